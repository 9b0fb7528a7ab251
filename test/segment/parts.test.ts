import { describe, expect, test } from 'vitest';
import { dateIn, isDateLine } from '../../src/segment/dates.js';
import { segment } from '../../src/segment/index.js';
import { markerOf } from '../../src/segment/markers.js';
import { numeral } from '../../src/segment/numerals.js';
import { regionMostNamed, regionNamed } from '../../src/segment/region.js';
import { reportYearOf } from '../../src/segment/year.js';
import { draftOf, normalFile, normalText, OFFICE_ROSTER, outline } from './helpers.js';

describe('numerals', () => {
  test.each([
    ['二十一', 21], ['十', 10], ['一百零三', 103], ['二〇二四', 2024], ['两', 2], ['12', 12], ['十五', 15], ['百分', null], ['', null],
  ])('%s', (text, value) => {
    expect(numeral(text)).toBe(value);
  });
});

describe('dates', () => {
  test.each([
    ['——2024年2月21日在驻马店市', '2024-02-21'],
    ['二〇二四年三月二十六日', '2024-03-26'],
    ['二零零五年十二月一日', '2005-12-01'],
    ['1955年7月5日至6日', '1955-07-05'],
    ['2024年13月1日', null],
    ['2024年', null],
  ])('%s', (text, date) => {
    expect(dateIn(text)).toBe(date);
  });

  test('a line of its own', () => {
    expect(isDateLine('（2007年1月16日）')).toBe(true);
    expect(isDateLine('2007年1月16日，会议召开')).toBe(false);
  });
});

describe('markers', () => {
  test.each([
    ['第二十一条 强化宣传', 'article', '第二十一条', 21],
    ['第七章附则', 'chapter', '第七章', 7],
    ['第三编分则', 'part', '第三编', 3],
    ['第二节许可', 'division', '第二节', 2],
    ['十一、大力弘扬', 'ordinal', '十一、', 11],
    ['（九）聚焦红线', 'parenthesised', '（九）', 9],
    ['(三)抓好', 'parenthesised', '(三)', 3],
    ['1.城乡住房', 'arabic', '1.', 1],
    ['12、提高', 'arabic', '12、', 12],
    ['（1）完成', 'arabic-parenthesised', '（1）', 1],
    ['2)推进', 'arabic-parenthesised', '2)', 2],
    ['③优化', 'circled', '③', 3],
  ])('%s', (text, construct, marker, number) => {
    expect(markerOf(text)).toMatchObject({ construct, text: marker, number });
  });

  test.each(['3.5%的增长', '第一产业增加值', '第二，加快转型', '一是扩大投资', '二〇二四年', '（2024年）', '十条措施', '第三条件'])('none in %s', (text) => {
    expect(markerOf(text)).toBeNull();
  });
});

describe('regions', () => {
  test.each([
    ['驻马店市', { name: '驻马店市', code: '411700', level: 'prefecture' }],
    ['广西', { name: '广西壮族自治区', code: '450000', level: 'province' }],
    ['大理州', { name: '大理白族自治州', code: '532900', level: 'prefecture' }],
    ['巴州', { name: '巴音郭楞蒙古自治州', code: '652800', level: 'prefecture' }],
    ['肃南县', { name: '肃南裕固族自治县', code: '620721', level: 'county' }],
    ['泌阳县', { name: '泌阳县', code: '411726', level: 'county' }],
    ['上海市', { name: '上海市', code: '310000', level: 'province' }],
    ['国务院', { name: '中华人民共和国', code: null, level: 'state' }],
    ['青川市', { name: '青川市', code: null, level: 'prefecture' }],
    ['全市', null],
    ['会议', null],
  ])('%s', (name, region) => {
    expect(regionNamed(name)).toEqual(region);
  });

  test('the place a text names most, at its own level', () => {
    const text = '江西全省经济平稳。江西工业、江西农业、江西服务业、江西外贸、江西旅游都有发展，全省上下一心。南昌、九江、上海参加。';
    expect(regionMostNamed(text)).toMatchObject({ name: '江西省', code: '360000' });
    expect(regionMostNamed('全区经济平稳。广西工业、广西农业、广西外贸、广西旅游、广西交通、广西口岸都有发展，全区上下一心。')).toMatchObject({ name: '广西壮族自治区', code: '450000' });
    expect(regionMostNamed('全省经济平稳。')).toBeNull();
  });
});

describe('the year of a report', () => {
  const none = { titles: [], names: [], date: null, texts: [] };
  test.each([
    ['given in its year', { ...none, date: '2024-02-21', titles: ['2023年工作回顾', '2024年工作安排'] }, 2024],
    ['given the December before', { ...none, date: '2022-12-28', titles: ['2022年工作回顾', '2023年工作部署'] }, 2023],
    ['named by the file', { ...none, names: ['1997年政府工作报告'] }, 1997],
    ['by what it looks back on', { ...none, titles: ['2020年工作回顾及“十三五”主要成就', '2035年远景目标'] }, 2021],
    ['by its first words', { ...none, texts: ['2000年是实施“九五”计划的最后一年。'] }, 2001],
    ['not at all', { ...none, texts: ['增长5%。'] }, null],
  ])('%s', (_what, sources, year) => {
    expect(reportYearOf(sources)).toBe(year);
  });
});

describe('numbering', () => {
  const codes = (text: string): string[] => draftOf(normalText(text)).diagnostics.map(({ code, message }) => `${code} ${message}`).filter((line) => line.includes('numbering'));

  test('a gap, a duplicate, a restart', () => {
    expect(codes('一、工业\n增长5%。\n三、农业\n增长3%。\n三、投资\n增长4%。\n一、消费\n增长2%。')).toEqual([
      'segment.numbering-gap 三、农业 skips a number after 一、',
      'segment.numbering-duplicate 三、投资 repeats 三、',
      'segment.numbering-restart 一、消费 starts again after 三、',
    ]);
  });

  test('articles count on over chapters', () => {
    expect(codes('第一章 总则\n第一条 为了管理，制定本办法。\n第二章 附则\n第二条 本办法自印发之日起施行。')).toEqual([]);
  });
});

describe('a notice with a roster', () => {
  const normal = normalFile(OFFICE_ROSTER);
  const draft = draftOf(normal);

  test('head, sections, sign-off', () => {
    expect(draft).toMatchObject({
      kind: 'notice',
      title: '青川市人民政府办公室关于成立青川市防汛工作领导小组的通知',
      issuer: '青川市人民政府办公室',
      documentNumber: '青政办〔2025〕18号',
      date: '2025-05-12',
      reportYear: null,
    });
    expect(outline(draft.sections)).toEqual(['1 一、组成人员 other', '2 二、工作要求 other']);
  });

  test('rows are rows', () => {
    const rows = draft.paragraphs.filter(({ kind }) => kind === 'table').map(({ span }) => normal.text.slice(span.start, span.end));
    expect(rows).toEqual([
      '组长：周宁 市政府副市长', '副组长：许国安 市政府副秘书长', '贺敏 市水利局局长', '成员：丁卫东 市发展和改革委员会副主任', '欧阳明 市气象局副局长',
    ]);
  });
});

describe('splitting', () => {
  test('a resolution before the report is part of one document', () => {
    const text = `（2025年2月27日青川市第六届人民代表大会第四次会议通过）
青川市第六届人民代表大会第四次会议听取和审议了市长所作的工作报告。会议决定批准这个报告。
政府工作报告
——2025年2月25日在青川市第六届人民代表大会第四次会议上
各位代表：
现在，我代表市人民政府，向大会报告工作，请予审议。
2024年，全市生产总值增长6%。`;
    expect(draftOf(normalText(text))).toMatchObject({ kind: 'work-report', title: '政府工作报告', date: '2025-02-25' });
  });

  test('a number cited in a paragraph starts no document', () => {
    const text = '根据《关于加强防汛工作的通知》（青政办〔2025〕18号）要求，投入资金3亿元。\n按照青政〔2024〕2号文件部署，建成水库5座。';
    expect(segment(normalText(text))).toHaveLength(1);
  });

  test('what is no known genre is unknown, and said to be', () => {
    const draft = draftOf(normalText('今天天气很好。我们去公园玩，买了3个苹果。'));
    expect(draft.kind).toBe('unknown');
    expect(draft.diagnostics.map(({ code }) => code)).toContain('segment.unknown-genre');
  });
});
