import { describe, expect, test } from 'vitest';
import { diffReports } from '../../src/diff/index.js';
import { nameOf, similarity } from '../../src/diff/names.js';
import type { Observation, Report } from '../../src/validate/index.js';
import { document, fact, inBase, place, report, reportOf, value } from './reports.js';

const growth = { measure: 'growth', basis: 'yoy' } as const;
const percent = (number: number, more: Parameters<typeof value>[2] = {}): ReturnType<typeof value> =>
  value(number, '%', { normalized: inBase(number / 100, '1'), ...more });
const money = (number: number, text = `${String(number)}亿元`): ReturnType<typeof value> =>
  value(number, '亿元', { text, normalized: inBase(Number((number * 1e8).toPrecision(12)), 'CNY') });
const year = (of: number): Pick<Observation, 'period'> => ({ period: { start: of, end: of, text: null, stated: false } });
const part = (of: number, text: string): Pick<Observation, 'period'> => ({ period: { start: of, end: of, text, stated: false } });

describe('names', () => {
  test.each([
    ['全市规模以上工业增加值', '规上工业增加值'],
    ['地区生产总值', 'GDP'],
    ['规模工业增加值', '规上工业增加值'],
    ['改造老旧小区', '实施老旧小区改造'],
    ['新建、改扩建中小学和幼儿园', '新建改扩建中小学和幼儿园'],
    ['建设和筹集（间）保障性租赁住房', '建设和筹集保障性租赁住房（间）'],
    ['ＰＭ2.5平均浓度', 'PM2.5平均浓度'],
  ])('%s and %s are one', (a, b) => {
    expect(similarity(nameOf(a), nameOf(b))).toBe(1);
  });

  test.each([
    ['引进集聚人才', '引进集聚各类人才', 0.75],
    ['新增停车泊位', '新增公共停车泊位', 0.75],
    ['新建电动汽车充电设施', '新建电动汽车充电桩', 0.76],
  ])('%s and %s are alike', (a, b, share) => {
    expect(similarity(nameOf(a), nameOf(b))).toBe(share);
    expect(similarity(nameOf(b), nameOf(a))).toBe(share);
  });

  test.each([
    ['城镇居民人均可支配收入', '农村居民人均可支配收入'],
    ['第一产业增加值', '第二产业增加值'],
    ['进口总额', '出口总额'],
    ['进出口总额', '出口总额'],
    ['高新技术产业增加值', '高技术产业增加值'],
    ['PM2.5平均浓度', 'PM10平均浓度'],
    ['5亿元以上项目', '10亿元以上项目'],
    ['涉海重点项目建设', '重点项目建设'],
    ['高新技术企业', '高新技术企业产值'],
    ['规上工业增加值', '工业增加值'],
    ['粮食产量', '粮食播种面积'],
  ])('%s and %s are two', (a, b) => {
    expect(similarity(nameOf(a), nameOf(b))).toBe(0);
  });
});

describe('alignment', () => {
  const outcome = (old: Report, fresh: Report): string => {
    const { changed, gone, unchanged } = diffReports(old, fresh);
    return unchanged === 1 ? 'same' : changed.length === 1 ? 'changed' : gone.length === 1 ? 'two' : '?';
  };

  test.each<[string, Observation, Observation, string]>([
    ['the first three quarters of either', fact('甲', money(1), part(2022, '前三季度')), fact('甲', money(2), part(2023, '前三季度')), 'changed'],
    ['the first three quarters and a whole year', fact('甲', money(1), part(2022, '前三季度')), fact('甲', money(2), year(2023)), 'two'],
    ['a place beneath and the place itself', fact('甲', money(1), { ...year(2022), region: { name: '泌阳县', code: '411726', level: 'county' } }), fact('甲', money(2), year(2023)), 'two'],
    ['an estimate that came true', fact('甲', money(1), { status: 'estimate', ...year(2022) }), fact('甲', money(1), year(2023)), 'changed'],
    ['a target and an actual', fact('甲', money(1), { status: 'target' }), fact('甲', money(1)), 'two'],
    ['a level and a growth', fact('甲', percent(1), year(2022)), fact('甲', percent(1), { ...growth, ...year(2023) }), 'two'],
    ['a year and five', fact('甲', money(1), { period: { start: 2018, end: 2022, text: null, stated: false } }), fact('甲', money(1), year(2023)), 'two'],
    ['a yearly and an average growth', fact('甲', percent(1), { ...growth, ...year(2022) }), fact('甲', percent(1), { ...growth, basis: 'avg', ...year(2023) }), 'two'],
    ['of whom and not of what', fact('省级', money(1), year(2022)), fact('省级', money(2), year(2023)), 'two'],
    ['shared and other', fact('新增停车泊位', money(1), year(2022)), fact('新增共享停车泊位', money(2), year(2023)), 'two'],
    ['money and heads', fact('甲', money(1), year(2022)), fact('甲', value(1, '人', { normalized: inBase(1, 'person') }), year(2023)), 'two'],
    ['ranks of different scopes', fact('甲', null, { measure: 'rank', rank: place(3, '全省'), ...year(2022) }), fact('甲', null, { measure: 'rank', rank: place(3, '全国'), ...year(2023) }), 'two'],
    ['codes over names', fact('甲', money(1), { metric: { text: '甲', inherited: '', canonical: null, code: 'a' }, ...year(2022) }), fact('乙', money(1), { metric: { text: '乙', inherited: '', canonical: null, code: 'a' }, ...year(2023) }), 'same'],
    ['different codes of one name', fact('甲', money(1), { metric: { text: '甲', inherited: '', canonical: null, code: 'a' }, ...year(2022) }), fact('甲', money(1), { metric: { text: '甲', inherited: '', canonical: null, code: 'b' }, ...year(2023) }), 'two'],
  ])('%s', (_what, old, fresh, expected) => {
    const reports = [report(2023, old), report(2024, fresh)] as const;
    expect(outcome(...reports)).toBe(expected);
    expect(outcome(reports[1], reports[0])).toBe(expected);
  });

  test('work reports stand beside those of their region', () => {
    const place = (name: string): Parameters<typeof document>[2] => ({ region: { name, code: null, level: 'county' } });
    const { changed, gone, added } = diffReports(
      reportOf(document(2023, [fact('甲', money(1), year(2022))], place('东县')), document(2023, [fact('甲', money(5), year(2022))], place('西县'))),
      reportOf(document(2024, [fact('甲', money(6), year(2023))], place('西县')), document(2024, [fact('甲', money(2), year(2023))], place('东县'))),
    );
    expect([changed.map(({ value: of }) => of?.absolute), gone, added]).toEqual([[1, 1], [], []]);
  });
});

describe('differences', () => {
  const change = (old: ReturnType<typeof value>, fresh: ReturnType<typeof value>): ReturnType<typeof diffReports>['changed'][number]['value'] =>
    diffReports(report(2023, fact('甲', old, year(2022))), report(2024, fact('甲', fresh, year(2023)))).changed[0]?.value ?? null;

  test('are exact', () => {
    expect(change(money(0.1), money(0.4))).toMatchObject({ unit: '亿元', absolute: 0.3, relative: 3, base: { unit: 'CNY', absolute: 30000000 } });
    expect(change(percent(4.1), percent(4.4))).toMatchObject({ unit: '%', absolute: 0.3, absoluteUnit: 'percentage-point', relative: null });
  });

  test('stand in the larger of two units', () => {
    const small = value(9000, '万元', { normalized: inBase(90000000, 'CNY') });
    expect(change(money(1.2), small)).toMatchObject({ unit: '亿元', old: 1.2, new: 0.9, absolute: -0.3 });
    expect(change(small, money(1.2))).toMatchObject({ unit: '亿元', old: 0.9, new: 1.2, absolute: 0.3 });
  });

  test('of ranges are those of their ends', () => {
    expect(change(value(null, '%', { min: 5, max: 6 }), percent(6))).toMatchObject({ old: [5, 6], new: 6, absolute: [1, 0], relative: null });
  });

  test('within the tolerance are none', () => {
    const [old, fresh] = [report(2023, fact('甲', money(100), year(2022))), report(2024, fact('甲', money(102), year(2023)))];
    expect(diffReports(old, fresh, { tolerance: 0.02 }).unchanged).toBe(1);
    expect(diffReports(old, fresh, { tolerance: 0.01 }).changed).toHaveLength(1);
  });

  test('of places count upwards', () => {
    const ranked = (at: number, of: number): Observation => fact('甲', money(1), { rank: place(at, '全省'), ...year(of) });
    expect(diffReports(report(2023, ranked(6, 2022)), report(2024, ranked(4, 2023))).changed[0]?.rank?.moved).toBe(2);
  });
});

describe('targets', () => {
  const judge = (name: string, target: ReturnType<typeof value>, actual: ReturnType<typeof value>): unknown => {
    const { targets } = diffReports(
      report(2023, fact(name, target, { ...growth, status: 'target', ...year(2023) })),
      report(2024, fact(name, actual, { ...growth, ...year(2023) })),
      { targets: true },
    );
    return targets?.map(({ verdict, gap }) => [verdict, gap])[0];
  };

  test.each<[string, ReturnType<typeof value>, ReturnType<typeof value>, string, number]>([
    ['6%, stated flatly', percent(6), percent(6), 'met', 0],
    ['6%, missed', percent(6), percent(5.9), 'missed', -0.1],
    ['6%以上', percent(6, { bound: '>=' }), percent(7), 'met', 1],
    ['超过6%', percent(6, { bound: '>' }), percent(6), 'missed', 0],
    ['超过6%, and it was 超过6%', percent(6, { bound: '>' }), percent(6, { bound: '>' }), 'met', 0],
    ['6.5%左右, just', percent(6.5, { bound: '~' }), percent(6.2), 'met', -0.3],
    ['6.5%左右, not quite', percent(6.5, { bound: '~' }), percent(6.1), 'missed', -0.4],
    ['6%—6.5%', value(null, '%', { min: 6, max: 6.5 }), percent(6.2), 'met', 0],
    ['6%—6.5%, missed', value(null, '%', { min: 6, max: 6.5 }), percent(5.5), 'missed', -0.5],
    ['6%—6.5%, more', value(null, '%', { min: 6, max: 6.5 }), percent(7), 'met', 0.5],
    ['3%以内', percent(3, { bound: '<=' }), percent(3.1), 'missed', 0.1],
    ['低于3%', percent(3, { bound: '<' }), percent(3), 'missed', 0],
    ['下降3%', percent(-3), percent(-3.4), 'met', -0.4],
    ['下降3%以上', percent(-3, { bound: '>=' }), percent(-2.9), 'missed', 0.1],
  ])('%s', (_what, target, actual, verdict, gap) => {
    expect(judge('工业投资', target, actual)).toEqual([verdict, gap]);
  });

  test('of which less is better', () => {
    expect(judge('城镇登记失业率', percent(4, { bound: '~' }), percent(3.2))).toEqual(['met', -0.8]);
    expect(judge('居民消费价格', percent(3), percent(3.1))).toEqual(['missed', 0.1]);
  });

  test('of a rank', () => {
    const top: Observation['rank'] = { text: '全省前三', scope: '全省', position: null, top: 3, band: null, from: null };
    const { targets } = diffReports(
      report(2023, fact('营商环境', null, { measure: 'rank', rank: top, status: 'target', ...year(2023) })),
      report(2024, fact('营商环境', null, { measure: 'rank', rank: place(2, '全省'), ...year(2023) })),
      { targets: true },
    );
    expect(targets?.[0]).toMatchObject({ verdict: 'met', gap: -1, unit: 'place' });
  });

  test('take the actual of their own years only, and an actual before an estimate', () => {
    const target = fact('甲', money(10), { status: 'target', ...year(2023) });
    const check = (...facts: readonly Observation[]): unknown => {
      const found = diffReports(report(2023, target), report(2024, ...facts), { targets: true }).targets?.[0];
      return [found?.verdict, found?.actual?.status];
    };
    expect(check(fact('甲', money(12), year(2022)))).toEqual(['not-reported', undefined]);
    expect(check(fact('甲', money(9), { status: 'estimate', ...year(2023) }), fact('甲', money(11), year(2023)))).toEqual(['met', 'actual']);
    expect(check(fact('甲', money(9), { status: 'estimate', ...year(2023) }))).toEqual(['missed', 'estimate']);
  });
});

describe('the audit', () => {
  const audit = (old: ReturnType<typeof value>, fresh: ReturnType<typeof value>, claim: ReturnType<typeof value>): unknown =>
    diffReports(
      report(2023, fact('甲', old, year(2022))),
      report(2024, fact('甲', fresh, year(2023)), fact('甲', claim, { ...growth, ...year(2023) })),
      { audit: true },
    ).audit?.map(({ computed, flagged }) => [computed, flagged]);

  test('flags what rounding does not explain', () => {
    expect(audit(money(100), money(106), percent(6, { text: '6%' }))).toEqual([[6, false]]);
    expect(audit(money(100), money(106), percent(9, { text: '9%' }))).toEqual([[6, true]]);
  });

  test('reads the precision of what is written, also of a final zero', () => {
    expect(audit(money(100), money(106.4), percent(6, { text: '6%' }))).toEqual([[6.4, false]]);
    expect(audit(money(1000, '1000.0亿元'), money(1064, '1064.0亿元'), percent(6, { text: '6.0%' }))).toEqual([[6.4, true]]);
  });

  test('does not compute with levels that are said roughly', () => {
    expect(audit(money(100), { ...money(106), bound: '>' }, percent(9, { text: '9%' }))).toEqual([]);
  });
});

test('only what is asked for', () => {
  const metric = (text: string, code: string | null): Pick<Observation, 'metric'> => ({ metric: { text, inherited: '', canonical: null, code } });
  const old = report(2023, fact('甲', money(1), metric('甲', 'industry.investment')), fact('乙', money(1), metric('乙', 'industrial')), fact('全市丙', money(1)), fact('丁', money(1)));
  expect(diffReports(old, report(2024), { only: ['industry', '丙'] }).gone.map((one) => one.metric.text)).toEqual(['甲', '全市丙']);
});
