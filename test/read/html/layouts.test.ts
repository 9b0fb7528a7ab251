import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extractFile } from '../../../src/index.js';
import { analyse } from '../../../src/pipeline.js';
import { cleanObservations, expectSame, observationsOf } from '../pdf/observations.js';
import { paragraphs } from '../pdf/paragraphs.js';
import { gbk } from './gbk.js';
import { breaks, editor, type Layout, tables, ucap } from './pages.js';
import { read } from './read.js';

const layouts: Record<string, Layout> = { tables, breaks, editor, ucap };

describe('from every layout come the observations of the clean text', () => {
  test.each(Object.entries(layouts))('%s', async (_name, layout) => {
    const page = layout(paragraphs());
    const source = await read(layout === tables ? gbk(page) : page);
    expectSame(observationsOf(source), await cleanObservations());
    expect(source).toMatchObject({ mediaType: 'text/html', encoding: layout === tables ? 'gb18030' : 'utf-8', pages: null });
    expect(source.text).not.toMatch(/热点|栏目\d|版权|打印|责任编辑|扫一扫|相关稿件|www|99%|98%|88%|77%/);
    const [report] = analyse(source).report.documents;
    expect(report).toMatchObject({ kind: 'work-report', title: '政府工作报告', date: '2024-02-21', speaker: { name: '李跃勇' } });
    for (const { source: place } of report?.observations ?? []) expect(source.text.slice(place.start, place.end)).toBe(place.quote);
  });

  test('the fixture in GBK', async () => {
    expectSame(observationsOf(await read(readFileSync('fixtures/html/seed-gbk.html'))), await cleanObservations());
  });
});

describe('the fixtures', () => {
  const text = async (name: string): Promise<string[]> => (await read(readFileSync(`fixtures/html/${name}`))).text.trimEnd().split('\n');

  test('a report of 2021: share bar, bold lines, entities, numbers of a list, a summary that is not shown', async () => {
    expect(await text('report-2021.html')).toEqual([
      '**政府工作报告**',
      '——2021年2月25日在青川市第四届人民代表大会第五次会议上',
      '青川市市长\u2002林一舟',
      '各位代表：',
      '现在，我代表市人民政府，向大会报告政府工作，请予审议。',
      '**一、2020年工作回顾**',
      '**经济稳中有进。**全市生产总值增长4.5%、居全省第2位[1]；财政收入3082.8 亿元，增长\u00a06.5%。',
      '2. 投资增长7.5%。',
      '（三）消费增长3.1%。',
      '**二、2021年工作安排**',
      '今年主要预期目标是：生产总值增长8%左右。',
    ]);
  });

  test('a policy of 2018: the fields above it, a table, powers and footnotes, an enclosure', async () => {
    expect(await text('policy-2018.html')).toEqual([
      '索引号：000014349/2018-00092',
      '主题分类：工业、交通\\水运',
      '发文机关：国务院办公厅',
      '成文日期：2018年12月21日',
      '标题：国务院办公厅关于推进渡口安全工作的通知',
      '发文字号：国办发〔2018〕92号',
      '发布日期：2018年12月29日',
      '**国务院办公厅关于推进**',
      '**渡口安全工作的通知**',
      '国办发〔2018〕92号',
      '各省、自治区、直辖市人民政府，国务院各部委、各直属机构：',
      '渡口安全关系群众生命财产。2017年全国改造渡口1200处、增长8.5%[1]。经国务院同意，现就有关事项通知如下：',
      '**一、落实责任**',
      '（一）明确分工。县级人民政府要每季度检查一次渡口，候船面积不少于50m²。',
      '**二、加强监管**',
      '交通运输部门要按下表完成任务：',
      '| 任务 | 2019年目标（处） | 2019年比上年增长（%） | 责任单位 |',
      '| --- | --- | --- | --- |',
      '| 改造渡口 | 1500 | 25 | 交通运输部 |',
      '| 渡改桥 | 300 | — | 交通运输部 |',
      '附件：渡口安全检查表.doc',
      '国务院办公厅',
      '2018年12月21日',
      '（此件公开发布）',
    ]);
    expect((await extractFile('fixtures/html/policy-2018.html')).documents[0]).toMatchObject({
      kind: 'notice', title: '国务院办公厅关于推进渡口安全工作的通知', issuer: '国务院办公厅', date: '2018-12-21', documentNumber: '国办发〔2018〕92号',
    });
  });

  test('a regulation of 2012: paragraphs that nothing ends', async () => {
    const lines = await text('regulation-2012.html');
    expect(lines.slice(0, 2)).toEqual(['青川市人民政府令', '第12号']);
    expect(lines.at(-1)).toBe('\u3000\u3000第四条\u3000本办法自2012年8月1日起施行。');
    expect((await extractFile('fixtures/html/regulation-2012.html')).documents[0]).toMatchObject({ kind: 'regulation', date: '2012-06-25', documentNumber: '青川市人民政府令第12号' });
  });

  test('a page saved as one file', async () => {
    expect(await read(readFileSync('fixtures/html/page.mht'))).toMatchObject({
      mediaType: 'multipart/related', encoding: 'gb18030', text: '青川市2023年经济运行情况\n全年生产总值增长5.2%，居全省第3位。\n工业投资增长6.1%。\n',
    });
  });

  test('what stands around is said to be left out', async () => {
    const { diagnostics } = await read(readFileSync('fixtures/html/report-2021.html'));
    expect(diagnostics).toEqual([{ code: 'read.furniture-dropped', severity: 'info', message: expect.stringMatching(/^left out: \d+ lines around the article/) as string, span: null }]);
  });
});
