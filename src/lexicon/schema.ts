import { z } from 'zod';
import { bounds, measures, setAsideReasons } from '../core/observation.js';
import { asideFaults, type Placed } from './aside-faults.js';
import { builtIn } from './data.js';
import { indicatorFaults } from './indicator-faults.js';
import { type AsideRow, type Branch, branches, type IndicatorRow, type NumberedGroup, type NumberedRow, numberedGroups, type Tables } from './tables.js';

/** An object with these keys and no other; an unknown key is told which there are. */
const keys = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? `unknown key; there are ${Object.keys(shape).join(', ')}` : undefined),
  });

const word = z.string().min(1, 'an empty word').regex(/^\S*$/, 'a word with a space in it: texts are read without spaces');
const example = z.string().min(1, 'an empty example').optional();
const words = z.array(word).min(2, 'fewer than two words');

const rows = z.array(keys({ word, example })).optional();
const boundRows = keys({ '=': rows, '>=': rows, '>': rows, '<=': rows, '<': rows, '~': rows } satisfies Record<(typeof bounds)[number], typeof rows>).optional();

const unit = keys({
  unit: word,
  quantity: z.string().min(1, 'an empty quantity kind'),
  base: z.string().min(1, 'an empty base unit'),
  factor: z.number().positive('a factor that is not above 0'),
  divisor: z.number().positive('a divisor that is not above 0').optional(),
  example,
});

const text = z.string().min(1, 'an empty text');
const asideRow: z.ZodType<AsideRow> = keys({
  kind: z.string().min(1, 'an empty name'),
  reason: z.enum(setAsideReasons, { error: () => `unknown reason; there are ${setAsideReasons.join(', ')}` }),
  pattern: text,
  examples: z.array(text, { error: () => 'a kind needs examples' }).min(1, 'a kind needs an example'),
  counterExamples: z.array(text).optional(),
});
const numberedRow: z.ZodType<NumberedRow> = keys({ word, except: z.array(word).min(1, 'no words').optional(), example });
const numberedRows = Object.fromEntries(numberedGroups.map((group) => [group, z.array(numberedRow).optional()])) as Record<NumberedGroup, z.ZodOptional<z.ZodArray<typeof numberedRow>>>;

const indicatorRow: z.ZodType<IndicatorRow> = keys({
  code: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/, 'a code is made of small letters, digits and dashes between dots'),
  name: word,
  english: text,
  base: z.string().min(1, 'an empty base unit'),
  also: z.array(z.string().min(1, 'an empty unit')).optional(),
  measures: z.array(z.enum(measures, { error: () => `unknown measure; there are ${measures.join(', ')}` })).min(1, 'no measure'),
  range: z.tuple([z.number(), z.number()]).refine(([least, greatest]) => least <= greatest, 'a range that ends before it begins').optional(),
  aliases: z.array(word).optional(),
  examples: z.array(word).optional(),
  counterExamples: z.array(word).optional(),
});
const indicatorRows = Object.fromEntries(branches.map((branch) => [branch, z.array(indicatorRow).optional()])) as Record<Branch, z.ZodOptional<z.ZodArray<typeof indicatorRow>>>;
const synonyms = z.array(keys({ word, words: z.array(word).min(1, 'no words'), example })).optional();

/** The tables of a lexicon, in a user's file and the built-in ones alike. */
export const tablesSchema: z.ZodType<Tables> = keys({
  asides: z.array(asideRow).optional(),
  numbered: keys(numberedRows).optional(),
  units: z.array(unit).optional(),
  indicators: keys(indicatorRows).optional(),
  naming: keys({ drop: rows, tails: rows, ignore: rows, rates: rows, heads: synonyms, same: synonyms }).optional(),
  tail: keys({ link: rows, adverb: rows, 'change-up': rows, 'change-from': rows, 'change-from-down': rows, 'change-down': rows, 'noun-up': rows, 'noun-down': rows, plain: rows, bound: boundRows }).optional(),
  lead: keys({ drop: rows, target: rows, estimate: rows, part: rows, plain: rows }).optional(),
  content: keys({ verbs: rows }).optional(),
  bounds: keys({ after: boundRows, hedges: boundRows }).optional(),
  ranks: keys({ verbs: rows, scopes: rows, bands: rows, firsts: rows }).optional(),
  compares: keys({ above: rows, below: rows, equal: rows }).optional(),
  columns: keys({
    metric: rows, unit: rows, period: rows, holder: rows, level: rows, actual: rows, estimate: rows, target: rows,
    growth: rows, average: rows, change: rows, share: rows, rank: rows, ignored: rows,
  }).optional(),
  nouns: keys({ heads: rows, dependent: rows, qualities: rows, joined: rows, counted: rows, contrasts: z.array(keys({ words, example })).optional(), pairs: z.array(keys({ word, words, example })).optional() }).optional(),
});

/** What is wrong, and where: a path of keys and indexes. */
export interface Fault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Every fault of every row; none for tables that fit. `base`: the tables that they are added to. */
export function faultsOf(tables: unknown, base: Tables = builtIn): Fault[] {
  const result = tablesSchema.safeParse(tables);
  const misfits = (result.error?.issues ?? []).flatMap(({ path, message, ...issue }): Fault[] => {
    const at = path.map((key) => (typeof key === 'number' ? key : String(key)));
    return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ path: [...at, key], message })) : [{ path: at, message }];
  });
  const { asides, numbered, indicators, naming } = (tables ?? {}) as Readonly<Record<string, unknown>>;
  const words = numberedGroups.flatMap((group) => placed(numberedRow, (numbered as Readonly<Record<string, unknown>> | undefined)?.[group], ['numbered', group]));
  const named = branches.flatMap((branch) => placed(indicatorRow, (indicators as Readonly<Record<string, unknown>> | undefined)?.[branch], ['indicators', branch]));
  const added = tablesSchema.safeParse({ naming }).data ?? {};
  return [...misfits, ...duplicates(tables), ...asideFaults(placed(asideRow, asides, ['asides']), words, base), ...indicatorFaults(named, [base, added])];
}

/** The rows of a list that fit, with their places. */
function placed<Row>(schema: z.ZodType<Row>, rows: unknown, path: readonly string[]): Placed<Row>[] {
  return (Array.isArray(rows) ? rows : []).flatMap((one, index) => {
    const { data } = schema.safeParse(one);
    return data === undefined ? [] : [{ row: data, path: [...path, index] }];
  });
}

/** The groups of these tables are roles, of which a word has one; in the others each group is a table of its own. */
const oneRole: ReadonlySet<string> = new Set(['tail', 'lead', 'compares', 'columns', 'indicators']);

/** Words that come twice in one table, with the same role or another. */
function duplicates(tables: unknown): Fault[] {
  const faults: Fault[] = [];
  const seen = new Map<string, string>();
  const visit = (value: unknown, path: readonly (string | number)[]): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, part] of Object.entries(value)) visit(part, [...path, Array.isArray(value) ? Number(key) : key]);
    const named = 'word' in value ? value.word : 'unit' in value ? value.unit : 'kind' in value ? value.kind : 'code' in value ? value.code : undefined;
    if (typeof named !== 'string') return;
    const group = path.slice(0, -1).join('.');
    const scope = oneRole.has(String(path[0])) ? String(path[0]) : path[0] === 'bounds' ? path.slice(0, 2).join('.') : group;
    const before = seen.get(`${scope} ${named}`);
    if (before === undefined) seen.set(`${scope} ${named}`, group);
    else faults.push({ path, message: before === group ? 'the word is there already' : `the word is there already, as ${before}` });
  };
  visit(tables, []);
  return faults;
}
