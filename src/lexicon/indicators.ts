import type { Measure, Value } from '../core/observation.js';
import { namesOf } from './alternatives.js';
import { builtNames, builtRows } from './built-indicators.js';
import { builtIn } from './data.js';
import { once } from './lazily.js';
import { type NameTable, nameTable, ownersOf } from './name-table.js';
import { type PlainNamer, plainNamer } from './plain-name.js';
import { type Branch, branches, type IndicatorRow, type Tables } from './tables.js';

/** What a fact is about and how it is measured. */
export interface Measured {
  readonly name: string;
  readonly measure: Measure;
  /** `null` for a bare rank. */
  readonly value: Pick<Value, 'unit' | 'normalized'> | null;
}

/** The indicator of a fact; `null` where none is known for certain. */
export type IndicatorFinder = (fact: Measured) => IndicatorRow | null;

/** An indicator with its place in the tree. */
export interface Indicator extends IndicatorRow {
  readonly branch: Branch;
}

/** The indicators of several sets of tables in the order of the tree; of two rows with one code the later set's is taken. */
export function indicatorsOf(sets: readonly Tables[]): readonly Indicator[] {
  const latest = new Map(sets.flatMap(rowsOf).map((row) => [row.code, row]));
  return branches.flatMap((branch) => [...latest.values()].filter((row) => row.branch === branch));
}

const rowsOf = ({ indicators }: Tables): readonly Indicator[] =>
  branches.flatMap((branch) => (indicators?.[branch] ?? []).map((row) => ({ branch, ...row })));

/** Looks names up whole: a metric that only holds the name of an indicator is another metric. */
export function indicatorFinder(sets: readonly Tables[]): IndicatorFinder {
  const plainName = plainNamer(sets);
  // made for the first fact; the names of later sets come first
  const lookups = once(() => sets.map((set, at) => lookupOf(set, sets.slice(at + 1), plainName)).reverse());
  return ({ name, measure, value }) => {
    const plain = plainName(name, measure);
    for (const named of lookups()) {
      const [row, another] = named(plain, (one) => fits(one, measure, value));
      // 改造老旧小区 grew by 5 %: their number, their area or their households?
      if (row !== undefined) return another === undefined ? row : null;
    }
    return null;
  };
}

/** Whether an indicator is called by a name as texts write it: 规模工业增加值 and 全市规上工业增加值 are 规模以上工业增加值. */
export function callNames(sets: readonly Tables[]): (row: IndicatorRow, name: string) => boolean {
  const plainName = plainNamer(sets);
  return (row, name) => allNames(row, plainName).includes(plainName(name, 'level'));
}

/** The rows that have a name, of those that suit. */
type Lookup = (plain: string, suits: (row: IndicatorRow) => boolean) => readonly IndicatorRow[];

/** Looks up in one set the rows that none of the later sets has by their codes. */
function lookupOf(set: Tables, later: readonly Tables[], plainName: PlainNamer): Lookup {
  const rowAt = numbered(set);
  const names = (set === builtIn ? builtNames() : null) ?? namesIn(set, plainName);
  const replaced = new Set(later.flatMap(rowsOf).map(({ code }) => code));
  return (plain, suits) => {
    const found: IndicatorRow[] = [];
    for (const owner of ownersOf(plain, names)) {
      const row = rowAt(owner);
      if (row !== undefined && !replaced.has(row.code) && suits(row)) found.push(row);
    }
    return found;
  };
}

/** The rows of a set by their numbers; those that stand apart are read when they are asked for. */
function numbered(set: Tables): (at: number) => IndicatorRow | undefined {
  const lines = set === builtIn ? builtRows()?.split('\n') : undefined;
  if (lines === undefined) {
    const rows = branches.flatMap((branch) => set.indicators?.[branch] ?? []);
    return (at) => rows[at];
  }
  const read = new Map<number, IndicatorRow>();
  return (at) => {
    const row = read.get(at) ?? (JSON.parse(lines[at] ?? 'null') as IndicatorRow);
    read.set(at, row);
    return row;
  };
}

/** The names of all rows of a set, owned by their numbers. */
export function namesIn(set: Tables, plainName: PlainNamer = plainNamer([set])): NameTable {
  return nameTable(rowsOf(set).flatMap((row, at) => [...new Set(allNames(row, plainName))].map((name) => [name, at] as const)));
}

/** All names of a row, as they are looked up. */
export const allNames = (row: IndicatorRow, plainName: PlainNamer): readonly string[] => [plainName(row.name, 'level'), ...(row.aliases ?? []).flatMap(namesOf)];

/** Whether an indicator can be measured so: 规上工业增加值 in 亿元 and its growth in %, but no 个 of it. */
export function fits({ measures, base, also = [], range }: IndicatorRow, measure: Measure, value: Measured['value']): boolean {
  if (!measures.includes(measure)) return false;
  if (measure === 'rank' || measure === 'structure') return true;
  const normalized = value?.normalized;
  if (normalized == null) return false;
  const { unit, quantity, number, min, max } = normalized;
  if (measure === 'growth' || measure === 'multiple') return quantity === 'ratio';
  // a rate moves by points, an amount by an amount
  if (measure === 'change') return base === '1' ? quantity === 'percentage-points' : unit === base || also.includes(unit);
  if (quantity === 'number' && value?.unit !== '') {
    // 30万农村人口: the name says of whom; 500万, nobody says of what
    return base === 'person' || also.includes('person');
  }
  if (unit !== base) return also.includes(unit);
  const [least, greatest] = range ?? [-Infinity, Infinity];
  return [number, min, max].every((one) => one === null || (one >= least && one <= greatest));
}
