import { type AsideKind, asideAt, asideKinds, asidesIn, composeAside, partNames } from './asides.js';
import type { Fault } from './schema.js';
import { misshape } from './shape.js';
import type { AsideRow, NumberedRow, Tables } from './tables.js';

/** A row with its place in the tables. */
export interface Placed<Row> {
  readonly row: Row;
  readonly path: readonly (string | number)[];
}

/** What is wrong with patterns, and with examples, which are read as a sentence would be. */
export function asideFaults(asides: readonly Placed<AsideRow>[], words: readonly Placed<NumberedRow>[], base: Tables): Fault[] {
  const broken = asides.flatMap(({ row, path }): Fault[] => {
    const message = patternFault(row.pattern);
    return message === null ? [] : [{ path: [...path, 'pattern'], message }];
  });
  const sound = asides.filter(({ path }) => !broken.some((fault) => path.every((key, index) => fault.path[index] === key)));
  const tables = (rows: readonly Placed<NumberedRow>[]): Tables => ({ asides: sound.map(({ row }) => row), numbered: grouped(rows) });
  const kinds = asideKinds([base, tables(words)]);
  return [
    ...broken,
    ...sound.flatMap((one) => exampleFaults(one, kinds)),
    ...words.flatMap((one) => wordFaults(one, kinds, asideKinds([base, tables(words.filter((other) => other !== one))]))),
  ];
}

const grouped = (words: readonly Placed<NumberedRow>[]): Record<string, NumberedRow[]> => {
  const groups: Record<string, NumberedRow[]> = {};
  for (const { row, path } of words) (groups[String(path[1])] ??= []).push(row);
  return groups;
};

/** Stands for any part when a pattern is looked at: parts match in one way and not without an end. */
const anyPart = Object.fromEntries(partNames.map((name) => [name, '\ue000']));

/** Why a pattern cannot be used; `null` where it can. */
function patternFault(pattern: string): string | null {
  const unknown = Array.from(pattern.matchAll(/\{\{([^{}]*)\}\}/g), ([, name = '']) => name).filter((name) => !partNames.includes(name));
  if (unknown.length > 0) return `no part {{${unknown.join('}}, {{')}}}; there are ${partNames.join(', ')}`;
  try {
    const { source } = composeAside(pattern, anyPart);
    const strange = Array.from(source.matchAll(/\(\?<(\w+)>/g), ([, name = '']) => name).filter((name) => !['year', 'start', 'end'].includes(name));
    return strange.length > 0 ? `no group may be named ${strange.join(', ')}; there are year, start, end` : misshape(source);
  } catch (error) {
    return `no regular expression (${error instanceof Error ? error.message.replace(/^Invalid regular expression: [^]*\/\w*: /, '') : String(error)})`;
  }
}

function exampleFaults({ row, path }: Placed<AsideRow>, kinds: readonly AsideKind[]): Fault[] {
  const own = kinds.filter(({ kind }) => kind === row.kind);
  const read = (example: string, by: readonly AsideKind[]): string | undefined =>
    asideAt(example.replace('|', ''), Math.max(example.indexOf('|'), 0), by)?.kind;
  const missed = (row.examples ?? []).map((example, index) => {
    const found = read(example, kinds);
    return found === row.kind ? null : { path: [...path, 'examples', index], message: found === undefined ? `${example} does not match` : `${example} is read as ${found}` };
  });
  const caught = (row.counterExamples ?? []).map((example, index) =>
    read(example, own) === undefined ? null : { path: [...path, 'counterExamples', index], message: `${example} matches` });
  return [...missed, ...caught].filter((fault) => fault !== null);
}

/** An example must hold its word and read differently without it. */
function wordFaults({ row: { word, example }, path }: Placed<NumberedRow>, kinds: readonly AsideKind[], others: readonly AsideKind[]): Fault[] {
  if (example === undefined) return [];
  const at = [...path, 'example'];
  if (!example.includes(word)) return [{ path: at, message: `${example} does not hold the word` }];
  const isSame = JSON.stringify(asidesIn(example, kinds)) === JSON.stringify(asidesIn(example, others));
  return isSame ? [{ path: at, message: `${example} reads the same without the word` }] : [];
}
