import type { Lexicon } from '../../lexicon/index.js';
import type { Item } from '../clause.js';
import { counted } from '../items/facts.js';
import type { Reader } from '../items/reader.js';
import { fullName, verbOf } from '../metric.js';
import type { Fact } from '../state.js';
import { isCount, quantityOf } from '../units.js';

/** Whether `later` says more of what `earlier` counts, how much it grows or what it costs, rather than measuring beside it, 播种面积、产量. */
const isSaidOf = (later: Fact, earlier: Fact, lexicon: Lexicon): boolean =>
  later.metric.inherited === fullName(earlier.metric) &&
  (later.measure !== 'level' || (later.metric.local !== '' && isCount(quantityOf(earlier.figure?.unit ?? '', lexicon)) && !isCount(quantityOf(later.figure?.unit ?? '', lexicon))));

/** A、B、C以上: a bound at the end of a list covers it, unless the verb is said again with each member. */
export function spreadBound(item: Item, earlierFacts: readonly Fact[], latest: readonly Fact[], { lexicon, state }: Reader): void {
  const bound = latest.at(-1)?.figure?.boundAfter;
  // 改造老旧小区16个、实施30个以上安置小区整治: a noun behind the bound shows that the list does not end there
  if (!bound || latest[0]?.rule === counted || !/^[、和及与以]/.test(item.mark) || latest.length !== 1) return;
  const verb = verbOf(latest[0]?.metric.local ?? '', lexicon);
  // 实施项目50个、完成投资900亿元以上: what the projects cost is no member of the list
  const [last] = latest;
  if (last && earlierFacts.some((fact) => isSaidOf(last, fact, lexicon))) return;
  for (const fact of [...earlierFacts].reverse()) {
    if (fact.clause !== state.clauseNumber || fact.measure !== 'level' || fact.bound !== '=' || fact.figure?.form !== 'amount') return;
    if (verb !== '' && verbOf(fact.metric.local, lexicon) === verb) return;
    fact.bound = bound;
  }
}
