import { describe, expect, it } from 'vitest';
import { bounds } from '../../src/core/observation.js';
import { makeLexer } from '../../src/extract/lex/index.js';
import { quantityOf } from '../../src/extract/units.js';
import { buildLexicon } from '../../src/lexicon/build.js';
import { builtIn } from '../../src/lexicon/data.js';
import type { Row, Tables } from '../../src/lexicon/tables.js';
import { essence, type Job, jobs, lexicon, namesEach } from './jobs.js';

/** A group of rows with its place in the tables, and the tables without some of its rows. */
interface Group {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly job: Job;
  readonly without: (isLeftOut: (row: Row) => boolean) => Tables;
}

type Tree = Readonly<Record<string, unknown>>;
const isRows = (value: unknown): value is readonly Row[] => Array.isArray(value);

/** The groups below a table, each with the job that stands at the same place; a group without a job fails. */
function groupsOf(table: Tree, work: Tree, path: readonly string[]): Group[] {
  return Object.entries(table).flatMap(([key, part]): Group[] => {
    const here = [...path, key];
    if (!isRows(part)) return groupsOf(part as Tree, (work[key] ?? {}) as Tree, here);
    const job = work[key] as Job | undefined;
    if (!job) throw new Error(`${here.join('.')} has no job`);
    const without = (isLeftOut: (row: Row) => boolean): Tables => replaced(builtIn as Tree, here, part.filter((row) => !isLeftOut(row)));
    return [{ name: here.join('.'), rows: part, job, without }];
  });
}

function replaced(tree: Tree, [key = '', ...rest]: readonly string[], rows: readonly Row[]): Tree {
  return { ...tree, [key]: rest.length === 0 ? rows : replaced(tree[key] as Tree, rest, rows) };
}

const { units = [], nouns = {} } = builtIn;
// these have tests of their own, here, in asides.test.ts and in indicators.test.ts
const apart: ReadonlySet<string> = new Set(['units', 'nouns', 'asides', 'numbered', 'indicators', 'naming']);
const others = Object.fromEntries(Object.entries(builtIn).filter(([name]) => !apart.has(name)));
const groups = groupsOf({ ...others, nouns: { heads: nouns.heads, dependent: nouns.dependent, qualities: nouns.qualities, joined: nouns.joined, counted: nouns.counted } }, jobs, []);
const show = ({ word, example = '(none)' }: Row): string => `${word}: ${example}`;

describe.each(groups)('$name', ({ rows, job, without }) => {
  const { isDone, shows = essence } = job;

  it('has an example in which each word stands and does its job', () => {
    expect(rows.filter(({ word, example = '' }) => !example.includes(word) || !isDone(word, example, lexicon)).map(show)).toEqual([]);
  });

  it('has no word without which its example reads the same', () => {
    // the shorter words inside it are left out as well: 达到 is 达 and 到, and good to find all the same
    const needless = rows.filter(({ word, example = '' }) => {
      const rest = buildLexicon([without((row) => word.includes(row.word))]);
      return JSON.stringify(shows(example, rest)) === JSON.stringify(shows(example, lexicon));
    });
    expect(needless.map(show)).toEqual([]);
  });
});

describe('nouns', () => {
  it.each(nouns.contrasts ?? [])('$words stand against each other: $example', ({ words, example = '' }) => {
    const rest = buildLexicon([{ ...builtIn, nouns: { ...nouns, contrasts: (nouns.contrasts ?? []).filter((row) => row.words !== words) } }]);
    expect(namesEach(words, example)).toBe(true);
    expect(essence(example, rest)).not.toEqual(essence(example, lexicon));
  });

  it.each(nouns.pairs ?? [])('$word stands for $words: $example', ({ word, words, example = '' }) => {
    const rest = buildLexicon([{ ...builtIn, nouns: { ...nouns, pairs: (nouns.pairs ?? []).filter((row) => !word.includes(row.word)) } }]);
    expect(namesEach(words, example)).toBe(true);
    expect(essence(example, rest)).not.toEqual(essence(example, lexicon));
  });
});

describe('units', () => {
  const lexer = makeLexer(lexicon);

  it('has an example that holds each unit', () => {
    const unread = units.filter(({ unit, quantity, example = '' }) =>
      !lexer(example).tokens.some((token) => token.kind === 'value' && token.unit.endsWith(unit) && quantityOf(token.unit, lexicon) === quantity));
    expect(unread.map(({ unit, example }) => `${unit}: ${example ?? '(none)'}`)).toEqual([]);
  });
});

it('knows every bound', () => {
  expect(Object.keys(jobs.tail.bound)).toEqual(bounds);
});
