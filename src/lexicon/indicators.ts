import type { Measure, Value } from '../core/observation.js';
import { namesOf } from './alternatives.js';
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

/** Rows by all their names. */
export type NameTable = ReadonlyMap<string, readonly IndicatorRow[]>;

/** The indicators of several sets of tables in the order of the tree; of two rows with one code the later set's is taken. */
export function indicatorsOf(sets: readonly Tables[]): readonly Indicator[] {
  const latest = new Map(sets.flatMap(rowsOf).map((row) => [row.code, row]));
  return branches.flatMap((branch) => [...latest.values()].filter((row) => row.branch === branch));
}

const rowsOf = ({ indicators }: Tables): readonly Indicator[] =>
  branches.flatMap((branch) => (indicators?.[branch] ?? []).map((row) => ({ ...row, branch })));

/** Looks names up whole: a metric that only holds the name of an indicator is another metric. */
export function indicatorFinder(sets: readonly Tables[]): IndicatorFinder {
  const plainName = plainNamer(sets);
  // made for the first fact; the names of later sets come first
  let tables: readonly NameTable[] | null = null;
  return ({ name, measure, value }) => {
    tables ??= tablesOf(sets, plainName);
    const plain = plainName(name, measure);
    for (const table of tables) {
      const [row, another] = table.get(plain)?.filter((one) => fits(one, measure, value)) ?? [];
      // 改造老旧小区 grew by 5 %: their number, their area or their households?
      if (row !== undefined) return another === undefined ? row : null;
    }
    return null;
  };
}

function tablesOf(sets: readonly Tables[], plainName: PlainNamer): readonly NameTable[] {
  const known = new Set<string>();
  return [...sets].reverse().map((set) => {
    const rows = rowsOf(set).filter(({ code }) => !known.has(code));
    for (const { code } of rows) known.add(code);
    return nameTable(rows, plainName);
  });
}

/** The rows by their names and all that their aliases stand for. */
export function nameTable(rows: readonly IndicatorRow[], plainName: PlainNamer): NameTable {
  const table = new Map<string, IndicatorRow[]>();
  for (const row of rows) {
    for (const name of new Set([plainName(row.name, 'level'), ...(row.aliases ?? []).flatMap(namesOf)])) {
      const before = table.get(name);
      if (before === undefined) table.set(name, [row]);
      else before.push(row);
    }
  }
  return table;
}

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
