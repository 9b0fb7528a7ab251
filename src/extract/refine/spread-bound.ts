import type { Item } from '../clause.js';
import { counted } from '../items/facts.js';
import type { Reader } from '../items/reader.js';
import { verbOf } from '../metric.js';
import type { Fact } from '../state.js';

/** A、B、C以上: a bound at the end of a list covers it, unless the verb is said again with each member. */
export function spreadBound(item: Item, earlierFacts: readonly Fact[], latest: readonly Fact[], { lexicon, state }: Reader): void {
  const bound = latest.at(-1)?.figure?.boundAfter;
  // 改造老旧小区16个、实施30个以上安置小区整治: a noun behind the bound shows that the list does not end there
  if (!bound || latest[0]?.rule === counted || !/^[、和及与以]/.test(item.mark) || latest.length !== 1) return;
  const verb = verbOf(latest[0]?.metric.local ?? '', lexicon);
  for (const fact of [...earlierFacts].reverse()) {
    if (fact.clause !== state.clauseNumber || fact.measure !== 'level' || fact.bound !== '=' || fact.figure?.form !== 'amount') return;
    if (verb !== '' && verbOf(fact.metric.local, lexicon) === verb) return;
    fact.bound = bound;
  }
}
