import type { NormalOffset, NormalSpan } from '../core/span.js';
import type { Mark, NormalText, SourceText } from '../core/text.js';
import { joinLines } from './broken-lines.js';
import { outsideComments } from './comments.js';
import { readFrontMatter } from './front-matter.js';
import { dropFurniture } from './furniture.js';
import { layoutOf } from './layout.js';
import { splitLines, type Line, type RawLine } from './lines.js';
import { TextBuilder } from './offset-map.js';
import { unifyLookalikes } from './lookalikes.js';
import { markRosters } from './rosters.js';
import { splitRunIn } from './run-in-headings.js';
import { markTables } from './tables.js';
import { tidyLine } from './tidy.js';
import { inSimplified } from './traditional.js';

/** Repairs a text: one paragraph a line, no page furniture, no stray spaces; every character keeps its origin. */
export function normalise(source: SourceText): NormalText {
  const { text: asRead, diagnostics } = inSimplified(unifyLookalikes(source.text));
  const { yaml, textStart } = readFrontMatter(asRead);
  const cleared = dropFurniture(markTables(asRead, tidyLines(asRead, textStart)));
  const lines = markRosters(asRead, cleared.lines);
  const blocks = joinLines(lines, layoutOf(lines));
  return { asRead, frontMatter: yaml, diagnostics: [...diagnostics, ...cleared.diagnostics], ...build(asRead, blocks) };
}

/** All lines with text, each repaired for itself. */
function tidyLines(source: string, from: number): Line[] {
  const lines: Line[] = [];
  let blanks = 0;
  let bold = false;
  let pageBreak = false;
  const visible = outsideComments<RawLine>(source, from);
  for (const raw of splitLines(source, from).flatMap((line) => splitRunIn(source, line))) {
    pageBreak ||= raw.pageBreak;
    const { start, end } = visible(raw);
    const line = tidyLine(source, { start, end, pageBreak }, blanks, bold);
    const above = lines.at(-1);
    if (above !== undefined && underlines(line, above)) lines[lines.length - 1] = { ...above, heading: 1 };
    if (line.text === '') {
      blanks++;
      bold &&= line.boldOpen;
      continue;
    }
    lines.push(line);
    blanks = 0;
    pageBreak = false;
    bold = line.boldOpen && line.bold.at(-1) !== line.bold.at(-2) && closesSoon(source, raw.end);
  }
  return lines;
}

/** `工作回顾` above `====`: a heading of Markdown. */
function underlines({ text, blanks }: Line, above: Line): boolean {
  return /^={3,}$/.test(text) && blanks === 0 && above.heading === 0 && above.text.length <= 60 && !/[。；，]/.test(above.text);
}

/** Bold goes on over a line break only where it ends a little further down. */
function closesSoon(source: string, from: number): boolean {
  return source.slice(from, from + 160).includes('**');
}

/** A word that ends with its line; capitals are taken for an acronym cut in two: `G⏎DP`. */
const WORD_END = /[a-z]$/;
const WORD_START = /^[A-Za-z]/;

function build(source: string, blocks: readonly (readonly Line[])[]): Pick<NormalText, 'text' | 'map' | 'paragraphs' | 'marks'> {
  const out = new TextBuilder(source);
  const paragraphs: NormalSpan[] = [];
  const marks: Mark[] = [];
  let last: Line | undefined;
  for (const block of blocks) {
    if (last !== undefined) out.append('\n', last.pieces.at(-1) ?? last.end);
    const start = out.length;
    block.forEach((line, i) => {
      const joint = i > 0 ? block[i - 1] : undefined;
      if (joint !== undefined && WORD_END.test(joint.text) && WORD_START.test(line.text)) out.append(' ', joint.end);
      const at = out.length;
      appendLine(out, line);
      markLine(marks, line, at, out.length);
      last = line;
    });
    paragraphs.push({ start, end: out.length });
  }
  return { paragraphs, marks, ...out.finish() };
}

function appendLine(out: TextBuilder, { pieces, text }: Line): void {
  let at = 0;
  for (let i = 0; i < pieces.length; i += 2) {
    const from = pieces[i] ?? 0;
    const length = (pieces[i + 1] ?? from) - from;
    out.append(text.slice(at, at + length), from);
    at += length;
  }
}

function markLine(marks: Mark[], { heading, bold, row }: Line, start: NormalOffset, end: NormalOffset): void {
  if (row === 'table') marks.push({ kind: 'row', level: 0, span: { start, end } });
  if (heading > 0) marks.push({ kind: 'heading', level: heading, span: { start, end } });
  for (let i = 0; i < bold.length; i += 2) {
    const from = (start + (bold[i] ?? 0)) as NormalOffset;
    const to = (start + (bold[i + 1] ?? 0)) as NormalOffset;
    const last = marks.at(-1);
    if (last?.kind === 'bold' && last.span.end === from) marks[marks.length - 1] = { ...last, span: { start: last.span.start, end: to } };
    else if (to > from) marks.push({ kind: 'bold', level: 0, span: { start: from, end: to } });
  }
}
