import type { Bound, CompareDirection } from '../core/observation.js';
import * as data from './data.js';
import { type WordTable, wordTable } from './words.js';

export interface Unit {
  readonly unit: string;
  readonly quantity: string;
  readonly base: string;
  readonly factor: number;
}

/** What a word before a figure does. */
export type TailWord =
  | { readonly kind: 'link' }
  | { readonly kind: 'change'; readonly sign: 1 | -1 }
  | { readonly kind: 'noun'; readonly sign: 1 | -1 }
  | { readonly kind: 'adverb' }
  | { readonly kind: 'bound'; readonly bound: Bound }
  | { readonly kind: 'plain' };

/** What a word at the head of a clause does. */
export type LeadWord = 'drop' | 'target' | 'estimate' | 'part' | 'plain';

/** All word knowledge of the grammars, as tables. */
export interface Lexicon {
  readonly units: ReadonlyMap<string, Unit>;
  readonly tail: WordTable<TailWord>;
  readonly lead: WordTable<LeadWord>;
  readonly content: WordTable<true>;
  readonly boundsAfter: WordTable<Bound>;
  readonly heads: WordTable<true>;
  readonly dependent: WordTable<true>;
  readonly contrasts: readonly (readonly string[])[];
  readonly pairs: WordTable<readonly string[]>;
  readonly rankVerbs: WordTable<true>;
  readonly scopes: readonly string[];
  readonly bands: WordTable<true>;
  readonly firsts: WordTable<true>;
  readonly compares: WordTable<CompareDirection>;
}

const split = (list: string): string[] => list.trim().split(/\s+/);
const rows = <T>(list: string, value: T): [string, T][] => split(list).map((word) => [word, value]);

/** The built-in lexicon. */
export function loadLexicon(): Lexicon {
  const tailRows: [string, TailWord][] = [
    ...rows<TailWord>(data.tail.link, { kind: 'link' }),
    ...rows<TailWord>(data.tail.adverb, { kind: 'adverb' }),
    ...rows<TailWord>(data.tail['change-up'], { kind: 'change', sign: 1 }),
    ...rows<TailWord>(data.tail['change-down'], { kind: 'change', sign: -1 }),
    ...rows<TailWord>(data.tail['noun-up'], { kind: 'noun', sign: 1 }),
    ...rows<TailWord>(data.tail['noun-down'], { kind: 'noun', sign: -1 }),
    ...Object.entries(data.tail.bound).flatMap(([bound, list]) => rows<TailWord>(list, { kind: 'bound', bound: bound as Bound })),
    ...rows<TailWord>(data.tail.plain, { kind: 'plain' }),
  ];
  const leadRows = (['drop', 'target', 'estimate', 'part', 'plain'] as const).flatMap((kind) => rows<LeadWord>(data.lead[kind], kind));
  return {
    units: new Map(data.units.map((unit) => [unit.unit, unit])),
    tail: wordTable(tailRows),
    lead: wordTable(leadRows),
    content: wordTable(rows(data.content.verbs, true as const)),
    boundsAfter: wordTable(Object.entries(data.bounds.after).flatMap(([bound, list]) => rows(list, bound as Bound))),
    heads: wordTable(rows(data.nouns.heads, true as const)),
    dependent: wordTable(rows(data.nouns.dependent, true as const)),
    contrasts: data.nouns.contrasts.map(split),
    pairs: wordTable(Object.entries(data.nouns.pairs).map(([word, list]) => [word, split(list)] as const)),
    rankVerbs: wordTable(rows(data.ranks.verbs, true as const)),
    scopes: split(data.ranks.scopes),
    bands: wordTable(rows(data.ranks.bands, true as const)),
    firsts: wordTable(rows(data.ranks.firsts, true as const)),
    compares: wordTable([...rows(data.compares.above, 'above' as const), ...rows(data.compares.below, 'below' as const), ...rows(data.compares.equal, 'equal' as const)]),
  };
}
