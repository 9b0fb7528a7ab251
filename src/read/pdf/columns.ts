import { type Edges, edgesOf } from './edges.js';
import { rowOf, type Row } from './rows.js';
import { tablesOf } from './tables.js';

/** Rows of one column, from the top; a page is a list of these in reading order. */
export interface Block {
  readonly rows: readonly Row[];
}

/** Where a page, or a part of it, is parted into two columns. */
export type Gutter = Edges;

/** A gutter is at least so wide, in characters, and its columns so many characters. */
const NARROWEST_GUTTER = 0.9;
const NARROWEST_COLUMN = 7;
/** Rows across the gutter, such as titles over both columns, at most. */
const CROSSING_SHARE = 0.45;
/** Lines that fill their column, at least; in a table hardly any cell does. */
const FULL_SHARE = 0.4;
const FULL = 0.8;
const LEAST_ROWS = 3;
const MOST_COLUMNS = 2;
const MOST_DEPTH = 3;
/** Notes are so much smaller than the text, or less. */
const SMALLER = 0.92;
/** In points. */
const WIDEST_PAGE = 15_000;

/** The columns of a page in reading order: what goes over all of them parts those above from those below. */
export function blocksOf(rows: readonly Row[], size: number, known: readonly Gutter[], depth = 0): Block[] {
  const gutter = depth < MOST_DEPTH ? gutterOf(rows, size, known) : null;
  if (gutter === null) return rows.length === 0 ? [] : [{ rows }];
  const blocks: Block[] = [];
  let left: Row[] = [];
  let right: Row[] = [];
  let across: Row[] = [];
  const endBand = (): void => {
    for (const side of [left, right]) blocks.push(...blocksOf(side, size, [], depth + 1));
    left = [];
    right = [];
  };
  const endAcross = (): void => {
    if (across.length > 0) blocks.push({ rows: across });
    across = [];
  };
  const tabular = tableRows(rows);
  const columns = columnsOf(rows.filter((row) => !tabular.has(row)), gutter);
  const notes = notesAcross(rows, size, gutter);
  for (const row of rows) {
    const opens = left.length + right.length === 0 && isCentredOver(row, columns) && parts(row, gutter)[0] === null;
    if (tabular.has(row) || notes.has(row) || opens || isAcross(row, gutter, columns)) {
      endBand();
      across.push(row);
      continue;
    }
    endAcross();
    const [before, after] = parts(row, gutter);
    if (before !== null) left.push(before);
    if (after !== null) right.push(after);
  }
  endAcross();
  endBand();
  return blocks;
}

/** The gutter of a page, by itself or because other pages have one there; null for one column. */
export function gutterOf(all: readonly Row[], size: number, known: readonly Gutter[]): Gutter | null {
  const tabular = tableRows(all);
  const rows = all.filter((row) => !tabular.has(row));
  const own = valleyOf(rows, size);
  if (own !== null && separates(rows, own, size)) return own;
  return known.find((gutter) => agrees(rows, gutter)) ?? null;
}

/** Rows of tables with more columns than text is set in. */
function tableRows(rows: readonly Row[]): ReadonlySet<Row> {
  const width = rows.reduce((most, { right }) => Math.max(most, right), -Infinity) - rows.reduce((least, { left }) => Math.min(least, left), Infinity);
  return new Set(tablesOf(rows, MOST_COLUMNS + 1, () => width).flatMap(({ at, end }) => rows.slice(at, end)));
}

/** Notes at the foot of a page that go over both columns, with those lines of them that are too short to show it. */
function notesAcross(rows: readonly Row[], size: number, gutter: Gutter): ReadonlySet<Row> {
  const last = rows.findLastIndex((row) => row.size > size * SMALLER);
  const small = rows.slice(last + 1);
  return new Set(small.some((row) => crosses(row, gutter)) ? small : []);
}

/** The widest stretch near the middle that the fewest rows cover. */
function valleyOf(rows: readonly Row[], size: number): Gutter | null {
  const start = Math.floor(rows.reduce((least, { left }) => Math.min(least, left), Infinity));
  const end = Math.ceil(rows.reduce((most, { right }) => Math.max(most, right), -Infinity));
  const from = Math.floor(size * NARROWEST_COLUMN);
  const to = end - start - from;
  if (!(to > from) || to > WIDEST_PAGE) return null;
  const cover = coverage(rows, size, start, end - start).slice(from, to + 1);
  const least = Math.min(...cover);
  if (least > rows.length * CROSSING_SHARE) return null;
  let best: Gutter | null = null;
  let open = -1;
  for (let x = 0; x <= cover.length; x++) {
    if (cover[x] === least) {
      if (open < 0) open = x;
    } else if (open >= 0) {
      if (x - open > (best === null ? size * NARROWEST_GUTTER : best.right - best.left)) best = { left: start + from + open, right: start + from + x };
      open = -1;
    }
  }
  return best;
}

/** How many stretches of text there are at each point from `start` to the right, over so many points. */
function coverage(rows: readonly Row[], size: number, start: number, width: number): Int32Array {
  const cover = new Int32Array(width + 1);
  const change = (x: number, by: number): void => {
    const at = Math.min(width, Math.max(0, Math.round(x - start)));
    cover[at] = (cover[at] ?? 0) + by;
  };
  for (const { runs } of rows) {
    for (const { left, right } of piecesOf(runs, size)) {
      change(left, 1);
      change(right, -1);
    }
  }
  let count = 0;
  return cover.map((change) => (count += change));
}

/** Runs with hardly a gap between them, as one stretch. */
function piecesOf(runs: Row['runs'], size: number): { left: number; right: number }[] {
  const pieces: { left: number; right: number }[] = [];
  for (const { left, right } of runs) {
    const last = pieces.at(-1);
    if (last !== undefined && left - last.right < size * NARROWEST_GUTTER) last.right = Math.max(last.right, right);
    else pieces.push({ left, right });
  }
  return pieces;
}

/** Whether there is running text on both sides, and not the cells of a table. */
function separates(rows: readonly Row[], gutter: Gutter, size: number): boolean {
  const columns = columnsOf(rows, gutter);
  return columns !== null && [columns.left, columns.right].every(({ left, right, widths }) => {
    const width = right - left;
    if (width < size * NARROWEST_COLUMN || widths.length < LEAST_ROWS) return false;
    return widths.filter((own) => own >= width * FULL).length >= widths.length * FULL_SHARE;
  });
}

/** Few rows cross the gutter of other pages, and some text begins right behind it or ends before it. */
function agrees(rows: readonly Row[], gutter: Gutter): boolean {
  const crossing = rows.filter((row) => crosses(row, gutter)).length;
  const sided = rows.filter((row) => row.right <= gutter.left + 1 || row.left >= gutter.right - 1 || !crosses(row, gutter)).length;
  return sided >= LEAST_ROWS && crossing <= rows.length * 0.6;
}

interface Side extends Edges {
  readonly widths: readonly number[];
}

/** Both columns with the widths of their lines. */
function columnsOf(rows: readonly Row[], gutter: Gutter): { readonly left: Side; readonly right: Side } | null {
  const sides = rows.filter((row) => !crosses(row, gutter)).map((row) => parts(row, gutter));
  const left = sideOf(sides.map(([before]) => before));
  const right = sideOf(sides.map(([, after]) => after));
  return left === null || right === null ? null : { left, right };
}

function sideOf(parts: readonly (Row | null)[]): Side | null {
  const rows = parts.filter((part) => part !== null);
  if (rows.length === 0) return null;
  return { ...edgesOf(rows, rows[0]?.size ?? 0), widths: rows.map(({ left, right }) => right - left) };
}

function crosses({ runs }: Row, gutter: Gutter): boolean {
  const middle = (gutter.left + gutter.right) / 2;
  return runs.some(({ left, right }) => left < middle && right > middle);
}

/** What stands before the gutter and what behind it. */
function parts(row: Row, gutter: Gutter): [Row | null, Row | null] {
  const middle = (gutter.left + gutter.right) / 2;
  const before = row.runs.filter(({ left, right }) => left + right < middle * 2);
  if (before.length === row.runs.length) return [row, null];
  if (before.length === 0) return [null, row];
  return [rowOf(before), rowOf(row.runs.filter(({ left, right }) => left + right >= middle * 2))];
}

/**
 * Whether the row goes over both columns: it crosses the gutter, or it is centred over both, `政 府 工 作 报 告`,
 * with one of its gaps at the gutter by chance, so that what stands behind it does not begin where lines begin.
 */
function isAcross(row: Row, gutter: Gutter, columns: ReturnType<typeof columnsOf>): boolean {
  if (crosses(row, gutter)) return true;
  const [before, after] = parts(row, gutter);
  if (before === null || after === null || columns === null) return false;
  const { left, right } = columns;
  const indents = [before.left - left.left, after.left - right.left].map((indent) => indent / row.size);
  // the ink of a quotation mark begins half a character further in
  const asLines = indents.some((indent) => Math.abs(indent) < 0.6) || Math.abs((indents[1] ?? 0) - 2) < 0.3;
  // the first line of a paragraph, with a table beside it
  const fills = ([[before, left], [after, right]] as const).some(([part, column]) => Math.abs(part.right - column.right) < row.size * 0.6 && part.right - part.left > (column.right - column.left) / 2);
  return isCentredOver(row, columns) && !asLines && !fills;
}

/** Over three columns the name below a title may stand in the middle one, above all others. */
function isCentredOver(row: Row, columns: ReturnType<typeof columnsOf>): boolean {
  return columns !== null && Math.abs(row.left + row.right - columns.left.left - columns.right.right) < row.size * 2;
}
