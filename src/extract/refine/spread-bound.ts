import type { Item } from '../clause.js';
import type { Reader } from '../items/reader.js';
import { verbOf } from '../metric.js';
import type { Fact } from '../state.js';

/** A、B、C以上: a bound at the end of a list covers it, unless the verb is said again with each member. */
export function spreadBound(item: Item, earlierFacts: readonly Fact[], latest: readonly Fact[], { lexicon, state }: Reader): void {
  const bound = latest.at(-1)?.figure?.boundAfter;
  if (!bound || !/^[、和及与以]/.test(item.mark) || latest.length !== 1) return;
  const verb = verbOf(latest[0]?.metric.local ?? '', lexicon);
  for (const fact of [...earlierFacts].reverse()) {
    if (fact.clause !== state.clauseNumber || fact.measure !== 'level' || fact.bound !== '=' || fact.figure?.form !== 'amount') return;
    if (verb !== '' && verbOf(fact.metric.local, lexicon) === verb) return;
    fact.bound = bound;
  }
}
