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

/** The lines of all columns in reading order, each with the edges of its column. */
export function linesOf(blocks: readonly PageBlock[], size: number): Line[] {
  const edges = blocks.map(({ rows }) => edgesOf(rows, size));
  const certain = edges.filter((_, i) => (blocks[i]?.rows.length ?? 0) >= ENOUGH).slice(0, 2000);
  return blocks.flatMap(({ rows, page }, block) => {
    const own = edges[block] ?? { left: 0, right: 0 };
    const column = rows.length >= ENOUGH ? own : (wider(own, certain, size) ?? own);
    const piped = pipes(rows);
    return rows.flatMap((row, i) => (piped.get(i) ?? [textOf(row)]).map((text) => ({
      text, page, block, left: row.left, right: row.right, y: row.y, size: row.size, column, cells: piped.has(i) || hasCells(row), piped: piped.has(i),
    })));
  });
}

/** The lines of each row that is part of a table, as in Markdown. */
function pipes(rows: readonly Row[]): ReadonlyMap<number, readonly string[]> {
  const piped = new Map<number, readonly string[]>();
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  for (const { at, rows: table } of tablesOf(rows)) {
    table.forEach((cells, i) => piped.set(at + i, i === 0 ? [line(cells), line(cells.map(() => '---'))] : [line(cells)]));
  }
  return piped;
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
