import { describe, expect, test } from 'vitest';
import { observationsOf, readPdf } from './observations.js';
import type { Drawn, DrawnPage } from './typeset.js';
import { writePdf } from './write.js';

const page = (drawn: readonly Drawn[]): DrawnPage => ({ width: 595, height: 842, drawn });
const read = async (...pages: readonly (readonly Drawn[])[]): Promise<string> => (await readPdf(writePdf(pages.map(page)))).text;
const LINE = 14;
const COLUMNS = [80, 200, 270, 350];

/** Rows of cells of several lines each, which begin level or are centred on each other, with room between rows. */
function table(rows: readonly (readonly string[])[], set: 'level' | 'centred', y = 120): Drawn[] {
  const drawn: Drawn[] = [];
  let top = y;
  for (const cells of rows) {
    const lines = cells.map((text) => text.split('\n'));
    const most = Math.max(...lines.map(({ length }) => length));
    lines.forEach((own, column) => own.forEach((text, i) => drawn.push({ text, x: COLUMNS[column] ?? 0, y: top + (i + (set === 'level' ? 0 : (most - own.length) / 2)) * LINE, size: 10.5 })));
    top += most * LINE + 6;
  }
  return drawn;
}

const ROWS = [['指标名称', '计量\n单位', '绝对值', '比上年\n增长（%）'], ['规模以上高技术\n制造业增加值', '亿元', '85.6', '12.4'], ['粮食产量', '万吨', '836', '1.2'], ['全年接待\n旅游者\n总人数', '万人次', '2,865', '-3.5']];
const READ = ['| 指标名称 | 计量单位 | 绝对值 | 比上年增长（%） |', '| --- | --- | --- | --- |', '| 规模以上高技术制造业增加值 | 亿元 | 85.6 | 12.4 |', '| 粮食产量 | 万吨 | 836 | 1.2 |', '| 全年接待旅游者总人数 | 万人次 | 2,865 | -3.5 |'];

describe('cells of several lines', () => {
  test.each(['level', 'centred'] as const)('%s', async (set) => {
    expect((await read(table(ROWS, set))).split('\n')).toEqual(READ);
  });

  test('a caption above and a heading below are no part of it', async () => {
    const around: Drawn[] = [{ text: '表1 主要指标', x: 200, y: 96, size: 10.5 }, { text: '二、今年安排', x: 80, y: 280, size: 10.5 }];
    expect((await read([...around, ...table(ROWS, 'centred')])).split('\n').map((line) => line.trim())).toEqual(['表1 主要指标', ...READ, '二、今年安排']);
  });

  test('a header over two columns stands in both', async () => {
    const over: Drawn[] = [{ text: '2023年全年', x: 300, y: 120, size: 10.5 }, ...table([['指标', '单位', '总量', '增长（%）'], ['生产总值', '亿元', '13082.8', '4.5'], ['财政收入', '亿元', '11201.4', '3.1']], 'level', 134)];
    const [head] = (await read([{ text: '项目', x: 80, y: 120, size: 10.5 }, ...over])).split('\n');
    expect(head).toBe('| 项目指标 | 单位 | 2023年全年总量 | 2023年全年增长（%） |');
  });

  test('goes on overleaf, and each figure is on its own page', async () => {
    const source = await readPdf(writePdf([page(table(ROWS.slice(0, 3), 'level', 700)), page([...table(ROWS.slice(3), 'level', 90), { text: '以上各项指标均为初步统计数，正式数据以年鉴公布的为准，特此说明如上。', x: 80, y: 160, size: 10.5 }])]));
    expect(source.text.replace('\f', '\n').split('\n').slice(0, 5)).toEqual(READ);
    expect(observationsOf(source).map(({ metric, value, source: place }) => `${metric.text.slice(-4)} ${value?.text ?? ''} ${String(place.page)}`)).toEqual(['业增加值 85.6 1', '业增加值 12.4 1', '粮食产量 836 1', '粮食产量 1.2 1', '者总人数 2,865 2', '者总人数 -3.5 2']);
  });

  test('running text beside short lines is none', async () => {
    const prose = Array.from({ length: 6 }, (_, i): Drawn => ({ text: `投资增长${String(i)}%，各项工作取得新的成效，为全年打下坚实`, x: 200, y: 120 + i * LINE, size: 10.5 }));
    const names = Array.from({ length: 6 }, (_, i): Drawn => ({ text: '工作', x: 80, y: 120 + i * LINE, size: 10.5 }));
    expect(await read([...names, ...prose])).not.toContain('|');
  });
});
