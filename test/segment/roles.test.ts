import { describe, expect, test } from 'vitest';
import { aspectOf, draftOf, normalFile, normalText, outline, TWO_PERIODS } from './helpers.js';

describe('a report on five years and on the last', () => {
  const normal = normalFile(TWO_PERIODS);
  const draft = draftOf(normal);

  test('head', () => {
    expect(draft).toMatchObject({
      kind: 'work-report',
      title: '政府工作报告',
      date: '2026-01-12',
      reportYear: 2026,
      speaker: { name: '林一舟', post: '青川市人民政府市长' },
      occasion: '青川市第六届人民代表大会第五次会议',
      region: { name: '青川市', code: null, level: 'prefecture' },
    });
  });

  test('sections, bold leads among them', () => {
    expect(outline(draft.sections)).toEqual([
      '1 一、“十四五”时期和2025年工作回顾 review',
      '1.1 这五年，综合实力明显增强 review',
      '1.2 这五年，民生福祉持续增进 review',
      '1.3 （一）全力以赴稳增长，经济运行回升向好 review',
      '1.4 （二）坚定不移促转型，发展动能加快转换 review',
      '1.5 （三）用心用情惠民生，社会事业全面进步 review',
      '2 二、“十五五”时期的奋斗目标 plan',
      '3 三、2026年工作安排 plan',
      '3.1 （一）着力扩大内需 plan',
      '3.2 （二）着力推进创新 plan',
      '3.3 （三）着力加强自身建设 requirements',
    ]);
  });

  test.each([
    ['五年来，我们办成了', 'review 2021–2025'],
    ['地区生产总值年均增长6.2%', 'review 2021–2025'],
    ['累计城镇新增就业21.4万人', 'review 2021–2025'],
    ['一年来，我们主要做了', 'review 2025'],
    ['预计地区生产总值增长5.6%', 'review 2025'],
    ['办成民生实事40件', 'review 2025'],
    ['“十五五”时期，地区生产总值年均增长6%', 'plan 2026–2030'],
    ['做好今年工作，要坚持', 'plan 2026'],
    ['规上工业增加值增长7.5%', 'plan 2026'],
    ['开展促消费活动120场', 'plan 2026'],
    ['实施重点项目260个', 'plan 2026'],
    ['新增国家高新技术企业50家', 'plan 2026'],
    ['一般性支出压减5%', 'requirements 2026'],
    ['办理1件事涉及', 'glossary'],
  ])('%s is %s', (words, aspect) => {
    expect(aspectOf(normal, draft, words)).toBe(aspect);
  });

  test('the text after a run-in heading starts after its full stop', () => {
    const { span, bodyStart } = draft.paragraphs.find(({ section }) => section === '1.4') ?? expect.fail();
    expect(normal.text.slice(bodyStart, span.end)).toMatch(/^新增国家高新技术企业47家/);
  });
});

describe('a report without headings', () => {
  const normal = normalText(
    `政府工作报告
——2019年1月20日在青川市第五届人民代表大会第三次会议上
各位代表：
现在，我代表市人民政府，向大会报告工作，请予审议。
过去的一年，全市上下奋力拼搏。全年生产总值增长7.1%，财政收入增长6.5%，城镇新增就业3.2万人。
农业生产稳中有进。粮食总产量达到120万吨，新建高标准农田12万亩，农民收入增长9.2%。
今年经济社会发展的主要预期目标是：生产总值增长7%左右，财政收入增长6%，城镇新增就业3万人以上。
加强项目建设。实施重点项目150个，完成投资300亿元，力争引进外资2亿美元。`,
  );
  const draft = draftOf(normal);

  test.each([
    ['全年生产总值增长7.1%', 'review 2018'],
    ['粮食总产量达到120万吨', 'review 2018'],
    ['生产总值增长7%左右', 'plan 2019'],
    ['实施重点项目150个', 'plan 2019'],
    ['请予审议', 'other'],
  ])('%s is %s', (words, aspect) => {
    expect(aspectOf(normal, draft, words)).toBe(aspect);
  });
});

describe('a term of five years', () => {
  const normal = normalText(
    `——2022年1月8日在青川市第六届人民代表大会第一次会议上
各位代表：
一、过去五年工作回顾
过去五年，我们克难奋进。完成固定资产投资2100亿元。
（一）产业发展取得新突破。工业增加值年均增长8%。2021年，新能源产值达到90亿元。
（二）政府建设不断加强。办理建议提案1200件。
二、今后五年的总体要求和目标任务
今后五年，地区生产总值年均增长7%以上。
三、2022年主要任务
完成今后五年的目标任务，今年至关重要。规上工业增加值增长9%。
围绕上述目标，今年要抓好以下工作：
（一）抓项目。回顾去年，全市开工项目180个。今年新开工项目200个以上。
（二）抓民生。新增就业4万人。`,
  );
  const draft = draftOf(normal);

  test.each([
    ['完成固定资产投资2100亿元', 'review 2017–2021'],
    ['工业增加值年均增长8%', 'review 2017–2021'],
    ['办理建议提案1200件', 'review 2017–2021'],
    ['地区生产总值年均增长7%以上', 'plan 2022–2026'],
    ['规上工业增加值增长9%', 'plan 2022'],
    ['新增就业4万人', 'plan 2022'],
  ])('%s is %s', (words, aspect) => {
    expect(aspectOf(normal, draft, words)).toBe(aspect);
  });

  test('a section of a review on the government itself stays a review', () => {
    expect(outline(draft.sections)).toContain('1.2 （二）政府建设不断加强 review');
  });
});

describe('a plan under way in the title of the first section', () => {
  const normal = normalText(
    `——2023年1月8日在青川市第六届人民代表大会第二次会议上
各位代表：
一、“十四五”开局良好，城市建设全面推进
全年新增各项贷款1380亿元。
二、扎实做好2023年工作
今年新开工项目200个以上。`,
  );
  const draft = draftOf(normal);

  test.each([
    ['全年新增各项贷款1380亿元', 'review 2022'],
    ['今年新开工项目200个以上', 'plan 2023'],
  ])('%s is %s', (words, aspect) => {
    expect(aspectOf(normal, draft, words)).toBe(aspect);
  });
});

describe('lists of （一） without 一、 above them', () => {
  const normal = normalText(
    `——2023年1月8日在青川市第六届人民代表大会第二次会议上
各位代表：
2022年，我们完成了各项任务。
（一）经济运行稳中向好。完成固定资产投资2100亿元。
（二）民生福祉增进。办成民生实事20件。
2023年是落实规划的关键之年。今年将重点做好两个方面工作。
（一）培育新动能。新开工项目200个以上。
（二）保障改善民生。新增就业4万人。`,
  );
  const draft = draftOf(normal);

  test.each([
    ['完成固定资产投资2100亿元', 'review 2022'],
    ['办成民生实事20件', 'review 2022'],
    ['新开工项目200个以上', 'plan 2023'],
    ['新增就业4万人', 'plan 2023'],
  ])('%s is %s', (words, aspect) => {
    expect(aspectOf(normal, draft, words)).toBe(aspect);
  });
});

test('headings without markers that name the year by a word are main parts', () => {
  const lines = ['政府工作报告', '——2014年3月5日在青川市第一届人民代表大会第二次会议上', '各位代表：', '现在，我向大会报告工作，请予审议。', '**去年工作回顾**', '生产总值增长7.7%。', '**今年工作总体部署**', '生产总值增长7.5%左右。', '**今年重点任务**', '新增就业5万人。'];
  expect(outline(draftOf(normalText(lines.join('\n\n'), 'a.md')).sections)).toEqual(['1 去年工作回顾 review', '2 今年工作总体部署 plan', '3 今年重点任务 plan']);
});
