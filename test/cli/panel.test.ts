import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { panelRowSchema } from '../../src/validate/contract.js';
import type { PanelRow } from '../../src/validate/index.js';
import { folder, sample } from './folder.js';
import { run } from './run.js';

/** The sample of another year. */
const next = sample.replaceAll('2024', '2025').replaceAll('2023', '2024').replace('5.2%', '5.9%');
const rowsOf = (ndjson: string): readonly PanelRow[] => ndjson.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as PanelRow);
const brief = (rows: readonly PanelRow[]): readonly unknown[] => rows.map(({ report_year, year, indicator_code, measure, status, written_value }) => [report_year, year, indicator_code, measure, status, written_value]);

/** What the two samples say, by hand. */
const expected = [
  [2024, 2023, 'gdp', 'growth', 'actual', 5.2],
  [2024, 2023, 'investment.industrial', 'growth', 'actual', 12.5],
  [2024, 2024, 'gdp', 'growth', 'target', 6],
  [2025, 2024, 'gdp', 'growth', 'actual', 5.9],
  [2025, 2024, 'investment.industrial', 'growth', 'actual', 12.5],
  [2025, 2025, 'gdp', 'growth', 'target', 6],
];

test('a row says all that its observation does', async () => {
  const { out, code } = await run(['panel', join(folder({ 'a.txt': sample }), 'a.txt'), '--format', 'ndjson', '--quiet']);
  expect(code).toBe(0);
  const [first, , third] = rowsOf(out);
  expect(panelRowSchema.safeParse(first).success).toBe(true);
  expect(first).toMatchObject({
    region: '青河市', region_level: 'prefecture', report_year: 2024, year: 2023, period_start: 2023, period_end: 2023, indicator_code: 'gdp', indicator: '地区生产总值',
    metric: '地区生产总值', measure: 'growth', basis: 'yoy', status: 'actual', value: 0.052, value_min: null, unit: '1', quantity: 'ratio', bound: '=', value_text: '5.2%',
    written_value: 5.2, written_unit: '%', rank_text: '居全省第3位', rank_position: 3, rank_scope: '全省', compare_text: null, document_kind: 'work-report', document_title: '政府工作报告',
    source_file: 'a.txt', observation_id: 'd1.o1', source_page: null, source_line: 10, ocr_confidence: null, source_quote: '地区生产总值增长5.2%，居全省第3位',
  });
  expect(third).toMatchObject({ status: 'target', value: 0.06, bound: '~', period_stated: true });
});

describe('reports come', () => {
  let [old, fresh] = ['', ''];
  beforeAll(async () => {
    const json = async (stdin: string): Promise<string> => (await run(['-', '--quiet'], { stdin })).out;
    [old, fresh] = [await json(sample), await json(next)];
  });
  const line = (json: string): string => `${JSON.stringify(JSON.parse(json))}\n`;
  const read = async (files: Readonly<Record<string, string | Uint8Array>>, ...names: readonly string[]): Promise<readonly unknown[]> => {
    const directory = folder(files);
    const { code, out, err } = await run(['panel', ...names.map((name) => join(directory, name)), '--format', 'ndjson', '--quiet']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    return brief(rowsOf(out));
  };

  test('from texts and from what was extracted before', async () => {
    expect(await read({ 'a.txt': sample, 'b.txt': next }, 'a.txt', 'b.txt')).toEqual(expected);
    expect(await read({ 'a.json': old, 'b.txt': next }, 'a.json', 'b.txt')).toEqual(expected);
    expect(await read({ 'all.json': `[${old},\n${fresh}]\n` }, 'all.json')).toEqual(expected);
    expect(await read({ 'all.ndjson': line(old) + line(fresh) }, 'all.ndjson')).toEqual(expected);
    expect(await read({ 'one.json': line(old), 'b.txt': next }, 'one.json', 'b.txt')).toEqual(expected);
    // what a redirection of Windows PowerShell gives
    expect(await read({ 'a.json': Buffer.from(`\uFEFF${old}`, 'utf16le'), 'b.txt': next }, 'a.json', 'b.txt')).toEqual(expected);
  });

  test('as YAML', async () => {
    const directory = folder({ 'a.txt': sample, 'b.txt': next });
    const yaml = await run([join(directory, 'a.txt'), join(directory, 'b.txt'), '--format', 'yaml', '--quiet']);
    expect(await read({ 'all.yaml': yaml.out }, 'all.yaml')).toEqual(expected);
  });

  test('from directories at any depth and by patterns, in the order of their names', async () => {
    const files = { 'x/2024.txt': sample, 'x/deep/2025.md': next, 'x/datapackage.json': '{}', 'x/notes.bin': 'no report', 'x/.hidden.txt': 'no report' };
    expect(await read(files, 'x')).toEqual(expected);
    expect(await read(files, 'x/')).toEqual(expected);
    expect(await read(files, 'x/**/20*.{txt,md}')).toEqual(expected);
    expect(await read(files, 'x/deep', 'x')).toEqual([...expected.slice(3), ...expected.slice(0, 3)]);
    expect(await read({ '[1]/2024*.txt': sample, '[1]/b.txt': next }, '[1]')).toEqual(expected);
    expect(await read({ 'a[1].txt': sample, 'a1.txt': next }, 'a[1].txt', 'a1.txt')).toEqual(expected);
  });

  test('from standard input, whatever it is', async () => {
    for (const [stdin, rows] of [[sample, 3], [line(old) + line(fresh), 6], [`[${old},${fresh}]`, 6]] as const) {
      const { code, out } = await run(['panel', '-', '--format', 'ndjson', '--quiet'], { stdin });
      expect(code).toBe(0);
      expect(brief(rowsOf(out))).toEqual(expected.slice(0, rows));
    }
  });

  test('once, however often they are named', async () => {
    const directory = folder({ 'a.txt': sample, 'a.json': old, 'copy.txt': sample });
    const { code, out, err } = await run(['panel', directory, join(directory, 'a.txt'), '--format', 'ndjson']);
    expect(code).toBe(0);
    expect(brief(rowsOf(out))).toEqual(expected.slice(0, 3));
    expect(err.split('\n').filter((text) => text.includes('panel.duplicate'))).toEqual([
      `${join(directory, 'a.txt')}: warning: the same source as in ${join(directory, 'a.json')}, left out [panel.duplicate]`,
      `${join(directory, 'copy.txt')}: warning: the same source as in ${join(directory, 'a.json')}, left out [panel.duplicate]`,
    ]);
  });
});

describe('what cannot be read', () => {
  test('is named, and the rest is written', async () => {
    const json = (await run([join(folder({ 'a.txt': sample }), 'a.txt'), '--quiet'])).out;
    const directory = folder({ 'lines.ndjson': `{"broken\n{"a": 1}\n${JSON.stringify(JSON.parse(json))}\n`, 'b.txt': next });
    const { code, out, err } = await run(['panel', join(directory, 'gone.txt'), join(directory, 'lines.ndjson'), join(directory, 'b.txt'), '--format', 'ndjson', '--quiet']);
    expect(code).toBe(2);
    expect(brief(rowsOf(out))).toEqual(expected);
    expect(err.trimEnd().split('\n').map((text) => text.replace(`${directory}/`, '').replace(/\(.*\)/, '(…)'))).toEqual([
      'error: gone.txt: no such file; check the name, or use - for standard input',
      'error: lines.ndjson: is not JSON (…); give a file that this version wrote with --format json or yaml, or the text itself',
      'error: lines.ndjson: report 2: is no report of report-extract (…); give a file that this version wrote with --format json or yaml, or the text itself',
    ]);
  });

  test('leaves the table as it was where nothing is left', async () => {
    const directory = folder({ 'out.csv': 'before' });
    expect((await run(['panel', join(directory, 'gone.txt'), '-o', join(directory, 'out.csv')])).code).toBe(2);
    expect(readFileSync(join(directory, 'out.csv'), 'utf8')).toBe('before');
    expect(readdirSync(directory)).toEqual(['out.csv']);
  });

  test.each<[string, (directory: string) => string[], RegExp]>([
    ['a directory without reports', (directory) => [directory], /^error: .*: holds no file that could be a report; it takes [^\n]+\n$/],
    ['a pattern that fits nothing', (directory) => [`${directory}/*.txt`], /^error: .*: fits no file; check the pattern\n$/],
    ['an unknown ending', () => ['a.txt', '-o', 'a.tsv'], /^error: a\.tsv: no format has this ending; [^\n]+\n$/],
    ['a name that no package takes', () => ['a.txt', '-o', '.a.csv'], /^error: \.a\.csv: no data package can name such a file; [^\n]+\n$/],
    ['a mark for no CSV', () => ['a.txt', '--bom', '--format', 'xlsx'], /^error: --bom is for csv, not for xlsx; leave it out\n$/],
    ['an unknown measure', () => ['a.txt', '--measure', 'size'], /^error: option '--measure <name\.\.\.>' [^\n]+\n$/],
  ])('%s is one line and exit code 2', async (_what, argv, message) => {
    const { code, out, err } = await run(['panel', ...argv(folder())]);
    expect({ code, out: out.split('\n').slice(1) }).toEqual({ code: 2, out: out === '' ? [] : [''] });
    expect(err).toMatch(message);
  });

  test('bytes are nothing for a terminal', async () => {
    const { code, err } = await run(['panel', 'a.txt', '--format', 'parquet'], { outTty: true });
    expect({ code, err }).toEqual({ code: 2, err: 'error: parquet is nothing for a terminal; write it to a file with -o\n' });
  });

  test('a foreign datapackage.json is not touched', async () => {
    const directory = folder({ 'a.txt': sample, 'datapackage.json': '[]' });
    const { code, err } = await run(['panel', join(directory, 'a.txt'), '-o', join(directory, 'a.csv')]);
    expect({ code, err }).toEqual({ code: 2, err: `error: ${join(directory, 'datapackage.json')}: is no data package; move it away, or write the panel to another directory\n` });
    expect(existsSync(join(directory, 'a.csv'))).toBe(false);
  });
});

describe('the table', () => {
  test('is CSV, with a mark for Excel where it is asked for', async () => {
    const file = join(folder({ 'a.txt': sample }), 'a.txt');
    const { out } = await run(['panel', file, '--quiet']);
    expect(out.split('\n').map((text) => text.slice(0, 19))).toEqual(['region_code,region,', ',青河市,prefecture,2024', ',青河市,prefecture,2024', ',青河市,prefecture,2024', ''].map((text) => text.slice(0, 19)));
    expect((await run(['panel', file, '--quiet', '--bom'])).out).toBe(`\uFEFF${out}`);
  });

  test('holds what is asked for', async () => {
    const file = join(folder({ 'a.txt': sample }), 'a.txt');
    const ask = async (...options: readonly string[]): Promise<readonly unknown[]> => brief(rowsOf((await run(['panel', file, '--quiet', '--format', 'ndjson', ...options])).out));
    expect(await ask('--only', 'gdp', '--status', 'target', '--measure', 'growth')).toEqual([expected[2]]);
    expect(await ask('--only', 'investment')).toEqual([expected[1]]);
    expect(await ask('--only', '工业投资', 'gdp', '--status', 'actual', 'estimate')).toEqual(expected.slice(0, 2));
    expect(await ask('--measure', 'level')).toEqual([]);
  });

  test('goes into the format of its ending, and the data package beside it names all of them', async () => {
    const directory = folder({ 'a.txt': sample });
    mkdirSync(join(directory, 'out'));
    for (const ending of ['csv', 'ndjson', 'parquet', 'xlsx', 'csv']) {
      expect(await run(['panel', join(directory, 'a.txt'), '-o', join(directory, `out/panel.${ending}`), '--quiet'])).toEqual({ code: 0, out: '', err: '' });
    }
    const begins = (name: string): string => readFileSync(join(directory, 'out', name)).subarray(0, 4).toString('latin1');
    expect(['panel.parquet', 'panel.xlsx'].map(begins)).toEqual(['PAR1', 'PK\u0003\u0004']);
    const { resources } = JSON.parse(readFileSync(join(directory, 'out/datapackage.json'), 'utf8')) as { readonly resources: readonly { readonly path: string; readonly bytes: number }[] };
    expect(resources.map(({ path }) => path)).toEqual(['panel.csv', 'panel.ndjson', 'panel.parquet', 'panel.xlsx']);
    expect(resources.map(({ bytes }) => bytes)).toEqual(resources.map(({ path }) => readFileSync(join(directory, 'out', path)).length));
  });

  test('is not read as a report when it stands among them', async () => {
    const directory = folder({ 'a.txt': sample });
    const file = join(directory, 'panel.ndjson');
    writeFileSync(file, 'old');
    expect((await run(['panel', directory, '-o', file, '--quiet'])).code).toBe(0);
    expect(brief(rowsOf(readFileSync(file, 'utf8')))).toEqual(expected.slice(0, 3));
  });
});
