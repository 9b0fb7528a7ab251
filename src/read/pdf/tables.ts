import { type Cell, cellsOf, type Column, gapsIn, overlaps, standApart, widened } from './cells.js';
import type { Row } from './rows.js';
import { type CellRow, wrappedTable } from './wrapped-table.js';

/** Cells are at least so far apart, in characters. */
const CELL_GAP = 0.9;
const LEAST_ROWS = 3;
/** Where names go on over several lines, columns may stand closer. */
const NARROW_GAP = 0.6;
/** A line of a cell is shorter than this part of the column it is in, and no further from the one above than so many times its size. */
const SHORT = 0.55;
const FAR = 3.2;
/** No header has more lines above its first gap, no table more lines. */
const MOST_HEAD = 4;
const LONGEST = 150;
/** No table has more gaps in a row, and none begins after so many rows that look like one. */
const MOST_GAPS = 40;
const MOST_TRIES = 6;
const LONG = 8;
const FULL = 0.85;
const MOST_FULL = 0.4;
const DIGIT = /\d/;

/** Rows that are a table for certain: a head without figures and, below each of its cells, at most one cell of every row. */
export interface Table {
  /** The rows of the page that it takes, from the first to before the last. */
  readonly at: number;
  readonly end: number;
  /** Its rows, the head first, each with the row of the page that it stands at. */
  readonly rows: readonly { readonly at: number; readonly cells: readonly string[] }[];
}

/** The tables that have at least so many columns among rows, of which each has so much room. */
export function tablesOf(rows: readonly Row[], least: number, roomAt: (at: number) => number): Table[] {
  const tables: Table[] = [];
  const cells = rowCells(rows);
  let end = 0;
  let stretch = 0;
  let tries = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at];
    // most rows have no gaps: they are not looked at any closer
    if (row === undefined || gapsIn(row, NARROW_GAP) === 0) continue;
    if (at >= stretch) {
      stretch = stretchFrom(rows, at, roomAt(at) * SHORT);
      tries = 0;
    }
    const table = longest(tableAt(rows, at, least), tries++ < MOST_TRIES ? wrappedAt(cells, at, { after: end, before: stretch }, least) : null);
    if (table === null) continue;
    tables.push(table);
    ({ end } = table);
    at = end - 1;
    tries = 0;
  }
  return tables;
}

/** The cells of rows, each looked for once. */
function rowCells(rows: readonly Row[]): (at: number) => CellRow {
  const known = new Map<number, CellRow>();
  return (at) => {
    const row = rows[at];
    const cells = known.get(at) ?? { cells: row === undefined ? [] : cellsOf(row, NARROW_GAP), y: row?.y ?? 0, size: row?.size ?? 0 };
    known.set(at, cells);
    return cells;
  };
}

function longest(a: Table | null, b: Table | null): Table | null {
  return a === null || (b !== null && (b.rows.length > a.rows.length || (b.rows.length === a.rows.length && b.end > a.end))) ? b : a;
}

/** Where rows with gaps, and short ones between them, end. */
function stretchFrom(rows: readonly Row[], at: number, short: number): number {
  let end = at + 1;
  for (let row = rows[end]; row !== undefined && end - at < LONGEST && isNear(rows[end - 1], row); row = rows[end]) {
    const gaps = gapsIn(row, NARROW_GAP);
    if (gaps > MOST_GAPS || (gaps === 0 && row.right - row.left >= short)) break;
    end++;
  }
  return end;
}

/** A table with cells of several lines. */
function wrappedAt(rowAt: (at: number) => CellRow, at: number, { after, before }: { readonly after: number; readonly before: number }, least: number): Table | null {
  if (before - at < LEAST_ROWS) return null;
  const from = Math.max(after, at - MOST_HEAD);
  const found = wrappedTable(Array.from({ length: before - from }, (_, i) => rowAt(from + i)), at - from, least);
  if (found === null) return null;
  return {
    at: from + found.first,
    end: from + found.end,
    rows: [{ at: from + found.first, cells: found.head }, ...found.rows.map((row) => ({ at: from + row.at, cells: row.cells }))],
  };
}

function isNear(before: Row | undefined, row: Row): boolean {
  return before !== undefined && row.y > before.y && row.y - before.y <= row.size * FAR;
}

function tableAt(rows: readonly Row[], at: number, least: number): Table | null {
  const first = rows[at];
  if (first === undefined || gapsIn(first, CELL_GAP) < least - 1) return null;
  const head = cellsOf(first, CELL_GAP);
  if (head.some(({ text }) => /^[\d.,%-]+$/.test(text))) return null;
  const columns: Column[] = head.map(({ left, right }) => ({ left, right }));
  const table = [head.map(({ text }) => text)];
  const cells = [head];
  for (let next = rows[at + cells.length]; next !== undefined; next = rows[at + cells.length]) {
    const own = cellsOf(next, CELL_GAP);
    const placed = place(own, columns);
    if (placed === null) break;
    table.push(placed);
    cells.push(own);
  }
  if (isProse(cells, columns)) return null;
  return table.length >= LEAST_ROWS && standApart(columns) ? { at, end: at + table.length, rows: table.map((own, i) => ({ at: at + i, cells: own })) } : null;
}

/** Lines of running text fill their columns, cells hardly ever. */
function isProse(rows: readonly (readonly Cell[])[], columns: readonly Column[]): boolean {
  const cells = rows.flat();
  const full = cells.filter((cell) =>
    cell.text.length >= LONG && columns.some((column) => overlaps(cell, column) && cell.right - cell.left >= (column.right - column.left) * FULL));
  return full.length > cells.length * MOST_FULL;
}

/** The cells of a row in their columns, which grow with them; null where it is no row of the table. */
function place(row: readonly Cell[], columns: Column[]): string[] | null {
  const placed = columns.map(() => '');
  for (const [at, cell] of row.entries()) {
    // as many cells as columns belong to them in order, wherever in their column they are set
    const under = row.length === columns.length ? [at] : columns.flatMap((column, i) => (overlaps(cell, column) ? [i] : []));
    const [index] = under;
    const column = index === undefined ? undefined : columns[index];
    if (under.length !== 1 || index === undefined || column === undefined || placed[index] !== '') return null;
    placed[index] = cell.text;
    columns[index] = widened(column, cell);
  }
  const figures = placed.slice(1).some((text) => DIGIT.test(text));
  return placed[0] !== '' && figures ? placed : null;
}
