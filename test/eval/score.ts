import type { Observation } from '../../src/index.js';
import type { GoldObservation, GoldSentence } from './gold.js';
import {
  goldNumbers, metricSimilarity, predictedNumbers, sameBound, sameCompare, sameFact, sameInFull, samePeriod, sameRank, sameStatus, type Similarity,
} from './match.js';

export const scores = ['value', 'tuple', 'full', 'rank', 'compare'] as const;
export type ScoreName = (typeof scores)[number];

const fields = ['bound', 'status', 'period', 'measure', 'metricExact'] as const;

export interface Count {
  right: number;
  extra: number;
  missed: number;
}

interface Share {
  right: number;
  total: number;
}

/** All that is counted over a set of sentences. */
export interface Score {
  readonly counts: Readonly<Record<ScoreName, Count>>;
  readonly recallByMeasure: Map<string, Share>;
  readonly fieldsOnTuples: Readonly<Record<(typeof fields)[number], Share>>;
  required: number;
  optional: number;
  /** What went wrong, sentence by sentence, for a person to read. */
  readonly misses: string[];
}

export const emptyScore = (): Score => ({
  counts: record(scores, () => ({ right: 0, extra: 0, missed: 0 })),
  recallByMeasure: new Map(),
  fieldsOnTuples: record(fields, () => ({ right: 0, total: 0 })),
  required: 0,
  optional: 0,
  misses: [],
});

interface Pair {
  readonly gold: GoldObservation;
  readonly predicted: Observation;
  readonly similarity: Similarity;
}

/** Adds one sentence, with the observations that start in it, to the score. */
export function addSentence(score: Score, sentence: GoldSentence, predictions: readonly Observation[]): void {
  for (const { optional } of sentence.obs) score[optional ? 'optional' : 'required'] += 1;
  const candidates = sentence.obs.flatMap((gold) =>
    predictions
      .filter((predicted) => sameFact(gold, predicted))
      .map((predicted): Pair => ({ gold, predicted, similarity: metricSimilarity(gold, predicted) })),
  );
  const match = (name: ScoreName, good: (pair: Pair) => boolean): readonly Pair[] => {
    const pairs = pickBest(candidates.filter(good));
    score.counts[name].right += pairs.filter(({ gold }) => !gold.optional).length;
    score.counts[name].extra += predictions.length - pairs.length;
    score.counts[name].missed += missing(sentence, pairs).length;
    return pairs;
  };
  match('value', () => true);
  const tuples = match('tuple', ({ similarity }) => similarity.near);
  match('full', ({ gold, predicted, similarity }) => sameInFull(gold, predicted, similarity));

  countFields(score, sentence, tuples);
  const matched = { sentence, predictions, tuples };
  countAttached(score.counts.rank, matched, ({ rank }) => rank, ({ rank }) => rank, sameRank);
  countAttached(score.counts.compare, matched, ({ compare }) => compare, ({ compare }) => compare, sameCompare);
  noteMisses(score.misses, sentence, predictions, tuples);
}

/** One to one, the nearest metrics first. */
function pickBest(candidates: readonly Pair[]): readonly Pair[] {
  const taken = new Set<unknown>();
  return [...candidates]
    .sort((a, b) => b.similarity.score - a.similarity.score)
    .filter(({ gold, predicted }) => {
      if (taken.has(gold) || taken.has(predicted)) return false;
      taken.add(gold).add(predicted);
      return true;
    });
}

function missing(sentence: GoldSentence, pairs: readonly Pair[]): readonly GoldObservation[] {
  const found = new Set(pairs.map(({ gold }) => gold));
  return sentence.obs.filter((gold) => !found.has(gold) && !gold.optional);
}

function countFields(score: Score, sentence: GoldSentence, tuples: readonly Pair[]): void {
  const byMeasure = (gold: GoldObservation, right: number): void => {
    const before = score.recallByMeasure.get(gold.measure) ?? { right: 0, total: 0 };
    score.recallByMeasure.set(gold.measure, { right: before.right + right, total: before.total + 1 });
  };
  const field = (name: (typeof fields)[number], right: boolean): void => {
    score.fieldsOnTuples[name].total += 1;
    if (right) score.fieldsOnTuples[name].right += 1;
  };
  for (const { gold, predicted, similarity } of tuples) {
    if (gold.optional) continue;
    byMeasure(gold, 1);
    if (gold.measure !== 'rank') field('bound', sameBound(gold, predicted));
    field('status', sameStatus(gold, predicted));
    field('measure', gold.measure === predicted.measure);
    field('metricExact', similarity.exact);
    if (gold.period) field('period', samePeriod(gold, predicted));
  }
  for (const gold of missing(sentence, tuples)) byMeasure(gold, 0);
}

/** Ranks and comparisons, over the tuples that match; those of other predictions are extra. */
function countAttached<Wanted, Given>(
  count: Count,
  { sentence, predictions, tuples }: { readonly sentence: GoldSentence; readonly predictions: readonly Observation[]; readonly tuples: readonly Pair[] },
  wantedOf: (gold: GoldObservation) => Wanted | null | undefined,
  givenOf: (predicted: Observation) => Given | null,
  same: (wanted: Wanted, given: Given) => boolean,
): void {
  const byGold = new Map(tuples.map(({ gold, predicted }) => [gold, predicted]));
  const used = new Set(byGold.values());
  for (const gold of sentence.obs.filter(({ optional }) => !optional)) {
    const predicted = byGold.get(gold);
    const wanted = wantedOf(gold);
    const given = predicted && givenOf(predicted);
    if (wanted && given && same(wanted, given)) {
      count.right += 1;
    } else {
      if (wanted) count.missed += 1;
      if (given) count.extra += 1;
    }
  }
  count.extra += predictions.filter((predicted) => !used.has(predicted) && givenOf(predicted) !== null).length;
}

function noteMisses(misses: string[], sentence: GoldSentence, predictions: readonly Observation[], tuples: readonly Pair[]): void {
  const used = new Set(tuples.map(({ predicted }) => predicted));
  const lines = [
    ...missing(sentence, tuples).map(
      (gold) => `  - missed  ${gold.metric} ${gold.measure} ${JSON.stringify(goldNumbers(gold))}${gold.unit ?? ''}${asJson(gold.rank)}`,
    ),
    ...predictions
      .filter((predicted) => !used.has(predicted))
      .map((one) => `  + extra   ${one.metric.text} ${one.measure} ${JSON.stringify(predictedNumbers(one))}${one.value?.unit ?? ''}${asJson(one.rank)}`),
    ...tuples
      .filter(({ gold, predicted, similarity }) => !gold.optional && !sameInFull(gold, predicted, similarity))
      .map(({ gold, predicted }) => `  ~ not full  ${gold.metric} ${fullForm(gold)} <> ${predicted.metric.text} ${fullForm({ measure: predicted.measure, bound: predicted.value?.bound, status: predicted.status, rank: predicted.rank })}`),
  ];
  if (lines.length > 0) misses.push(`${sentence.sid} ${sentence.doc}\n  ${sentence.text}`, ...lines);
}

const asJson = (rank: GoldObservation['rank'] | Observation['rank']): string => (rank ? ` ${JSON.stringify(rank)}` : '');

interface Form {
  readonly measure: string;
  readonly bound?: string | undefined;
  readonly status?: string;
  readonly rank?: GoldObservation['rank'] | Observation['rank'];
}

const fullForm = ({ measure, bound = '=', status = 'actual', rank }: Form): string =>
  `${measure} ${bound} ${status}${asJson(rank)}`;

function record<Key extends string, T>(keys: readonly Key[], make: () => T): Record<Key, T> {
  return Object.fromEntries(keys.map((key) => [key, make()])) as Record<Key, T>;
}
