import { Big } from 'big.js';
import type { Relation, Verdict } from '../core/difference.js';
import { lessIsBetterOf } from '../lexicon/comparing.js';
import type { Observation, ReportDiff } from '../validate/index.js';
import { candidates, type Match, match } from './align.js';
import type { Fact } from './facts.js';
import { type Amount, inCommon, type Units } from './units.js';

export type TargetCheck = NonNullable<ReportDiff['targets']>[number];

/** What a target demands. `from` and `to` are the ends of a range, else the same. */
interface Demand {
  readonly relation: Relation;
  readonly from: Big;
  readonly to: Big;
  readonly tolerance: Big;
}

/** Every target of the old report beside the best statement of the new one for the same years. `about` is the share by which 6.5%左右 may be missed. */
export function checkTargets(old: readonly Fact[], fresh: readonly Fact[], reportYear: number | null, units: Units, about: number): readonly TargetCheck[] {
  const targets = old.filter(({ promised }) => promised);
  const actuals = fresh.filter(({ promised }) => !promised);
  const lastYear = reportYear === null ? Math.max(...actuals.map(({ observation }) => observation.period?.end ?? 0)) : reportYear - 1;
  const near = candidates(targets.map(framed), actuals.map(framed));
  return targets.map((target, at) => {
    const choices = (near[at] ?? []).flatMap((other) => {
      const actual = actuals[other];
      const found = actual && samePeriod(target, actual) ? match(target, actual) : null;
      return actual && found ? [{ actual: actual.observation, found }] : [];
    });
    const [best] = choices.sort((a, b) => b.found.similarity - a.found.similarity || rankStatus(a.actual) - rankStatus(b.actual));
    if (best) return judge(target, best.actual, best.found, units, about);
    const due = (target.observation.period?.end ?? 0) <= lastYear;
    return unjudged(target.observation, due ? 'not-reported' : 'not-due');
  });
}

/** Promises and what became of them stand side by side where they are of the same years. */
const framed = (fact: Fact): Fact => ({ ...fact, promised: false, frame: `${fact.frame}${String(fact.observation.period?.start)}-${String(fact.observation.period?.end)}` });
const rankStatus = ({ status }: Observation): number => (status === 'actual' ? 0 : 1);

function samePeriod({ observation: { period: a } }: Fact, { observation: { period: b } }: Fact): boolean {
  return a !== null && b !== null && a.start === b.start && a.end === b.end;
}

function unjudged(target: Observation, verdict: Verdict): TargetCheck {
  return { code: target.metric.code, matchedBy: null, similarity: null, target, actual: null, verdict, relation: null, tolerance: 0, unit: null, gap: null };
}

function judge({ observation: target, name }: Fact, actual: Observation, found: Match, units: Units, about: number): TargetCheck {
  const stated = target.value && actual.value ? judgeValue(target, actual, lessIsBetterOf(name.plain), units, about) : judgeRank(target, actual);
  if (stated === null) return unjudged(target, 'not-reported');
  return { code: target.metric.code ?? actual.metric.code, matchedBy: found.by, similarity: found.similarity, target, actual, ...stated };
}

type Judgement = Pick<TargetCheck, 'verdict' | 'relation' | 'tolerance' | 'unit' | 'gap'>;

function judgeValue(target: Observation, actual: Observation, lessIsBetter: boolean, units: Units, about: number): Judgement | null {
  const common = target.value && actual.value && inCommon(target.value, actual.value, units);
  if (!target.value || !actual.value || !common || target.measure === 'structure') return null;
  const demand = demandOf(common.old, target.value.bound, lessIsBetter, about);
  const [low, high] = [common.new.at(0), common.new.at(-1)];
  if (demand === null || low === undefined || high === undefined) return null;
  const reached = demand.relation.startsWith('<') ? high : low;
  const met = meets(demand, reached, actual.value.bound);
  return { verdict: met ? 'met' : 'missed', relation: demand.relation, tolerance: demand.tolerance.toNumber(), unit: common.unit, gap: gapTo(demand, reached).toNumber() };
}

/** A figure without a bound, and one with 左右, is the least that is promised, or the most where less is better: 单位GDP能耗下降3%. */
function demandOf(amount: Amount, bound: NonNullable<Observation['value']>['bound'], lessIsBetter: boolean, about: number): Demand | null {
  const [from, to] = [amount.at(0), amount.at(-1)];
  if (from === undefined || to === undefined) return null;
  const tolerance = bound === '~' ? from.abs().times(about) : Big(0);
  const falling = lessIsBetter || to.lt(0);
  // 6%—6.5% is reached from 6% on
  if (amount.length > 1) return { relation: falling ? '<=' : '>=', from, to, tolerance };
  // 下降3%以上 is -3 with >=: more of a fall
  const turned = from.lt(0) && bound !== '=' && bound !== '~';
  const relation: Relation = bound === '=' || bound === '~' ? (falling ? '<=' : '>=') : turned ? mirrored[bound] : bound;
  return { relation, from, to, tolerance };
}

const mirrored = { '>=': '<=', '>': '<', '<=': '>=', '<': '>' } as const;

function meets({ relation, from, to, tolerance }: Demand, reached: Big, bound: NonNullable<Observation['value']>['bound']): boolean {
  switch (relation) {
    case '>=':
      return reached.gte(from.minus(tolerance));
    case '>':
      // 超过1万亿元 is reached by 超过1万亿元
      return reached.gt(from) || (reached.eq(from) && bound === '>');
    case '<=':
      return reached.lte(to.plus(tolerance));
    case '<':
      return reached.lt(to) || (reached.eq(to) && bound === '<');
  }
}

function gapTo({ from, to }: Demand, reached: Big): Big {
  if (reached.lt(from)) return reached.minus(from);
  return reached.gt(to) ? reached.minus(to) : Big(0);
}

/** 进入全省前三 is met by any of the first three places. */
function judgeRank({ rank: target }: Observation, { rank: actual }: Observation): Judgement | null {
  const [aim, reached] = [target?.position ?? target?.top ?? null, actual?.position ?? actual?.top ?? null];
  if (aim === null || reached === null || target?.scope !== actual?.scope) return null;
  return { verdict: reached <= aim ? 'met' : 'missed', relation: '<=', tolerance: 0, unit: 'place', gap: reached - aim };
}
