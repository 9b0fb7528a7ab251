import { rowOf, type Row, textOf } from './rows.js';

/** Cells are at least so far apart, in characters. */
const CELL_GAP = 0.9;
const LEAST_ROWS = 3;
const LONG = 8;
const FULL = 0.85;
const MOST_FULL = 0.4;
const DIGIT = /\d/;

/** One cell of a row, by where it stands. */
interface Cell {
  readonly left: number;
  readonly right: number;
  readonly text: string;
}

/** Rows that are a table for certain: a head without figures and, below each of its cells, at most one cell of every row. */
export interface Table {
  /** Of the first row. */
  readonly at: number;
  readonly rows: readonly (readonly string[])[];
}

/** The tables among the rows of a column that have at least so many columns. */
export function tablesOf(rows: readonly Row[], least = 2): Table[] {
  const tables: Table[] = [];
  for (let at = 0; at < rows.length; at++) {
    const table = tableAt(rows, at, least);
    if (table === null) continue;
    tables.push({ at, rows: table });
    at += table.length - 1;
  }
  return tables;
}

function tableAt(rows: readonly Row[], at: number, least: number): string[][] | null {
  const first = rows[at];
  // most rows have no gaps: they are not looked at any closer
  if (first === undefined || gapsIn(first) < least - 1) return null;
  const head = cellsOf(first);
  if (head.some(({ text }) => /^[\d.,%-]+$/.test(text))) return null;
  const columns = head.map(({ left, right }) => ({ left, right }));
  const table = [head.map(({ text }) => text)];
  const cells = [head];
  for (let next = rows[at + cells.length]; next !== undefined; next = rows[at + cells.length]) {
    const own = cellsOf(next);
    const placed = place(own, columns);
    if (placed === null) break;
    table.push(placed);
    cells.push(own);
  }
  if (isProse(cells, columns)) return null;
  const apart = columns.every(({ left }, i) => i === 0 || left > (columns[i - 1]?.right ?? Infinity));
  return table.length >= LEAST_ROWS && apart ? table : null;
}

/** Lines of running text fill their columns, cells hardly ever. */
function isProse(rows: readonly (readonly Cell[])[], columns: readonly { readonly left: number; readonly right: number }[]): boolean {
  const cells = rows.flat();
  const full = cells.filter(({ left, right, text }) =>
    text.length >= LONG && columns.some((column) => left < column.right && right > column.left && right - left >= (column.right - column.left) * FULL));
  return full.length > cells.length * MOST_FULL;
}

/** The cells of a row in their columns, which grow with them; null where it is no row of the table. */
function place(row: readonly Cell[], columns: { left: number; right: number }[]): string[] | null {
  const placed = columns.map(() => '');
  for (const [at, { left, right, text }] of row.entries()) {
    // as many cells as columns belong to them in order, wherever in their column they are set
    const under = row.length === columns.length ? [at] : columns.flatMap((column, i) => (left < column.right && right > column.left ? [i] : []));
    const [index] = under;
    const column = index === undefined ? undefined : columns[index];
    if (under.length !== 1 || index === undefined || column === undefined || placed[index] !== '') return null;
    placed[index] = text;
    column.left = Math.min(column.left, left);
    column.right = Math.max(column.right, right);
  }
  const figures = placed.slice(1).some((text) => DIGIT.test(text));
  return placed[0] !== '' && figures ? placed : null;
}

function gapsIn({ runs, size }: Row): number {
  let gaps = 0;
  for (let i = 1; i < runs.length; i++) if ((runs[i]?.left ?? 0) - (runs[i - 1]?.right ?? 0) >= size * CELL_GAP) gaps += 1;
  return gaps;
}

function cellsOf(row: Row): Cell[] {
  const groups: Row['runs'][number][][] = [];
  for (const run of row.runs) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group !== undefined && before !== undefined && run.left - before.right < row.size * CELL_GAP) group.push(run);
    else groups.push([run]);
  }
  return groups.map((group) => {
    const own = rowOf(group);
    return { left: own.left, right: own.right, text: textOf(own).replaceAll('|', '\uff5c') };
  });
}
