import { describe, expect, it } from 'vitest';
import { extract } from '../../src/index.js';
import { partOfYearIn } from '../../src/lexicon/part-of-year.js';

/** Metric, last year, the words for the time, and whether they give the year, of all that a report of 2024 states in a sentence. */
function periodsIn(sentence: string): (readonly [string, number | undefined, string | null | undefined, boolean | undefined])[] {
  const report = extract(`政府工作报告\n——2024年2月21日在驻马店市第五届人民代表大会第二次会议上\n\n一、2023年工作回顾\n\n${sentence}\n`, { file: 'a.txt' });
  return (report.documents[0]?.observations ?? []).map(({ metric, period }) => [metric.text, period?.end, period?.text, period?.stated] as const);
}

describe('a part of a year', () => {
  it('is kept in the words of the period, up to a whole year', () => {
    expect(periodsIn('前三季度，全市生产总值增长4.1%，固定资产投资增长6%；一般公共预算收入全年增长5.5%。')).toEqual([
      ['生产总值', 2023, '前三季度', false], ['固定资产投资', 2023, '前三季度', false], ['一般公共预算收入', 2023, null, false],
    ]);
  });

  it('stands with the year that is read', () => {
    expect(periodsIn('2022年前三季度粮食产量12万吨。')).toEqual([['粮食产量', 2022, '2022年前三季度', true]]);
    expect(periodsIn('今年上半年新建学校3所，年底新建学校5所。')).toEqual([['新建学校', 2024, '今年上半年', true], ['新建学校', 2024, '今年', true]]);
  });

  it.each([
    ['1—11月规上工业增加值', '1—11月'],
    ['1-9月份规上工业增加值', '1-9月份'],
    ['第一季度生产总值', '第一季度'],
    ['固定资产投资较上半年提高', null],
    ['比今年一季度提高', null],
    ['全年生产总值', null],
    ['3月份生产总值', null],
  ])('in %s is %s', (words, part) => {
    expect(partOfYearIn(words)).toBe(part);
  });
});
