import type { ShownLine } from '../emphasis.js';
import { plainLine } from './stretches.js';
import { child, children, type Element, numberOf, valueOf } from './xml.js';

interface Cell {
  readonly lines: readonly ShownLine[];
  readonly text: string;
  readonly span: number;
  /** It goes on from the cell above it. */
  readonly continues: boolean;
  readonly holdsTable: boolean;
}

interface Row {
  readonly cells: readonly Cell[];
  /** Said to be a header, which is repeated on every page. */
  readonly header: boolean;
}

/** A place of the grid: its cell, and whether it is the first place of it. */
interface Place {
  readonly cell: Cell;
  readonly first: boolean;
}

type Grid = readonly (readonly Place[])[];

/** Word's own limit. */
const MOST_COLUMNS = 63;
const MOST_HEADER_ROWS = 3;
/** A cell with so much text is a page with a table around it. */
const PROSE = { lines: 5, characters: 400 };
const EMPTY: Cell = { lines: [], text: '', span: 1, continues: false, holdsTable: false };
/** `385.4`, `-3.2%`, `1,024`; a year alone is a heading */
const FIGURE = /^(?!(?:19|20)\d\d$)[-+\u2212]?[\d,.\uff0c\uff0e]+\s?[%\uff05]?$/;

/**
 * The lines of a table: rows between pipes, as in Markdown, with a line of dashes below the header. What stands above or below
 * over its whole width comes before and after it. A table that only arranges text gives the text.
 */
export function tableLines(table: Element, read: (content: readonly Element[]) => readonly ShownLine[]): ShownLine[] {
  const rows = children(table, 'tr').filter((row) => child(child(row, 'trPr'), 'del') === undefined).map((row) => readRow(row, read)).filter(({ cells }) => cells.some(({ text }) => text !== ''));
  const grid = rows.map(({ cells }) => placesOf(cells));
  const columns = Math.min(MOST_COLUMNS, grid.reduce((most, { length }) => Math.max(most, length), 0));
  if (columns < 2 || rows.length < 2 || rows.some(({ cells }) => cells.some((cell) => cell.holdsTable || isProse(cell)))) {
    return rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines));
  }
  const isData = grid.map((places) => places.length > 0 && places.some(({ cell }) => cell !== places[0]?.cell && cell.text !== ''));
  const start = isData.indexOf(true);
  const end = isData.lastIndexOf(true) + 1;
  if (end - start < 2) return rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines));
  const body = grid.slice(start, end);
  const headers = headerRows(rows.slice(start, end), body);
  const texts = fill(body.slice(headers), headers > 0 ? body[headers - 1] : undefined);
  const head = headers === 0 ? [] : [pipes(flatten(body.slice(0, headers), columns), columns), pipes(Array.from({ length: columns }, () => '---'), columns)];
  const whole = (from: Row[]): ShownLine[] => from.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines));
  return [plainLine(''), ...whole(rows.slice(0, start)), ...[...head, ...texts.map((row) => pipes(row, columns))].map(plainLine), ...whole(rows.slice(end)), plainLine('')];
}

function readRow(row: Element, read: (content: readonly Element[]) => readonly ShownLine[]): Row {
  const properties = child(row, 'trPr');
  const outside = (name: string): Cell[] => Array.from({ length: Math.min(numberOf(child(properties, name)) ?? 0, MOST_COLUMNS) }, () => EMPTY);
  const cells = children(row, 'tc').map((cell): Cell => {
    const own = child(cell, 'tcPr');
    const merge = child(own, 'vMerge');
    // `restart` begins a merged cell; anything else, and nothing, goes on with it
    const continues = merge !== undefined && valueOf(merge) !== 'restart';
    const gone = continues || valueOf(child(own, 'hMerge')) === 'continue';
    const lines = gone ? [] : read(cell.children).filter(({ text: line }) => line.trim() !== '');
    const text = lines.map(({ text: line }) => line.trim()).join(' ');
    return { lines, text, span: Math.max(1, numberOf(child(own, 'gridSpan')) ?? 1), continues, holdsTable: child(cell, 'tbl') !== undefined };
  });
  return { cells: [...outside('gridBefore'), ...cells, ...outside('gridAfter')], header: child(properties, 'tblHeader') !== undefined };
}

function placesOf(cells: readonly Cell[]): Place[] {
  const places: Place[] = [];
  for (const cell of cells) {
    places.push({ cell, first: true });
    for (let more = 1; more < cell.span && places.length < MOST_COLUMNS; more++) places.push({ cell, first: false });
  }
  return places;
}

const isProse = ({ lines, text }: Cell): boolean => lines.length >= PROSE.lines && text.length >= PROSE.characters;

/**
 * How many rows are the header: those that say so, else the first, if it has no figures, with those below that one of
 * its cells reaches into while another is divided: 指标｜2023年（绝对值｜增长）.
 */
function headerRows(rows: readonly Row[], grid: Grid): number {
  const said = rows.findIndex(({ header }) => !header);
  if (said > 0) return Math.min(said, MOST_HEADER_ROWS);
  const [first = []] = grid;
  if (first.slice(1).some(({ cell }) => FIGURE.test(cell.text))) return 0;
  if (!first.some(({ first: own }) => !own)) return 1;
  const deep = first.map((_, column) => {
    const next = grid.findIndex((places, row) => row > 0 && places[column]?.cell.continues !== true);
    return next < 0 ? 1 : next;
  });
  return Math.min(Math.max(...deep), MOST_HEADER_ROWS, grid.length - 1);
}

/** The texts of rows: a cell over several columns fills the first of them, words over several rows stand in each. */
function fill(grid: Grid, above: readonly Place[] | undefined): string[][] {
  let last = (above ?? []).map(({ cell }) => cell.text);
  return grid.map((places) => {
    const texts = places.map(({ cell, first }, column) => {
      if (!cell.continues) return first ? cell.text : '';
      const text = last[column] ?? '';
      return FIGURE.test(text) ? '' : text;
    });
    last = texts;
    return texts;
  });
}

/** One header of several rows: over each column what stands above it, from the top. */
function flatten(grid: Grid, columns: number): string[] {
  return Array.from({ length: columns }, (_, column) => [...new Set(grid.map((places) => places[column]?.cell.text ?? ''))].filter((text) => text !== '').join(' '));
}

function pipes(texts: readonly string[], columns: number): string {
  const padded = Array.from({ length: Math.max(columns, texts.length) }, (_, column) => texts[column] ?? '');
  return `| ${padded.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`;
}
