import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/core/diagnostic.js';
import type { Regulation } from '../../src/core/regulation.js';
import { extractRegulation } from '../../src/extract/regulation/index.js';
import { segment } from '../../src/segment/index.js';
import { normalFile, normalText, SEED } from '../segment/helpers.js';
import type { NormalText } from '../../src/core/text.js';

function read(normal: NormalText, index = 0): { regulation: Regulation; diagnostics: readonly Diagnostic[] } {
  const draft = segment(normal)[index];
  if (draft === undefined) throw new Error(`no document ${String(index)}`);
  return extractRegulation(draft, normal);
}
const fixture = (name: string): ReturnType<typeof read> => read(normalFile(`fixtures/regulation/${name}/input.txt`));

describe('the regulation of 驻马店', () => {
  const { regulation, diagnostics } = read(normalFile(SEED), 1);

  test('is issued by a notice', () => {
    expect(regulation).toMatchObject({ name: '驻马店市国家卫生城市管理办法', form: '办法' });
    expect(regulation.issuedBy).toMatchObject({
      form: '通知', documentNumber: '驻政〔2024〕6号', issuer: '驻马店市人民政府', issues: '驻马店市国家卫生城市管理办法', date: { text: '2023年4月11日', date: '2023-04-11' },
      addressees: ['各县、区人民政府', '市城乡一体化示范区、经济开发区、高新技术产业开发区管委会', '市人民政府各部门'],
    });
  });

  test('comes into force on the day of issue', () => {
    expect(regulation.effective).toMatchObject({ section: '7.2', text: '自印发之日起施行', date: '2023-04-11', basis: 'issue' });
    expect(diagnostics).toEqual([]);
  });

  test('purpose, scope, short names', () => {
    expect([regulation.purpose?.section, regulation.scope?.section]).toEqual(['1.1', '1.2']);
    expect(regulation.definitions.map(({ term, meaning }) => [term, meaning])).toEqual([
      ['市爱卫会', '驻马店市爱国卫生运动委员会'], ['市爱卫办', '驻马店市爱国卫生运动委员会办公室'],
    ]);
  });

  test('who must do what how often', () => {
    const often = regulation.duties.filter(({ frequency }) => frequency !== null).map(({ section, body, action, frequency }) => [section, body, action, frequency?.count, frequency?.per]);
    expect(often).toEqual([
      ['4.2', '市爱卫办', '召开工作例会', 1, 'quarter'],
      ['4.2', '市爱卫会', '召开专题会议', 1, 'half-year'],
      ['4.4', '市爱卫办', '组织专项整治行动', null, 'year'],
      ['4.5', '新闻媒体', '公布国家卫生城市管理动态', null, null],
      ['5.2', '市爱卫办', '组织开展检查评比', 1, 'quarter'],
    ]);
  });

  test('rewards and penalties', () => {
    expect(regulation.sanctions.map(({ kind, condition, body, threshold }) => [kind, condition, body, threshold?.number ?? null])).toEqual([
      ['penalty', '存在问题较多或者多次检查发现问题的单位', null, null],
      ['reward', '全年四个季度检查评比中均为优秀的单位', '市政府', null],
      ['penalty', '全年连续两次以上被评为较差的单位', null, 2],
      ['penalty', '在国家卫生城市复审工作中存在较多问题或发生不良舆情，影响复审工作的', null, null],
    ]);
    expect(regulation.sanctions[2]?.threshold).toEqual({ text: '连续两次以上', number: 2, bound: '>=', unit: '次', consecutive: true });
  });
});

describe('a law with paragraphs, items and points', () => {
  const { regulation } = fixture('law-with-contents');

  test('the tree below an article', () => {
    const [clause, after] = regulation.articles[4]?.clauses ?? [];
    expect(clause?.text).toBe('编制河道保护规划应当包括下列内容：');
    expect(clause?.items.map(({ marker, number, text, points }) => [marker, number, text, points.map((point) => [point.number, point.text])])).toEqual([
      ['（一）', 1, '河道现状；', []],
      ['（二）', 2, '保护目标：', [[1, '水质目标；'], [2, '水量目标；']]],
      ['（三）', 3, '保护措施。', []],
    ]);
    expect(after).toMatchObject({ number: 2, text: '河道保护规划报批前，应当征求公众意见。', items: [] });
  });

  test('its history', () => {
    expect(regulation.history.map(({ event, date }) => [event, date])).toEqual([['passed', '1996-05-08'], ['amended', '2004-07-30'], ['revised', '2019-11-29']]);
  });

  test('cross references', () => {
    expect(regulation.references.filter(({ section }) => section === '3.1').map(({ text, target }) => [text, target])).toEqual([
      ['本条例第六条', { section: '2.2.1', clause: null, item: null }],
      ['第六条第二项', { section: '2.2.1', clause: null, item: 2 }],
    ]);
  });

  test('duties and fines', () => {
    expect(regulation.duties.find(({ section }) => section === '2.1.1')).toMatchObject({ body: '水行政主管部门', modality: 'must', frequency: { count: 1, every: 5, per: 'year' } });
    expect(regulation.duties.find(({ section }) => section === '3.1')?.frequency).toMatchObject({ count: 2, bound: '>=', per: 'month' });
    expect(regulation.sanctions.find(({ section }) => section === '4.2')?.fine).toMatchObject({ min: 50000, max: 200000, unit: '元' });
    expect(regulation.repeals.map(({ title }) => title)).toEqual(['青川省河道采砂管理办法']);
  });
});

describe('a regulation published by decree', () => {
  const { regulation, diagnostics } = fixture('decree');

  test('head, force, repeal', () => {
    expect(regulation.name).toBe('青川市供水管理办法');
    expect(regulation.issuedBy).toMatchObject({ form: '令', issues: '青川市供水管理办法', signers: ['市长林一舟'], date: { date: '2023-05-20' } });
    expect(regulation.effective).toMatchObject({ date: '2023-07-01', basis: 'stated', validity: '有效期5年' });
    expect(regulation.repeals).toMatchObject([{ title: '青川市供水管理暂行办法', documentNumber: '青政〔2010〕9号' }]);
  });

  test('a reference to no article is a finding', () => {
    expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual(['extract.dangling-reference 本办法第十九条 is not in this regulation']);
  });

  test('a condition before the duty', () => {
    expect(regulation.duties.find(({ section }) => section === '2.2')).toMatchObject({ body: '供水企业', condition: '因检修停水的', action: '提前24小时通知用户' });
  });
});

describe('items of old laws, revised laws, other laws', () => {
  test('一、 is an item', () => {
    expect(fixture('old-law').regulation.articles[2]?.clauses[0]?.items.map(({ number }) => number)).toEqual([1, 2]);
  });

  test.each([
    ['依照《刑法》第二百条、第二百零一条处理。', []],
    ['依照刑法第二百条处理。', []],
    ['依照本办法第一条、第二条处理。', ['1', '2']],
    ['违反前条规定的，予以警告。', ['2']],
    ['适用本办法第九条。', [null]],
  ])('%s', (sentence, targets) => {
    const { regulation } = read(normalText(`河道办法\n第一条　为了管理，制定本办法。\n第二条　禁止采砂。\n第三条　${sentence}\n第四条　本办法自公布之日起施行。`));
    expect(regulation.references.map(({ target }) => target?.section ?? null)).toEqual(targets);
  });

  test('spans lead to the words', () => {
    const normal = normalFile('fixtures/regulation/law-with-contents/input.txt');
    for (const { text, source } of read(normal).regulation.references) expect(normal.text.slice(source.start, source.end)).toBe(text);
    expect(readFileSync('fixtures/regulation/law-with-contents/input.txt', 'utf8')).toContain('第六条第二项');
  });
});

test.each([
  ['国家卫生城市管理应当坚持政府领导、部门负责的原则。', [[null, '国家卫生城市管理应当坚持政府领导、部门负责的原则', undefined, undefined, undefined]]],
  ['渡口的设置必须符合规划。', [[null, '渡口的设置必须符合规划', undefined, undefined, undefined]]],
  ['各部门应当每年至少开展两次检查，每半年报告一次，定期公开结果。', [['各部门', '开展检查', 2, '>=', 'year'], ['各部门', '报告', 1, '=', 'half-year'], ['各部门', '公开结果', null, '=', null]]],
  ['市、县人民政府应当至少每两年组织一次评估。', [['市、县人民政府', '组织评估', 1, '>=', 'year']]],
  ['保护规划每五年修订一次，由市水利局负责组织。', [['市水利局', '保护规划修订', 1, '=', 'year']]],
  ['经营者要定期检查设备，每月不少于两次。', [['经营者', '检查设备', 2, '>=', 'month']]],
])('duties: %s', (sentence, duties) => {
  const text = `青川市渡口管理办法\n第一条 为了管理渡口，制定本办法。\n第二条 ${sentence}\n第三条 本办法自2020年1月1日起施行。`;
  expect(read(normalText(text)).regulation.duties.map(({ body, action, frequency }) => [body, action, frequency?.count, frequency?.bound, frequency?.per])).toEqual(duties);
});
