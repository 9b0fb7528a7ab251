import { namesOf } from './alternatives.js';
import type { Placed } from './aside-faults.js';
import { allNames } from './indicators.js';
import { type PlainNamer, plainNamer } from './plain-name.js';
import type { Fault } from './schema.js';
import type { IndicatorRow, Tables } from './tables.js';

/** What is wrong with the names of indicators, and with their examples, which are looked up as metrics are. */
export function indicatorFaults(placed: readonly Placed<IndicatorRow>[], sets: readonly Tables[]): Fault[] {
  const plainName = plainNamer(sets);
  const broken = placed.flatMap((one) => aliasFaults(one, plainName));
  const sound = placed.filter(({ path }) => !broken.some((fault) => path.every((key, index) => fault.path[index] === key)));
  const table = nameTable(sound.map(({ row }) => row), plainName);
  const named = (name: string): readonly IndicatorRow[] => table.get(plainName(name, 'level')) ?? [];
  return [
    ...broken,
    ...sound.flatMap(({ row, path }) => [
      ...(row.examples ?? []).map((example, index) => (named(example).includes(row) ? null : { path: [...path, 'examples', index], message: `${example} is not among the names` })),
      ...(row.counterExamples ?? []).map((example, index) => (named(example).includes(row) ? { path: [...path, 'counterExamples', index], message: `${example} is among the names` } : null)),
    ]).filter((fault) => fault !== null),
    ...clashes(sound, table),
  ];
}

function aliasFaults({ row, path }: Placed<IndicatorRow>, plainName: PlainNamer): Fault[] {
  return (row.aliases ?? []).flatMap((alias, index): Fault[] => {
    const at = [...path, 'aliases', index];
    try {
      const names = namesOf(alias);
      // of 新建(改造)? one may be in no need of the other; but not all names may be lost
      if (names.some((name) => plainName(name, 'level') === name)) return [];
      return [{ path: at, message: `${alias} is never looked up, it is read as ${plainName(names[0] ?? '', 'level') || 'nothing'}` }];
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      return [{ path: at, message: `${alias}: ${error.message}` }];
    }
  });
}

/** Two indicators with one name must differ in their units, else neither is ever found. */
function clashes(placed: readonly Placed<IndicatorRow>[], table: ReadonlyMap<string, readonly IndicatorRow[]>): Fault[] {
  const places = new Map(placed.map(({ row, path }) => [row, path]));
  const faults = new Map<string, Fault>();
  for (const [name, [first, ...others]] of table) {
    if (first === undefined) continue;
    for (const other of others) {
      const isSame = [other.base, ...(other.also ?? [])].some((unit) => unit === first.base || first.also?.includes(unit));
      const path = places.get(other);
      if (isSame && path && other.measures.some((measure) => first.measures.includes(measure))) faults.set(`${first.code} ${other.code}`, { path, message: `${name} is ${first.code} already` });
    }
  }
  return [...faults.values()];
}

/** The rows by their names. */
function nameTable(rows: readonly IndicatorRow[], plainName: PlainNamer): ReadonlyMap<string, readonly IndicatorRow[]> {
  const table = new Map<string, IndicatorRow[]>();
  for (const row of rows) for (const name of new Set(allNames(row, plainName))) table.set(name, [...(table.get(name) ?? []), row]);
  return table;
}
