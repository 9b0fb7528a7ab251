import { type Bound, bounds } from '../core/observation.js';
import { asideKinds } from './asides.js';
import { indicatorFinder } from './indicators.js';
import type { Lexicon, LeadWord, TailWord } from './lexicon.js';
import { provinceNames } from './regions.js';
import type { ColumnRole, Groups, Row, TailGroup, Tables } from './tables.js';
import { wordTable } from './words.js';

type Entry<T> = readonly [word: string, value: T];

const entries = <T>(rows: readonly Row[] | undefined, value: T): Entry<T>[] => (rows ?? []).map(({ word }) => [word, value]);
const boundEntries = (groups: Groups<Bound> | undefined): Entry<Bound>[] =>
  bounds.flatMap((bound) => entries(groups?.[bound], bound));

const tailWords: Readonly<Record<TailGroup, TailWord>> = {
  link: { kind: 'link' },
  adverb: { kind: 'adverb' },
  'change-up': { kind: 'change', sign: 1 },
  'change-from': { kind: 'change', sign: 1, needsBase: true },
  'change-from-down': { kind: 'change', sign: -1, needsBase: true },
  'change-down': { kind: 'change', sign: -1 },
  'noun-up': { kind: 'noun', sign: 1 },
  'noun-down': { kind: 'noun', sign: -1 },
  plain: { kind: 'plain' },
};
const tailGroups = Object.keys(tailWords) as TailGroup[];

const tailEntries = ({ tail }: Tables): Entry<TailWord>[] => [
  ...tailGroups.flatMap((group) => entries(tail?.[group], tailWords[group])),
  ...boundEntries(tail?.bound).map(([word, bound]): Entry<TailWord> => [word, { kind: 'bound', bound }]),
];

const leadGroups: readonly LeadWord[] = ['drop', 'target', 'estimate', 'part', 'plain'];
const leadEntries = ({ lead }: Tables): Entry<LeadWord>[] => leadGroups.flatMap((group) => entries(lead?.[group], group));

const columnRoles: readonly ColumnRole[] = ['metric', 'unit', 'period', 'holder', 'level', 'actual', 'estimate', 'target', 'growth', 'average', 'change', 'share', 'rank', 'ignored'];
const columnEntries = ({ columns }: Tables): Entry<ColumnRole>[] => columnRoles.flatMap((role) => entries(columns?.[role], role));

/** One lexicon of several sets of tables; where a word comes twice, the later set wins. */
export function buildLexicon(sets: readonly Tables[]): Lexicon {
  const table = <T>(pick: (tables: Tables) => readonly Entry<T>[]) => wordTable(() => sets.flatMap(pick));
  const words = (pick: (tables: Tables) => readonly Row[] | undefined) => table((tables) => entries(pick(tables), true as const));
  return {
    asides: asideKinds(sets),
    units: new Map(sets.flatMap(({ units }) => units ?? []).map((unit) => [unit.unit, unit])),
    tail: table(tailEntries),
    lead: table(leadEntries),
    content: words(({ content }) => content?.verbs),
    boundsAfter: table((tables) => boundEntries(tables.bounds?.after)),
    hedges: new Map(sets.flatMap((tables) => boundEntries(tables.bounds?.hedges))),
    heads: words(({ nouns }) => nouns?.heads),
    dependent: words(({ nouns }) => nouns?.dependent),
    qualities: words(({ nouns }) => nouns?.qualities),
    joined: words(({ nouns }) => nouns?.joined),
    counted: words(({ nouns }) => nouns?.counted),
    contrasts: sets.flatMap(({ nouns }) => nouns?.contrasts ?? []).map((row) => row.words),
    pairs: table(({ nouns }) => (nouns?.pairs ?? []).map((row): Entry<readonly string[]> => [row.word, row.words])),
    rankVerbs: words(({ ranks }) => ranks?.verbs),
    // 各市州 before 各市: the first that fits is taken
    scopes: [...sets.flatMap(({ ranks }) => ranks?.scopes ?? []).map(({ word }) => word), ...provinceNames].sort((a, b) => b.length - a.length),
    bands: words(({ ranks }) => ranks?.bands),
    firsts: words(({ ranks }) => ranks?.firsts),
    compares: table(({ compares }) => [...entries(compares?.above, 'above' as const), ...entries(compares?.below, 'below' as const), ...entries(compares?.equal, 'equal' as const)]),
    indicatorOf: indicatorFinder(sets),
    columns: table(columnEntries),
  };
}
