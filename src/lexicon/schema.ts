import { z } from 'zod';
import { bounds } from '../core/observation.js';
import type { Tables } from './tables.js';

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
  example,
});

/** The tables of a lexicon, in a user's file and the built-in ones alike. */
export const tablesSchema: z.ZodType<Tables> = keys({
  units: z.array(unit).optional(),
  tail: keys({ link: rows, adverb: rows, 'change-up': rows, 'change-down': rows, 'noun-up': rows, 'noun-down': rows, plain: rows, bound: boundRows }).optional(),
  lead: keys({ drop: rows, target: rows, estimate: rows, part: rows, plain: rows }).optional(),
  content: keys({ verbs: rows }).optional(),
  bounds: keys({ after: boundRows, hedges: boundRows }).optional(),
  ranks: keys({ verbs: rows, scopes: rows, bands: rows, firsts: rows }).optional(),
  compares: keys({ above: rows, below: rows, equal: rows }).optional(),
  columns: keys({
    metric: rows, unit: rows, period: rows, holder: rows, level: rows, actual: rows, estimate: rows, target: rows,
    growth: rows, average: rows, change: rows, share: rows, rank: rows, ignored: rows,
  }).optional(),
  nouns: keys({ heads: rows, dependent: rows, contrasts: z.array(keys({ words, example })).optional(), pairs: z.array(keys({ word, words, example })).optional() }).optional(),
});

/** What is wrong, and where: a path of keys and indexes. */
export interface Fault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Every fault of every row; none for tables that fit. */
export function faultsOf(tables: unknown): Fault[] {
  const result = tablesSchema.safeParse(tables);
  const misfits = (result.error?.issues ?? []).flatMap(({ path, message, ...issue }): Fault[] => {
    const at = path.map((key) => (typeof key === 'number' ? key : String(key)));
    return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ path: [...at, key], message })) : [{ path: at, message }];
  });
  return [...misfits, ...duplicates(tables)];
}

/** The groups of these tables are roles, of which a word has one; in the others each group is a table of its own. */
const oneRole: ReadonlySet<string> = new Set(['tail', 'lead', 'compares', 'columns']);

/** Words that come twice in one table, with the same role or another. */
function duplicates(tables: unknown): Fault[] {
  const faults: Fault[] = [];
  const seen = new Map<string, string>();
  const visit = (value: unknown, path: readonly (string | number)[]): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, part] of Object.entries(value)) visit(part, [...path, Array.isArray(value) ? Number(key) : key]);
    const named = 'word' in value ? value.word : 'unit' in value ? value.unit : undefined;
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
