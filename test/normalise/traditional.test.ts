import { readFileSync } from 'node:fs';
import OpenCC from 'opencc-js';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/pipeline.js';
import { decode } from '../../src/read/index.js';
import { SEED } from '../segment/helpers.js';
import { normal } from './helpers.js';

const read = (bytes: Uint8Array) => ({ ...analyse(decode(bytes, 'input.txt')), original: decode(bytes, 'input.txt').text });
const readFixture = (name: string) => read(readFileSync(`fixtures/work-report/${name}/input.txt`));
const observationsIn = ({ report }: ReturnType<typeof read>) => report.documents.flatMap(({ observations }) => observations);

describe('a traditional text', () => {
  test('is read in simplified characters, the words about a character deciding', () => {
    const pairs = [
      ['圍繞著發展著力，成效顯著', '围绕着发展着力，成效显著'], ['抗旱幹部不怕乾旱', '抗旱干部不怕干旱'], ['乾隆年間', '乾隆年间'],
      ['這裡的公里數', '这里的公里数'], ['理髮業發展', '理发业发展'], ['只有320萬隻雞', '只有320万只鸡'], ['10餘萬戶', '10余万户'],
      ['徵收與特徵', '征收与特征'], ['佔全省範圍', '占全省范围'], ['恢復、複雜、覆蓋', '恢复、复杂、覆盖'], ['後續，皇后', '后续，皇后'],
      ['綫路衞生爲羣眾', '线路卫生为群众'], ['計畫、佈局、週年', '计划、布局、周年'],
    ] as const;
    // one line with enough of the other characters to tell by
    for (const [written, expected] of pairs) expect(normal(`經濟發展：${written}。`).text).toBe(`经济发展：${expected}。`);
  });

  test('says so', () => {
    expect(normal('經濟發展，增長百分之五。').diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['normalise.simplified', 'info']]);
  });

  test('gives what it states, quoted as written', () => {
    const result = readFixture('traditional');
    const rows = observationsIn(result).map(({ metric, value, rank, compare, status }) =>
      [metric.text, value?.number, value?.unit, rank?.position ?? null, compare?.delta ?? null, status]);
    expect(rows).toEqual([
      ['地区生产总值', 1.2, '万亿元', 3, null, 'actual'],
      ['地区生产总值', 5.2, '%', null, null, 'actual'],
      ['规模以上工业增加值', 7.5, '%', null, 1.2, 'actual'],
      ['一般公共预算收入占全省的比重', 18.5, '%', null, null, 'actual'],
      ['粮食总产量', 120, '万吨', null, null, 'actual'],
      ['生猪出栏', 86.5, '万头', null, null, 'actual'],
      ['家禽出笼', 320, '万只', null, null, 'actual'],
      ['新建里弄公园', 12, '个', null, null, 'actual'],
      ['改造老旧小区供水管网', 35, '公里', null, null, 'actual'],
      ['征收土地', 3000, '亩', null, null, 'actual'],
      ['新增就业', 3.2, '万人', null, null, 'actual'],
      ['线上零售额', 12.5, '百分之', null, null, 'actual'],
      ['地区生产总值', 6, '%', null, null, 'target'],
      ['城镇登记失业率', 4.5, '%', null, null, 'target'],
      ['进出口总额', 800, '亿元', null, null, 'target'],
    ]);
    for (const { source } of observationsIn(result)) expect(result.original.slice(source.start, source.end)).toBe(source.quote);
    expect(observationsIn(result).map(({ source }) => source.quote)).toContain('家禽出籠320萬隻');
  });

  test('has a head, and sections with their roles', () => {
    expect(readFixture('traditional').report.documents).toMatchObject([{
      kind: 'work-report', title: '政府工作报告', date: '2024-01-10', reportYear: 2024, region: { name: '青川市' }, speaker: { name: '林一舟' },
      sections: [{ marker: '一、', role: 'review' }, { marker: '二、', role: 'plan' }],
    }]);
  });

  test('in Big5', () => {
    const { report } = readFixture('traditional-big5');
    expect(report.source).toMatchObject({ encoding: 'big5', encodingConfidence: expect.closeTo(1, 1) as number });
    expect(report.documents[0]?.observations.map(({ metric, value, source }) => [metric.text, value?.number, source.quote])).toEqual([
      ['地区生产总值', 5.2, '地區生產總值增長5.2%，居全省第3位'],
      ['进出口总额', 320, '進出口總額320億元'],
      ['出口', 9.5, '出口增長9.5%'],
    ]);
  });

  test.each(['tw', 'hk', 't'] as const)('made from the gazette (%s) gives what the gazette gives', (to) => {
    const simplified = readFileSync(SEED);
    const traditional = OpenCC.Converter({ from: 'cn', to })(simplified.toString());
    const facts = (bytes: Uint8Array) => observationsIn(read(bytes)).map(({ metric, value, rank, compare, period, source }) => [metric.text, value, rank, compare?.delta, period, source.start]);
    expect(facts(Buffer.from(traditional))).toEqual(facts(simplified));
  });
});

describe('any other text stays as it is', () => {
  test.each([
    ['simplified', '经济发展，后年完成。皇后大道，乾坤湾景区，著名商标。'],
    ['simplified, with a name in traditional characters', '全市经济发展，引进臺積電、鴻海等企业，国际业务增长。'],
    ['a line in traditional characters below a simplified text', `${'全市经济总体平稳，工业发展较快，投资结构优化，进出口业务增长。'.repeat(3)}\n臺灣同胞聯誼會會長致辭。`],
    ['of characters that both have', '一月二日，人民大会，中山路。'],
  ])('%s', (_what, text) => {
    expect(normal(text).text).toBe(text);
    expect(normal(text).diagnostics).toEqual([]);
  });
});
