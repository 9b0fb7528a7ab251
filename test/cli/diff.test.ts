import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diffSchema } from '../../src/validate/contract.js';
import type { ReportDiff } from '../../src/validate/index.js';
import { folder } from './folder.js';
import { run } from './run.js';

const [old, fresh] = ['fixtures/diff/qingchuan-2023.txt', 'fixtures/diff/qingchuan-2024.txt'];
const parsed = (out: string): ReportDiff => diffSchema.parse(JSON.parse(out));

describe('diff', () => {
  test('writes JSON, and a table on a terminal', async () => {
    const { code, out, err } = await run(['diff', old, fresh]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(parsed(out)).toMatchObject({ targets: null, audit: null, settings: { tolerance: 0, about: 0.05 } });
    expect((await run(['diff', old, fresh], { outTty: true })).out).toMatch(/^fixtures\/diff\/qingchuan-2023\.txt → .*\n青川市 /);
  });

  test('takes texts and what was extracted from them alike', async () => {
    const json = await run([fresh]);
    const directory = folder({ 'new.json': json.out, 'list.json': `[${json.out}]` });
    const whole = await run(['diff', old, fresh]);
    expect((await run(['diff', old, join(directory, 'new.json')])).out).toBe(whole.out);
    expect((await run(['diff', old, join(directory, 'list.json')])).out).toBe(whole.out);
    expect(parsed((await run(['diff', old, '-'], { stdin: readFileSync(fresh) })).out).changed).toEqual(parsed(whole.out).changed);
    expect(await run(['diff', fresh, join(directory, 'new.json'), '--exit-code', '--format', 'csv'])).toMatchObject({ code: 0, err: '' });
  });

  test.each<[string, string[], number]>([
    ['differing', [], 0],
    ['differing, with --exit-code', ['--exit-code'], 1],
    ['differing, with --fail-on changed', ['--fail-on', 'changed'], 1],
    ['a missed target', ['--fail-on', 'missed'], 1],
    ['no missed target among those asked for', ['--fail-on', 'missed', '--only', '城镇新增就业'], 0],
    ['a tolerance that forgives', ['--fail-on', 'missed', '--only', '固定资产投资', '--tolerance', '10%'], 0],
  ])('exit code of %s', async (_what, options, code) => {
    expect(await run(['diff', old, fresh, ...options])).toMatchObject({ code, err: '' });
  });

  test('writes into a file', async () => {
    const file = join(folder(), 'diff.html');
    expect(await run(['diff', old, fresh, '--format', 'html', '-o', file])).toEqual({ code: 0, out: '', err: '' });
    expect(readFileSync(file, 'utf8')).toContain('<table>');
  });

  test.each<[string, string[], RegExp]>([
    ['two standard inputs', ['-', '-'], /^error: -: cannot be both reports; name a file for one of them\n$/],
    ['no such file', [old, 'gone.txt'], /^error: gone\.txt: no such file; [^\n]+\n$/],
    ['a share above 1', [old, fresh, '--tolerance', '5'], /^error: option '--tolerance <share>' [^\n]+\n$/],
    ['JSON of another kind', [old, 'package.json'], /^error: package\.json: is no report of report-extract \([^\n]+\); give a file [^\n]+\n$/],
  ])('%s is one line and exit code 2', async (_what, argv, message) => {
    const { code, out, err } = await run(['diff', ...argv]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
  });

  test('broken JSON and lists of reports are said to be such', async () => {
    const { out } = await run([fresh]);
    const directory = folder({ 'bad.json': '{"a": 1,}', 'two.json': `[${out},${out}]` });
    expect((await run(['diff', old, join(directory, 'bad.json')])).err).toMatch(/bad\.json: is not JSON \(/);
    expect((await run(['diff', old, join(directory, 'two.json')])).err).toMatch(/two\.json: holds 2 reports; /);
  });
});
