import { rowOf, type Row, textOf } from './rows.js';

/** One cell of a row, or a line of one, by where it stands. */
export interface Cell {
  readonly left: number;
  readonly right: number;
  readonly text: string;
  /** What it is drawn in. */
  readonly parts: readonly { readonly left: number; readonly right: number; readonly text: string }[];
}

/** Where the cells of a column stand, so far as they are known. */
export interface Column {
  readonly left: number;
  readonly right: number;
}

/** Whether a cell stands under a column. */
export const overlaps = (cell: Cell, { left, right }: Column): boolean => cell.left < right && cell.right > left;

/** The column with a cell more. */
export const widened = ({ left, right }: Column, cell: Cell): Column => ({ left: Math.min(left, cell.left), right: Math.max(right, cell.right) });

/** Whether each column begins where the one before has ended. */
export const standApart = (columns: readonly Column[]): boolean => columns.every(({ left }, i) => i === 0 || left > (columns[i - 1]?.right ?? Infinity));

/** The stretches of a row with gaps between them, of so many characters at least. */
export function cellsOf(row: Row, gap: number): Cell[] {
  const groups: Row['runs'][number][][] = [];
  for (const run of row.runs) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group !== undefined && before !== undefined && run.left - before.right < row.size * gap) group.push(run);
    else groups.push([run]);
  }
  return groups.map((group) => {
    const own = rowOf(group);
    return { left: own.left, right: own.right, text: withoutBars(textOf(own)), parts: group.map(({ left, right, text }) => ({ left, right, text: withoutBars(text) })) };
  });
}

const withoutBars = (text: string): string => text.replaceAll('|', '\uff5c');

/** How many gaps so wide a row has. */
export function gapsIn({ runs, size }: Row, gap: number): number {
  let gaps = 0;
  for (let i = 1; i < runs.length; i++) if ((runs[i]?.left ?? 0) - (runs[i - 1]?.right ?? 0) >= size * gap) gaps += 1;
  return gaps;
}

/** Two lines of one cell; Western words are parted. */
export function joined(before: string, after: string): string {
  return before + (/[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after) ? ' ' : '') + after;
}
