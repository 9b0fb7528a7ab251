/** When a predicted observation says the same as a gold one: the rules of the guide. */
import type { Observation } from '../../src/index.js';
import type { GoldObservation, GoldRank } from './gold.js';

const strip = (text: string | null | undefined): string => (text ?? '').replace(/[\s\u3000|“”"‘’'《》「」]/g, '');

const normalUnit = (unit: string | null | undefined): string =>
  strip(unit).replace(/％/g, '%').replace('百分之', '%').replace(/^个?百分点$/, '个百分点');

/** A share may be called a level: the words decide, not the fact. */
const measureClass = (measure: string): string => (measure === 'share' ? 'level' : measure);

const close = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));

export function goldNumbers({ value }: GoldObservation): readonly number[] | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'number' ? [value] : value;
}

export function predictedNumbers({ value }: Observation): readonly number[] | null {
  if (value === null) return null;
  if (value.parts !== null && value.parts.length > 0) return value.parts;
  if (value.min !== null && value.max !== null && value.min !== value.max) return [value.min, value.max];
  return value.number === null ? null : [value.number];
}

/** A rank without its scope, as one comparable text. */
export const placeOf = (rank: GoldRank | Observation['rank'] | undefined): string =>
  rank ? `${rank.position ?? ''}/${rank.top ?? ''}/${strip(rank.band)}` : '';

const scopeOf = (rank: GoldRank | NonNullable<Observation['rank']>): string =>
  strip(rank.scope).replace(/^(?:位居|居|位列|列|在)/, '').replace(/(?:各?地级?市|排名)$/, '');

/** Whether the value and its unit, or the place of a bare rank, are the same. */
export function sameFact(gold: GoldObservation, predicted: Observation): boolean {
  const numbers = predictedNumbers(predicted);
  if (gold.measure === 'rank') {
    return (predicted.measure === 'rank' || numbers === null) && placeOf(gold.rank) === placeOf(predicted.rank);
  }
  const wanted = goldNumbers(gold) ?? [];
  return (
    numbers !== null &&
    measureClass(gold.measure) === measureClass(predicted.measure) &&
    wanted.length === numbers.length &&
    wanted.every((number, index) => close(number, numbers[index] ?? NaN)) &&
    normalUnit(gold.unit) === normalUnit(predicted.value?.unit)
  );
}

/** How near a predicted metric comes to the gold one. */
export interface Similarity {
  /** Near enough to be the same metric. */
  readonly near: boolean;
  readonly exact: boolean;
  readonly score: number;
}

/** The similarity to the gold metric, or to the best of its other names. */
export function metricSimilarity(gold: GoldObservation, predicted: Observation): Similarity {
  const name = trimMovement(strip(predicted.metric.text), gold.measure);
  const best = [gold.metric, ...(gold.alt ?? [])]
    .map((metric) => similarity(metric, gold.measure, name))
    .sort((a, b) => Number(b.exact) - Number(a.exact) || Number(b.near) - Number(a.near) || b.score - a.score)[0];
  return best ?? { near: false, exact: false, score: 0 };
}

function similarity(metric: string, measure: string, name: string): Similarity {
  if (name === '') return { near: false, exact: false, score: 0 };
  const [inherited = '', local = ''] = metric.includes('|') ? metric.split('|') : ['', metric];
  const full = trimMovement(strip(inherited + local), measure);
  const core = trimMovement(strip(local) || strip(inherited), measure);
  const precision = commonLength(name, full) / name.length;
  const recall = commonLength(name, core) / core.length;
  return { near: recall >= 0.75 && precision >= 0.5, exact: name === full, score: (recall + precision) / 2 };
}

/** A growth may keep or drop the noun of its own movement: 居民消费价格(涨幅). */
function trimMovement(metric: string, measure: string): string {
  return measure === 'growth' || measure === 'change' ? metric.replace(/(?:上涨幅度|涨幅|增幅|增速)$/, '') || metric : metric;
}

/** Length of the longest common subsequence. */
function commonLength(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const char of a) {
    const next = [0];
    for (let j = 1; j <= b.length; j++) {
      next.push(char === b[j - 1] ? (row[j - 1] ?? 0) + 1 : Math.max(row[j] ?? 0, next[j - 1] ?? 0));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Whether bound, status, measure and place agree too, and the metric is exact. */
export function sameInFull(gold: GoldObservation, predicted: Observation, { exact }: Similarity): boolean {
  return (
    exact &&
    gold.measure === predicted.measure &&
    sameBound(gold, predicted) &&
    sameStatus(gold, predicted) &&
    placeOf(gold.rank) === placeOf(predicted.rank)
  );
}

export const sameBound = (gold: GoldObservation, { value }: Observation): boolean => (gold.bound ?? '=') === (value?.bound ?? '=');

export const sameStatus = (gold: GoldObservation, { status }: Observation): boolean => (gold.status ?? 'actual') === status;

export function samePeriod({ period }: GoldObservation, predicted: Observation): boolean {
  const [start, end = start] = String(period).split('/');
  return String(predicted.period?.start) === start && String(predicted.period?.end) === end;
}

export function sameRank(gold: GoldRank, predicted: NonNullable<Observation['rank']>): boolean {
  const [wanted, given] = [scopeOf(gold), scopeOf(predicted)];
  return placeOf(gold) === placeOf(predicted) && (wanted === given || (given !== '' && wanted.includes(given)));
}

export const sameCompare = (gold: NonNullable<GoldObservation['compare']>, predicted: NonNullable<Observation['compare']>): boolean =>
  gold.dir === predicted.dir && (gold.delta ?? null) === predicted.delta;
