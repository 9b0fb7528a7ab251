import type { Lexicon } from '../../lexicon/index.js';
import { fullName, headOf } from '../metric.js';
import type { Caption } from './caption.js';
import { isNone } from './figure.js';
import { type Heading, joined, readHeading } from './header.js';
import { Above, type Label, readLabel } from './label.js';
import { type Cell, distinct, type RawTable, type Row } from './rows.js';
import { type Lexer, unitsIn } from './units.js';

/** A cell that may state a value, with all that header and row say of it. */
export interface Slot {
  readonly cell: Cell;
  readonly heading: Heading;
  readonly label: Label;
  /** The units that the row gives; none where it has no column for them. */
  readonly units: readonly string[];
}

/** Reads the rows below a header, one after the other: the later ones leave out what the earlier said. */
export interface Layout {
  readonly headings: readonly Heading[];
  /** The columns with values. */
  readonly values: readonly Heading[];
  readonly read: (row: Row) => readonly Slot[];
}

interface Words {
  readonly lexer: Lexer;
  readonly lexicon: Lexicon;
}

const has = (heading: Heading | undefined, ...roles: readonly (typeof heading extends undefined ? never : Parameters<Heading['roles']['has']>[0])[]): boolean => roles.some((role) => heading?.roles.has(role) === true);
const isKey = (heading: Heading): boolean => has(heading, 'metric', 'unit', 'period', 'holder');

/** Whether a column has values of what its rows name: every word of the header is known. */
const isValue = (heading: Heading): boolean => heading.name === '' && !isKey(heading) && !has(heading, 'ignored') && (heading.roles.size > 0 || heading.time !== null);

/** Whether every cell of a row is known from headers, one as the name of the rows and one as their values. */
export function isHeaderRow({ cells }: Row, lexer: Lexer, lexicon: Lexicon): boolean {
  if (cells.length < 3 || lexicon.columns.at(cells[0]?.text ?? '', 0) === null) return false;
  const headings = cells.filter(({ text }) => text !== '').map(({ text }) => readHeading([text], lexer, lexicon));
  return headings.some((heading) => has(heading, 'metric', 'period', 'holder')) && headings.some(isValue) && headings.every((heading) => heading.name === '' || heading.units.length > 0);
}

/** How the rows of a table are read; `null` where its header does not say. */
export function layoutOf(table: RawTable, caption: Caption, words: Words): Layout | null {
  const width = Math.max(0, ...table.header.map(({ cells }) => cells.length));
  const headings = dateMoves(Array.from({ length: width }, (_, i) => readHeading(table.header.map(({ cells }) => cells[i]?.text ?? '').filter((text) => text !== ''), words.lexer, words.lexicon)));
  return listed(headings, table, words) ?? transposed(headings, table, caption, words) ?? held(headings, table, caption, words);
}

const promises = ['target', 'estimate', 'actual'] as const;

/** `2023年实绩|2024年目标|增长（%）`: a growth is of the figures to its left, or in the row above it. */
function dated(heading: Heading, before: Heading | null): Heading {
  if (before === null || !isMoved(heading) || has(heading, 'average') || heading.time !== null || has(heading, ...promises)) return heading;
  return { ...heading, time: before.time, roles: new Set([...heading.roles, ...promises.filter((role) => before.roles.has(role))]) };
}

function dateMoves(headings: readonly Heading[]): Heading[] {
  let levels: Heading[] = [];
  let isMove = false;
  return headings.map((heading) => {
    if (has(heading, 'metric') || (isMove && isValue(heading) && !isMoved(heading))) levels = [];
    if (isValue(heading)) {
      isMove = isMoved(heading);
      if (!isMove) levels.push(heading);
    }
    return dated(heading, levels.reduce<Heading | null>((one, other) => (one === null || yearIn(other) >= yearIn(one) ? other : one), null));
  });
}

/** How late a column is: 2023年|2022年|增长 is the growth of 2023. */
const yearIn = ({ time }: Heading): number => (time === null ? 0 : 'past' in time.years ? -time.years.past : time.years.end);

/** `指标|单位|数值|比上年增长（%）`: a metric a row; two halves side by side have each their own. */
function listed(headings: readonly Heading[], table: RawTable, words: Words): Layout | null {
  const named = headings.flatMap((heading, i) => (has(heading, 'metric') && !has(headings[i - 1], 'metric') ? [i] : []));
  const keys = named.length > 0 ? named : blankKey(headings, table, words);
  const first = keys[0];
  if (first === undefined) return null;
  const halves = keys.map((key, i) => {
    const inside = (at: number): boolean => at >= (i === 0 ? 0 : key) && at < (keys[i + 1] ?? headings.length);
    const values = headings.flatMap((heading, at) => (inside(at) && at !== key && isValue(heading) ? [at] : []));
    const last = headings.findLastIndex((heading, at) => inside(at) && at >= key && has(heading, 'metric'));
    return { key, last: Math.max(key, last), values, unit: headings.findIndex((heading, at) => inside(at) && has(heading, 'unit')), above: new Above() };
  });
  if (halves.every(({ values }) => values.length === 0)) return null;
  return {
    headings,
    values: headings.filter(isValue),
    read: (row) => halves.flatMap(({ key, last, values, unit, above }) => {
      const own = labelAt(row, key, last, words);
      if (distinct(row).length === 1) {
        above.opens(own);
        return [];
      }
      const label = own && above.complete(own, words.lexicon);
      const units = unitsOfCell(row.cells[unit]?.text ?? '', words);
      return label === null ? [] : slots(row, values, headings, () => label, units);
    }),
  };
}

/** `|  | 2022年 | 2023年 |`: the first column has no header, and names. */
function blankKey(headings: readonly Heading[], table: RawTable, { lexer, lexicon }: Words): number[] {
  const [first, ...others] = headings;
  if (table.header.some(({ cells }) => cells[0]?.text !== '') || first === undefined || !others.some(isValue)) return [];
  const names = table.body.filter(({ cells }) => readLabel(cells[0]?.text ?? '', lexer, lexicon) !== null && readHeading([cells[0]?.text ?? ''], lexer, lexicon).name !== '');
  return names.length > table.body.length / 2 ? [0] : [];
}

/** The name in one column, or in those that share a header: 城乡居民人均可支配收入|城镇. */
function labelAt({ cells }: Row, key: number, last: number, { lexer, lexicon }: Words): Label | null {
  const texts = cells.slice(key, last + 1).map(({ text }) => text).filter((text, i, all) => text !== '' && all.indexOf(text) === i);
  const label = readLabel(texts.at(-1) ?? '', lexer, lexicon);
  const over = texts.length > 1 ? readLabel(texts[0] ?? '', lexer, lexicon) : null;
  if (label === null || over === null || headOf(label.name.local, lexicon) !== '') return label;
  return { ...label, name: { inherited: fullName(over.name), local: label.name.local }, units: label.units.length > 0 ? label.units : over.units };
}

function unitsOfCell(text: string, { lexer }: Words): readonly string[] {
  if (isNone(text)) return [];
  const units = unitsIn(text, lexer);
  // a unit that the lexicon does not know is one all the same, where the header says so
  return units.length > 0 || text.length > 8 || /\d/.test(text) ? units : [text];
}

/** `年份|生产总值（亿元）|增速（%）`: a year, or a plan and what came of it, a row; metrics across. */
function transposed(headings: readonly Heading[], table: RawTable, caption: Caption, words: Words): Layout | null {
  const key = keyOf(headings);
  if (key === null || has(headings[key], 'holder')) return null;
  const rows = table.body.filter((row) => distinct(row).length > 1);
  const heads = rows.map(({ cells }) => readHeading([cells[key]?.text ?? ''], words.lexer, words.lexicon));
  if (rows.length === 0 || !heads.every((heading) => isValue(heading))) return null;
  const columns = namedColumns(headings, key, captionLabel(caption, words), words);
  if (columns.size === 0) return null;
  const rowHeads = new Map(dateMoves(heads).map((heading, i) => [rows[i], heading]));
  return {
    headings,
    values: heads,
    read: (row) => {
      const heading = rowHeads.get(row);
      if (heading === undefined) return [];
      return slots(row, [...columns.keys()], headings, (at) => columns.get(at) ?? null, []).map((slot) => {
        const units = heading.units.length > 0 || !isMoved(slot.heading) ? heading.units : slot.heading.units;
        return { ...slot, heading: { ...joined(heading, slot.heading), name: '', units } };
      });
    },
  };
}

/** `县区|生产总值（亿元）|增速（%）`: whose figures they are, one a row; metrics across. */
function held(headings: readonly Heading[], table: RawTable, caption: Caption, words: Words): Layout | null {
  const key = keyOf(headings);
  if (key === null || table.body.length === 0 || !has(headings[key], 'holder', 'metric')) return null;
  const columns = namedColumns(headings, key, has(headings[key], 'holder') ? captionLabel(caption, words) : null, words);
  if (columns.size === 0) return null;
  // the sum over places is the figure of the whole; that over projects has no name
  const isPlace = /[县区市州镇省国]|行业|产业/.test(table.header[0]?.cells[key]?.text ?? '');
  return {
    headings,
    values: headings.filter((_, at) => columns.has(at)),
    read: (row) => {
      const holder = readLabel(row.cells[key]?.text ?? '', words.lexer, words.lexicon);
      const written = (row.cells[key]?.text ?? '').replace(/^[#＃*]/, '');
      // 全市, 合计: the figures of all
      const isAll = holder === null ? false : holder.total || words.lexicon.lead.get(written) === 'drop';
      if (holder === null || distinct(row).length === 1 || (isAll && !isPlace)) return [];
      const inherited = isAll ? '' : fullName(holder.name) === '' ? written : fullName(holder.name);
      const label = (at: number): Label | null => {
        const own = columns.get(at);
        return own === undefined ? null : { ...own, name: { inherited, local: fullName(own.name) } };
      };
      return slots(row, [...columns.keys()], headings, label, []);
    },
  };
}

/** The first column that is no numbering. */
function keyOf(headings: readonly Heading[]): number | null {
  const at = headings.findIndex((heading) => !has(heading, 'ignored'));
  return at < 0 ? null : at;
}

function captionLabel(caption: Caption, { lexer, lexicon }: Words): Label | null {
  return caption.metric === '' ? null : readLabel(caption.metric, lexer, lexicon);
}

/** The columns whose header names a metric, and those beside them that say how it moved: 生产总值（亿元）, 增速（%）. */
function namedColumns(headings: readonly Heading[], key: number, whole: Label | null, { lexer, lexicon }: Words): ReadonlyMap<number, Label> {
  const found = new Map<number, Label>();
  let last = whole;
  headings.forEach((heading, at) => {
    if (at <= key || has(heading, 'ignored', 'unit', 'metric', 'holder', 'period')) return;
    if (heading.name === '') {
      if (last !== null && isValue(heading)) found.set(at, last);
      return;
    }
    const label = readLabel(heading.name, lexer, lexicon);
    const isMeasured = label !== null && (heading.units.length > 0 || headOf(label.name.local, lexicon) !== '' || label.pieces.length > 0);
    last = isMeasured && fullName(label.name) !== '' ? { ...label, units: isMoved(heading) ? [] : heading.units } : null;
    if (last !== null) found.set(at, last);
  });
  return found;
}

const isMoved = (heading: Heading): boolean => has(heading, 'growth', 'average', 'change', 'share', 'rank');

/** The cells of a row in the columns that count, none where the row does not fit the header. */
function slots(row: Row, columns: readonly number[], headings: readonly Heading[], labelOf: (at: number) => Label | null, units: readonly string[]): readonly Slot[] {
  if (row.cells.length > headings.length || (!row.bordered && row.cells.length < headings.length)) return [];
  return columns.flatMap((at): Slot[] => {
    const [cell, heading, label] = [row.cells[at], headings[at], labelOf(at)];
    return cell === undefined || heading === undefined || label === null ? [] : [{ cell, heading, label, units }];
  });
}
