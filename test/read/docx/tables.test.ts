import { describe, expect, test } from 'vitest';
import { linesOf } from './observations.js';
import { cell, cells, paragraph, run, table, text } from './write.js';

const down = '<w:vMerge w:val="restart"/>';
const goesOn = cell('', '<w:vMerge/>');
const wide = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
const read = (...rows: readonly string[]): Promise<string[]> => linesOf({ body: table(...rows) });

describe('a table is its rows between pipes', () => {
  test('below a header', async () => {
    expect(await read(cells('指标', '数值'), cells('生产总值', '385.4'))).toEqual(['| 指标 | 数值 |', '| --- | --- |', '| 生产总值 | 385.4 |']);
  });

  test('without one where the first row has figures; a year alone is none', async () => {
    expect(await read(cells('生产总值', '385.4'), cells('财政收入', '-3.2%'))).toEqual(['| 生产总值 | 385.4 |', '| 财政收入 | -3.2% |']);
    expect((await read(cells('指标', '2023'), cells('财政收入', '32')))[1]).toBe('| --- | --- |');
  });

  test('pipes inside cells are escaped, lines of a cell are one', async () => {
    const two = `<w:tc>${text('粮食')}${paragraph('<w:r><w:t>总</w:t><w:br/><w:t>产量</w:t></w:r>')}</w:tc>`;
    expect(await read(cells('指标', 'A|B'), two + cell('820.5'))).toEqual(['| 指标 | A\\|B |', '| --- | --- |', '| 粮食 总 产量 | 820.5 |']);
  });

  test('words over several rows stand in each of them, figures in the first', async () => {
    expect(await read(cells('行业', '指标', '数值'), cell('农业', down) + cells('粮食', '3'), goesOn + cell('棉花') + cell('5', down), goesOn + cell('油料') + goesOn))
      .toEqual(['| 行业 | 指标 | 数值 |', '| --- | --- | --- |', '| 农业 | 粮食 | 3 |', '| 农业 | 棉花 | 5 |', '| 农业 | 油料 |  |']);
  });

  test('a cell over several columns fills the first of them', async () => {
    expect(await read(cells('指标', '数值', '增长'), cell('合计') + cell('8', wide(2)), cells('粮食', '3', '1'))).toEqual(['| 指标 | 数值 | 增长 |', '| --- | --- | --- |', '| 合计 | 8 |  |', '| 粮食 | 3 | 1 |']);
  });

  test('a header of two rows is one; its cells say all that stands above the column', async () => {
    const header = [cell('指标', down) + cell('2023年', wide(2)), goesOn + cells('绝对值', '增长')];
    expect(await read(...header, cells('粮食', '3', '1'))).toEqual(['| 指标 | 2023年 绝对值 | 2023年 增长 |', '| --- | --- | --- |', '| 粮食 | 3 | 1 |']);
  });

  test('rows that are said to be the header are it', async () => {
    const header = (row: string): string => `<w:trPr><w:tblHeader/></w:trPr>${row}`;
    expect(await read(header(cells('甲', '1')), header(cells('乙', '2')), cells('丙', '3'))).toEqual(['| 甲 乙 | 1 2 |', '| --- | --- |', '| 丙 | 3 |']);
  });

  test('a title and a remark over the whole width stand above and below it', async () => {
    expect(await read(cell('主要指标', wide(2)), cells('指标', '数值'), cells('粮食', '3'), cell('注：初步数', wide(2)))).toEqual(['主要指标', '| 指标 | 数值 |', '| --- | --- |', '| 粮食 | 3 |', '注：初步数']);
  });

  test('rows and cells that were deleted are gone; places left out at the side are empty', async () => {
    expect(await read(cells('指标', '数值'), `<w:trPr><w:del/></w:trPr>${cells('旧', '1')}`, `<w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('3')}`)).toEqual(['| 指标 | 数值 |', '| --- | --- |', '|  | 3 |']);
  });
});

describe('a table that only arranges text is the text', () => {
  test.each([
    ['one cell', table(cells('各位代表：')), ['各位代表：']],
    ['one row, as over a letter', table(cells('某市人民政府', '文件')), ['某市人民政府', '文件']],
    ['one column', table(cells('甲'), cells('乙')), ['甲', '乙']],
    ['tables in a table', table(`<w:tc>${table(cells('指标', '数值'), cells('粮食', '3'))}${text('')}</w:tc>${cell('右')}`, cells('下', '角')), ['| 指标 | 数值 |', '| --- | --- |', '| 粮食 | 3 |', '右', '下', '角']],
    ['pages of text', table(`${cell('题')}<w:tc>${text('生产总值增长5%。'.repeat(20)).repeat(5)}</w:tc>`, cells('甲', '乙')), ['题', ...Array.from({ length: 5 }, () => '生产总值增长5%。'.repeat(20)), '甲', '乙']],
    ['nothing', table(cells('', ''), cells('', '')) + text('文'), ['文']],
  ])('%s', async (_what, body, expected) => {
    expect(await linesOf({ body })).toEqual(expected);
  });

  test('a table in pieces of runs', async () => {
    expect(await read(cells('指标', '数值'), `<w:tc>${paragraph(run('粮') + run('食'))}</w:tc>${cell('3')}`)).toContain('| 粮食 | 3 |');
  });
});
