import { describe, expect, test } from 'vitest';
import { linesOf, shown } from './observations.js';
import { level, list, listed, paragraph, pattern, run, text } from './write.js';

const RAISED = '<w:vertAlign w:val="superscript"/>';
const field = (code: string, result?: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r>${result === undefined ? '' : `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}`}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const box = (...lines: readonly string[]): string => `<w:txbxContent>${lines.map((line) => text(line)).join('')}</w:txbxContent>`;

describe('a paragraph is read as it is shown', () => {
  test.each([
    ['runs that end in words and numbers', run('工业投') + run('资增长2') + run('7%'), '工业投资增长27%'],
    ['links, smart tags, fields of forms', `<w:hyperlink><w:smartTag>${run('增长')}</w:smartTag></w:hyperlink><w:sdt><w:sdtPr/><w:sdtContent>${run('5%')}</w:sdtContent></w:sdt>`, '增长5%'],
    ['a field of a form that is not filled in', `${run('职务')}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击此处')}</w:sdtContent></w:sdt>`, '职务'],
    ['what was inserted, not what was deleted or moved away', `${run('增长')}<w:del><w:r><w:delText>4%</w:delText></w:r></w:del><w:ins>${run('5%')}</w:ins><w:moveFrom>${run('左右')}</w:moveFrom>`, '增长5%'],
    ['nothing hidden', run('增长') + run('秘', '<w:vanish/>') + run('5%', '<w:vanish w:val="0"/>'), '增长5%'],
    ['tabs, breaks, hyphens', `<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>A</w:t><w:noBreakHyphen/><w:t>B</w:t><w:softHyphen/></w:r>`, '甲\t乙\nA-B'],
    ['characters of symbol fonts', '<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:sym w:font="Wingdings" w:char="F081"/><w:sym w:font="Unknown" w:char="F041"/><w:sym w:font="宋体" w:char="2265"/></w:r>', '≥➀≥'],
    ['words without their readings', `<w:ruby><w:rt>${run('yī')}</w:rt><w:rubyBase>${run('一')}</w:rubyBase></w:ruby>${run('区')}`, '一区'],
    ['formulas', `<m:oMath><m:r><m:t>x=</m:t></m:r><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath>`, 'x=a/b'],
    ['results of fields, not their codes', run('第') + field(' PAGE ', '3') + run('页'), '第3页'],
    ['fields within the codes of fields', `${run('共')}<w:r><w:fldChar w:fldCharType="begin"/></w:r>${field(' PAGE ', '1')}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('3')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`, '共3'],
    ['numbers in drawn rings', field(' eq \\o\\ac(○,21)') + run('新建学校'), '㉑新建学校'],
    ['characters under drawn readings', field('EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(yī),一)') + run('区'), '一区'],
    ['one of the alternatives for versions of Word', `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:t>新</w:t></mc:Choice><mc:Fallback><w:t>旧</w:t></mc:Fallback></mc:AlternateContent></w:r>`, '新'],
    ['the other where the first holds nothing', `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing/></mc:Choice><mc:Fallback><w:t>旧</w:t></mc:Fallback></mc:AlternateContent></w:r>`, '旧'],
  ])('%s', async (_what, runs, expected) => {
    expect(await shown(runs)).toBe(expected);
  });

  test.each([
    ['增长5%', '1', '增长5%[1]'],
    ['企业', '12', '企业[12]'],
    ['企业', '②', '企业[②]'],
    ['企业', '[3]', '企业[3]'],
    ['企业〔', '3', '企业〔3'],
    ['绿地5km', '2', '绿地5km²'],
    ['水库8万m', '3', '水库8万m³'],
    ['约10', '4', '约10⁴'],
    ['增长210', '4', '增长210[4]'],
    ['第', '®', '第®'],
  ])('%s with a small %s', async (before, small, expected) => {
    expect(await shown(run(before) + Array.from(small, (char) => run(char, RAISED)).join(''))).toBe(expected);
  });
});

describe('paragraphs that do not end where they seem to', () => {
  test('whose mark was deleted, or is hidden, or that hold a first letter', async () => {
    const endless = (mark: string): string => `<w:rPr>${mark}</w:rPr>`;
    expect(await linesOf({
      body: text('工业', endless('<w:del/>')) + text('投资') + text('增', endless('<w:vanish/>')) + text('长') + text('各', '<w:framePr w:dropCap="drop"/>') + text('位代表') + text('完', endless('<w:moveFrom/>')),
    })).toEqual(['工业投资', '增长', '各位代表', '完']);
  });

  test('one that was deleted as a whole counts in no list', async () => {
    const gone = `<w:p><w:pPr>${listed(1)}<w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>`;
    expect(await linesOf({ body: text('甲', listed(1)) + gone + text('乙', listed(1)), numbering: pattern(0, level(0, 'chineseCounting', '%1、')) + list(1, 0) })).toEqual(['一、甲', '二、乙']);
  });

  test('a field that never ends hides no more than its paragraph', async () => {
    expect(await linesOf({ body: paragraph(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('码')}`) + text('文') })).toEqual(['文']);
  });
});

describe('frames', () => {
  test('stand before the paragraph that they open, or behind the one that they interrupt', async () => {
    const body = paragraph(`<w:r>${box('政府工作报告', '2024年')}</w:r>${run('各位代表：')}`) + paragraph(`${run('生产总值')}<w:r>${box('图一')}</w:r>${run('增长')}`);
    expect(await linesOf({ body })).toEqual(['政府工作报告', '2024年', '各位代表：', '生产总值增长', '图一']);
  });

  test('are read once where they are there for two versions of Word', async () => {
    const body = paragraph(`<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${box('公报')}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('公报')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`);
    expect(await linesOf({ body })).toEqual(['公报']);
  });

  test('letters drawn along a path are text', async () => {
    expect(await linesOf({ body: paragraph('<w:r><w:pict><v:shape><v:textpath string="某市人民政府文件"/></v:shape></w:pict></w:r>') + text('正文') })).toEqual(['某市人民政府文件', '正文']);
  });
});

describe('notes', () => {
  const refer = (kind: string, id: number, more = ''): string => `<w:r><w:rPr>${RAISED}</w:rPr><w:${kind}Reference w:id="${id}"${more}/></w:r>`;
  const note = (kind: string, id: number, inside: string): string => `<w:${kind} w:id="${id}">${inside}</w:${kind}>`;
  const own = '<w:r><w:footnoteRef/></w:r>';

  test('stand at the end, a line each, numbered as the text comes to them', async () => {
    expect(await linesOf({
      body: paragraph(run('增长5%') + refer('footnote', 7) + run('，新增3个') + refer('endnote', 1)) + paragraph(run('企业') + refer('footnote', 2) + run('。')),
      footnotes: note('footnote', 0, text('分隔')) + note('footnote', 2, paragraph(own + run('企业指规上企业。'))) + note('footnote', 7, paragraph(own + run('可比价格。')) + text('初步数。')),
      endnotes: note('endnote', 1, paragraph(run('尾注。'))),
    })).toEqual(['增长5%[1]，新增3个[2]', '企业[3]。', '[1]可比价格。 初步数。', '[2]尾注。', '[3]企业指规上企业。']);
  });

  test('with brackets or marks that the author set', async () => {
    expect(await linesOf({
      body: paragraph(`${run('甲')}${run('〔', RAISED)}${refer('footnote', 1)}${run('〕', RAISED)}${run('乙')}<w:r><w:rPr>${RAISED}</w:rPr><w:footnoteReference w:id="2" w:customMarkFollows="1"/><w:t>①</w:t></w:r>`),
      footnotes: note('footnote', 1, paragraph(run('〔', RAISED) + own + run('〕', RAISED) + run('甲指一。'))) + note('footnote', 2, paragraph(run('①', RAISED) + run('乙指二。'))),
    })).toEqual(['甲〔1〕乙[①]', '[1]甲指一。', '[①]乙指二。']);
  });

  test('that refer to each other end somewhere; one that is not there is left out', async () => {
    expect(await linesOf({ body: paragraph(run('甲') + refer('footnote', 1) + refer('footnote', 9)), footnotes: note('footnote', 1, paragraph(run('见') + refer('footnote', 1) + refer('footnote', 2))) + note('footnote', 2, text('乙')) }))
      .toEqual(['甲[1][2]', '[1]见[1][3]', '[3]乙']);
  });
});
