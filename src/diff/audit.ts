import { Big } from 'big.js';
import type { Observation, ReportDiff } from '../validate/index.js';
import { candidates, holdersOf, match, type Match, oneToOne } from './align.js';
import type { Fact } from './facts.js';

export type GrowthAudit = NonNullable<ReportDiff['audit']>[number];

/** Every growth over the year before that the new report states, against that of the levels that both state. */
export function auditGrowth(old: readonly Fact[], fresh: readonly Fact[]): readonly GrowthAudit[] {
  const levels = fresh.map((fact, at) => ({ fact, at })).filter(({ fact }) => isLevel(fact.observation));
  const claims = fresh.map((fact, at) => ({ fact, at })).filter(({ fact }) => isClaim(fact.observation));
  // a level belongs to the claim beside it: 总额8000亿元，增长5%
  const sameName = holdersOf(levels, ({ fact }) => subject(fact));
  const own = oneToOne(claims.flatMap((claim) => (sameName.get(subject(claim.fact)) ?? []).map((level) => ({ old: claim.at, new: level.at, worth: [-Math.abs(claim.at - level.at)] }))));
  const before = old.filter(({ observation }) => isLevel(observation));
  const near = candidates(own.flatMap(({ new: at }) => fresh[at] ?? []).map(asLevel), before.map(asLevel));
  return own.flatMap(({ old: claimAt, new: levelAt }, index) => {
    const [claim, level] = [fresh[claimAt], fresh[levelAt]];
    const earlier = level && yearBefore(level, (near[index] ?? []).flatMap((at) => before[at] ?? []));
    return claim && level && earlier ? [auditOne(claim.observation, earlier.fact.observation, level.observation, earlier.found)] : [];
  });
}

const exact = (value: Observation['value']): boolean => value?.bound === '=' && value.number !== null && value.normalized !== null;
const happened = ({ status, period }: Observation): boolean => status !== 'target' && period !== null && period.start === period.end;

const isLevel = (one: Observation): boolean => one.measure === 'level' && happened(one) && exact(one.value) && one.value?.unit !== '%' && one.value?.number !== 0;
const isClaim = (one: Observation): boolean => one.measure === 'growth' && one.basis === 'yoy' && happened(one) && exact(one.value) && one.value?.unit === '%';

/** What level and claim have in common: name, place and time. */
const subject = ({ observation: { metric, period }, name, scene }: Fact): string => `${metric.code === null ? `^${name.plain}` : `=${metric.code}`} ${String(period?.end)} ${scene}`;

/** An estimate of the one year stands beside the actual level of the other. */
const asLevel = (fact: Fact): Fact => ({ ...fact, promised: false });

/** The old report's level of the year before; none where the old report is not sure of it. */
function yearBefore(level: Fact, levels: readonly Fact[]): { readonly fact: Fact; readonly found: Match } | null {
  const found = levels.flatMap((fact) => {
    if (fact.frame !== level.frame || fact.observation.period?.end !== (level.observation.period?.end ?? 0) - 1) return [];
    const how = match(fact, level);
    return how === null ? [] : [{ fact, found: how }];
  });
  const [best, second] = found.sort((a, b) => b.found.similarity - a.found.similarity);
  return best === undefined || second?.found.similarity === best.found.similarity ? null : best;
}

function auditOne(claim: Observation, old: Observation, fresh: Observation, { by, similarity }: Match): GrowthAudit {
  const [before, after, claimed] = [span(old.value), span(fresh.value), span(claim.value)];
  const percent = (share: Big): Big => share.minus(1).times(100);
  const computed = percent(after.base.div(before.base));
  const [low, high] = [percent(after.low.div(before.high)), percent(after.high.div(before.low))];
  const flagged = high.lt(claimed.writtenLow) || low.gt(claimed.writtenHigh);
  const shown = (one: Big): number => one.round(4).toNumber();
  return {
    code: claim.metric.code,
    matchedBy: by,
    similarity,
    claim,
    old,
    new: fresh,
    claimed: claimed.written.toNumber(),
    computed: shown(computed),
    low: shown(low),
    high: shown(high),
    difference: shown(computed.minus(claimed.written)),
    flagged,
  };
}

/** A value with what it may have been before it was rounded: 385.4 is anything from 385.35 to 385.45. */
function span(value: Observation['value']): Readonly<Record<'written' | 'writtenLow' | 'writtenHigh' | 'base' | 'low' | 'high', Big>> {
  const written = Big(value?.number ?? 0);
  const base = Big(value?.normalized?.number ?? 0);
  const half = Big(10).pow(-decimals(value)).div(2);
  const baseHalf = written.eq(0) ? half : base.times(half).div(written).abs();
  return { written, writtenLow: written.minus(half), writtenHigh: written.plus(half), base, low: base.minus(baseHalf), high: base.plus(baseHalf) };
}

/** Decimals as written: 5.0% has one. Figures in words have those of their number. */
function decimals(value: Observation['value']): number {
  const written = /\d+(?:\.(\d+))?/.exec(value?.text.normalize('NFKC') ?? '');
  return (written ? written[1] : String(value?.number ?? '').split('.')[1])?.length ?? 0;
}
