import { type Element, plainText } from './tree.js';

/** A cell with how many rows and columns it takes. */
interface Cell {
  readonly element: Element;
  readonly header: boolean;
  readonly rows: number;
  readonly columns: number;
}

/** No table is wider or longer; a span beyond that is a fault. */
const MOST_COLUMNS = 60;
const MOST_ROWS = 2000;
/** A cell that holds most of the text of its table, and so much or in paragraphs, is a part of the page's layout. */
const ARTICLE = 300;
const MOST_OF_TABLE = 0.6;
/** `发文字号：`, `标题：`: the cell of a label. */
const LABEL = /^[\s]*[\p{Script=Han}\s]{2,16}[：:]\s*$/u;
/** `12.5`, `1,234`, `-3.2%`, `—`: a figure. */
const FIGURE = /^[-+−±]?[\d,，.]+[%％‰]?$/;

/**
 * The rows of a table as Markdown writes them: `| 指标 | 单位 | 2023年 |`, and `| --- | --- | --- |` below the header. What a cell
 * spans is repeated in all rows and columns that it takes; of a header of several rows each column's texts are put together. `|` in
 * a cell is `\|`. `null` for a table that only lays out the page.
 */
export function rowsOf(table: Element, textOf: (cell: Element) => string): string[] | null {
  const rows = cellsOf(table);
  if (isLayout(table, rows)) return null;
  const header = headerRows(rows);
  const grid = spread(rows, textOf);
  const columns = Math.max(...grid.map((row) => row.length));
  const full = grid.map((row) => Array.from({ length: columns }, (_, i) => row[i] ?? '')).filter((row) => row.some((text) => text !== ''));
  const caption = table.children.find((child): child is Element => typeof child !== 'string' && child.name === 'caption');
  const title = caption === undefined ? '' : textOf(caption);
  const head = full.slice(0, header);
  const lines = full.slice(head.length).map(line);
  if (head.length > 0) lines.unshift(line(merged(head)), line(Array.from({ length: columns }, () => '---')));
  return title === '' ? lines : [title, ...lines];
}

function line(cells: readonly string[]): string {
  return `| ${cells.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** `2023年` above `总量`: `2023年总量`. */
function merged(head: readonly (readonly string[])[]): string[] {
  return (head[0] ?? []).map((_, i) => Array.from(new Set(head.map((row) => row[i] ?? ''))).join(''));
}

function cellsOf(table: Element): Cell[][] {
  const rows: Cell[][] = [];
  const visit = (element: Element, inHead: boolean): void => {
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      if (child.name === 'tr') rows.push(rowCells(child, inHead));
      else if (/^(?:thead|tbody|tfoot|form)$/.test(child.name)) visit(child, child.name === 'thead');
    }
  };
  visit(table, false);
  return rows.filter((row) => row.length > 0);
}

function rowCells(row: Element, inHead: boolean): Cell[] {
  return row.children.flatMap((child) => {
    if (typeof child === 'string' || (child.name !== 'td' && child.name !== 'th')) return [];
    return [{ element: child, header: inHead || child.name === 'th', rows: spanOf(child, 'rowspan', MOST_ROWS), columns: spanOf(child, 'colspan', MOST_COLUMNS) }];
  });
}

function spanOf({ attributes }: Element, name: 'rowspan' | 'colspan', most: number): number {
  return Math.min(Math.max(Number.parseInt(attributes[name] ?? '1', 10) || 1, 1), most);
}

/** Tables hold whole pages, one column of them, articles, or the fields above an article: those are no tables to a reader. */
function isLayout(table: Element, rows: readonly Cell[][]): boolean {
  if (rows.length < 2 || rows.length > MOST_ROWS || rows.some((row) => row.length > MOST_COLUMNS)) return true;
  const cells = rows.flat();
  if (cells.some(({ element }) => holdsTable(element))) return true;
  const texts = rows.map((row) => row.map(({ element }) => plainText(element)));
  const sizes = texts.flat().map((text) => text.replace(/\s/g, '').length);
  const filled = texts.filter((row) => row.filter((text) => text.trim() !== '').length >= 2).length;
  if (filled < 2) return true;
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0);
  const holder = cells[sizes.indexOf(largest)]?.element;
  if (largest > all * MOST_OF_TABLE && (largest > ARTICLE || paragraphsIn(holder) > 1)) return true;
  const labelled = texts.filter((row) => row.some((text) => LABEL.test(text))).length;
  return labelled * 2 >= filled && table.attributes['border'] !== '1';
}

function holdsTable(element: Element): boolean {
  return element.children.some((child) => typeof child !== 'string' && (child.name === 'table' || holdsTable(child)));
}

function paragraphsIn(cell: Element | undefined): number {
  return cell?.children.filter((child) => typeof child !== 'string' && /^(?:p|div|h\d|br)$/.test(child.name)).length ?? 0;
}

/** Rows of `<th>` or `<thead>`; else the first row, with those its cells reach into, if figures stand only below. */
function headerRows(rows: readonly Cell[][]): number {
  const marked = rows.findIndex((row) => !row.every(({ header }) => header));
  if (marked > 0) return marked;
  const isFigure = ({ element }: Cell): boolean => FIGURE.test(plainText(element).replace(/\s/g, ''));
  const reach = Math.max(...(rows[0] ?? []).map(({ rows: span }) => span));
  const head = rows.slice(0, reach);
  if (reach >= rows.length || head.flat().some(isFigure)) return 0;
  return (rows[0] ?? []).every(({ element }) => plainText(element).trim() !== '') || rows.slice(reach).some((row) => row.some(isFigure)) ? reach : 0;
}

/** The texts of all cells where they are shown, those that span repeated. */
function spread(rows: readonly Cell[][], textOf: (cell: Element) => string): string[][] {
  const grid: string[][] = rows.map(() => []);
  const taken = (row: number, column: number): boolean => grid[row]?.[column] !== undefined;
  rows.forEach((cells, y) => {
    let x = 0;
    for (const { element, rows: height, columns: width } of cells) {
      while (taken(y, x)) x++;
      const text = textOf(element);
      for (let dy = 0; dy < height && y + dy < rows.length; dy++) {
        const row = grid[y + dy];
        for (let dx = 0; dx < width && x + dx < MOST_COLUMNS; dx++) if (row !== undefined) row[x + dx] = text;
      }
      x += width;
    }
  });
  return grid;
}
