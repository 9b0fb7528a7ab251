import { describe, expect, it } from 'vitest';
import { normal, paragraphs } from './helpers.js';

const rows = (text: string): string[] => {
  const { text: all, marks } = normal(text);
  return marks.filter(({ kind }) => kind === 'row').map(({ span }) => all.slice(span.start, span.end));
};

describe('rows of tables', () => {
  it('are paragraphs of their own, whatever stands above', () => {
    expect(paragraphs('全市粮食产量再创新高，城镇新增就业超额完成年度任务，群众收入稳步提高。各项指标，\n| 指标 | 数值 |\n| --- | --- |\n| 粮食产量 | 1 200 |\n下一步，')).toEqual([
      '全市粮食产量再创新高，城镇新增就业超额完成年度任务，群众收入稳步提高。各项指标，', '|指标|数值|', '|---|---|', '|粮食产量|1200|', '下一步，',
    ]);
  });

  it('keep a bar inside a cell, and one space where the first words are set in', () => {
    expect(rows('| 指标 | 数值 |\n| --- | --- |\n| 　　出口\\|进口 | 5 |')).toEqual(['|指标|数值|', '|---|---|', '| 出口\\|进口|5|']);
  });

  it('are no running heads, however alike', () => {
    expect(rows('年份　　生产总值（亿元）　　增速（%）\n2020年　　4000.1　　2.3\n2021年　　4300.2　　8.1\n2022年　　4700.3　　4.4')).toEqual([
      '年份|生产总值（亿元）|增速（%）', '2020年|4000.1|2.3', '2021年|4300.2|8.1', '2022年|4700.3|4.4',
    ]);
  });

  it('lead back to the original where gaps or frames parted the cells', () => {
    const text = '指标\t单位\t数 值\n粮食 产量\t万吨\t１２０．５\n\n│指标│单位│数值│\n├──┼──┼──┤\n│油料│万吨│10│\n';
    const { text: all, map } = normal(text);
    const at = (word: string): string => {
      const start = all.indexOf(word);
      const source = map.toSource({ start, end: start + word.length } as Parameters<typeof map.toSource>[0]);
      return text.slice(source.start, source.end);
    };
    expect(rows(text)).toEqual(['指标|单位|数值', '粮食产量|万吨|120.5', '|指标|单位|数值|', '|油料|万吨|10|']);
    expect([at('粮食产量'), at('120.5'), at('油料')]).toEqual(['粮食 产量', '１２０．５', '油料']);
  });

  it.each([
    '指标 完成 情况 总体 良好，粮食产量 120 万吨。',
    '项目 建设 提速。\n新开工 项目 120 个。',
    '姓名 单位 职务\n何冬 市政府 副市长',
    '主要指标完成情况 好于 预期\n粮食 120 万吨',
  ])('are not made of %j', (text) => {
    expect(rows(text)).toEqual([]);
  });
});
