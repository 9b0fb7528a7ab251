import type { Bound, CompareDirection } from '../core/observation.js';
import type { AsideKind } from './asides.js';
import type { IndicatorFinder } from './indicators.js';
import type { ColumnRole } from './tables.js';
import type { WordTable } from './words.js';

export interface Unit {
  readonly unit: string;
  readonly quantity: string;
  readonly base: string;
  readonly factor: number;
  readonly divisor?: number | undefined;
}

/** What a word before a figure does. */
export type TailWord =
  | { readonly kind: 'link' }
  | { readonly kind: 'change'; readonly sign: 1 | -1; readonly needsBase?: boolean }
  | { readonly kind: 'noun'; readonly sign: 1 | -1 }
  | { readonly kind: 'adverb' }
  | { readonly kind: 'bound'; readonly bound: Bound }
  | { readonly kind: 'plain' };

/** What a word at the head of a clause does. */
export type LeadWord = 'drop' | 'target' | 'estimate' | 'part' | 'plain';

/** All word knowledge of the grammars, as tables. */
export interface Lexicon {
  /** Kinds of figures that state nothing, in the order they are tried. */
  readonly asides: readonly AsideKind[];
  readonly units: ReadonlyMap<string, Unit>;
  readonly tail: WordTable<TailWord>;
  readonly lead: WordTable<LeadWord>;
  readonly content: WordTable<true>;
  readonly boundsAfter: WordTable<Bound>;
  /** Bounds between a number and its unit, 10余万名. */
  readonly hedges: ReadonlyMap<string, Bound>;
  readonly heads: WordTable<true>;
  readonly dependent: WordTable<true>;
  /** Qualities that a list says of one and the same: 安全感、满意度. */
  readonly qualities: WordTable<true>;
  /** Names with a joint inside, of one thing: 研究与试验发展. */
  readonly joined: WordTable<true>;
  /** What is counted first and then has a rate: 断面 in 14个国考断面水质优良率达100%. */
  readonly counted: WordTable<true>;
  readonly contrasts: readonly (readonly string[])[];
  readonly pairs: WordTable<readonly string[]>;
  readonly rankVerbs: WordTable<true>;
  readonly scopes: readonly string[];
  readonly bands: WordTable<true>;
  readonly firsts: WordTable<true>;
  readonly compares: WordTable<CompareDirection>;
  /** The indicator that a fact is about; `null` where none is known for certain. */
  readonly indicatorOf: IndicatorFinder;
  /** Words in the header of a table. */
  readonly columns: WordTable<ColumnRole>;
}
