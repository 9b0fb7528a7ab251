import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Measure } from '../../src/core/observation.js';
import { scaleOf } from '../../src/extract/scale.js';
import { namesOf } from '../../src/lexicon/alternatives.js';
import { builtIn } from '../../src/lexicon/data.js';
import { loadLexicon } from '../../src/lexicon/index.js';
import { callNames, indicatorsOf } from '../../src/lexicon/indicators.js';
import { plainNamer } from '../../src/lexicon/plain-name.js';
import { faultsIn, lexiconOf } from './files.js';

const lexicon = loadLexicon();

/** The code of a metric with one value. */
function codeOf(name: string, measure: Measure, unit: string, number: number | null, words = lexicon): string | null {
  const scale = measure === 'rank' ? null : scaleOf(unit, words);
  const based = number === null || scale === null ? null : scale.toBase(number);
  const normalized = scale && { number: based, min: null, max: null, from: null, unit: scale.unit, quantity: scale.quantity };
  return words.indicatorOf({ name, measure, value: measure === 'rank' ? null : { unit, normalized } })?.code ?? null;
}

interface Row {
  readonly metric: string;
  readonly measure: Measure;
  readonly unit: string;
  readonly value: number | null;
  /** What a person says; null for no indicator. */
  readonly code: string | null;
  readonly times: number;
}

const rowsOf = (file: string): Row[] =>
  readFileSync(`fixtures/indicators/${file}`, 'utf8').trim().split('\n').slice(1).map((line) => {
    const [metric = '', measure = '', unit = '', value = '', code = '', times = '1'] = line.split(',');
    return { metric, measure: measure as Measure, unit, value: value === '' ? null : Number(value), code: code || null, times: Number(times) };
  });

describe('the indicators', () => {
  it('are a tree of more than 250 with codes of their own', () => {
    const all = indicatorsOf([builtIn]);
    expect(all.length).toBeGreaterThan(250);
    expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
  });

  it('are called as texts call them', () => {
    const isCalled = callNames([builtIn]);
    const called = (name: string): string[] => indicatorsOf([builtIn]).filter((one) => isCalled(one, name)).map(({ code }) => code);
    expect(called('规模工业增加值')).toEqual(['industry.value-added.above-scale']);
    expect(called('全市城镇新增就业人数')).toEqual(['employment.new-urban']);
    expect(called('规模')).toEqual([]);
  });

  it('are found by their names, where the name is theirs alone', () => {
    const lost = indicatorsOf([builtIn]).filter(({ code, name, measures, base }) => {
      const measure = measures.includes('rank') ? 'rank' : 'growth';
      const found = measures.includes(measure) ? codeOf(name, measure, '%', 5) : null;
      return found !== null && found !== code && base !== '1';
    });
    expect(lost.map(({ code }) => code)).toEqual([]);
  });

  it.each(['sample.csv', 'second-sample.csv', 'third-sample.csv'])('are right for 98 of 100 metrics of a sample that a reader went through: %s', (file) => {
    const sample = rowsOf(file);
    const coded = sample.map((row) => ({ ...row, found: codeOf(row.metric, row.measure, row.unit, row.value) })).filter(({ measure, found }) => found !== null || measure === 'structure');
    const count = (rows: readonly Row[]): number => rows.reduce((sum, { times }) => sum + times, 0);
    expect(count(sample)).toBe(300);
    expect(count(coded)).toBeGreaterThan(290);
    expect(count(coded.filter(({ found, code }) => found === code || (found === null && code !== null))) / count(coded)).toBeGreaterThanOrEqual(0.98);
  });

  it.each(rowsOf('none.csv'))('has none for $metric in $unit', ({ metric, measure, unit, value }) => {
    expect(codeOf(metric, measure, unit, value)).toBeNull();
  });

  it.each([
    ['规上工业增加值', 'growth', '%', 'industry.value-added.above-scale'],
    ['规模以上工业增加值', 'level', '亿元', 'industry.value-added.above-scale'],
    ['规模工业增加值', 'rank', '', 'industry.value-added.above-scale'],
    ['工业投资', 'growth', '%', 'investment.industrial'],
    ['外贸进出口总额', 'level', '亿美元', 'trade.total'],
    ['外贸进出口总额', 'level', '亿元', 'trade.total'],
    ['改造老旧小区', 'level', '个', 'housing.old-communities'],
    ['改造老旧小区', 'level', '万平方米', 'housing.old-communities.area'],
    ['改造老旧小区', 'level', '万户', 'housing.old-communities.households'],
    ['全市累计城镇新增就业', 'level', '万人', 'employment.new-urban'],
    ['居民消费价格涨幅', 'growth', '%', 'prices.cpi'],
    ['解决农村人口饮水安全问题', 'level', '万', 'rural.water-safety'],
    ['新认定省级重点实验室', 'level', '家', 'innovation.laboratories.key.provincial.new'],
    ['老旧小区改造任务全面完成', 'level', '个', 'housing.old-communities'],
    ['滚动实施重点技改项目', 'level', '项', 'projects.technical-upgrading'],
    ['规上民营工业增加值', 'growth', '%', 'industry.value-added.private.above-scale'],
  ] as const)('%s as a %s in %s is %4$s', (metric, measure, unit, code) => {
    expect(codeOf(metric, measure, unit, 5)).toBe(code);
  });

  it('are looked up by whole names', () => {
    const known = ['地区生产总值', '固定资产投资', '财政总收入', '森林覆盖率'];
    fc.assert(fc.property(fc.constantFrom(...known), fc.constantFrom('银行', '基地', '龙', '某甲'), (name, more) => {
      expect(codeOf(name + more, 'growth', '%', 5)).toBeNull();
      expect(codeOf(more + name, 'growth', '%', 5)).toBeNull();
    }));
  });
});

describe('the words around names', () => {
  const plain = plainNamer([builtIn]);
  const { drop = [], tails = [], ignore = [], rates = [], heads = [], same = [] } = builtIn.naming ?? {};

  it.each([...drop, ...ignore])('$word is left out of $example', ({ word, example = '' }) => {
    expect(example).toContain(word);
    expect(plain(example, 'level')).toBe(plain(example.replace(word, ''), 'level'));
  });

  it.each(tails)('$word is left out at the end of $example', ({ word, example = '' }) => {
    expect(example.endsWith(word)).toBe(true);
    expect(plain(example, 'level')).toBe(plain(example.slice(0, -word.length), 'level'));
  });

  it.each(rates)('$word is left out of the growth $example', ({ word, example = '' }) => {
    expect(plain(example, 'growth')).toBe(plain(example.slice(0, -word.length), 'growth'));
    expect(plain(example, 'level')).toContain(word);
  });

  it.each([...heads, ...same])('$word stands for $words: $example', ({ word, words, example = '' }) => {
    expect(words.some((one) => example.includes(one))).toBe(true);
    expect(plain(example, 'level')).toContain(word);
  });
});

describe('the names that a pattern stands for', () => {
  it.each([
    ['投资', ['投资']],
    ['实际(利用|使用)外资(额)?', ['实际利用外资额', '实际利用外资', '实际使用外资额', '实际使用外资']],
    ['(社会)?(消费(品)?)零售', ['社会消费品零售', '社会消费零售', '消费品零售', '消费零售']],
    ['粮食|蔬菜', ['粮食', '蔬菜']],
  ])('%s', (pattern, names) => {
    expect(namesOf(pattern)).toEqual(names);
  });

  it.each(['(粮食', '粮食)', '粮食?', '(一|二|三|四|五|六|七|八|九|十)'.repeat(4)])('are not told for %s', (pattern) => {
    expect(() => namesOf(pattern)).toThrow(SyntaxError);
  });
});

describe('indicators of a user', () => {
  const row = '{ code: agriculture.ginseng, name: 人参产量, english: output of ginseng, base: kg, measures: [level, growth], range: [1, 1e9], aliases: [园参(总)?产量], examples: [全市人参产量], counterExamples: [人参种植面积] }';

  it('are looked up, before the built-in ones', async () => {
    const mine = await lexiconOf(`indicators:\n  agriculture: [${row}, { code: mine.gdp, name: 地区生产总值, english: my own, base: CNY, measures: [growth] }]`);
    expect(codeOf('园参总产量', 'level', '万吨', 0.02, mine)).toBe('agriculture.ginseng');
    expect(codeOf('园参总产量', 'level', '万亩', 2, mine)).toBeNull();
    expect(codeOf('地区生产总值', 'growth', '%', 5, mine)).toBe('mine.gdp');
    expect(codeOf('地区生产总值', 'level', '亿元', 500, mine)).toBe('gdp');
  });

  it('are refused with all their faults', async () => {
    expect(await faultsIn(`indicators:
  agriculture:
    - { code: Ginseng, name: 人参产量, english: ginseng, base: kg, measures: [level] }
    - { code: a.b, name: 人参产值, english: ginseng, base: CNY, measures: [size] }
    - { code: a.c, name: 鹿茸产量, english: antlers, base: kg, measures: [level], range: [2, 1] }
    - { code: a.d, name: 参地面积, english: fields, base: m², measures: [level], aliases: [(参地], counterExamples: [全市参地面积] }
    - { code: a.e, name: 林蛙产量, english: frogs, base: kg, measures: [level], aliases: [全市林蛙] }
    - { code: a.e, name: 蛙油产量, english: oil, base: kg, measures: [level], examples: [蛙油], counterExamples: [全市蛙油产量] }
    - { code: a.f, name: 林蛙产量, english: frogs again, base: kg, measures: [level] }
  forests: []
`)).toEqual([
      'my.yaml: line 3: indicators.agriculture, row 1 (Ginseng): code: a code is made of small letters, digits and dashes between dots',
      'my.yaml: line 4: indicators.agriculture, row 2 (a.b): measures.0: unknown measure; there are level, growth, change, share, multiple, structure, rank',
      'my.yaml: line 5: indicators.agriculture, row 3 (a.c): range: a range that ends before it begins',
      expect.stringMatching(/^my\.yaml: line 10: indicators\.forests: unknown key; there are national-accounts, /),
      'my.yaml: line 8: indicators.agriculture, row 6 (a.e): the word is there already',
      'my.yaml: line 6: indicators.agriculture, row 4 (a.d): aliases.0: (参地: ( without )',
      'my.yaml: line 7: indicators.agriculture, row 5 (a.e): aliases.0: 全市林蛙 is never looked up, it is read as 林蛙',
      'my.yaml: line 8: indicators.agriculture, row 6 (a.e): examples.0: 蛙油 is not among the names',
      'my.yaml: line 8: indicators.agriculture, row 6 (a.e): counterExamples.0: 全市蛙油产量 is among the names',
    ]);
  });
});
