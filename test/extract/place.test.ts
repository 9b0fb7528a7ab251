import { describe, expect, it, test } from 'vitest';
import { extract } from '../../src/index.js';
import { divisionAt, provinceOf } from '../../src/lexicon/regions.js';
import { regionNamed } from '../../src/segment/region.js';

/** What a report of 驻马店市 states in a sentence: metric, code, and the place where it is not the city. */
function placesIn(sentence: string, city = '驻马店'): (readonly [string, string | null, string | null])[] {
  const report = extract(`政府工作报告\n——2024年2月21日在${city}市第五届人民代表大会第二次会议上\n\n一、2023年工作回顾\n\n${sentence}\n`, { file: 'a.txt' });
  return (report.documents[0]?.observations ?? []).map(({ metric, region }) => [metric.text, metric.code, region?.name ?? null] as const);
}

describe('the place of a fact', () => {
  it.each([
    ['泌阳县生产总值增长8.1%。', '泌阳县生产总值', 'gdp', '泌阳县'],
    ['泌阳县实现地区生产总值386亿元。', '泌阳县地区生产总值', 'gdp', '泌阳县'],
    ['泌阳县森林覆盖率达到36.5%。', '泌阳县森林覆盖率', 'environment.forest-cover', '泌阳县'],
    ['泌阳财政总收入突破20亿元。', '泌阳财政总收入', 'fiscal.revenue.total', '泌阳县'],
    ['驿城区连续两年位列全省第一。', '驿城区', null, '驿城区'],
    ['西平县清理卫生死角800多个。', '西平县清理卫生死角', null, '西平县'],
    ['全市生产总值增长6%。', '生产总值', 'gdp', null],
    ['全省生产总值增长8%。', '生产总值', 'gdp', '河南省'],
    ['全国粮食总产量6.8亿吨。', '粮食总产量', 'agriculture.grain', '中华人民共和国'],
  ])('of %s', (sentence, metric, code, region) => {
    expect(placesIn(sentence)).toEqual([[metric, code, region]]);
  });

  it('holds for a growth that names nothing itself, and for each of several', () => {
    expect(placesIn('泌阳县固定资产投资386亿元，增长9%。').map(([, code, region]) => [code, region])).toEqual([['investment.fixed-asset', '泌阳县'], ['investment.fixed-asset', '泌阳县']]);
    expect(placesIn('泌阳县、确山县生产总值分别增长8%、9%。').map(([, code, region]) => [code, region])).toEqual([['gdp', '泌阳县'], ['gdp', '确山县']]);
  });

  it.each([
    '泌阳县人民医院开放床位800张。', '泌阳至桐柏高速公路完成投资20亿元。', '泌阳牛存栏30万头。', '泌阳县城新建道路12条。',
    '郑州大学科研经费增长20%。', '郑州市生产总值增长7%。', '全国文明村镇达到26个。', '实施全省重点项目12个。', '创建全国乡村旅游重点村5个。',
    '新建高标准农田68万亩。', '西平县某某公司生产饲料33万吨。', '平舆县域旅游收入增长12%。', '经开区工业增加值增长12%。',
  ])("is the document's own, or none that is known, in %s", (sentence) => {
    const places = placesIn(sentence).map(([, , region]) => region);
    expect(places.length).toBeGreaterThan(0);
    expect(places.every((region) => region === null)).toBe(true);
  });

  it('is not told from the name of a district that is a word of its own', () => {
    expect(placesIn('港口货物吞吐量增长10%，港口基础设施投资超过12亿元。', '防城港').every(([, , region]) => region === null)).toBe(true);
  });
});

describe('divisions', () => {
  const region = (name: string) => {
    const found = regionNamed(name);
    if (found === null) throw new Error(name);
    return found;
  };

  test('lie beneath others', () => {
    expect(divisionAt('泌阳县生产总值', region('驻马店市'))?.region).toEqual({ name: '泌阳县', code: '411726', level: 'county' });
    expect(divisionAt('泌阳县生产总值', region('河南省'))?.region.code).toBe('411726');
    expect(divisionAt('大理州生产总值', region('云南省'))?.region).toEqual({ name: '大理白族自治州', code: '532900', level: 'prefecture' });
    expect(divisionAt('泌阳县生产总值', region('洛阳市'))).toBeNull();
    expect(divisionAt('泌阳县生产总值', region('泌阳县'))).toBeNull();
    expect(divisionAt('长白生产总值', region('白山市'))?.region.name).toBe('长白朝鲜族自治县');
  });

  test('that share a name beneath one are told by none, nor are zones divisions, nor the part that is called as the whole', () => {
    expect(divisionAt('鼓楼区生产总值', region('江苏省'))).toBeNull();
    expect(divisionAt('苏州工业园区生产总值', region('苏州市'))).toBeNull();
    expect(divisionAt('抚顺生产总值', region('抚顺市'))).toBeNull();
    expect(divisionAt('抚顺县生产总值', region('抚顺市'))?.region.code).toBe('210421');
  });

  test('have a province', () => {
    expect(provinceOf(region('泌阳县'))).toEqual({ name: '河南省', code: '410000', level: 'province' });
    expect(provinceOf(region('国务院'))).toBeNull();
  });
});
