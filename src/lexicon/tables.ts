import type { Bound, CompareDirection, Measure, SetAsideReason } from '../core/observation.js';

/** One word of a table, with a sentence in which it does its job. */
export interface Row {
  readonly word: string;
  readonly example?: string | undefined;
}

/** A unit with the base unit of its quantity kind and the factor to it. */
export interface UnitRow {
  readonly unit: string;
  readonly quantity: string;
  readonly base: string;
  readonly factor: number;
  /** The factor is `factor / divisor`: 亩 are 2000/3 m². */
  readonly divisor?: number | undefined;
  readonly example?: string | undefined;
}

/** Words that stand against each other. */
export interface ContrastRow {
  readonly words: readonly string[];
  readonly example?: string | undefined;
}

/** A short form with the words that it stands for. */
export interface PairRow extends Row {
  readonly words: readonly string[];
}

/** A word beside a figure that states nothing, and what must not follow it: 期, but not 期间. */
export interface NumberedRow extends Row {
  readonly except?: readonly string[] | undefined;
}

/** A kind of figure that states nothing; in `examples` a bar may stand before the match. Builds leave the examples out. */
export interface AsideRow {
  readonly kind: string;
  readonly reason: SetAsideReason;
  /** A regular expression with `{{parts}}`, among them the groups of numbered words. */
  readonly pattern: string;
  readonly examples?: readonly string[] | undefined;
  readonly counterExamples?: readonly string[] | undefined;
}

/** The branches of the tree of indicators. */
export const branches = [
  'national-accounts', 'industry', 'investment', 'consumption', 'trade', 'fiscal', 'finance', 'income', 'prices', 'employment', 'population',
  'agriculture', 'innovation', 'enterprises', 'transport', 'energy', 'environment', 'education', 'health', 'culture', 'social-security',
  'housing', 'government',
] as const;
export type Branch = (typeof branches)[number];

/** A statistical indicator. `name`, `aliases` and `counterExamples` are written as `plainName` gives them. */
export interface IndicatorRow {
  /** Stable, dotted from the general to the special: industry.value-added.above-scale. */
  readonly code: string;
  /** As the National Bureau of Statistics has it. */
  readonly name: string;
  readonly english: string;
  /** Base unit of a level; 1 for rates and indexes. */
  readonly base: string;
  /** Other base units that a level may have, never converted. */
  readonly also?: readonly string[] | undefined;
  readonly measures: readonly Measure[];
  /** Least and greatest level in `base` that can be. */
  readonly range?: readonly [number, number] | undefined;
  /** Whole names; `(a|b)` stands for either, `(a)?` for a or nothing. */
  readonly aliases?: readonly string[] | undefined;
  /** Metrics, as texts write them, that are the indicator. */
  readonly examples?: readonly string[] | undefined;
  /** Metrics, as texts write them, that look like the indicator and are not. */
  readonly counterExamples?: readonly string[] | undefined;
}

/** Words that a metric has beside the name of its indicator, or in place of a part of it. */
export interface Naming {
  /** Left out at the beginning. */
  readonly drop?: readonly Row[] | undefined;
  /** Left out at the end. */
  readonly tails?: readonly Row[] | undefined;
  /** Left out anywhere. */
  readonly ignore?: readonly Row[] | undefined;
  /** Left out at the end of a growth. */
  readonly rates?: readonly Row[] | undefined;
  /** At the beginning, each of the words stands for `word`. */
  readonly heads?: readonly PairRow[] | undefined;
  /** Anywhere, each of the words stands for `word`. */
  readonly same?: readonly PairRow[] | undefined;
}

/** Groups of rows, each optional. */
export type Groups<Name extends string> = Readonly<Partial<Record<Name, readonly Row[] | undefined>>>;

export type TailGroup = 'link' | 'adverb' | 'change-up' | 'change-from' | 'change-from-down' | 'change-down' | 'noun-up' | 'noun-down' | 'plain';
export type LeadGroup = 'drop' | 'target' | 'estimate' | 'part' | 'plain';
export const numberedGroups = ['annexes', 'roads', 'ranked', 'names', 'sizes', 'ordinals', 'durations', 'measures', 'counts'] as const;
export type NumberedGroup = (typeof numberedGroups)[number];
/** What a column of a table holds, by its header. */
export type ColumnRole = 'metric' | 'unit' | 'period' | 'holder' | 'level' | 'actual' | 'estimate' | 'target' | 'growth' | 'average' | 'change' | 'share' | 'rank' | 'ignored';
export type RankGroup = 'verbs' | 'scopes' | 'bands' | 'firsts';

/** The tables of a lexicon as they are written, one YAML file a table: what a user may give, too. */
export interface Tables {
  readonly asides?: readonly AsideRow[] | undefined;
  readonly numbered?: Readonly<Partial<Record<NumberedGroup, readonly NumberedRow[] | undefined>>> | undefined;
  readonly units?: readonly UnitRow[] | undefined;
  readonly indicators?: Readonly<Partial<Record<Branch, readonly IndicatorRow[] | undefined>>> | undefined;
  readonly naming?: Naming | undefined;
  readonly tail?: (Groups<TailGroup> & { readonly bound?: Groups<Bound> | undefined }) | undefined;
  readonly lead?: Groups<LeadGroup> | undefined;
  readonly content?: Groups<'verbs'> | undefined;
  readonly bounds?: { readonly after?: Groups<Bound> | undefined; readonly hedges?: Groups<Bound> | undefined } | undefined;
  readonly ranks?: Groups<RankGroup> | undefined;
  readonly compares?: Groups<CompareDirection> | undefined;
  readonly columns?: Groups<ColumnRole> | undefined;
  readonly nouns?: (Groups<'heads' | 'dependent' | 'qualities' | 'joined' | 'counted'> & {
    readonly contrasts?: readonly ContrastRow[] | undefined;
    readonly pairs?: readonly PairRow[] | undefined;
  }) | undefined;
}
