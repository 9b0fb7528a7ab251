import type { Bound, CompareDirection } from '../core/observation.js';

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

/** Groups of rows, each optional. */
export type Groups<Name extends string> = Readonly<Partial<Record<Name, readonly Row[] | undefined>>>;

export type TailGroup = 'link' | 'adverb' | 'change-up' | 'change-down' | 'noun-up' | 'noun-down' | 'plain';
export type LeadGroup = 'drop' | 'target' | 'estimate' | 'part' | 'plain';
/** What a column of a table holds, by its header. */
export type ColumnRole = 'metric' | 'unit' | 'period' | 'holder' | 'level' | 'actual' | 'estimate' | 'target' | 'growth' | 'average' | 'change' | 'share' | 'rank' | 'ignored';
export type RankGroup = 'verbs' | 'scopes' | 'bands' | 'firsts';

/** The tables of a lexicon as they are written, one YAML file a table: what a user may give, too. */
export interface Tables {
  readonly units?: readonly UnitRow[] | undefined;
  readonly tail?: (Groups<TailGroup> & { readonly bound?: Groups<Bound> | undefined }) | undefined;
  readonly lead?: Groups<LeadGroup> | undefined;
  readonly content?: Groups<'verbs'> | undefined;
  readonly bounds?: { readonly after?: Groups<Bound> | undefined; readonly hedges?: Groups<Bound> | undefined } | undefined;
  readonly ranks?: Groups<RankGroup> | undefined;
  readonly compares?: Groups<CompareDirection> | undefined;
  readonly columns?: Groups<ColumnRole> | undefined;
  readonly nouns?: (Groups<'heads' | 'dependent'> & {
    readonly contrasts?: readonly ContrastRow[] | undefined;
    readonly pairs?: readonly PairRow[] | undefined;
  }) | undefined;
}
