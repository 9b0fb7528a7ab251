import { type Cell, type Column, joined, overlaps, standApart, widened } from './cells.js';

/** A row of the page as cells. */
export interface CellRow {
  readonly cells: readonly Cell[];
  readonly y: number;
  readonly size: number;
}

/** What a table of cells with several lines each comes to; `lines` are the rows of the page that it takes. */
export interface Wrapped {
  readonly first: number;
  readonly end: number;
  readonly head: readonly string[];
  /** For each row the line that has its figures. */
  readonly rows: readonly { readonly at: number; readonly cells: readonly string[] }[];
}

/** A piece of a cell, by its column. */
interface Piece extends Cell {
  readonly column: number;
  readonly at: number;
  readonly y: number;
}

/** `3082.8`, `-2.1`, `300以上`, `≥92%`, `—`; no `2023年`, which stands in headers. */
const FIGURE = /^(?!(?:19|20)\d\d(?:\u5e74|$))(?:[-+\u2212\u00b1\u2265\u2264<>\uff1c\uff1e]?[\d,.]+|[-\u2014]+$)/;
const LEAST_ROWS = 2;
/** Lines of one cell are at most so many times as far apart as the closest ones; lines of a header may be a little more. */
const ONE_CELL = 1.25;
const ONE_HEAD = 1.7;
/** In parts of the size: lines that are level, and how far apart lines are at least. */
const LEVEL = 0.35;
const LEAST_LEADING = 0.9;
/** In a column so wide, in characters, so many lines are full where it is no column of a table. */
const PROSE = { width: 14, full: 0.85, share: 0.8, lines: 5 };

/** The table that has its first cells at a row, if there is one: each row has one line of figures, and names over several lines around or below it. */
export function wrappedTable(rows: readonly CellRow[], from: number, least: number): Wrapped | null {
  const anchors = rows.flatMap(({ cells }, at) => (at > from && cells.length > 1 && cells.slice(1).some(isFigure) ? [at] : []));
  const [first] = anchors;
  const head = rows[from];
  if (first === undefined || head === undefined || anchors.length < LEAST_ROWS || rows.slice(from, first).some(({ cells }) => cells.some(isFigure))) return null;
  const { columns, end } = columnsOf(rows, anchors, first);
  const known = anchors.filter((at) => at < end);
  if (columns.length < least || known.length < LEAST_ROWS) return null;
  const above = piecesOf(rows, 0, first, columns);
  const below = piecesOf(rows, first, end, columns);
  const leading = leadingOf(below, head.size);
  const ys = known.map((at) => rows[at]?.y ?? 0);
  const level = head.size * LEVEL;
  const groups = grouped(above, below, ys, leading, level);
  if (groups === null || isProse(below, columns, head.size)) return null;
  const taken = new Set(groups.flat());
  const start = headStart(rows, from, above.filter((piece) => !taken.has(piece)), leading, level);
  const titles = columns.map((_, column) => textOf(piecesOver(rows, start, first, columns).filter((piece) => piece.column === column && ![...taken].some(({ at, left }) => at === piece.at && left === piece.left))));
  if (titles.slice(1).some((title) => title === '')) return null;
  const last = Math.max(...groups.flat().map(({ at }) => at));
  return {
    first: start,
    end: last + 1,
    head: titles,
    rows: groups.map((group, i) => ({ at: known[i] ?? 0, cells: columns.map((_, column) => textOf(group.filter((piece) => piece.column === column))) })),
  };
}

const isFigure = ({ text }: Cell): boolean => FIGURE.test(text);
const textOf = (pieces: readonly Piece[]): string => [...pieces].sort((a, b) => a.y - b.y || a.left - b.left).reduce((all, { text }) => joined(all, text), '');

/** The columns, which lines of figures begin and the others widen, and where something stands that is in none or in several of them. */
function columnsOf(rows: readonly CellRow[], anchors: readonly number[], first: number): { readonly columns: readonly Column[]; readonly end: number } {
  const columns: Column[] = [];
  const add = (cell: Cell, i: number): void => {
    columns[i] = widened(columns[i] ?? cell, cell);
  };
  const isPlaced = (cell: Cell): boolean => {
    const under = columns.flatMap((column, i) => (overlaps(cell, column) ? [i] : []));
    if (under.length > 1) return false;
    add(cell, under[0] ?? columns.length);
    return true;
  };
  const most = Math.max(...anchors.map((at) => rows[at]?.cells.length ?? 0));
  const full = anchors.filter((at) => rows[at]?.cells.length === most);
  // by order first: figures that are set to the left and to the right need not be one above the other
  for (const at of full) {
    rows[at]?.cells.forEach(add);
  }
  let end = first;
  for (; end < rows.length; end++) if (!(rows[end]?.cells ?? []).every(isPlaced)) break;
  columns.sort((a, b) => a.left - b.left);
  return { columns: standApart(columns) ? columns : [], end };
}

function piecesOf(rows: readonly CellRow[], from: number, to: number, columns: readonly Column[]): Piece[] {
  return piecesOver(rows, from, to, columns).filter((piece, i, all) => all[i - 1]?.left !== piece.left || all[i - 1]?.at !== piece.at);
}

/** Each cell under each of its columns; one that is in none is in the nearest. Cells that stand close are told by what they are drawn in. */
function piecesOver(rows: readonly CellRow[], from: number, to: number, columns: readonly Column[]): Piece[] {
  const split = (cell: Cell): Cell[] => {
    const several = cell.parts.length > 1 && columns.filter((column) => overlaps(cell, column)).length > 1;
    return several ? cell.parts.map((part) => ({ ...part, parts: [part] })) : [cell];
  };
  return rows.slice(from, to).flatMap(({ cells, y }, i) => cells.flatMap(split).flatMap((cell) => {
    const under = columns.flatMap((column, index) => (overlaps(cell, column) ? [index] : []));
    return (under.length > 0 ? under : [nearest(cell, columns)]).map((column) => ({ ...cell, column, at: from + i, y }));
  }));
}

function nearest({ left, right }: Cell, columns: readonly Column[]): number {
  const away = columns.map((column) => Math.abs(column.left + column.right - left - right));
  return away.indexOf(Math.min(...away));
}

/** The closest that two lines of one column are. */
function leadingOf(pieces: readonly Piece[], size: number): number {
  const last = new Map<number, number>();
  let least = Infinity;
  for (const { column, y } of pieces) {
    const distance = y - (last.get(column) ?? -Infinity);
    if (distance >= size * LEAST_LEADING) least = Math.min(least, distance);
    last.set(column, y);
  }
  return least;
}

/** The pieces of each row of the table: its cells begin at the line of figures, or are centred around it; null where neither is so. */
function grouped(above: readonly Piece[], below: readonly Piece[], ys: readonly number[], leading: number, level: number): Piece[][] | null {
  const begun = ys.map((y, i) => whole(below.filter((piece) => piece.y >= y - level && piece.y < (ys[i + 1] ?? Infinity) - level), leading, i === ys.length - 1, (lines) => Math.abs((lines[0] ?? 0) - y) <= level));
  const centred = ys.map((y, i) => {
    const mine = [...above, ...below].filter((piece) => ys.every((other, k) => k === i || Math.abs(piece.y - y) <= Math.abs(piece.y - other)));
    const mirrored = mine.filter((piece) => mine.some((other) => other.column === piece.column && Math.abs(piece.y + other.y - y * 2) <= level));
    const inner = i > 0 && i < ys.length - 1;
    return whole(inner ? mine : mirrored, leading, !inner, (lines) => Math.abs((lines[0] ?? 0) + (lines.at(-1) ?? 0) - y * 2) <= level);
  });
  const fits = [begun, centred].map((groups) => groups.flatMap((group) => (group === null ? [] : [group]))).filter((groups) => groups.length === ys.length);
  return fits.find((groups) => groups.every((group) => group.some(({ column }) => column === 0))) ?? null;
}

/** The pieces of a row, if each of its cells is where it should be; below the last row, what is too far from the line above it is no part of it. */
function whole(pieces: readonly Piece[], leading: number, isLast: boolean, isPlaced: (lines: readonly number[]) => boolean): Piece[] | null {
  const kept: Piece[] = [];
  for (const column of new Set(pieces.map((piece) => piece.column))) {
    const own = pieces.filter((piece) => piece.column === column);
    const gap = own.findIndex(({ y }, i) => y - (own[i - 1]?.y ?? y) > leading * ONE_CELL);
    const cell = gap < 0 ? own : own.slice(0, gap);
    if (gap >= 0 && !isLast) return null;
    if (!isPlaced(cell.map(({ y }) => y))) return null;
    kept.push(...cell);
  }
  return kept;
}

/** Where the header begins: with the first row of several cells, or with lines above it that a cell centred beside others has. */
function headStart(rows: readonly CellRow[], from: number, above: readonly Piece[], leading: number, level: number): number {
  const own = above.filter(({ at }) => at >= from);
  const far = own.findLastIndex(({ y }, i) => y - (own[i - 1]?.y ?? y) > leading * ONE_HEAD);
  let start = far < 0 ? from : (own[far]?.at ?? from);
  for (let row = rows[start - 1]; row?.cells.length === 1 && isCentredWith(above.filter(({ at }) => at >= start - 1), start - 1, level); row = rows[start - 1]) start--;
  return start;
}

/** Whether a line, with those below it in its column, is centred on the lines of the other columns. */
function isCentredWith(head: readonly Piece[], at: number, level: number): boolean {
  const column = head.find((piece) => piece.at === at)?.column;
  const middle = (pieces: readonly Piece[]): number => ((pieces[0]?.y ?? Infinity) + (pieces.at(-1)?.y ?? Infinity)) / 2;
  const own = head.filter((piece) => piece.column === column);
  return own.length > 1 && Math.abs(middle(own) - middle(head.filter((piece) => piece.column !== column))) <= level;
}

/** Running text beside a table is no column of it. */
function isProse(pieces: readonly Piece[], columns: readonly Column[], size: number): boolean {
  return columns.some(({ left, right }, column) => {
    const own = pieces.filter((piece) => piece.column === column);
    const full = own.filter((piece) => piece.right - piece.left >= (right - left) * PROSE.full);
    return right - left >= size * PROSE.width && own.length >= PROSE.lines && full.length >= own.length * PROSE.share;
  });
}
