import type { DocumentDraft, Paragraph, Region } from '../core/document.js';
import type { Diagnostic } from '../core/diagnostic.js';
import type { NormalOffset, NormalSpan } from '../core/span.js';
import type { NormalText } from '../core/text.js';
import type { Block } from './blocks.js';
import { dateIn, isDateLine } from './dates.js';
import { genreOf } from './genre.js';
import { notesOf } from './glossary.js';
import { frontMatterTitle, readHead } from './head.js';
import { bareHeading, headingOf, isBareHeading, type Heading } from './headings.js';
import { issuerOf } from './issuer.js';
import { numberingFindings } from './numbering.js';
import { RoleReader, type Aspect } from './roles.js';
import { toSection, TreeBuilder, type Node } from './tree.js';
import { reportYearOf, type YearSources } from './year.js';

/** Reads the paragraphs of one document; `known` is the region of the file's other documents. */
export function readDocument(id: string, blocks: readonly Block[], normal: NormalText, known: Region | null): DocumentDraft {
  const frontMatter = id === 'd1' ? normal.frontMatter : null;
  const head = readHead(blocks, frontMatter);
  const { kind, evidence } = genreOf(blocks, head.title, head.documentNumber);
  const { issuer, region } = issuerOf(blocks, head, frontMatterTitle(frontMatter), known);
  const date = head.date ?? signatureDate(blocks);
  const outline = readOutline(blocks, head.length);
  const year = kind === 'work-report' ? reportYearOf(yearSources(blocks, outline, [frontMatterTitle(frontMatter), head.title], date)) : null;
  const paragraphs = readParagraphs(blocks, outline, year);
  const span = spanOf(blocks);
  const diagnostics: Diagnostic[] = numberingFindings(outline.roots, normal.map);
  const report = (code: Diagnostic['code'], message: string): void => {
    diagnostics.push({ code, severity: 'warning', message, span: normal.map.toSource({ start: span.start, end: blocks[0]?.span.end ?? span.start }) });
  };
  if (kind === 'unknown') report('segment.unknown-genre', 'the kind of document is not recognised');
  if (head.title === null) report('segment.no-title', 'no title found');
  if (kind === 'work-report' && year === null) report('segment.no-report-year', 'the year of the report is not found');
  return {
    id, kind, evidence, title: head.title, issuer, region, documentNumber: head.documentNumber, date, reportYear: year,
    speaker: head.speaker, occasion: head.occasion, span,
    sections: outline.roots.map(toSection), paragraphs, diagnostics,
  };
}

function spanOf(blocks: readonly Block[]): NormalSpan {
  const start = blocks[0]?.span.start ?? (0 as NormalOffset);
  return { start, end: blocks.at(-1)?.span.end ?? start };
}

/** `2024年3月26日` as one of the last lines. */
function signatureDate(blocks: readonly Block[]): string | null {
  return lastDate(blocks.slice(-4)) ?? lastDate(blocks.slice(0, 8));
}

function lastDate(blocks: readonly Block[]): string | null {
  const line = blocks.findLast((block) => isDateLine(block.text));
  return line === undefined ? null : dateIn(line.text);
}

/** The headings of a document, and which paragraphs are head and notes. */
interface Outline {
  readonly headLength: number;
  /** For each paragraph whether it is a note after the text. */
  readonly notes: readonly boolean[];
  readonly roots: readonly Node[];
  /** For each paragraph the section it opens. */
  readonly nodes: readonly (Node | null)[];
}

function readOutline(blocks: readonly Block[], headLength: number): Outline {
  const notes = notesOf(blocks);
  const tree = new TreeBuilder();
  const nodes = blocks.map((block, i) => {
    const heading = i < headLength || notes[i] === true ? null : headingAt(blocks, i);
    return heading === null ? null : tree.add(heading, block.span.start);
  });
  return { headLength, notes, roots: tree.roots, nodes };
}

const FIRST_TEXTS = 40;

function yearSources(blocks: readonly Block[], outline: Outline, names: readonly (string | null)[], date: string | null): YearSources {
  return {
    titles: outline.nodes.flatMap((node) => (node === null ? [] : [node.heading.title])),
    names: names.filter((name) => name !== null),
    texts: blocks.slice(outline.headLength, FIRST_TEXTS).map((block) => block.text),
    date,
  };
}

const NOTHING: Aspect = { role: 'other', period: null };

/** Walks through the paragraphs once: kinds, sections, roles and periods. */
function readParagraphs(blocks: readonly Block[], { headLength, notes, roots, nodes }: Outline, year: number | null): Paragraph[] {
  const roles = year === null ? null : new RoleReader(year, roots.map((root) => root.heading.title));
  let section: Node | null = null;
  return blocks.map((block, i) => {
    const node = nodes[i] ?? null;
    if (node !== null) {
      section = node;
      node.aspect = roles?.heading({ title: node.heading.title, level: node.level, before: predecessor(node)?.aspect ?? null, text: textFrom(blocks, i) }) ?? NOTHING;
    }
    for (let open = section; open !== null; open = open.parent) open.end = block.span.end;
    const bodyStart = node?.heading.bodyStart ?? 0;
    const alone = bodyStart === block.text.length;
    const kind = i < headLength ? headKind(block) : notes[i] === true ? 'glossary' : alone ? 'heading' : bodyKind(block);
    const aspect = kind === 'heading' || kind === 'table' ? section?.aspect : kind === 'body' ? roles?.paragraph(block.text.slice(bodyStart)) : NOTHING;
    return { span: block.span, kind, bodyStart: (block.span.start + bodyStart) as NormalOffset, section: section?.id ?? null, ...(aspect ?? NOTHING) };
  });
}

/** The paragraphs from one on, as many as show which way a section leans. */
function textFrom(blocks: readonly Block[], from: number): string {
  return blocks.slice(from, from + 8).map((block) => block.text).join('').slice(0, 1500);
}

/** The heading that one goes on from: of （三） the （二） beside it. */
function predecessor(node: Node): Node | null {
  const { construct, number } = node.heading;
  const before = node.before;
  if (before === null || number === null || before.heading.construct !== construct) return null;
  return before.heading.number === number - 1 ? before : null;
}

function headingAt(blocks: readonly Block[], i: number): Heading | null {
  const block = blocks[i];
  if (block === undefined || block.text.includes(' ') || isDateLine(block.text)) return null;
  const heading = headingOf(block);
  if (heading !== null || block.bold > 0) return heading;
  const next = blocks[i + 1]?.text ?? '';
  const before = blocks[i - 1]?.text ?? '';
  return isBareHeading(block.text) && /[。！？：；]/.test(next) && /[。！？：；]$/.test(before) ? bareHeading(block.text) : null;
}

function headKind({ text }: Block): Paragraph['kind'] {
  return isAddress(text) || isDateLine(text) ? 'signature' : 'title';
}

/** `何冬 市政府副市长`, `| 指标 | 数值 |` */
const ROW = /^(?:\|.*\|$|(?:\p{Script=Han}{1,8}：)?\p{Script=Han}{2,5} \p{Script=Han})/u;

function bodyKind({ text }: Block): Paragraph['kind'] {
  if (isDateLine(text) || isAddress(text)) return 'signature';
  return ROW.test(text) ? 'table' : 'body';
}

/** `各县区人民政府，市直有关单位：`, `各位代表！` */
function isAddress(text: string): boolean {
  return /^各[^。；]{1,200}[：:]$|^各位代表[！!]$/.test(text);
}
