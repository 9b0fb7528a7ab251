import { describe, expect, test } from 'vitest';
import type { Observation } from '../../src/index.js';
import { rates } from './evaluate.js';
import type { GoldObservation } from './gold.js';
import { sentenceFinder } from './locate.js';
import { addSentence, emptyScore, type ScoreName } from './score.js';

const predicted = (text: string, number: number | null, rest: Partial<Observation> = {}): Observation => ({
  id: 'd1.o1', section: null, metric: { text, inherited: '', canonical: null, code: null }, measure: 'growth',
  value: number === null ? null : { text: `${number}%`, number, min: null, max: null, parts: null, unit: '%', bound: '=', from: null, normalized: null },
  rank: null, compare: null, status: 'actual', basis: 'yoy', period: null, region: null,
  source: { start: 0, end: 0, lineStart: 1, lineEnd: 1, page: null, ocr: false, confidence: null, quote: '' }, ...rest,
});

const gold = (metric: string, value: number, rest: Partial<GoldObservation> = {}): GoldObservation => ({ metric, measure: 'growth', value, unit: '%', ...rest });

function count(obs: readonly GoldObservation[], predictions: readonly Observation[], name: ScoreName): readonly number[] {
  const score = emptyScore();
  addSentence(score, { sid: 's1', doc: 'a.txt', text: '', obs }, predictions);
  const { right, extra, missed } = score.counts[name];
  return [right, extra, missed];
}

describe('a prediction', () => {
  test('is right in value without its metric, in tuple with it, in full with all fields', () => {
    expect(count([gold('工业投资', 27)], [predicted('存款余额', 27)], 'value')).toEqual([1, 0, 0]);
    expect(count([gold('工业投资', 27)], [predicted('存款余额', 27)], 'tuple')).toEqual([0, 1, 1]);
    expect(count([gold('工业投资', 27)], [predicted('工业投资额', 27)], 'tuple')).toEqual([1, 0, 0]);
    expect(count([gold('工业投资', 27)], [predicted('工业投资额', 27)], 'full')).toEqual([0, 1, 1]);
    expect(count([gold('工业投资', 27)], [predicted('工业投资', 27)], 'full')).toEqual([1, 0, 0]);
    expect(count([gold('工业投资', 27, { status: 'target' })], [predicted('工业投资', 27)], 'full')).toEqual([0, 1, 1]);
  });

  test('needs the inherited words only for the exact metric', () => {
    expect(count([gold('改造|燃气管网', 27)], [predicted('燃气管网', 27)], 'tuple')).toEqual([1, 0, 0]);
    expect(count([gold('改造|燃气管网', 27)], [predicted('燃气管网', 27)], 'full')).toEqual([0, 1, 1]);
    expect(count([gold('改造|燃气管网', 27)], [predicted('改造燃气管网', 27)], 'full')).toEqual([1, 0, 0]);
  });

  test('matches one gold observation only', () => {
    expect(count([gold('工业投资', 27)], [predicted('工业投资', 27), predicted('工业投资', 27)], 'value')).toEqual([1, 1, 0]);
    expect(count([gold('工业投资', 27), gold('技改投资', 27)], [predicted('技改投资', 27)], 'tuple')).toEqual([1, 0, 1]);
  });

  test('of an optional observation is neither right nor wrong', () => {
    const optional = [gold('工业投资', 27, { optional: true })];
    expect(count(optional, [predicted('工业投资', 27)], 'tuple')).toEqual([0, 0, 0]);
    expect(count(optional, [], 'tuple')).toEqual([0, 0, 0]);
  });

  test('has its rank counted by place and scope', () => {
    const rank = { text: '全省第3', scope: '全省', position: 3, top: null, band: null, from: null };
    const ranked = [gold('工业投资', 27, { rank: { scope: '全省', position: 3 } })];
    expect(count(ranked, [predicted('工业投资', 27, { rank })], 'rank')).toEqual([1, 0, 0]);
    expect(count(ranked, [predicted('工业投资', 27, { rank: { ...rank, scope: '全国' } })], 'rank')).toEqual([0, 1, 1]);
    expect(count(ranked, [predicted('工业投资', 27)], 'rank')).toEqual([0, 0, 1]);
    expect(count([gold('工业投资', 27)], [predicted('工业投资', 27, { rank })], 'rank')).toEqual([0, 1, 0]);
  });
});

test('rates are precision, recall and their harmonic mean', () => {
  expect(rates({ right: 3, extra: 1, missed: 3 })).toEqual({ precision: 0.75, recall: 0.5, f1: 0.6 });
  expect(rates({ right: 0, extra: 0, missed: 0 })).toEqual({ precision: 0, recall: 0, f1: 0 });
});

test('a sentence is found through line breaks, spaces and emphasis', () => {
  const find = sentenceFinder('前文。**工业**投资 增长\n\n27%。');
  expect(find('工业投资增长27%。')).toEqual([5, 20]);
  expect(find('没有')).toBeNull();
});
