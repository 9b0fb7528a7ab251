import type { DocumentDraft, DocumentKind, Paragraph, Region } from '../core/document.js';
import type { Diagnostic } from '../core/diagnostic.js';
import type { NormalOffset, NormalSpan } from '../core/span.js';
import type { NormalText } from '../core/text.js';
import type { Block } from './blocks.js';
import { closingOf, type Closing } from './closing.js';
import { contentsOf } from './contents.js';
import { dateIn, isDateLine } from './dates.js';
import { yearOfNumber } from './document-number.js';
import { genreOf, type Genre } from './genre.js';
import { notesOf } from './glossary.js';
import { ADDRESS, frontMatterTitle, readHead } from './head.js';
import { bareHeading, headingOf, isBareHeading, plainHeadingAt, type Heading } from './headings.js';
import { isHistory } from './history.js';
import { issuerOf } from './issuer.js';
import { ANNEX, ANNEX_RANK, lawLines } from './law.js';
import { numberingFindings } from './numbering.js';
import { rankByLevel } from './levels.js';
import { RoleReader, type Aspect } from './roles.js';
import { OUTER_RANK } from './markers.js';
import { toSection, TreeBuilder, type Node } from './tree.js';
import { reportYearOf, type YearSources } from './year.js';

/** What a document is read with. */
export interface DocumentSetting {
  readonly id: string;
  /** The region of the file's other documents. */
  readonly known: Region | null;
  /** The kind that the reader says it is; `null` to find out. */
  readonly kind: DocumentKind | null;
}

/** Reads the paragraphs of one document. */
export function readDocument(blocks: readonly Block[], normal: NormalText, setting: DocumentSetting): DocumentDraft {
  const { id } = setting;
  const frontMatter = id === 'd1' ? normal.frontMatter : null;
  const head = readHead(blocks, frontMatter);
  const { kind, evidence } = setting.kind === null ? genreOf(blocks, head.title, head.documentNumber) : given(setting.kind);
  const report = !isOfficial(kind);
  const closing = report ? null : closingOf(blocks, head.length);
  const { issuer, region } = issuerOf(blocks, head, { meta: frontMatterTitle(frontMatter), known: setting.known, closing, report });
  const date = report ? (head.date ?? signatureDate(blocks)) : (head.fieldDate ?? closing?.date ?? head.lawDate ?? head.numberDate ?? lastDate(blocks.slice(0, head.length)));
  const outline = isLaw(kind) ? readLaw(blocks, head.length, normal) : readOutline(blocks, head.length, closing);
  const year = kind === 'work-report' ? reportYearOf(yearSources(blocks, outline, [frontMatterTitle(frontMatter), head.title], date)) : null;
  const paragraphs = readParagraphs(blocks, outline, year, closing);
  const span = spanOf(blocks);
  const diagnostics: Diagnostic[] = numberingFindings(outline.roots, normal.map);
  const find = (code: Diagnostic['code'], message: string, block = blocks[0]): void => {
    diagnostics.push({ code, severity: 'warning', message, span: normal.map.toSource(block?.span ?? span) });
  };
  if (kind === 'unknown') find('segment.unknown-genre', 'the kind of document is not recognised');
  if (head.title === null) find('segment.no-title', 'no title found');
  if (head.documentNumber !== null && date !== null) {
    const numbered = yearOfNumber(head.documentNumber);
    if (numbered !== null && numbered !== Number(date.slice(0, 4))) find('segment.date-clash', `the number ${head.documentNumber} and the date ${date} are of different years`, blocks.find(({ text }) => text.includes(head.documentNumber ?? '')));
  }
  if (kind === 'work-report' && year === null) find('segment.no-report-year', 'the year of the report is not found');
  return {
    id, kind, evidence, title: head.title, issuer, region, documentNumber: head.documentNumber, date, reportYear: year,
    speaker: head.speaker, occasion: head.occasion, span,
    sections: outline.roots.map(toSection), paragraphs, diagnostics,
  };
}

/** Reports and communiqués are given on a day; other documents are signed, passed or published. */
function isOfficial(kind: DocumentKind): boolean {
  return kind !== 'work-report' && kind !== 'communique';
}

function isLaw(kind: DocumentKind): boolean {
  return kind === 'regulation';
}

function given(kind: DocumentKind): Genre {
  return { kind, evidence: [`told to read it as ${kind}`] };
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
  /** For each paragraph whether it is part of a title or a table of contents further down. */
  readonly titles: readonly boolean[];
  /** For each paragraph whether it is a note after the text. */
  readonly notes: readonly boolean[];
  readonly roots: readonly Node[];
  /** For each paragraph the section it opens. */
  readonly nodes: readonly (Node | null)[];
}

function readOutline(blocks: readonly Block[], headLength: number, closing: Closing | null): Outline {
  const notes = notesOf(blocks);
  const tree = new TreeBuilder();
  const listed = closing === null ? -1 : blocks.findIndex((block, i) => i > headLength && i < closing.start && ENCLOSES.test(block.text));
  const headings = blocks.map((block, i) => {
    const inList = closing !== null && listed >= 0 && i >= listed && i < closing.end;
    return i < headLength || notes[i] === true || inList ? null : annexAt(block, i, closing) ?? headingAt(blocks, i);
  });
  const nodes = raiseParts(rankByLevel(headings, blocks), blocks).map((heading, i) => (heading === null ? null : tree.add(heading, blocks[i]?.span.start ?? (0 as NormalOffset))));
  return { headLength, titles: [], notes, roots: tree.roots, nodes };
}

/** `一九九四年的主要任务` above `一、确保农村经济稳定增长`: what a new count of ordinals stands below is a part, though it has no marker. */
function raiseParts(headings: readonly (Heading | null)[], blocks: readonly Block[]): (Heading | null)[] {
  let later = 0;
  return headings.map((heading, i) => {
    if (heading?.construct !== 'plain' || heading.bodyStart < (blocks[i]?.text.length ?? 0)) return heading;
    later = Math.max(later, i + 1);
    while (headings[later] === null) later += 1;
    const next = headings[later];
    return next?.construct === 'ordinal' && next.number === 1 ? { ...heading, rank: Math.min(heading.rank, OUTER_RANK) } : heading;
  });
}

/** The outline of a regulation: chapters and articles, the table of contents left out. */
function readLaw(blocks: readonly Block[], headLength: number, normal: NormalText): Outline {
  const contents = contentsOf(blocks);
  const listed = (i: number): boolean => contents !== null && i >= contents.start && i < contents.end;
  const from = contents !== null && contents.start <= headLength ? Math.max(headLength, contents.end) : headLength;
  const lines = lawLines(blocks.map((block, i) => (listed(i) ? { ...block, text: '' } : block)), from, normal);
  const tree = new TreeBuilder();
  const nodes = blocks.map((block, i) => {
    const heading = lines[i]?.heading ?? null;
    return heading === null ? null : tree.add(heading, block.span.start);
  });
  return { headLength: from, titles: blocks.map((_, i) => listed(i) || lines[i]?.head === true), notes: [], roots: tree.roots, nodes };
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
function readParagraphs(blocks: readonly Block[], { headLength, titles, notes, roots, nodes }: Outline, year: number | null, closing: Closing | null): Paragraph[] {
  const roles = year === null ? null : new RoleReader(year, roots.map((root) => root.heading.title));
  let section: Node | null = null;
  return blocks.map((block, i) => {
    const node = nodes[i] ?? null;
    if (node !== null) {
      section = node;
      node.aspect = roles?.heading({ title: node.heading.title, level: node.level, isMain: node.level === 1 && node.heading.construct !== 'parenthesised', before: predecessor(node)?.aspect ?? null, text: textFrom(blocks, i) }) ?? NOTHING;
    }
    for (let open = section; open !== null; open = open.parent) open.end = block.span.end;
    const bodyStart = node?.heading.bodyStart ?? 0;
    const alone = bodyStart === block.text.length;
    const signed = closing !== null && i >= closing.start && i < closing.end;
    const kind = signed ? 'signature' : block.row ? 'table' : isCaption(block, blocks[i + 1], blocks[i + 2]) ? 'heading' : i < headLength || titles[i] === true ? headKind(block) : notes[i] === true ? 'glossary' : node !== null && alone ? 'heading' : bodyKind(block);
    const aspect = kind === 'heading' ? section?.aspect : kind === 'table' ? roles?.paragraph('') : kind === 'body' ? roles?.paragraph(block.text.slice(bodyStart)) : NOTHING;
    return { span: block.span, kind, bodyStart: (block.span.start + bodyStart) as NormalOffset, section: section?.id ?? null, ...(aspect ?? NOTHING) };
  });
}

/** `表1 2023年主要指标完成情况` above a table, or above the line of its units. */
function isCaption({ text }: Block, next: Block | undefined, after: Block | undefined): boolean {
  if (next === undefined || (!next.row && after?.row !== true) || !/^(?:附?表|专栏)[\d一二三四五六七八九十]/.test(text) || text.length > 60 || /[。；]/.test(text)) return false;
  return next.row || (/单位[:：]/.test(next.text) && next.text.length <= 20 && after?.row === true);
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

/** `附件：1.…名单`: the enclosures, listed above the signature. */
const ENCLOSES = /^附件?[：:]/;

/** `附件1` below the signature heads what is enclosed. */
function annexAt({ text }: Block, i: number, closing: Closing | null): Heading | null {
  return closing !== null && i >= closing.end && ANNEX.test(text) ? plainHeadingAt(ANNEX_RANK, text) : null;
}

function headingAt(blocks: readonly Block[], i: number): Heading | null {
  const block = blocks[i];
  if (block === undefined || block.row || block.text.includes(' ') || isDateLine(block.text)) return null;
  const heading = headingOf(block);
  if (heading !== null || block.bold > 0) return heading;
  const next = blocks[i + 1]?.text ?? '';
  const before = blocks[i - 1]?.text ?? '';
  return isBareHeading(block.text) && /[。！？：；]/.test(next) && /[。！？：；]$/.test(before) ? bareHeading(block.text) : null;
}

/** `各县、区人民政府，市人民政府各部门，`: an address that goes on in the next line. */
const ADDRESS_PART = /^各[^。；：]{2,}[，,、]$/;

function headKind({ text }: Block): Paragraph['kind'] {
  return isAddress(text) || ADDRESS.test(text) || isDateLine(text) || isHistory(text) || ADDRESS_PART.test(text) ? 'signature' : 'title';
}

/** `何冬 市政府副市长`; rows with bars are known from normalising. */
const ROW = /^(?:\p{Script=Han}{1,8}：)?\p{Script=Han}{2,5} \p{Script=Han}/u;

function bodyKind({ text }: Block): Paragraph['kind'] {
  if (isDateLine(text) || isAddress(text)) return 'signature';
  return ROW.test(text) ? 'table' : 'body';
}

/** `各县区人民政府，市直有关单位：`, `各位代表！` */
function isAddress(text: string): boolean {
  return /^各[^。；]{1,200}[：:]$|^各位代表[！!]$/.test(text);
}
