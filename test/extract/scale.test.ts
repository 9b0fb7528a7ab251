import { describe, expect, it, test } from 'vitest';
import { scaleOf } from '../../src/extract/scale.js';
import { loadLexicon } from '../../src/lexicon/index.js';
import { extract } from '../../src/index.js';

const lexicon = loadLexicon();

test.each([
  [3, '亩', 2000, 'm²', 'area'],
  [1, '万亩', 20000000 / 3, 'm²', 'area'],
  [0.3, '亿元', 30000000, 'CNY', 'currency'],
  [1.1, '亿美元', 110000000, 'USD', 'currency'],
  [160, '亿斤', 8000000000, 'kg', 'mass'],
  [2, '万吨标准煤', 20000000, 'kgce', 'energy'],
  [50, '万标准箱', 500000, 'TEU', 'containers'],
  [232.7, '万千瓦', 2327000000, 'W', 'power'],
  [300.1, '万人次', 3001000, 'person-time', 'person-times'],
  [2.1, '万户', 21000, 'household', 'households'],
  [6.7, '%', 0.067, '1', 'ratio'],
  [7.3, '‰', 0.0073, '1', 'ratio'],
  [1.6, '个百分点', 1.6, 'percentage-point', 'percentage-points'],
  [12, '小时', 0.5, 'day', 'time'],
  [1, '番', 1, '1', 'ratio'],
  [820.5, '元/月', 820.5, 'CNY/月', 'currency'],
  [1.2, '亿', 120000000, '1', 'number'],
  [103.1, '', 103.1, '1', 'number'],
])('%d%s is %d %s', (number, unit, based, base, quantity) => {
  const scale = scaleOf(unit, lexicon);
  expect(scale?.toBase(number)).toBe(based);
  expect([scale?.unit, scale?.quantity]).toEqual([base, quantity]);
});

test('an unknown unit has no scale', () => {
  expect(scaleOf('瓣', lexicon)).toBeNull();
});

/** The observations of one sentence in the review of a report of 2024. */
const observed = (sentence: string) =>
  extract(`政府工作报告\n（2024年1月10日）\n某某市人民政府\n一、2023年工作回顾\n${sentence}\n`, { file: 'a.txt' }).documents[0]?.observations ?? [];

describe('values in base units', () => {
  it('have ranges and earlier values', () => {
    const [range] = observed('建设期限内，新增高标准农田20—30万亩。');
    expect(range?.value?.normalized).toMatchObject({ number: null, unit: 'm²', quantity: 'area', min: 400000000 / 3, max: 200000000 });
    const [moved] = observed('集装箱吞吐量由80万标准箱增加到1.2亿标准箱。');
    expect(moved?.value?.normalized).toMatchObject({ number: 120000000, from: 800000, unit: 'TEU' });
  });
});

describe('the years of a fact', () => {
  it.each([
    ['地区生产总值增长5.2%。', { start: 2023, end: 2023, text: null, stated: false }],
    ['2022年地区生产总值增长3.1%。', { start: 2022, end: 2022, text: '2022年', stated: true }],
    ['去年地区生产总值增长3.1%。', { start: 2023, end: 2023, text: '去年', stated: true }],
  ])('%s', (sentence, period) => {
    expect(observed(sentence)[0]?.period).toEqual(period);
  });
});
