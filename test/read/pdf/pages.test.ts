import { describe, expect, test } from 'vitest';
import { unifyRadicals } from '../../../src/core/radicals.js';
import { observationsOf, readPdf } from './observations.js';
import { breakLines, type Drawn, type DrawnPage, typeset } from './typeset.js';
import { assemble, writePdf } from './write.js';

const page = (drawn: readonly Drawn[], width = 595, height = 842): DrawnPage => ({ width, height, drawn });
const textOf = async (...pages: readonly (readonly Drawn[])[]): Promise<string> => (await readPdf(writePdf(pages.map((drawn) => page(drawn))))).text;

/** Lines of running text at the left edge. */
const body = (lines: readonly string[], x = 64, y = 120, spacing = 0): Drawn[] => lines.map((text, i) => ({ text, x, y: y + i * 16, size: 10.5, spacing }));

describe('reading order', () => {
  test('is told from the page, not from the order of drawing', async () => {
    const drawn = body(['第一行写的是甲', '第二行写的是乙', '第三行写的是丙。']);
    expect(await textOf([...drawn].reverse())).toBe('　　第一行写的是甲\n第二行写的是乙\n第三行写的是丙。');
  });

  test('stretched letters have no spaces between them', async () => {
    expect(await textOf(body(['省委省政府和市委坚强领导下，突出2024年', '工作重点。'], 64, 120, 4.2))).toBe('　　省委省政府和市委坚强领导下，突出2024年\n工作重点。');
    expect(await textOf(body(['政府工作报告'], 200, 120, 12))).toContain('政府工作报告');
  });

  test('a raised mark stays in its line', async () => {
    const raised = (text: string): Drawn => ({ text, x: 64 + 6 * 10.5, y: 116, size: 6 });
    expect(await textOf([...body(['生产总值增长']), raised('1'), { text: '4.5%。', x: 131, y: 120, size: 10.5 }])).toBe('　　生产总值增长[1]4.5%。');
    expect(await textOf([...body(['生产总值增长']), raised('②'), { text: '4.5%。', x: 131, y: 120, size: 10.5 }])).toBe('　　生产总值增长[②]4.5%。');
    expect(await textOf([...body(['新增绿地2万m']), raised('2'), { text: '、5处。', x: 131, y: 120, size: 10.5 }])).toBe('　　新增绿地2万m²、5处。');
  });

  test('text drawn twice to look bold is read once', async () => {
    expect(await textOf([...body(['一、工作回顾']), ...body(['一、工作回顾'], 64.3)])).toBe('　　一、工作回顾');
  });

  test('a paragraph goes on over the page, and the footnote stands before it', async () => {
    const lines = breakLines('全年生产总值增长4.5%，规上工业增加值增长3.5%，固定资产投资增长7.5%，社会消费品零售总额增长6.5%。', 20);
    const set = lines.map(({ text, indent }, i) => ({ text, x: 64 + indent * 10.5, y: 120 + i * 16, size: 10.5 }));
    const note: Drawn = { text: '[1]初步统计数。', x: 64, y: 200, size: 8 };
    const source = await readPdf(writePdf([page([...set.slice(0, 2), note], 400, 300), page(set.slice(2), 400, 300)]));
    expect(source.text).toBe('　　[1]初步统计数。\n　　全年生产总值增长4.5%，规上工业增加值\n增长3.5%，固定资产投资增长7.5%，社会消费\f品零售总额增长6.5%。');
    expect(source.pages).toEqual([0, source.text.indexOf('\f') + 1]);
  });
});

describe('notes at the foot', () => {
  const column = (x: number): Drawn[] => Array.from({ length: 8 }, (_, i) => ({ text: '全市上下同心同德攻坚克难各项工作', x, y: 120 + i * 16, size: 10.5 }));

  test('over both columns stay together, however short their last line', async () => {
    const notes: Drawn[] = [
      { text: '1名词解释：指由市级统筹推进、覆盖全部县区和重点领域的专项工作，由有关部门按照职责分工分别', x: 64, y: 300, size: 8.5 },
      { text: '负责。', x: 64, y: 311, size: 8.5 },
    ];
    const lines = (await textOf([...column(64), ...column(280), ...notes])).split('\n');
    expect(lines.slice(-2).map((line) => line.trim())).toEqual(['[1]名词解释：指由市级统筹推进、覆盖全部县区和重点领域的专项工作，由有关部门按照职责分工分别', '负责。']);
  });

  test('have brackets around marks that count up, and around nothing else', async () => {
    const note = (text: string, y: number): Drawn => ({ text, x: 64, y, size: 8.5 });
    const text = await textOf([...column(64), note('1初步统计数。', 300), note('2名词解释：指', 312), note('38家企业。', 324)]);
    expect(text.split('\n').slice(-3).map((line) => line.trim())).toEqual(['[1]初步统计数。', '[2]名词解释：指', '38家企业。']);
  });
});

test('what is centred above three columns comes first', async () => {
  const lines = (x: number): Drawn[] => Array.from({ length: 12 }, (_, i) => ({ text: '全市上下同心同德攻坚克难', x, y: 150 + i * 16, size: 10.5 }));
  const text = await textOf([{ text: '政府工作报告', x: 214, y: 90, size: 18 }, { text: '（2024年）', x: 239, y: 120, size: 10.5 }, ...lines(60), ...lines(205), ...lines(350)]);
  expect(text.split('\n').slice(0, 2).map((line) => line.trim())).toEqual(['政府工作报告', '（2024年）']);
});

describe('what is no part of the text', () => {
  test('what a browser prints at the foot, however long', async () => {
    const foot = (number: number): Drawn => ({ text: `https://www.example.gov.cn/zwgk/zfxxgk/fdzdgknr/zfgzbg/202403/t20240312_12345678.html ${String(number)}/2`, x: 40, y: 820, size: 8 });
    expect(await textOf([...body(['生产总值增长4.5%。']), foot(1)], [...body(['财政收入增长5%。']), foot(2)])).toBe('　　生产总值增长4.5%。\f　　财政收入增长5%。');
  });

  test('heads of left and right pages and numbers in the corners', async () => {
    const lines = Array.from({ length: 200 }, (_, i) => `这是第${String(i)}段，写的是当年的工作情况和来年的打算。`);
    const source = await readPdf(writePdf(typeset(lines, { columns: 1, heads: ['公报', '二月号'], numbers: 'corners' })));
    expect(source.text).not.toMatch(/公报|二月号/);
    expect(source.diagnostics).toHaveLength(3);
  });

  test('rotated text is left aside, and said to be', async () => {
    const source = await readPdf(writePdf([page([...body(['生产总值增长4.5%。']), { text: '内部资料', x: 300, y: 500, size: 40, turned: 45 }])]));
    expect(source.text).toBe('　　生产总值增长4.5%。');
    expect(source.diagnostics).toEqual([
      { code: 'read.text-left-aside', severity: 'warning', message: 'page 1: 4 characters of rotated or vertical text left aside', span: null },
    ]);
  });

  test('pages without text are named', async () => {
    const source = await readPdf(writePdf([page(body(['甲'])), page([]), page([]), page(body(['乙'])), page([])]));
    expect(source.text).toBe('　　甲\f\f\f乙\f');
    expect(source.pages).toEqual([0, 4, 5, 6, 8]);
    expect(source.diagnostics[0]).toMatchObject({ code: 'read.page-without-text', message: expect.stringContaining('pages 2-3, 5: no text') as string });
  });
});

describe('paragraphs without indents', () => {
  const starts = async (drawn: readonly Drawn[]): Promise<string[]> => (await textOf(drawn)).split('\n').filter((line) => line.startsWith('\u3000\u3000')).map((line) => line.trim());
  const full = '全市上下同心同德攻坚克难各项工作取得新的成效';

  test('stand a little apart', async () => {
    // of 13 lines, those below a full stop at the end of a full line stand apart
    const lines = Array.from({ length: 13 }, (_, i) => (i % 4 === 3 ? `${full.slice(0, -1)}。` : full));
    const drawn = lines.map((text, i): Drawn => ({ text, x: 64, y: 120 + i * 16 + Math.floor(i / 4) * 6, size: 10.5 }));
    expect(await starts(drawn)).toHaveLength(4);
    expect(await starts(lines.map((text, i) => ({ text, x: 64, y: 120 + i * 16, size: 10.5 })))).toHaveLength(1);
  });

  test('a ragged line may leave room for figures that are not parted', async () => {
    const ragged = ['全市上下同心同德，攻坚克难，各项工作取得新', '成效。农业、工业和服务业', '5.1%、17.4%、11.2%和13%，为全年打下坚实', '基础，为明年开好头、起好步创造了良好条件', '。民营经济比重达到。'];
    expect(await starts(body(ragged))).toHaveLength(1);
    expect(await starts(body([full, full.slice(0, 15), full, full, full]))).toEqual([full, full]);
  });

  test('an item of a list starts one behind the end of a sentence, but not where others are indented', async () => {
    const item = `十五、${full.slice(3)}`;
    const lines = [full, `${full.slice(0, 16)}。（市民政局）`, item, full];
    expect(await starts(body(lines))).toEqual([full, item]);
    const indented = [...body([full.slice(2)], 85), ...body([full, full, full, full], 64, 136), ...body([full.slice(2)], 85, 200), ...body(lines, 64, 216)];
    expect(await starts(indented)).toHaveLength(2);
  });
});

test('a dash of two characters is two dashes', () => {
  expect(unifyRadicals('⸺要坚持稳中求进')).toBe('—要坚持稳中求进');
});

test('radicals become the characters they look like', () => {
  expect(unifyRadicals('⼯业⼈⺠银⾏，⻢庄，农⼾5万⼾，⺟⻰⻔')).toBe('工业人民银行，马庄，农户5万户，母龙门');
  expect(unifyRadicals('工业增长27%')).toBe('工业增长27%');
});

describe('pages that are not as they should be', () => {
  test('fonts made of drawings do not say how large they are', async () => {
    // two fonts of one size, as cairo writes them: shapes upside down, and a box that is as high as the shapes
    const shown = '全市上下同心协力攻坚克难各项工作取得新进';
    const mapped = Array.from(shown, (char, i) => `<${(0x41 + i).toString(16)}> <${char.charCodeAt(0).toString(16)}>`);
    const table = ['/CIDInit /ProcSet findresource begin', 'begincmap', '1 begincodespacerange', '<00> <FF>', 'endcodespacerange', '20 beginbfchar', ...mapped, 'endbfchar', 'endcmap', 'end'].join('\n');
    const stream = (content: string): string => `<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`;
    const font = (height: number): string =>
      `<< /Type /Font /Subtype /Type3 /FontBBox [0 ${String(-height)} 1 0] /FontMatrix [1 0 0 -1 0 0] /CharProcs << /a 6 0 R >> /Encoding << /Type /Encoding /Differences [65 ${'/a '.repeat(26)}] >>
      /FirstChar 65 /LastChar 90 /Widths [${'1 '.repeat(26)}] /ToUnicode 7 0 R /Resources << >> >>`;
    const lines = Array.from({ length: 6 }, (_, i) => `BT /F${String(i % 2)} 1 Tf 10 0 0 10 60 ${String(700 - i * 16)} Tm (ABCDEFGHIJKLMNOPQRST) Tj ET`);
    const source = await readPdf(assemble([
      '<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F0 5 0 R /F1 8 0 R >> >> /Contents 4 0 R >>',
      stream(lines.join('\n')), font(0.7), stream('1 0 0 -1 1 1 d1 0 0 1 1 re f'), stream(table), font(1),
    ]));
    expect(source.text).toBe(`\u3000\u3000${Array.from({ length: 6 }, () => shown).join('\n')}`);
  });

  test('what stands sideways in the file is turned', async () => {
    const lines = ['第一行写的是甲', '第二行写的是乙', '第三行写的是丙。'];
    // drawn upwards, from the left edge to the right
    const drawn = lines.map((text, i) => ({ text, x: 100 + i * 16, y: 700, size: 10.5, turned: 90 }));
    expect(await textOf(drawn)).toBe('　　第一行写的是甲\n第二行写的是乙\n第三行写的是丙。');
  });

  test('large words at one place of every page are no part of the text', async () => {
    const watermark: Drawn = { text: '内部资料', x: 120, y: 137, size: 48 };
    const source = await readPdf(writePdf(['甲', '乙', '丙'].map((name) => page([...body([`第一行写的是${name}`, '第二行接着写', '到这里为止。']), watermark]))));
    expect(source.text).not.toContain('内部');
    expect(source.text.split('\f')[0]).toBe('　　第一行写的是甲\n第二行接着写\n到这里为止。');
    expect(source.diagnostics.map(({ message }) => message)).toEqual(['watermark dropped from pages 1-3: 内部资料']);
  });

  test('marks that are drawn after their line stand in the gap left for them', async () => {
    const drawn = [...body(['促进了企业']), { text: '发展', x: 64 + 6 * 10.5, y: 120, size: 10.5 }, { text: '”', x: 64 + 5 * 10.5, y: 120, size: 10.5 }];
    expect(await textOf(drawn)).toBe('　　促进了企业”发展');
  });
});

describe('tables', () => {
  const table = (rows: readonly (readonly string[])[]): Drawn[] => rows.flatMap((cells, row) => cells.map((text, cell) => ({ text, x: 80 + cell * 110, y: 120 + row * 18, size: 10.5 })));

  test('stand between pipes where a head and figures below it make them certain', async () => {
    const text = await textOf(table([['指标', '单位', '数值'], ['生产总值', '亿元', '3082.8'], ['粮食产量', '万吨', '836']]));
    expect(text.split('\n')).toEqual(['| 指标 | 单位 | 数值 |', '| --- | --- | --- |', '| 生产总值 | 亿元 | 3082.8 |', '| 粮食产量 | 万吨 | 836 |']);
  });

  test('give observations', async () => {
    const source = await readPdf(writePdf([page([...body(['2023年国民经济和社会发展统计公报'], 64, 90), ...table([['指标', '单位', '2023年', '增长（%）'], ['生产总值', '亿元', '3082.8', '4.5'], ['粮食产量', '万吨', '836', '1.2']])])]));
    expect(observationsOf(source).map(({ metric, measure, value }) => `${metric.text} ${measure} ${value?.text ?? ''}`)).toEqual([
      '生产总值 level 3082.8', '生产总值 growth 4.5', '粮食产量 level 836', '粮食产量 growth 1.2',
    ]);
  });

  test('names in columns are none', async () => {
    const text = await textOf(table([['组长', '副组长', '成员'], ['张三', '李四', '王五'], ['赵六', '钱七', '孙八']]));
    expect(text.split('\n')).toEqual(['　　组长 副组长 成员', '　　张三 李四 王五', '　　赵六 钱七 孙八']);
  });
});
