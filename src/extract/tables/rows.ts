import type { Paragraph } from '../../core/document.js';
import type { NormalOffset } from '../../core/span.js';

/** One cell, with its place in the text. */
export interface Cell {
  readonly text: string;
  readonly start: NormalOffset;
}

/** One row, as it stands. */
export interface Row {
  readonly paragraph: Paragraph;
  readonly cells: readonly Cell[];
  /** Bars stand at both ends, so that a cell that is left out is one at the end. */
  readonly bordered: boolean;
}

/** The table of one header: what stands above it, the rows of the header, and those below. */
export interface RawTable {
  /** Rows above the header that are one cell: a title, 单位：亿元. */
  readonly captions: readonly Row[];
  readonly header: readonly Row[];
  readonly body: readonly Row[];
}

/** Reads `|a|b|`, `a|b`; `\|` is a bar inside a cell. */
export function rowOf(paragraph: Paragraph, text: string): Row {
  const bordered = /^\|.*(?<!\\)\|$/.test(text);
  const cells: Cell[] = [];
  let from = text.startsWith('|') ? 1 : 0;
  for (let at = from; at <= text.length; at += 1) {
    const isEnd = at === text.length;
    if (!isEnd && (text[at] !== '|' || text[at - 1] === '\\')) continue;
    if (!isEnd || text[at - 1] !== '|' || from < at) cells.push({ text: text.slice(from, at), start: (paragraph.span.start + from) as NormalOffset });
    from = at + 1;
  }
  return { paragraph, cells, bordered };
}

/** `|---|:--:|` */
export const isRule = ({ cells }: Row): boolean => cells.length > 0 && cells.every(({ text }) => /^:?-{2,}:?$/.test(text));

/** The words of the cells that have any, each once. */
export const distinct = ({ cells }: Row): readonly string[] => [...new Set(cells.map(({ text }) => text).filter((text) => text !== ''))];

/**
 * Parts rows where a table starts: above a rule, and at a row that is sure to be a header and is not the one of the table
 * at hand again, as on its next page. Each part has the rows of one table, its first row the header or a title above it.
 */
export function splitTables(rows: readonly Row[], isHeader: (row: Row) => boolean): readonly (readonly Row[])[] {
  const parts: Row[][] = [[]];
  rows.forEach((row, i) => {
    if (isRule(row)) return;
    const next = rows[i + 1];
    const part = parts.at(-1) ?? [];
    const header = part.find((one) => distinct(one).length > 1);
    const starts = next !== undefined && isRule(next);
    if (starts || (header !== undefined && !isRule(rows[i - 1] ?? row) && !isSame(row, header) && !(part.at(-1) === header && reaches(header, row)) && isHeader(row))) parts.push([]);
    parts.at(-1)?.push(row);
  });
  return parts.filter((part) => part.length > 0);
}

/** Whether two rows have the same words. */
export const isSame = (one: Row, other: Row): boolean => one.cells.length === other.cells.length && one.cells.every(({ text }, i) => text === other.cells[i]?.text);

/** Whether the first cell of a header reaches down to the row below. */
const reaches = (header: Row, row: Row): boolean => row.cells.length === header.cells.length && (row.cells[0]?.text === '' || row.cells[0]?.text === header.cells[0]?.text);

const LONGEST_HEADER = 3;

/** Tells captions, header and body apart; `hasFigures` says whether a cell states a value. */
export function tableOf(rows: readonly Row[], hasFigure: (text: string) => boolean): RawTable {
  const at = rows.findIndex((row) => distinct(row).length > 1);
  if (at < 0) return { captions: rows, header: [], body: [] };
  const first = rows[at];
  let end = at + 1;
  for (let row = rows[end]; row !== undefined && end - at < LONGEST_HEADER && goesOn(first, row, hasFigure); row = rows[end]) end += 1;
  return { captions: rows.slice(0, at), header: rows.slice(at, end), body: rows.slice(end) };
}

/** `|指标|单位|总量|增速|` below `|指标|单位|2023年|2023年|`: the second row of a header has the cells that reach down to it, and no figures. */
function goesOn(first: Row | undefined, row: Row, hasFigure: (text: string) => boolean): boolean {
  if (first?.cells.length !== row.cells.length || distinct(row).length < 2) return false;
  const reaching = row.cells.map(({ text }, i) => text === '' || text === first.cells[i]?.text);
  if (reaching[0] !== true || reaching.every(Boolean)) return false;
  return row.cells.every(({ text }, i) => reaching[i] === true || !hasFigure(text));
}
