import type { Diagnostic } from '../../core/diagnostic.js';
import { hasCells, textOf, type Row } from './rows.js';

/** A page as rows. */
export interface RowPage {
  readonly width: number;
  readonly height: number;
  readonly rows: readonly Row[];
}

/** Heads and numbers stand among so many rows from the edge, in so much of the page's height. */
const OUTER_ROWS = 3;
const MARGIN = 0.18;
/** They stand at the same height on every page, give or take. */
const SAME_PLACE = 3;
/** Where half of all pages have a head, another short row at its place is one too. */
const SLOT_SHARE = 0.4;
const SLOT_PAGES = 3;
/** On fewer pages something may come back by chance. */
const FEW_PAGES = 0.2;
const LONGEST_HEAD = 32;
/** What comes back word for word may be longer: the address that a browser prints at the foot. */
const LONGEST_SAME = 240;
/** Titles are as large, but do not come back. */
const WATERMARK_SIZE = 1.8;
/** What stands apart is smaller than the text, and so many times its own size away from it. */
const SMALLER = 0.92;
const APART = 1.8;
const NUMBER = /^[-\u2010-\u2015\u2500~\u00b7\u2022|\s]*\d{1,4}[-\u2010-\u2015\u2500~\u00b7\u2022|\s]*$/;

interface Outer {
  readonly page: number;
  readonly row: Row;
  readonly top: boolean;
  readonly text: string;
  /** The text with `0` for every number. */
  readonly key: string;
  readonly numbers: readonly number[];
}

/** Running heads and page numbers, known by coming back at the same place of other pages, and the pages without. */
export function dropPageFurniture(pages: readonly RowPage[], body: number): { readonly pages: readonly RowPage[]; readonly diagnostics: readonly Diagnostic[] } {
  const outer = pages.flatMap(outerRows);
  const alike = grouped(outer, ({ top, key }) => `${String(top)} ${key}`);
  const recurring = new Set([...alike.values()].flatMap((group) => group.filter((one) => recurs(one, group) && !isTableHead(one, group, pages))));
  const slots = slotsOf([...recurring], SLOT_PAGES, pages.length * SLOT_SHARE);
  // two pages with different heads, one for the left and one for the right
  const apart = slotsOf(outer.filter((one) => one.row.size <= body * SMALLER && standsApart(one, pages[one.page]?.rows ?? [])), 2, pages.length * SLOT_SHARE);
  const dropped: Outer[] = [];
  const marks = watermarks(pages, body);
  const kept = pages.map((page, index) => {
    const own = outer.filter((one) => one.page === index);
    const out = new Set<Row>();
    for (const side of [own.filter(({ top }) => top), own.filter(({ top }) => !top).reverse()]) {
      // from the edge inwards: what stands outside the body and not inside it
      for (const one of side) {
        if (!recurring.has(one) && !fillsSlot(one, slots) && !(fillsSlot(one, apart) && standsApart(one, page.rows)) && !isLoneNumber(one, page.rows, index)) break;
        out.add(one.row);
        dropped.push(one);
      }
    }
    for (const row of page.rows) if (marks.has(row)) out.add(row);
    return out.size === 0 ? page : { ...page, rows: page.rows.filter((row) => !out.has(row)) };
  });
  return { pages: kept, diagnostics: [...report(dropped), ...reportWatermarks(pages, marks)] };
}

/** The rows near the upper and the lower edge, each side from the top. */
function outerRows({ rows, height }: RowPage, page: number): Outer[] {
  const outer = (row: Row, top: boolean): Outer => {
    const text = textOf(row).replace(/\s+/g, ' ');
    const numbers = (text.match(/\d+/g) ?? []).map(Number);
    return { page, row, top, text, key: text.replace(/\s/g, '').replace(/\d+/g, '0'), numbers };
  };
  const top = rows.slice(0, OUTER_ROWS).filter(({ y }) => y < height * MARGIN);
  const bottom = rows.slice(-OUTER_ROWS).filter((row) => row.y > height * (1 - MARGIN) && !top.includes(row));
  return [...top.map((row) => outer(row, true)), ...bottom.map((row) => outer(row, false))];
}

/** Large words at the same place of most pages, in the midst of the text. */
function watermarks(pages: readonly RowPage[], body: number): ReadonlySet<Row> {
  const large = pages.flatMap(({ rows }) => rows.filter(({ size }) => size > body * WATERMARK_SIZE));
  const alike = grouped(large, (row) => `${textOf(row)} ${String(Math.round(row.left / SAME_PLACE))} ${String(Math.round(row.y / SAME_PLACE))}`);
  return new Set([...alike.values()].filter((group) => group.length >= Math.max(2, pages.length * SLOT_SHARE)).flat());
}

function reportWatermarks(pages: readonly RowPage[], marks: ReadonlySet<Row>): Diagnostic[] {
  const groups = grouped([...marks], textOf);
  return [...groups].map(([text, rows]) => {
    const on = pages.flatMap((page, index) => (page.rows.some((row) => rows.includes(row)) ? [index] : []));
    return { code: 'read.furniture-dropped', severity: 'info', message: `watermark dropped from ${pageList(on)}: ${text}`, span: null };
  });
}

function samePlace(a: Outer, b: Outer): boolean {
  return a.top === b.top && Math.abs(a.row.y - b.row.y) <= SAME_PLACE;
}

/** The same words at the same place of another page; for bare numbers, also counting with the pages. */
function recurs(one: Outer, alike: readonly Outer[]): boolean {
  const others = alike.filter((other) => other.page !== one.page && samePlace(one, other));
  if (others.length === 0) return false;
  if (one.text.length > LONGEST_SAME || !others.some((other) => counts(one, other))) return false;
  return /\p{L}{2}/u.test(one.key) || others.length >= SLOT_PAGES || others.some((other) => other.text !== one.text);
}

/** The header of a table may stand at the same place of two pages by chance: `指标  单位  2023年` close to the text. */
function isTableHead(one: Outer, alike: readonly Outer[], pages: readonly RowPage[]): boolean {
  const on = new Set(alike.map(({ page }) => page)).size;
  return on < pages.length * FEW_PAGES && hasCells(one.row) && !standsApart(one, pages[one.page]?.rows ?? []);
}

/** Each number is the same on both pages, or counts with the pages. */
function counts(a: Outer, b: Outer): boolean {
  return a.numbers.every((number, i) => [0, b.page - a.page].includes((b.numbers[i] ?? NaN) - number));
}

/** A place where furniture stands, and the pages that have it there. */
interface Slot {
  readonly like: Outer;
  readonly pages: Set<number>;
}

/** The places of these rows that so many pages have. */
function slotsOf(rows: readonly Outer[], ...least: readonly number[]): Slot[] {
  const slots: Slot[] = [];
  for (const one of rows) {
    const slot = slots.find(({ like }) => inSlot(one, like));
    if (slot === undefined) slots.push({ like: one, pages: new Set([one.page]) });
    else slot.pages.add(one.page);
  }
  return slots.filter(({ pages }) => pages.size >= Math.max(...least));
}

function inSlot(one: Outer, like: Outer): boolean {
  return samePlace(one, like) && Math.abs(like.row.size - one.row.size) < 0.5;
}

/** A short row where half of the pages have furniture: the head of a document that has one page only. */
function fillsSlot(one: Outer, slots: readonly Slot[]): boolean {
  return one.text.length <= LONGEST_HEAD && slots.some(({ like }) => inSlot(one, like));
}

/** `— 12 —`, or the page's own number, alone and away from the text. */
function isLoneNumber(one: Outer, rows: readonly Row[], page: number): boolean {
  return NUMBER.test(one.text) && standsApart(one, rows) && (one.numbers[0] === page + 1 || !/^\d/.test(one.text));
}

function standsApart({ row, top }: Outer, rows: readonly Row[]): boolean {
  const next = rows[rows.indexOf(row) + (top ? 1 : -1)];
  return next === undefined || Math.abs(next.y - row.y) > Math.max(next.size, row.size) * APART;
}

function grouped<T>(all: readonly T[], nameOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(nameOf(one));
    if (group === undefined) groups.set(nameOf(one), [one]);
    else group.push(one);
  }
  return groups;
}

/** One finding for each thing dropped, with the pages it was on. */
function report(dropped: readonly Outer[]): Diagnostic[] {
  const groups = grouped(dropped, ({ top, key }) => `${String(top)} ${key}`);
  return [...groups.values()].map((group) => {
    const what = group.some(({ key }) => /\p{L}/u.test(key)) ? (group[0]?.top === true ? 'running head' : 'running foot') : 'page number';
    const message = `${what} dropped from ${pageList(group.map(({ page }) => page))}: ${group[0]?.text ?? ''}`;
    return { code: 'read.furniture-dropped', severity: 'info', message, span: null };
  });
}

/** `page 3`, `pages 1, 4-7`: from indices. */
export function pageList(indices: readonly number[]): string {
  const pages = [...new Set(indices)].sort((a, b) => a - b).map((index) => index + 1);
  const ranges: string[] = [];
  for (let i = 0; i < pages.length;) {
    let end = i;
    while (pages[end + 1] === (pages[end] ?? 0) + 1) end++;
    ranges.push(end > i ? `${String(pages[i])}-${String(pages[end])}` : String(pages[i]));
    i = end + 1;
  }
  return `page${pages.length > 1 ? 's' : ''} ${ranges.join(', ')}`;
}
