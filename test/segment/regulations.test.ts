import { describe, expect, test } from 'vitest';
import type { Section } from '../../src/core/document.js';
import { segment } from '../../src/segment/index.js';
import { draftOf, normalFile, normalText, outline } from './helpers.js';

const fixture = (name: string): string => `fixtures/regulation/${name}/input.txt`;
const articles = (sections: readonly Section[]): string[] =>
  sections.flatMap(({ marker, sections: inner }) => [...(marker.includes('条') ? [marker] : []), ...articles(inner)]);
const lines = (sections: readonly Section[]): string[] => outline(sections).map((line) => line.replace(/ other$/, ''));

describe('laws, each in a layout of its own', () => {
  test.each([
    ['law-with-contents', '青川省河道保护条例', '2019-11-29', 13],
    ['code-with-parts', '青川共和国商事法典', '2021-06-10', 8],
    ['decree', '青川市人民政府令', '2023-05-20', 8],
    ['inserted-articles', '中华人民共和国渡口法', '2020-12-26', 7],
    ['bracketed-titles', '青川市养犬管理规定', null, 5],
    ['old-law', '青川户籍登记条例', '1958-01-09', 5],
  ])('%s', (name, title, date, count) => {
    const draft = draftOf(normalFile(fixture(name)));
    expect(draft).toMatchObject({ kind: 'regulation', title, date });
    expect(articles(draft.sections)).toHaveLength(count);
  });

  test('a table of contents repeats no chapter', () => {
    const draft = draftOf(normalFile(fixture('law-with-contents')));
    expect(lines(draft.sections).filter((line) => !line.includes('条'))).toEqual([
      '1 第一章总则', '2 第二章规划与保护', '2.1 第一节规划', '2.2 第二节保护', '3 第三章监督检查', '4 第四章法律责任', '5 第五章附则',
    ]);
    expect(draft.diagnostics).toEqual([]);
    expect(draft.issuer).toBe('青川省人民代表大会常务委员会');
  });

  test('parts, subparts, chapters that count on, a part without a number', () => {
    const draft = draftOf(normalFile(fixture('code-with-parts')));
    expect(lines(draft.sections).filter((line) => !line.includes('条'))).toEqual([
      '1 第一编总则', '1.1 第一章一般规定', '1.2 第二章商人', '2 第二编合同', '2.1 第一分编通则', '2.1.1 第一章一般规定',
      '2.2 第二分编典型合同', '2.2.1 第二章买卖合同', '3 附则',
    ]);
    expect(draft.diagnostics).toEqual([]);
  });

  test('第一百零一条之一 is in order, a missing 第一百零三条 is not', () => {
    const draft = draftOf(normalFile(fixture('inserted-articles')));
    expect(articles(draft.sections)).toEqual(['第九十九条', '第一百条', '第一百零一条', '第一百零一条之一', '第一百零一条之二', '第一百零二条', '第一百零四条']);
    expect(draft.diagnostics.map(({ message }) => message)).toEqual([
      '第九十九条 skips a number after the start', '第一百零四条 skips a number after 第一百零二条',
    ]);
  });

  test('（目的和依据） is a title', () => {
    const draft = draftOf(normalFile(fixture('bracketed-titles')));
    expect(draft.sections.map(({ title }) => title)).toEqual(['目的和依据', '适用范围', '管理部门', '登记', '施行日期']);
  });
});

describe('a paragraph that names an article opens none', () => {
  const law = (paragraph: string): string[] =>
    articles(draftOf(normalText(`河道办法\n第一条　为了管理，制定本办法。\n第二条　禁止采砂。\n${paragraph}\n第三条　第二条规定的活动，从严查处。\n第四条　本办法自公布之日起施行。`)).sections);

  test.each([
    '第二条第一款规定的活动，由水利部门查处。', '第一条和第二条所列活动除外。', '第二条规定的行为，予以警告。', '第三条所称活动，包括采石。', '第二条至第四条的规定，适用于湖泊。',
  ])('%s', (paragraph) => {
    expect(law(paragraph)).toEqual(['第一条', '第二条', '第三条', '第四条']);
  });
});

describe('numbering', () => {
  test('a duplicate article is said', () => {
    const draft = draftOf(normalText('河道办法\n第一条　为了管理，制定本办法。\n第二条　禁止采砂。\n第二条　禁止取土。\n第三条　本办法自公布之日起施行。'));
    expect(draft.diagnostics.map(({ code }) => code)).toEqual(['segment.numbering-duplicate']);
  });
});

describe('several regulations in one file', () => {
  const one = (name: string): string => `${name}\n（2020年3月1日青川市人民代表大会常务委员会通过）\n第一条　为了管理，制定本条例。\n第二条　禁止污染。\n第三条　本条例自2020年5月1日起施行。\n`;

  test('laws one after another are documents of their own', () => {
    const drafts = segment(normalText(one('青川市河道条例') + one('青川市湖泊条例')));
    expect(drafts.map(({ title }) => title)).toEqual(['青川市河道条例', '青川市湖泊条例']);
    expect(drafts.map(({ sections }) => articles(sections).length)).toEqual([3, 3]);
  });

  test('what one notice issues stays with it', () => {
    const notice = '青川市人民政府关于印发河道条例等的通知\n青政〔2020〕7号\n各县、区人民政府：\n现将《青川市河道条例》等印发给你们，请遵照执行。\n青川市人民政府\n2020年3月5日\n';
    expect(segment(normalText(notice + one('青川市河道条例') + one('青川市湖泊条例')))).toHaveLength(1);
  });
});
