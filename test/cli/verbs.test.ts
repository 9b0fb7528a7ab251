import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/index.js';
import { folder, sample } from './folder.js';
import { run } from './run.js';

const sampleFile = (): string => join(folder({ 'a.txt': sample }), 'a.txt');

describe('text', () => {
  test('prints the repaired text', async () => {
    const broken = [
      '政 府 工 作 报 告', '各位代表：现在，我代表市人民政府', '向大会报告工作。全年工业投资增长', '12.5 ％，居全省第', '3 位。全市经济运行总体平稳，稳中',
      '有进，人民生活不断改善，社会大局', '保持稳定。',
    ].join('\n\n');
    const { code, out, err } = await run(['text', '-', '--quiet'], { stdin: broken });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(
      '政府工作报告\n各位代表：现在，我代表市人民政府向大会报告工作。全年工业投资增长12.5%，居全省第3位。' +
        '全市经济运行总体平稳，稳中有进，人民生活不断改善，社会大局保持稳定。\n',
    );
  });

  test('prints with --source what the offsets refer to', async () => {
    expect((await run(['text', '-', '--source'], { stdin: sample })).out).toBe(sample);
  });

  test.each(['pdf/chromium.pdf', 'docx/report.docx', 'html/seed-gbk.html'])('prints what the offsets refer to of %s, and with --repaired what a text gives', async (name) => {
    const file = `fixtures/${name}`;
    const { out } = await run(['text', file]);
    const report = JSON.parse((await run([file, '--quiet'])).out) as Report;
    const places = report.documents.flatMap(({ observations }) => observations.map(({ source }) => source));
    expect(places.length).toBeGreaterThan(50);
    for (const { start, end, quote } of places) expect(out.slice(start, end)).toBe(quote);
    expect((await run(['text', file, '--repaired'])).out).toBe((await run(['text', '-'], { stdin: out })).out);
    expect((await run(['text', file, '--repaired', '--source'])).code).toBe(2);
  });
});

describe('outline', () => {
  test('draws the section tree with counts', async () => {
    const { code, out } = await run(['outline', sampleFile(), '--quiet']);
    expect(code).toBe(0);
    expect(out).toBe(
      [
        'd1  work-report  政府工作报告  2024-01-10  3 observations',
        '  一、2023年工作回顾  [review]  2 observations',
        '  二、2024年工作安排  [plan]  1 observation',
        '',
      ].join('\n'),
    );
  });
});

describe('audit', () => {
  const numbers = async (...options: string[]): Promise<readonly string[][]> => {
    const { out } = await run(['audit', '-', '--quiet', ...options], { stdin: sample });
    return out.trimEnd().split('\n').filter((line) => !line.startsWith('#')).map((line) => line.split('\t'));
  };

  test('lists every number with its line, its fate and its surroundings', async () => {
    const lines = await numbers();
    expect(lines.map(([place]) => place)).toEqual(expect.arrayContaining(['-:2', '-:10', '-:14']));
    for (const line of lines) expect(line).toHaveLength(4);
    expect(lines.find(([, , number]) => number?.startsWith('12.5'))?.[1]).toBe('observed d1.o2');
  });

  test('adds the fates up to all numbers', async () => {
    const lines = await numbers();
    const { out } = await run(['audit', '-', '--quiet', '--summary'], { stdin: sample });
    const totals = /^# - d1 work-report: (\d+) numbers: (\d+) observed, (\d+) set aside(?: \(.+\))?, (\d+) unattributed \(\d+\.\d%\)\n$/.exec(out);
    const [total, ...fates] = (totals ?? []).slice(1).map(Number);
    expect(total).toBe(lines.length);
    expect(fates.reduce((sum, some) => sum + some, 0)).toBe(total);
  });

  test('shows one fate with --only', async () => {
    const fates = (await numbers('--only', 'set-aside')).map(([, fate]) => fate);
    expect(fates.length).toBeGreaterThan(0);
    for (const fate of fates) expect(fate).toMatch(/^set-aside [a-z-]+$/);
  });

  test('adds several files up', async () => {
    const file = sampleFile();
    const { out } = await run(['audit', file, file, '--quiet', '--summary']);
    const totals = [...out.matchAll(/: (\d+) numbers/g)].map(([, total]) => Number(total));
    expect(totals).toHaveLength(3);
    expect(totals[2]).toBe((totals[0] ?? 0) + (totals[1] ?? 0));
  });
});

describe('validate', () => {
  const output = async (files: readonly string[]): Promise<string> => (await run([...files, '--quiet'])).out;

  test('accepts what the tool wrote, one report or several', async () => {
    const file = sampleFile();
    const directory = folder({ 'one.json': await output([file]), 'two.json': await output([file, file]) });
    for (const name of ['one.json', 'two.json']) {
      const written = join(directory, name);
      expect(await run(['validate', written])).toEqual({ code: 0, out: `${written}: valid\n`, err: '' });
    }
  });

  test('names the JSON path of every fault', async () => {
    const report = JSON.parse(await output([sampleFile()])) as { documents: { observations: Record<string, unknown>[] }[] };
    const observations = report.documents[0]?.observations ?? [];
    Object.assign(observations[0]?.['rank'] ?? {}, { position: 0 });
    Object.assign(observations[1] ?? {}, { status: 'wish', extra: 1 });
    const file = join(folder({}), 'bad.json');
    writeFileSync(file, JSON.stringify(report));
    const { code, out, err } = await run(['validate', file]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.trimEnd().split('\n')).toEqual([
      `${file}: error: documents[0].observations[0].rank.position: Too small: expected number to be >0`,
      `${file}: error: documents[0].observations[1].status: Invalid option: expected one of "actual"|"estimate"|"target"`,
      `${file}: error: documents[0].observations[1]: Unrecognized key: "extra"`,
    ]);
    writeFileSync(file, `[${JSON.stringify(report)}]`);
    expect((await run(['validate', file])).err).toContain(': [0].documents[0].observations[0].rank.position: ');
  });

  test('takes the worst exit code of several files', async () => {
    const directory = folder({ 'bad.json': '{}', 'broken.json': '{' });
    expect((await run(['validate', join(directory, 'bad.json')])).code).toBe(1);
    expect((await run(['validate', join(directory, 'broken.json'), join(directory, 'bad.json')])).code).toBe(2);
  });
});

describe('schema', () => {
  test('prints the JSON Schema of the report, or of the part that is named', async () => {
    const whole = JSON.parse((await run(['schema'])).out) as object;
    const part = JSON.parse((await run(['schema', 'observation'])).out) as { $defs: { Observation: { properties: object } } };
    expect(whole).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', additionalProperties: false });
    expect(Object.keys(part.$defs.Observation.properties)).toEqual([
      'id', 'section', 'metric', 'measure', 'value', 'rank', 'compare', 'status', 'basis', 'period', 'region', 'source',
    ]);
  });
});
