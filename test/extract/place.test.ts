import { describe, expect, it, test } from 'vitest';
import { extract } from '../../src/index.js';
import { divisionAt, divisions, provinceOf, shortName } from '../../src/lexicon/regions.js';
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
    ['全市肃南县生产总值增长8%。', '肃南县生产总值', 'gdp', '肃南裕固族自治县', '张掖'],
  ])('of %s', (sentence, metric, code, region, city = '驻马店') => {
    expect(placesIn(sentence, city)).toEqual([[metric, code, region]]);
  });

  it('holds for a growth that names nothing itself, and for each of several', () => {
    expect(placesIn('泌阳县固定资产投资386亿元，增长9%。').map(([, code, region]) => [code, region])).toEqual([['investment.fixed-asset', '泌阳县'], ['investment.fixed-asset', '泌阳县']]);
    expect(placesIn('泌阳县、确山县生产总值分别增长8%、9%。').map(([, code, region]) => [code, region])).toEqual([['gdp', '泌阳县'], ['gdp', '确山县']]);
  });

  it.each([
    ['驻马店市生产总值增长8%。', 'gdp'],
    ['驻马店财政总收入突破20亿元。', 'fiscal.revenue.total'],
    ['驻马店市高新技术企业达到300家。', 'innovation.high-tech-enterprises'],
    ['驻马店开发区各17个。', null],
  ])('is the document’s own where that is named: %s', (sentence, code) => {
    expect(placesIn(sentence).map(([, found, region]) => [found, region])).toEqual([[code, null]]);
  });

  it('holds for what is listed after it, as far as the list goes', () => {
    expect(placesIn('泌阳县生产总值和固定资产投资分别增长8%、9%，财政总收入增长10%。').map(([, code, region]) => [code, region])).toEqual([['gdp', '泌阳县'], ['investment.fixed-asset', '泌阳县'], ['fiscal.revenue.total', null]]);
    expect(placesIn('泌阳县、某某新区生产总值分别增长8%、9%。').map(([, code, region]) => [code, region])).toEqual([['gdp', '泌阳县'], [null, null]]);
    expect(placesIn('泌阳、西平、遂平3县生产总值均突破300亿元。').map(([, code, region]) => [code, region])).toEqual([['gdp', '泌阳县'], ['gdp', '西平县'], ['gdp', '遂平县']]);
  });

  it('may be several divisions that are counted; how many they are is of the whole', () => {
    expect(placesIn('7个县区生产总值增长8%以上。').map(([, code, region]) => [code, region])).toEqual([[null, null], ['gdp', '7个县区']]);
    expect(placesIn('14个地级市空气质量优良天数比率达98.8%。').map(([, code, region]) => [code, region])).toEqual([[null, null], ['environment.air.good-days-share', '14个地级市']]);
    expect(placesIn('7个县区一般公共预算收入超15亿元。')).toEqual([['县区一般公共预算收入超15亿元', null, null]]);
  });

  it('is none where the figure only says of how many it is one', () => {
    expect(placesIn('泌阳县成为全国21个农业改革示范区之一。')).toEqual([]);
    expect(placesIn('泌阳县花菇产业集群列入全国50个优势特色产业集群。')).toEqual([]);
  });

  it.each([
    '泌阳县人民医院开放床位800张。', '泌阳至桐柏高速公路完成投资20亿元。', '泌阳牛存栏30万头。', '泌阳县城新建道路12条。',
    '郑州大学科研经费增长20%。', '郑州市生产总值增长7%。', '全国文明村镇达到26个。', '实施全省重点项目12个。', '创建全国乡村旅游重点村5个。',
    '新建高标准农田68万亩。', '西平县某某公司生产饲料33万吨。', '平舆县域旅游收入增长12%。', '经开区工业增加值增长12%。',
    '475个市县重点项目完成投资580亿元以上。', '驻马店市区污染企业2008家全面整治到位。',
  ])("is the document's own, or none that is known, in %s", (sentence) => {
    const places = placesIn(sentence).map(([, , region]) => region);
    expect(places.length).toBeGreaterThan(0);
    expect(places.every((region) => region === null)).toBe(true);
  });

  it('is not told from the name of a district that is a word of its own', () => {
    expect(placesIn('港口货物吞吐量增长10%，港口基础设施投资超过12亿元。', '防城港').every(([, , region]) => region === null)).toBe(true);
  });
});

describe('a place in a list of places', () => {
  it('has all that is said of the last', () => {
    expect(placesIn('南宁、崇左跨境电商综合试验区进出口额分别增长2.6倍、10倍。', '南宁').map(([metric]) => metric)).toEqual(['南宁跨境电商综合试验区进出口额', '崇左跨境电商综合试验区进出口额']);
    expect(placesIn('南昌、九江空气质量优良率分别为80.5%、84.4%。', '南昌').map(([metric]) => metric)).toEqual(['南昌空气质量优良率', '九江空气质量优良率']);
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

  test.each([
    ['大理白族自治州', '大理'], ['内蒙古自治区', '内蒙古'], ['双江拉祜族佤族布朗族傣族自治县', '双江'], ['鄂温克族自治旗', '鄂温克'], ['北林区', '北林'], ['神农架林区', '神农架'],
  ])('%s is %s for short', (name, short) => {
    expect(shortName(name)).toBe(short);
  });

  test('have names of two characters at least', () => {
    expect(divisions().filter(({ level, name }) => level !== 'county' && shortName(name).length < 2)).toEqual([]);
  });

  test('have a province', () => {
    expect(provinceOf(region('泌阳县'))).toEqual({ name: '河南省', code: '410000', level: 'province' });
    expect(provinceOf(region('国务院'))).toBeNull();
  });
});
