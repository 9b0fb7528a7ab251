import { parse as parseYaml } from 'yaml';
import { describe, expect, test } from 'vitest';
import { formats } from '../../src/diff/formats/index.js';
import { type FormatName, formatNames } from '../../src/diff/formats/names.js';
import { diffReports } from '../../src/diff/index.js';
import { fact, place, report, value } from './reports.js';

const nasty = '=cmd|"<b>甲</b>",\u001b[31m';
const diff = diffReports(
  report(2023, fact('投资', value(1.5, '亿元', { bound: '~' }), { rank: place(6, '全省'), period: { start: 2022, end: 2022, text: null, stated: false } }), fact(nasty, value(-2, '%'))),
  report(2024, fact('投资', value(1.2, '亿元'), { rank: place(4, '全省'), period: { start: 2023, end: 2023, text: null, stated: false } })),
  { targets: true, audit: true },
);
const write = async (name: FormatName): Promise<string> => (await formats[name].load())(diff);

test('the registry is in the order of the names', () => {
  expect(Object.keys(formats)).toEqual([...formatNames]);
  for (const name of formatNames) expect(formats[name].name).toBe(name);
});

test.each(['json', 'yaml'] as const)('%s holds all', async (name) => {
  expect(name === 'json' ? JSON.parse(await write(name)) : parseYaml(await write(name))).toEqual(diff);
});

describe('csv', () => {
  test('has one row a fact, quoted as RFC 4180 says, and no formulas; numbers stay numbers', async () => {
    const text = await write('csv');
    const [head = '', changed = ''] = text.split('\n');
    const columns = head.split(',');
    const cell = (name: string): string | undefined => changed.split(',')[columns.indexOf(name)];
    expect(['kind', 'metric_old', 'period_new', 'unit', 'bound_old', 'bound_new', 'old', 'new', 'absolute', 'relative', 'rank_moved'].map(cell)).toEqual(
      ['changed', '投资', '2023', '亿元', '~', '=', '1.5', '1.2', '-0.3', '-0.2', '2'],
    );
    expect(text).toContain(`"'=cmd|""<b>甲</b>"",`);
  });
});

test('html holds no markup from the text', async () => {
  const text = await write('html');
  expect(text).toContain('=cmd|&quot;&lt;b&gt;甲&lt;/b&gt;&quot;');
  expect(text).not.toContain('<b>');
});

test('markdown keeps words in their cells', async () => {
  const text = await write('markdown');
  expect(text).toContain('=cmd\\|"\\<b\\>甲');
  expect(text).toContain('| 投资 | level | 2022 → 2023 | ≈1.5亿元 | 1.2亿元 | -0.3亿元 | -20% | no. 6 → no. 4 ↑2, \\~ → = |');
});

test('a table lines its columns up and steers no terminal', async () => {
  const text = await write('table');
  const lines = text.split('\n');
  const at = lines.indexOf('changed');
  expect(lines.slice(at, at + 3)).toEqual([
    'changed',
    '  metric  measure  years        old       new      change    relative  also',
    '  投资    level    2022 → 2023  ≈1.5亿元  1.2亿元  -0.3亿元  -20%      no. 6 → no. 4 ↑2, ~ → =',
  ]);
  expect(text).not.toContain('\u001b');
});

test('a figure in words is shown in words', async () => {
  const [old, fresh] = [value(1 / 3, '分之', { text: '三分之一' }), value(40, '%')].map((of, at) => report(2023 + at, fact('占全省', of, { measure: 'share', period: { start: 2022 + at, end: 2022 + at, text: null, stated: false } })));
  if (old === undefined || fresh === undefined) throw new TypeError();
  expect((await formats.table.load())(diffReports(old, fresh))).toMatch(/三分之一/);
});
