import type { Block } from './columns.js';
import { type Edges, edgesOf } from './edges.js';
import { hasCells, type Row, textOf } from './rows.js';
import { tablesOf } from './tables.js';

/** A line of text in its column. */
export interface Line {
  readonly text: string;
  readonly page: number;
  /** Which column of the document it stands in, in reading order. */
  readonly block: number;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** The edges between which the lines of its column run. */
  readonly column: Edges;
  /** A row of a table: it neither goes on nor continues anything. */
  readonly cells: boolean;
  /** As in Markdown, between pipes. */
  readonly piped: boolean;
}

/** A column with the page it is on. */
export interface PageBlock extends Block {
  readonly page: number;
}

/** Columns with fewer lines do not show their edges by themselves. */
const ENOUGH = 5;
/** Columns with so much between their widths, in characters, are not of one kind. */
const OTHER_WIDTH = 2;
/** From the last row of a column to the first of the next, in parts of its size: as from line to line, or far apart. */
const BETWEEN_LINES = 1.4;
const BETWEEN_BLOCKS = 20;

/** The lines of all columns in reading order, each with the edges of its column. */
export function linesOf(blocks: readonly PageBlock[], size: number): Line[] {
  const edges = blocks.map(({ rows }) => edgesOf(rows, size));
  const certain = edges.filter((_, i) => (blocks[i]?.rows.length ?? 0) >= ENOUGH).slice(0, 2000);
  const columns = blocks.map(({ rows }, block) => {
    const own = edges[block] ?? { left: 0, right: 0 };
    return rows.length >= ENOUGH ? own : (wider(own, certain, size) ?? own);
  });
  const piped = pipes(blocks, columns, size);
  let at = 0;
  return blocks.flatMap(({ rows, page }, block) => {
    const column = columns[block] ?? { left: 0, right: 0 };
    return rows.flatMap((row) => {
      const lines = piped.get(at++);
      return (lines ?? [textOf(row)]).map((text) => ({
        text, page, block, left: row.left, right: row.right, y: row.y, size: row.size, column, cells: lines !== undefined || hasCells(row), piped: lines !== undefined,
      }));
    });
  });
}

/** The lines of each row that is part of a table, as in Markdown; rows are counted through all blocks. */
function pipes(blocks: readonly PageBlock[], columns: readonly Edges[], size: number): ReadonlyMap<number, readonly string[]> {
  const piped = new Map<number, readonly string[]>();
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const widths = blocks.flatMap(({ rows }, block) => rows.map(() => widthOf(columns[block])));
  for (const { at, end, rows: table } of tablesOf(inOneColumn(blocks, columns, size), 2, (row) => widths[row] ?? 0)) {
    for (let row = at; row < end; row++) piped.set(row, []);
    table.forEach(({ at: row, cells }, i) => piped.set(row, i === 0 ? [line(cells), line(cells.map(() => '---'))] : [line(cells)]));
  }
  return piped;
}

const widthOf = (column: Edges | undefined): number => (column === undefined ? 0 : column.right - column.left);

/** All rows as if each column stood below the one before it: a table goes on there. */
function inOneColumn(blocks: readonly PageBlock[], columns: readonly Edges[], size: number): Row[] {
  const all: Row[] = [];
  blocks.forEach(({ rows }, block) => {
    const [first] = rows;
    const left = columns[block]?.left ?? 0;
    const alike = Math.abs(widthOf(columns[block]) - widthOf(columns[block - 1])) < size * OTHER_WIDTH;
    const down = first === undefined ? 0 : (all.at(-1)?.y ?? 0) + first.size * (alike ? BETWEEN_LINES : BETWEEN_BLOCKS) - first.y;
    for (const row of rows) all.push({ ...row, left: row.left - left, right: row.right - left, y: row.y + down, runs: row.runs.map((run) => ({ ...run, left: run.left - left, right: run.right - left, y: run.y + down })) });
  });
  return all;
}

/** The narrowest column of the document that a short one fits in. */
function wider(own: Edges, certain: readonly Edges[], size: number): Edges | null {
  const slack = size * 0.6;
  const fits = certain.filter(({ left, right }) => left <= own.left + slack && right >= own.right - slack);
  return fits.reduce<Edges | null>((best, one) => (best === null || one.right - one.left < best.right - best.left ? one : best), null);
}

/** The size of most of the text. */
export function bodySize(rows: Iterable<{ readonly size: number; readonly runs: readonly { readonly text: string }[] }>): number {
  const lengths = new Map<number, number>();
  for (const { size, runs } of rows) {
    const key = Math.round(size * 5) / 5;
    lengths.set(key, (lengths.get(key) ?? 0) + runs.reduce((sum, { text }) => sum + text.length, 0));
  }
  return [...lengths].reduce<readonly [number, number]>((best, entry) => (entry[1] > best[1] ? entry : best), [10, 0])[0];
}
