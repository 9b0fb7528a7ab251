import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/pipeline.js';
import { outline } from '../../segment/helpers.js';
import { read as readPage } from '../html/read.js';
import { linesOf, readBytes } from './observations.js';
import { cell, level, list, listed, paragraph, pattern, run, table, text, writeDocx } from './write.js';

const BOLD = '<w:b/>';
const heading = (at: number): string => `<w:pStyle w:val="h${at}"/>`;
const style = (id: string, inside: string, type = 'paragraph'): string => `<w:style w:type="${type}" w:styleId="${id}">${inside}</w:style>`;
const styles = [
  style('h1', '<w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr>'),
  style('h2', '<w:name w:val="标题2"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr>'),
  style('own', '<w:basedOn w:val="h1"/>'),
  style('body', '<w:basedOn w:val="h1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr><w:rPr><w:b w:val="0"/></w:rPr>'),
  style('strong', '<w:rPr><w:b/></w:rPr>', 'character'),
].join('');
const running = Array.from({ length: 6 }, (_, i) => text(`第${i}段，工作平稳。`));
/** The lines of a document, the running text below them left out. */
const read = async (body: string, numbering = ''): Promise<string[]> => (await linesOf({ body: body + running.join(''), styles, numbering })).slice(0, -running.length);

describe('headings have the marks of Markdown', () => {
  test.each([
    ['by the name of their style', text('工作回顾', heading(1)), '# 工作回顾'],
    ['by the outline level of their style', text('一、工作回顾', heading(2)), '## 一、工作回顾'],
    ['by that of the style it is based on', text('工作回顾', '<w:pStyle w:val="own"/>'), '# 工作回顾'],
    ['by their own', text('工作回顾', '<w:outlineLvl w:val="2"/>'), '### 工作回顾'],
    ['with the marker of a list', text('工作回顾', heading(2) + listed(1)), '## 一、工作回顾'],
    ['not by the level of running text', text('工作回顾', '<w:pStyle w:val="body"/>') + text('工作安排', `${heading(1)}<w:outlineLvl w:val="9"/>`), '工作回顾\n**工作安排**'],
  ])('%s', async (_what, body, expected) => {
    expect(await read(body, pattern(0, level(0, 'chineseCounting', '%1、')) + list(1, 0))).toEqual(expected.split('\n'));
  });

  test('not where most paragraphs have their style', async () => {
    expect(await linesOf({ body: ['一、回顾', '增长5%。', '增长6%。'].map((line) => text(line, heading(2))).join(''), styles })).toEqual(['一、回顾', '增长5%。', '增长6%。']);
  });
});

describe('what is bold has them too', () => {
  test.each([
    ['a whole paragraph, in runs', run('工作', BOLD) + run('回顾', '<w:rStyle w:val="strong"/>'), '**工作回顾**'],
    ['its start, with spaces that are not', `${run('\u3000\u3000')}${run('总的', BOLD)}${run(' ')}${run('看。', BOLD)}${run('增长5%。')}`, '\u3000\u3000**总的 看。**增长5%。'],
    ['but no words within a sentence', run('增长') + run('5%', BOLD) + run('。'), '增长5%。'],
    ['nor a start without an end', run('主要指标', BOLD) + run('增长5%。'), '主要指标增长5%。'],
    ['nor what is told not to be', run('工作回顾', '<w:b w:val="0"/>'), '工作回顾'],
    ['each line between breaks', `<w:r><w:rPr>${BOLD}</w:rPr><w:t>一、回顾</w:t><w:br/></w:r>${run('增长5%。')}`, '**一、回顾**\n增长5%。'],
  ])('%s', async (_what, runs, expected) => {
    expect(await read(paragraph(runs))).toEqual(expected.split('\n'));
  });

  test('with the marker of a list', async () => {
    expect(await read(paragraph(run('工作回顾', BOLD), listed(1)), pattern(0, level(0, 'chineseCounting', '%1、')) + list(1, 0))).toEqual(['**一、工作回顾**']);
  });

  test('not in the rows of tables, nor where most of the text is bold', async () => {
    expect(await read(table(`<w:tc>${paragraph(run('指标', BOLD))}</w:tc>${cell('数值')}`, cell('粮食') + cell('3')))).toContain('| 指标 | 数值 |');
    expect(await linesOf({ body: ['一、回顾', '增长5%。', '增长6%。'].map((line) => paragraph(run(line, BOLD))).join('') })).toEqual(['一、回顾', '增长5%。', '增长6%。']);
  });
});

const SECTIONS = [
  ['h1', '2023年工作回顾'], ['p', '全市生产总值增长5%。'], ['h2', '工业稳中有进'], ['p', '工业投资增长6%。'], ['b', '农业喜获丰收。'], ['p', '粮食增长1%。'],
  ['h1', '2024年工作安排'], ['p', '生产总值增长6%。'], ['h2', '扩大内需'], ['p', '投资增长7%。'], ['p', '消费增长8%。'], ['p', '出口增长9%。'],
] as const;

describe('sections told by looks alone', () => {
  const tree = ['1 2023年工作回顾 review', '1.1 工业稳中有进 review', '1.1.1 农业喜获丰收 review', '2 2024年工作安排 plan', '2.1 扩大内需 plan'];
  const head = ['政府工作报告', '——2024年1月5日在青川市第四届人民代表大会第三次会议上', '各位代表：'];

  test('in a Word document', async () => {
    const body = [...head.map((line) => text(line)), ...SECTIONS.map(([kind, line]) => (kind === 'p' ? text(line) : kind === 'b' ? paragraph(run(line, BOLD)) : text(line, heading(Number(kind[1])))))];
    const [document] = analyse(await readBytes(writeDocx({ body: body.join(''), styles }))).report.documents;
    expect(outline(document?.sections ?? [])).toEqual(tree);
    expect(document?.observations.map(({ section, value, status }) => `${section ?? ''} ${value?.text ?? ''} ${status}`)).toEqual([
      '1 5% actual', '1.1 6% actual', '1.1.1 1% actual', '2 6% target', '2.1 7% target', '2.1 8% target', '2.1 9% target',
    ]);
  });

  test('in a page', async () => {
    const page = `<html><body>${head.map((line) => `<p>${line}</p>`).join('')}${SECTIONS.map(([kind, line]) => `<${kind}>${line}</${kind}>`).join('')}</body></html>`;
    expect(outline(analyse(await readPage(page)).report.documents[0]?.sections ?? [])).toEqual(tree);
  });

  test('a paragraph that has the style of a heading by mistake is read', async () => {
    const body = [...head, '一、回顾'].map((line) => text(line)).join('') + text('全市生产总值增长5%，工业投资增长6%。', heading(2)) + text('消费增长7%。下一步，继续努力。', heading(1)) + running.join('');
    expect(analyse(await readBytes(writeDocx({ body, styles }))).report.documents[0]?.observations.map(({ value }) => value?.text)).toEqual(['5%', '6%', '7%']);
  });
});
