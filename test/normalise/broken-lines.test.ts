import { describe, expect, test } from 'vitest';
import { paragraphs } from './helpers.js';

describe('clean text stays as it is', () => {
  test.each([
    ['headings and paragraphs', '一、过去一年工作回顾\n过去一年，全市生产总值增长5.2%，固定资产投资增长8.1%，社会消费品零售总额增长6.3%。\n（一）工业\n规上工业增加值增长7.4%。\n（二）农业\n粮食总产120万吨。'],
    ['short lines', '各位代表：\n一、回顾\n工业增长5%。\n二、安排\n农业增长3%。'],
    ['a short report', '政府工作报告\n\n——2024年1月10日在青川市第五届人民代表大会第三次会议上\n\n青川市人民政府市长林一舟\n\n各位代表：\n\n一、2023年工作回顾\n\n一年来，经济稳中向好。地区生产总值增长5.2%，居全省第3位；工业投资增长12.5%，高于全省3.1个百分点。\n\n二、2024年工作安排\n\n今年主要预期目标是：地区生产总值增长6%左右。'],
    ['one line', '工业投资增长27%、全省第3。'],
  ])('%s', (_what, text) => {
    expect(paragraphs(text)).toEqual(text.split(/\n+/));
  });

  test('but a long paragraph that was cut is put together', () => {
    const head = '全市上下认真贯彻落实各项决策部署，经济运行总体平稳。粮食总产量达到一百二十万吨，创历史新高；我们加快推进“西气';
    expect(paragraphs(`${head}\n\n东输”工程建设，完成投资30亿元。\n新的一段，另起一行。`)).toEqual([
      `${head}东输”工程建设，完成投资30亿元。`,
      '新的一段，另起一行。',
    ]);
  });
});

describe('broken lines', () => {
  test('paragraphs, headings over two lines, list items', () => {
    const text = `二、2024年工作总体要求和主要目
标
今年是新中国成立75周年，是实现
“十四五”规划目标任务的关键一年，
做好各项工作意义重大。
主要预期目标是：经济增长6.5%左右
，规上工业增加值增长6.5%，固定资
产投资增长8%。
（一）加快转型升级
实施技改项目120个，完成投资140
亿元以上。`;
    expect(paragraphs(text)).toEqual([
      '二、2024年工作总体要求和主要目标',
      '今年是新中国成立75周年，是实现“十四五”规划目标任务的关键一年，做好各项工作意义重大。',
      '主要预期目标是：经济增长6.5%左右，规上工业增加值增长6.5%，固定资产投资增长8%。',
      '（一）加快转型升级',
      '实施技改项目120个，完成投资140亿元以上。',
    ]);
  });

  test('a marker in mid-sentence starts nothing', () => {
    const text = `初步核算，全市生产总值增长百分之
五，其中第一、第二、第三产业占比
提高，第一、二产业增加值增长百分
之四，第三产业增长百分之六，第一
、二、三产业结构为九比四十一比五
十，好于预期。`;
    expect(paragraphs(text)).toHaveLength(1);
  });

  test('articles run into their text', () => {
    const text = `第一条 为持续巩固国家卫生城市创
建成果，建立健全长效工作机制，制
定本办法。
第二条 本办法适用于本市中心城区
范围内的卫生管理工作。
第三条 各区人民政府负责本辖区的
卫生管理工作。`;
    expect(paragraphs(text).map((line) => line.slice(0, 3))).toEqual(['第一条', '第二条', '第三条']);
  });

  test('indents decide where they are kept', () => {
    const text = `　　全市经济运行总体平稳稳中有进。
　　工业生产较快增长，规上工业增加
值增长百分之七点五，居全省前列；
高新技术产业增加值占比稳步提高。
　　农业生产形势较好，粮食总产量
再创历史新高。
　　固定资产投资稳步增长，民间投资
占比提高。
　　消费市场平稳，全年零售总额增长
百分之六。`;
    expect(paragraphs(text)).toHaveLength(5);
  });
});

describe('rosters', () => {
  test('one person a row, the name without its inner space', () => {
    const text = `组　长：周　宁　　市政府副市长
副组长：许国安　　市政府副秘书长
　　　　贺　敏　　市水利局局长
成　员：欧阳明　　国家金融监督管理总局青川监
管分局副局长
领导小组下设办公室，办公室设在市水利局。`;
    expect(paragraphs(text)).toEqual([
      '组长：周宁 市政府副市长',
      '副组长：许国安 市政府副秘书长',
      '贺敏 市水利局局长',
      '成员：欧阳明 国家金融监督管理总局青川监管分局副局长',
      '领导小组下设办公室，办公室设在市水利局。',
    ]);
  });
});
