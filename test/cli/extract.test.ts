import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { reportFaults } from '../../src/validate/contract.js';
import type { Report } from '../../src/index.js';
import { folder, sample } from './folder.js';
import { run } from './run.js';

const report = (text: string): Report => JSON.parse(text) as Report;

describe('one file', () => {
  test('gives one valid report on standard output', async () => {
    const file = join(folder({ 'a.txt': sample }), 'a.txt');
    const { code, out } = await run([file]);
    expect(code).toBe(0);
    expect(reportFaults(report(out))).toEqual([]);
    expect(report(out).source).toMatchObject({ file: 'a.txt', encoding: 'utf-8', mediaType: 'text/plain' });
    expect(report(out).documents).toHaveLength(1);
    expect(out.endsWith('}\n')).toBe(true);
  });

  test('gives the facts with their place in the original', async () => {
    const file = join(folder({ 'a.txt': sample }), 'a.txt');
    const [document] = report((await run([file])).out).documents;
    const facts = document?.observations.map(({ metric, value, status, source }) => [
      metric.text, value?.number, value?.unit, value?.bound, status, source.lineStart,
    ]);
    expect(facts).toEqual([
      ['地区生产总值', 5.2, '%', '=', 'actual', 10],
      ['工业投资', 12.5, '%', '=', 'actual', 10],
      ['地区生产总值', 6, '%', '~', 'target', 14],
    ]);
    expect(document?.observations[0]?.rank).toMatchObject({ scope: '全省', position: 3 });
    expect(document?.observations[1]?.compare).toMatchObject({ ref: '全省', dir: 'above', delta: 3.1, unit: '个百分点' });
    for (const { source } of document?.observations ?? []) expect(sample.slice(source.start, source.end)).toBe(source.quote);
  });

  test('is byte-identical from run to run, and under the verb’s own name', async () => {
    const file = join(folder({ 'a.txt': sample }), 'a.txt');
    const first = await run([file]);
    expect(await run([file])).toEqual(first);
    expect(await run(['extract', file])).toEqual(first);
  });

  test('holds no path of the machine', async () => {
    const directory = folder({ 'a.txt': sample });
    expect((await run([join(directory, 'a.txt')])).out).not.toContain(basename(directory));
  });

  test('comes as YAML with the same content', async () => {
    const file = join(folder({ 'a.txt': sample }), 'a.txt');
    const { out } = await run([file, '--format', 'yaml']);
    expect(parse(out)).toEqual(report((await run([file])).out));
  });

  test('is read from standard input', async () => {
    const { code, out } = await run(['-'], { stdin: sample });
    expect(code).toBe(0);
    expect(report(out).source.file).toBe('-');
  });

  test('is decoded as told', async () => {
    const bytes = Buffer.from([0xd4, 0xf6, 0xb3, 0xa4, 0x35, 0x25, 0x0a]);
    const { out } = await run(['-', '--encoding', 'gb18030'], { stdin: bytes });
    expect(report(out).source.encoding).toBe('gb18030');
    expect((await run(['text', '-', '--encoding', 'gb18030'], { stdin: bytes })).out).toBe('增长5%\n');
  });
});

describe('several files', () => {
  test('give a JSON array in the order of the command line', async () => {
    const directory = folder({ 'a.txt': sample, 'b.txt': sample });
    const { code, out } = await run([join(directory, 'b.txt'), join(directory, 'a.txt')]);
    expect(code).toBe(0);
    expect((JSON.parse(out) as Report[]).map(({ source }) => source.file)).toEqual(['b.txt', 'a.txt']);
  });

  test('give one YAML document each', async () => {
    const directory = folder({ 'a.txt': sample, 'b.txt': sample });
    const { out } = await run([join(directory, 'a.txt'), join(directory, 'b.txt'), '--format', 'yaml']);
    expect(parseAllDocuments(out)).toHaveLength(2);
  });

  test('come out although one fails', async () => {
    const directory = folder({ 'a.txt': sample, 'b.txt': sample });
    const gone = join(directory, 'gone.txt');
    const { code, out, err } = await run([gone, join(directory, 'a.txt'), join(directory, 'b.txt'), '--quiet']);
    expect(code).toBe(2);
    expect((JSON.parse(out) as Report[]).map(({ source }) => source.file)).toEqual(['a.txt', 'b.txt']);
    expect(err).toBe(`error: ${gone}: no such file; check the name, or use - for standard input\n`);
  });

  test('give an empty array when all fail', async () => {
    const { code, out } = await run(['/gone/a.txt', '/gone/b.txt']);
    expect(code).toBe(2);
    expect(JSON.parse(out)).toEqual([]);
  });
});

describe('-o', () => {
  test('writes the file and nothing else', async () => {
    const directory = folder({ 'a.txt': sample });
    const target = join(directory, 'out.json');
    const { code, out } = await run([join(directory, 'a.txt'), '-o', target]);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(readFileSync(target, 'utf8')).toBe((await run([join(directory, 'a.txt')])).out);
    expect(readdirSync(directory).sort()).toEqual(['a.txt', 'out.json']);
  });

  test('leaves the old file as it was when the input fails', async () => {
    const directory = folder({ 'out.json': 'old' });
    const { code } = await run([join(directory, 'gone.txt'), '-o', join(directory, 'out.json')]);
    expect(code).toBe(2);
    expect(readFileSync(join(directory, 'out.json'), 'utf8')).toBe('old');
    expect(readdirSync(directory)).toEqual(['out.json']);
  });

  test('writes through a link and keeps it', async () => {
    const directory = folder({ 'a.txt': sample, 'real.json': 'old' });
    symlinkSync(join(directory, 'real.json'), join(directory, 'link.json'));
    await run([join(directory, 'a.txt'), '-o', join(directory, 'link.json')]);
    expect(readFileSync(join(directory, 'real.json'), 'utf8')).toContain('"schemaVersion"');
    expect(readFileSync(join(directory, 'link.json'), 'utf8')).toContain('"schemaVersion"');
  });

  test('writes to a device without replacing it', async () => {
    const file = join(folder({ 'a.txt': sample }), 'a.txt');
    expect((await run([file, '-o', '/dev/null'])).code).toBe(0);
  });

  test.each([
    ['a directory', '.', /: is a directory; name a file in it with -o\n$/],
    ['a directory that is not there', 'gone/out.json', /: the directory does not exist; make it first, or name another file with -o\n$/],
  ])('says in one line that it cannot write to %s', async (_what, name, message) => {
    const directory = folder({ 'a.txt': sample });
    const { code, out, err } = await run([join(directory, 'a.txt'), '-o', join(directory, name), '--quiet']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
    expect(err.split('\n')).toHaveLength(2);
  });
});

describe('findings', () => {
  const odd = '这里没有什么可说的。\n';

  test('are one line each on standard error', async () => {
    const { code, err } = await run(['-'], { stdin: odd });
    expect(code).toBe(0);
    for (const line of err.trimEnd().split('\n')) expect(line).toMatch(/^-(:\d+)?: (error|warning|info): .+ \[[a-z]+\.[a-z-]+\]$/);
  });

  test('are silent with --quiet', async () => {
    expect((await run(['-', '--quiet'], { stdin: odd })).err).toBe('');
  });

  test('make --strict exit with 1', async () => {
    expect((await run(['-', '--strict'], { stdin: odd })).code).toBe(1);
  });

  test('have colour on a terminal only, and not with NO_COLOR', async () => {
    const setting = { stdin: odd };
    expect((await run(['-'], setting)).err).not.toContain('\u001b[');
    expect((await run(['-'], { ...setting, tty: true })).err).toContain('\u001b[');
    expect((await run(['-'], { ...setting, tty: true, env: { NO_COLOR: '1' } })).err).not.toContain('\u001b[');
  });
});

describe('--explain', () => {
  test('names the rule of every observation on standard error, results unchanged', async () => {
    const plain = await run(['-', '--quiet'], { stdin: sample });
    const explained = await run(['-', '--quiet', '--explain'], { stdin: sample });
    expect(explained.out).toBe(plain.out);
    expect(explained.err).toMatch(/^-: d1 work-report: /);
    for (const { id, source } of report(plain.out).documents[0]?.observations ?? []) {
      expect(explained.err).toMatch(new RegExp(`^-:${String(source.lineStart)}: ${id} .+ \\[.+\\]$`, 'm'));
    }
  });
});

describe('--lexicon', () => {
  test('sets a figure aside by a row of its own, with its reason', async () => {
    const text = sample.replace('。', '，对接3舱段。');
    const directory = folder({ 'a.txt': text, 'more.yaml': 'numbered: { names: [{ word: 舱段, example: 对接3舱段 }] }' });
    const ledger = async (...options: string[]): Promise<string | undefined> =>
      (await run(['audit', join(directory, 'a.txt'), ...options])).out.split('\n').find((line) => line.includes('对接3舱段'));
    expect(await ledger()).toContain('\tunattributed\t3\t');
    expect(await ledger('--lexicon', join(directory, 'more.yaml'))).toContain('\tset-aside name\t3舱段\t');
  });

  test('that cannot be read or is not right is refused by name', async () => {
    const directory = folder({ 'a.txt': sample });
    const gone = join(directory, 'gone.yaml');
    expect(await run([join(directory, 'a.txt'), '--lexicon', gone])).toEqual({
      code: 2,
      out: '',
      err: `error: ${gone}: no such file; check the name, or use - for standard input\n`,
    });
    const bad = join(directory, 'bad.yaml');
    writeFileSync(bad, 'units: [{unit: 1');
    const { code, err } = await run([join(directory, 'a.txt'), '--lexicon', bad]);
    expect(code).toBe(2);
    expect(err).toMatch(/^error: .*bad\.yaml: /);
  });
});
