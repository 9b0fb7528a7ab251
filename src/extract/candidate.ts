import type { Candidate, Measure } from '../core/observation.js';
import type { NormalOffset, NormalSpan } from '../core/span.js';
import type { Lexicon } from '../lexicon/index.js';
import { fullName } from './metric.js';
import type { Fact } from './state.js';
import { placed } from './place.js';
import { periodOf, type Setting, statusOf } from './time.js';
import { valueOf } from './values.js';

/** A range of a text that starts at `base`. */
export const spanAt = (base: NormalOffset, start: number, end: number): NormalSpan => ({ start: (base + start) as NormalOffset, end: (base + end) as NormalOffset });

const hasBasis: readonly Measure[] = ['growth', 'change', 'multiple'];

/** A fact of the text at `base`, with what its surroundings say of time and place. */
export function candidateOf(fact: Fact, { text }: { readonly text: string }, setting: Setting, section: string | null, base: NormalOffset, lexicon: Lexicon): Candidate {
  const status = statusOf(fact, setting);
  const name = fullName(fact.metric);
  const value = valueOf(fact, text, lexicon);
  const { indicator, region } = placed({ name, measure: fact.measure, value, before: text.slice(Math.max(0, fact.start - 8), fact.start) }, setting.region, lexicon);
  return {
    section,
    metric: { text: name, inherited: fact.metric.inherited, indicator },
    measure: fact.measure,
    value,
    rank: fact.rank,
    compare: fact.compare,
    status,
    basis: hasBasis.includes(fact.measure) ? (fact.basis ?? 'yoy') : null,
    period: periodOf(fact, status, setting),
    region,
    span: spanAt(base, fact.start, fact.end),
    rule: fact.rule,
  };
}
