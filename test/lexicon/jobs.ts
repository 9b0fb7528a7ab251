import { type Bound, bounds } from '../../src/core/observation.js';
import { readSentence } from '../../src/extract/index.js';
import { makeLexer } from '../../src/extract/lex/index.js';
import { fullName, headOf, verbOf } from '../../src/extract/metric.js';
import { peelLead } from '../../src/extract/peel.js';
import type { Fact } from '../../src/extract/state.js';
import { readHeading } from '../../src/extract/tables/header.js';
import { type ColumnRole, type Lexicon, loadLexicon } from '../../src/lexicon/index.js';

export const lexicon = loadLexicon();
const lexer = makeLexer(lexicon);

/** The facts of a sentence, read with the given words. */
export const read = (sentence: string, words: Lexicon): readonly Fact[] => readSentence(lexer(sentence), words).facts;

/** What a group's words do in their examples. */
export interface Job {
  /** Whether `word` does what its group says in `example`. */
  readonly isDone: (word: string, example: string, words: Lexicon) => boolean;
  /** What must read differently without the word, else the row says nothing; all of the facts, where nothing is given. */
  readonly shows?: (example: string, words: Lexicon) => unknown;
}

const names = (example: string, words: Lexicon): string[] => read(example, words).map(({ metric }) => fullName(metric));
const boundGroups = <T>(make: (bound: Bound) => T): Record<Bound, T> => Object.fromEntries(bounds.map((bound) => [bound, make(bound)])) as Record<Bound, T>;

const job = (isDone: Job['isDone'], shows?: Job['shows']): Job => (shows ? { isDone, shows } : { isDone });

/** Some fact fits, and no metric holds the word. */
const peeled = (fits: (fact: Fact) => boolean = () => true): Job =>
  job((word, example, words) => {
    const facts = read(example, words);
    return facts.some(fits) && facts.every(({ metric }) => !fullName(metric).includes(word));
  });

/** Some fact fits. */
const makes = (fits: (fact: Fact, word: string) => boolean): Job => job((word, example, words) => read(example, words).some((fact) => fits(fact, word)));

const moved = (sign: 1 | -1): Job => peeled((fact) => (fact.measure === 'growth' || fact.measure === 'change') && fact.sign === sign);
const nounOf = (sign: 1 | -1): Job => makes((fact) => fact.measure === 'growth' && fact.sign === sign);
const compared = (dir: 'above' | 'below' | 'equal'): Job => makes(({ compare }) => compare?.dir === dir);
const bounded = (bound: Bound): Job => makes((fact) => fact.bound === bound);

/** What the columns of a header hold. */
const columnsOf = (header: string, words: Lexicon): unknown[] =>
  header.split('|').map((cell) => readHeading([cell], lexer, words)).map(({ roles, ...heading }) => ({ ...heading, roles: [...roles] }));

/** The column with the word holds what the group says. */
const heads = (role: ColumnRole): Job =>
  job(
    (word, example, words) => example.split('|').some((cell) => cell.includes(word) && readHeading([cell], lexer, words).roles.has(role)),
    columnsOf,
  );

export const jobs = {
  columns: {
    metric: heads('metric'), unit: heads('unit'), period: heads('period'), holder: heads('holder'), level: heads('level'),
    actual: heads('actual'), estimate: heads('estimate'), target: heads('target'), growth: heads('growth'), average: heads('average'),
    change: heads('change'), share: heads('share'), rank: heads('rank'), ignored: heads('ignored'),
  },
  tail: {
    link: peeled(({ measure, linked }) => ['level', 'share', 'structure'].includes(measure) && linked),
    'change-up': moved(1),
    'change-from': moved(1),
    'change-from-down': moved(-1),
    'change-down': moved(-1),
    'noun-up': nounOf(1),
    'noun-down': nounOf(-1),
    adverb: peeled(),
    plain: makes(({ metric }, word) => fullName(metric).includes(word)),
    bound: boundGroups((bound) => peeled((fact) => fact.bound === bound)),
  },
  lead: {
    drop: peeled(),
    target: peeled(({ status }) => status === 'target'),
    estimate: peeled(({ status }) => status === 'estimate'),
    part: job((word, example, words) => {
      const lead = peelLead(lexer(example), { start: example.indexOf(word), end: example.length }, words);
      return lead.part && !names(example, words).some((name) => name.includes(word));
    }),
    plain: makes(({ metric }, word) => fullName(metric).startsWith(word)),
  },
  content: {
    verbs: job(
      (word, example, words) => names(example, words).some((name) => verbOf(name, words).includes(word)),
      (example, words) => names(example, words).map((name) => verbOf(name, words)),
    ),
  },
  bounds: {
    after: boundGroups(bounded),
    // the lexer takes them from the built-in lexicon
    hedges: boundGroups((bound): Job => ({ ...bounded(bound), shows: (_example, words) => words.hedges.size })),
  },
  ranks: {
    verbs: peeled(({ rank }) => rank !== null),
    scopes: makes(({ rank }, word) => rank?.scope.includes(word) === true),
    bands: makes(({ rank }, word) => rank?.band === word),
    firsts: makes(({ rank }) => rank?.position === 1),
  },
  compares: { above: compared('above'), below: compared('below'), equal: compared('equal') },
  nouns: {
    heads: job(
      (word, example, words) => names(example, words).some((name) => headOf(name, words) === word),
      (example, words) => names(example, words).map((name) => headOf(name, words)),
    ),
    qualities: makes(({ metric }, word) => fullName(metric).endsWith(word) && fullName(metric) !== word),
    counted: makes(({ metric, measure }, word) => measure === 'level' && fullName(metric).endsWith(word)),
    joined: makes(({ metric }, word) => fullName(metric).includes(word)),
    dependent: makes(({ metric }, word) => metric.inherited !== '' && metric.local === word),
  },
};

/** Each of `parts` stands in the metric of a fact of its own, in order. */
export function namesEach(parts: readonly string[], example: string): boolean {
  const found = names(example, lexicon);
  return found.length >= parts.length && parts.every((part, index) => found[index]?.includes(part));
}

/** Facts without the places where they stand. */
export const essence = (example: string, words: Lexicon): unknown =>
  read(example, words).map(({ metric, measure, figure, sign, bound, from, rank, compare, status, time, linked, basis }) =>
    ({ metric, measure, figure: figure?.text, sign, bound, from: from?.text, place: rank && { ...rank, text: '' }, compare: compare && { ...compare, text: '' }, status, time, linked, basis }));
