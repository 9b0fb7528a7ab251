import { isHeader, opensHeader } from '../lexicon/headers.js';
import type { Line } from './lines.js';
import { barred, type BarredLine, barsFolded, cellsBetweenBars, type Gap, withIndent } from './table-cells.js';

/** `|---|:--:|`, `--- | ---`: below the header of a Markdown table. */
const DELIMITER = /^\|?:?-{2,}:?(?:\|:?-{2,}:?)+\|?$|^\|:?-{2,}:?\|$/;
/** `┌──┬──┐`, `+----+----+`: the lines of a drawn frame. */
const FRAME = /^(?:(?=[^─━═]*[─━═])[┌├└╔╠╚┏┣┗╭╰┬┼┴─━═╪╤╧╬┿╋┐┤┘╗╣╝┓┫┛╮╯|+=-]+|\+[-=+]{3,}\+)$/;
/** Bars, and what frames are drawn with. */
const DRAWN = /[|｜│┃║─━═]|^[+-]/;
/** The punctuation of sentences, which a row parted by gaps has none of. */
const SENTENCE = /[。；！？]/;
const LONGEST_HEADER = 90;
/** Lines between two rows that have no cells, `一、综合` or a page number, at most in a row, and how long they may be. */
const STRAYS = 2;
const LONGEST_STRAY = 20;

/**
 * Rows of tables: each its own paragraph with bars between its cells. Rows that stand between bars are known by them;
 * rows parted by tabs or gaps only below a header that is sure to be one.
 */
export function markTables(source: string, lines: readonly Line[]): Line[] {
  const out: Line[] = [];
  let framed = false;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined) break;
    if (!mayBelong(line.text)) {
      framed = false;
      out.push(line);
      continue;
    }
    const after = lines[i + 1];
    const text = barsFolded(line.text);
    if (FRAME.test(line.text) && (framed || isRow(barsFolded(after?.text ?? '')) || out.at(-1)?.row === 'table')) {
      framed = true;
      continue;
    }
    framed = false;
    const count = isRow(text) || isDelimiter(text) ? 1 : rowsFrom(source, lines, i, out);
    if (isRow(text) || isDelimiter(text)) out.push({ ...withIndent(source, line, text), row: 'table' });
    else if (count === 0) out.push(line);
    i += Math.max(0, count - 1);
  }
  return out;
}

/** Whether a line has a bar or a frame, or opens a header; cheap, as every line of every text is asked. */
const mayBelong = (text: string): boolean => DRAWN.test(text) || (text.length <= LONGEST_HEADER && opensHeader(text));

/** `|组长|何冬|市政府副市长|`, `组长|何冬|` */
function isRow(text: string): boolean {
  return /^\|.*\||(?<!\\)\|$/.test(text) && /\|.*\|/.test(text);
}

function isDelimiter(text: string): boolean {
  return text.includes('-') && DELIMITER.test(text);
}

/** The rows of a table without borders that starts at line `i`: adds them and says how many lines they take. */
function rowsFrom(source: string, lines: readonly Line[], i: number, out: Line[]): number {
  const head = lines[i];
  if (head === undefined || head.heading > 0) return 0;
  const inner = barsFolded(head.text);
  // `指标 | 数值` above `--- | ---`
  const ruled = inner.includes('|') && isDelimiter(lines[i + 1]?.text ?? '');
  const gap = ruled ? 'bar' : headerGap(source, head, inner);
  if (gap === null) return 0;
  const width = cellsOf(source, head, gap).cells.length;
  const rows: Line[] = [asRow(head, cellsOf(source, head, gap))];
  let taken = 1;
  let strays = 0;
  for (let at = i + 1; at < lines.length && strays <= STRAYS; at++) {
    const line = lines[at];
    const row = line === undefined ? null : rowOf(source, line, gap, width);
    const isNext = line !== undefined && headerGap(source, line, barsFolded(line.text)) !== null;
    if (line === undefined || line.heading > 0 || isNext || (row === null && (line.text.length > LONGEST_STRAY || /[。；！？，：]/.test(line.text)))) break;
    if (row === null) {
      strays++;
      continue;
    }
    // 一、综合: a line between two rows is a row of one cell
    for (const stray of lines.slice(i + taken, at)) rows.push(/\p{Script=Han}/u.test(stray.text) ? { ...stray, row: 'table' } : stray);
    rows.push(row);
    taken = at - i + 1;
    strays = 0;
  }
  if (rows.length < 2) return 0;
  out.push(...rows);
  return taken;
}

/** What parts the cells of a line that is sure to be a header; `null` for other lines. */
function headerGap(source: string, line: Line, inner: string): Gap | null {
  if (line.text.length > LONGEST_HEADER || !opensHeader(line.text) || SENTENCE.test(line.text)) return null;
  if (inner.includes('|')) return isHeader(cellsBetweenBars(inner)) ? 'bar' : null;
  return (['wide', 'any'] as const).find((gap) => isHeader(barred(source, line, gap).cells)) ?? null;
}

function cellsOf(source: string, line: Line, gap: Gap): BarredLine {
  if (gap !== 'bar') return barred(source, line, gap);
  const text = barsFolded(line.text);
  return { pieces: line.pieces, text, cells: cellsBetweenBars(text) };
}

/** The line as a row: with as many cells as the header, or with figures in cells of which nobody knows the column. */
function rowOf(source: string, line: Line, gap: Gap, width: number): Line | null {
  if (gap === 'bar') return line.text !== barsFolded(line.text) || line.text.includes('|') ? asRow(line, cellsOf(source, line, gap)) : null;
  if (SENTENCE.test(line.text) || line.text.length > LONGEST_HEADER * 2) return null;
  const ways = (['wide', 'any'] as const).map((way) => barred(source, line, way));
  const fitting = ways.find(({ cells }) => cells.length === width);
  if (fitting?.cells.slice(1).some((cell) => /\d|^[—－-]+$/.test(cell)) === true) return asRow(line, fitting);
  const loose = ways.find(({ cells }) => cells.length > 1);
  return loose !== undefined && /\d/.test(loose.text) ? asRow(line, loose) : null;
}

const asRow = (line: Line, { pieces, text }: BarredLine): Line => ({ ...line, pieces, text, row: 'table', bold: [], boldOpen: false });
