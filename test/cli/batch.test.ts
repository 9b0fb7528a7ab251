import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { manifestSchema, reportFaults } from '../../src/validate/contract.js';
import type { Manifest } from '../../src/validate/index.js';
import { folder, sample } from './folder.js';
import { run, type Transcript } from './run.js';

const other = sample.replace('5.2%', '5.3%');
const odd = '这里没有什么可说的。\n';
const binary = Uint8Array.from([0, 0, 1, 2]);

/** Runs `batch` with two threads, quietly. */
const batch = (...argv: readonly string[]): Promise<Transcript> => run(['batch', ...argv, '--jobs', '2', '--quiet']);
const manifest = (out: string): Manifest => manifestSchema.parse(JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')));
const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
/** All files below a folder with what they hold, without how long things took. */
const content = (root: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(root, name)).isFile() && !name.startsWith('timings'))
      .sort()
      .map((name) => [name, readFileSync(join(root, name), 'utf8')]),
  );
const written = (root: string): readonly bigint[] => Object.keys(content(root)).filter((name) => /^[ab]/.test(name)).map((name) => statSync(join(root, name), { bigint: true }).mtimeNs);

describe('to a folder', () => {
  test('writes the tree of the inputs, each as the command of one file does, and a manifest', async () => {
    const root = folder({ 'in/a.txt': sample, 'in/b/c.md': other, 'in/b/d.jpg': 'x' });
    const out = join(root, 'out');
    expect(await batch(join(root, 'in'), '--out', out)).toEqual({ code: 0, out: '', err: '' });
    expect(Object.keys(content(out))).toEqual(['a.json', 'b/c.json', 'failures.csv', 'manifest.json']);
    expect(readFileSync(join(out, 'a.json'), 'utf8')).toBe((await run([join(root, 'in/a.txt')])).out);
    expect(json(join(out, 'b/c.json'))).toMatchObject({ source: { file: 'b/c.md' } });
    expect(manifest(out).totals).toEqual({ files: 2, ok: 2, findings: 0, failed: 0, observations: 6 });
    expect(manifest(out).files[1]).toMatchObject({ file: 'b/c.md', output: 'b/c.json', status: 'ok', counts: { observations: 3 } });
  });

  test('writes PDFs and documents, in the formats there are', async () => {
    const root = folder();
    for (const [format, read] of [['yaml', (text: string) => reportFaults(parse(text))], ['csv', (text: string) => (text.split('\n').length > 10 ? [] : [text])]] as const) {
      const out = join(root, format);
      expect((await batch('fixtures/pdf/one-column.pdf', 'fixtures/docx/report.docx', '--out', out, '--format', format)).code).toBe(0);
      for (const name of [`fixtures/pdf/one-column.${format}`, `fixtures/docx/report.${format}`]) expect(read(readFileSync(join(out, name), 'utf8'))).toEqual([]);
    }
  });

  test('is byte-identical from run to run, however many threads', async () => {
    const root = folder({ 'in/a.txt': sample, 'in/b.txt': odd, 'in/c.txt': binary, 'in/d.txt': other });
    await batch(join(root, 'in'), '--out', join(root, 'one'));
    await run(['batch', join(root, 'in'), '--out', join(root, 'two'), '--jobs', '1', '--quiet']);
    expect(content(join(root, 'two'))).toEqual(content(join(root, 'one')));
  });

  test('names what fails, in one line each, and goes on', async () => {
    const root = folder({ 'in/a.txt': sample, 'in/b.txt': binary, 'in/c.txt': '', 'in/d.txt': sample });
    const out = join(root, 'out');
    const { code, err } = await batch(join(root, 'in'), join(root, 'gone.txt'), '--out', out);
    expect(code).toBe(1);
    expect(err).toBe(
      `${join(root, 'in/b.txt')}: error: is a binary file; give text in UTF-8, UTF-16, GB18030 or Big5 [batch.refused]\n` +
        `${join(root, 'in/c.txt')}: error: the file is empty; give a file with text in it [batch.refused]\n` +
        `${join(root, 'gone.txt')}: error: no such file; check the name, or use - for standard input [batch.unreadable]\n`,
    );
    expect(readFileSync(join(out, 'failures.csv'), 'utf8')).toBe(
      'file,kind,message,hint\nb.txt,refused,is a binary file,"give text in UTF-8, UTF-16, GB18030 or Big5"\n' +
        'c.txt,refused,the file is empty,give a file with text in it\ngone.txt,unreadable,no such file,"check the name, or use - for standard input"\n',
    );
    expect(manifest(out).totals).toMatchObject({ files: 5, ok: 2, failed: 3 });
    expect(Object.keys(content(out))).toEqual(['a.json', 'd.json', 'failures.csv', 'manifest.json']);
  });

  test('takes away what an input gave before it failed', async () => {
    const root = folder({ 'a.txt': sample, 'b.txt': sample });
    const out = join(root, 'out');
    await batch(join(root, '*.txt'), '--out', out);
    writeFileSync(join(root, 'a.txt'), binary);
    expect((await batch(join(root, '*.txt'), '--out', out)).code).toBe(1);
    expect(Object.keys(content(out))).toEqual(['b.json', 'failures.csv', 'manifest.json']);
  });

  test('--fail-fast stops at the first that fails, and is gone on with', async () => {
    const names = Array.from({ length: 30 }, (_, at) => `in/${String(at).padStart(2, '0')}.txt`);
    const root = folder({ 'in/!.txt': binary, ...Object.fromEntries(names.map((name) => [name, sample])) });
    const out = join(root, 'out');
    expect((await batch(join(root, 'in'), '--out', out, '--fail-fast')).code).toBe(1);
    expect(readdirSync(out).length).toBeLessThan(20);
    expect(readdirSync(out)).not.toContain('manifest.json');
    expect((await batch(join(root, 'in'), '--out', out)).code).toBe(1);
    expect(manifest(out).totals).toMatchObject({ ok: 30, failed: 1 });
  });
});

describe('a second run', () => {
  const first = async (): Promise<{ readonly root: string; readonly out: string }> => {
    const root = folder({ 'in/a.txt': sample, 'in/b.txt': sample, 'in/c.txt': binary });
    await batch(join(root, 'in'), '--out', join(root, 'out'));
    return { root, out: join(root, 'out') };
  };

  test('reads nothing that is unchanged, and fails as the first did', async () => {
    const { root, out } = await first();
    const [before, places] = [content(out), written(out)];
    expect((await batch(join(root, 'in'), '--out', out)).code).toBe(1);
    expect(content(out)).toEqual(before);
    expect(written(out)).toEqual(places);
    const { err } = await run(['batch', join(root, 'in'), '--out', out]);
    expect(err).toContain('3 inputs: 2 ok, 0 with findings, 1 failed; 6 observations; 3 unchanged;');
  });

  test('reads what has changed, and what was spoilt or taken away', async () => {
    const { root, out } = await first();
    const whole = content(out);
    writeFileSync(join(root, 'in/a.txt'), other);
    appendFileSync(join(out, 'b.json'), ' ');
    await batch(join(root, 'in'), '--out', out);
    expect(readFileSync(join(out, 'a.json'), 'utf8')).toContain('5.3%');
    expect(content(out)['b.json']).toBe(whole['b.json']);
    rmSync(join(out, 'b.json'));
    writeFileSync(join(root, 'in/a.txt'), sample);
    await batch(join(root, 'in'), '--out', out);
    expect(content(out)).toEqual(whole);
  });

  test('reads all under other options, with --force, and by another program', async () => {
    const { root, out } = await first();
    let places = written(out);
    for (const options of [['--genre', 'notice'], ['--genre', 'notice', '--force']]) {
      await batch(join(root, 'in'), '--out', out, ...options);
      expect(written(out)).not.toContain(places[0]);
      places = written(out);
    }
    writeFileSync(join(out, 'manifest.json'), readFileSync(join(out, 'manifest.json'), 'utf8').replace('"build": "test"', '"build": "older"'));
    await batch(join(root, 'in'), '--out', out, '--genre', 'notice');
    expect(written(out)).not.toContain(places[0]);
  });

  test('tells of outputs without an input, and takes them away with --prune', async () => {
    const { root, out } = await first();
    rmSync(join(root, 'in/b.txt'));
    const { err } = await run(['batch', join(root, 'in'), '--out', out]);
    expect(err).toContain('outputs of earlier runs that are of none of these inputs: 1, such as b.json; --prune removes them\n');
    expect(manifest(out).strays).toEqual(['b.json']);
    await batch(join(root, 'in'), '--out', out, '--prune');
    expect(Object.keys(content(out))).toEqual(['a.json', 'failures.csv', 'manifest.json']);
    await batch(join(root, 'in'), '--out', join(root, 'fresh'));
    expect(content(out)).toEqual(content(join(root, 'fresh')));
  });

  test('passes over a manifest that is broken', async () => {
    const { root, out } = await first();
    const whole = content(out);
    writeFileSync(join(out, 'manifest.json'), '{"files": [');
    expect((await batch(join(root, 'in'), '--out', out)).code).toBe(1);
    expect(content(out)).toEqual(whole);
  });
});

describe('as a stream', () => {
  test('gives a report a line, in the order of the inputs', async () => {
    const root = folder({ 'a.txt': sample.repeat(20), 'b.txt': sample, 'c.txt': binary, 'd.txt': odd });
    const { code, out, err } = await batch(...['d', 'a', 'c', 'b'].map((name) => join(root, `${name}.txt`)), '--format', 'ndjson');
    expect(code).toBe(1);
    expect(err).toMatch(/^[^\n]*c\.txt: error: is a binary file; [^\n]+\n$/);
    const reports = out.split('\n').slice(0, -1).map((line) => JSON.parse(line) as { readonly source: { readonly file: string } });
    expect(reports.flatMap(reportFaults)).toEqual([]);
    expect(reports.map(({ source }) => source.file)).toEqual(['d.txt', 'a.txt', 'b.txt']);
  });

  test('reads names from standard input and from lists', async () => {
    const root = relative('.', folder({ 'a.txt': sample, 'b.txt': sample }));
    const names = `${root}/b.txt\n${root}/a.txt\n`;
    writeFileSync(join(root, 'list'), names.replaceAll('\n', '\0'));
    const runs = await Promise.all([
      run(['batch', '-', '--format', 'ndjson'], { stdin: names }),
      run(['batch', '--files-from', '-', '--format', 'ndjson'], { stdin: names }),
      run(['batch', '--files-from', join(root, 'list'), '--format', 'ndjson']),
    ]);
    for (const { code, out } of runs) {
      expect(code).toBe(0);
      expect(out).toBe(runs[0].out);
    }
    expect(runs[0].out.match(/"file":"[^"]+"/g)).toEqual([`"file":"${root}/b.txt"`, `"file":"${root}/a.txt"`]);
  });

  test('of shards is the whole stream', async () => {
    const root = folder(Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`${String(at)}.txt`, at % 2 === 0 ? sample : other])));
    const lines = async (...options: readonly string[]): Promise<readonly string[]> => (await batch(root, '--format', 'ndjson', ...options)).out.split('\n').slice(0, -1);
    const parts = await Promise.all([1, 2, 3].map((index) => lines('--shard', `${String(index)}/3`)));
    expect(parts.flat().sort()).toEqual([...(await lines())].sort());
    for (const part of parts) expect(part.length).toBeGreaterThan(0);
  });
});

describe('gates', () => {
  test('fail a run, naming file, gate and reason', async () => {
    const root = folder({ 'a.txt': sample, 'b.txt': odd });
    const out = join(root, 'out');
    const { code, err } = await batch(root, '--out', out, '--require', 'gdp', '工业投资', '--min-observations', '3');
    expect(code).toBe(1);
    expect(err).toBe(
      `${join(root, 'b.txt')}: error: has 0 observations, fewer than 3 [gate.min-observations]\n` +
        `${join(root, 'b.txt')}: error: has no observation of gdp [gate.require]\n${join(root, 'b.txt')}: error: has no observation of 工业投资 [gate.require]\n`,
    );
    expect(manifest(out).files.map(({ status, gates }) => [status, gates.length])).toEqual([['ok', 0], ['findings', 3]]);
    // the same when nothing is read again
    expect(await batch(root, '--out', out, '--require', 'gdp', '工业投资', '--min-observations', '3')).toEqual({ code, out: '', err });
    expect((await batch(root, '--out', out, '--require', 'gdp,工业投资')).err).not.toContain('min-observations');
  });

  test('--strict minds findings, and nothing else does', async () => {
    const root = folder({ 'b.txt': odd });
    expect((await batch(root, '--out', join(root, 'out'))).code).toBe(0);
    expect((await batch(root, '--out', join(root, 'out'), '--strict')).code).toBe(1);
  });

  test('--baseline says which observations are not as they were, also of files read before', async () => {
    const root = folder({ 'in/a.txt': sample, 'in/b.txt': sample });
    const [stored, out] = [join(root, 'stored'), join(root, 'out')];
    await batch(join(root, 'in'), '--out', stored);
    expect((await batch(join(root, 'in'), '--out', out, '--baseline', stored)).code).toBe(0);
    writeFileSync(join(root, 'in/a.txt'), other);
    await batch(join(root, 'in'), '--out', out);
    for (const options of [['--out', out], ['--out', out], ['--format', 'ndjson']]) {
      const { code, err } = await batch(join(root, 'in'), ...options, '--baseline', stored);
      expect(code).toBe(1);
      expect(err).toMatch(/^[^\n]*a\.txt:10: error: line 10: changed: 地区生产总值 growth 5\.2% [^\n]+ → 地区生产总值 growth 5\.3% [^\n]+ \[gate\.baseline\]\n$/);
    }
    expect((await batch(join(root, 'in'), '--out', out)).code).toBe(0);
  });
});

describe('reports', () => {
  test('--format github prints annotations and writes the page of the workflow', async () => {
    const root = relative('.', folder({ 'a.txt': sample, 'b.txt': odd, 'c.txt': binary }));
    const page = join(root, 'summary.md');
    const { code, out, err } = await run(['batch', root, '--out', join(root, 'out'), '--format', 'github', '--quiet'], { env: { GITHUB_STEP_SUMMARY: page } });
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out.split('\n').sort()).toEqual([
      '',
      `::error file=${root}/c.txt,title=batch.refused::is a binary file; give text in UTF-8, UTF-16, GB18030 or Big5`,
      `::warning file=${root}/b.txt,line=1,title=segment.no-title::no title found`,
      `::warning file=${root}/b.txt,line=1,title=segment.unknown-genre::the kind of document is not recognised`,
    ]);
    expect(readFileSync(page, 'utf8')).toContain('| 3 | 1 | 1 | 1 | 3 |');
    expect(reportFaults(json(join(root, 'out/a.json')))).toEqual([]);
  });

  test('can be had without outputs', async () => {
    const root = folder({ 'a.txt': sample, 'b.txt': odd });
    const { code, out, err } = await batch(root, '--report', 'text');
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toMatch(/b\.txt:1: warning: no title found \[segment\.no-title\]\n/);
    const log = JSON.parse((await batch(root, '--report', 'sarif')).out) as { readonly runs: readonly [{ readonly results: readonly unknown[] }] };
    expect(log.runs[0].results).toHaveLength(2);
  });

  test('end with the sum of it, unless --quiet', async () => {
    const root = folder({ 'a.txt': sample });
    const { err } = await run(['batch', root, '--out', join(root, 'out')]);
    expect(err).toMatch(/^1 inputs: 1 ok, 0 with findings, 0 failed; 3 observations; \d+\.\d s, \d+\.\d files\/s\n$/);
  });

  test('have a bar on a terminal while it lasts', async () => {
    const root = folder({ 'a.txt': sample });
    const { err } = await run(['batch', root, '--out', join(root, 'out')], { tty: true });
    expect(err).toMatch(/[#-]{24} \d\/1, 0 failed, \d+\.\d files\/s, \S+ left/);
  });
});

describe('what cannot be done is one line and exit code 2', () => {
  test.each([
    ['no inputs', ['--out', 'out'], 'batch: no inputs'],
    ['no place', ['a.txt'], 'batch: no place for the outputs'],
    ['an empty pattern', ['*.pdf', '--out', 'out'], '*.pdf: fits no file'],
    ['an empty folder', ['empty', '--out', 'out'], 'empty: holds no documents'],
    ['an empty list', ['--files-from', '/dev/null', '--out', 'out'], 'batch: no inputs'],
    ['a list that is gone', ['--files-from', 'gone', '--out', 'out'], 'gone: no such file'],
    ['a stream to a folder', ['a.txt', '--format', 'ndjson', '--out', 'out'], '--format ndjson: goes to standard output'],
    ['a folder that is a file', ['a.txt', '--out', 'a.txt'], 'a.txt: cannot be written (EEXIST)'],
    ['an unknown indicator', ['a.txt', '--out', 'out', '--require', 'gpd'], '--require gpd: no indicator has this code or name'],
    ['a baseline that is none', ['a.txt', '--out', 'out', '--baseline', 'empty'], 'empty: holds no manifest.json that can be read (ENOENT)'],
    ['a shard of none', ['a.txt', '--out', 'out', '--shard', '3/2'], "option '--shard <i/n>' argument '3/2' is invalid"],
    ['no threads', ['a.txt', '--out', 'out', '--jobs', '0'], "option '-j, --jobs <number>' argument '0' is invalid"],
  ])('%s', async (_what, argv, message) => {
    const root = folder({ 'a.txt': sample });
    mkdirSync(join(root, 'empty'));
    const placed = argv.map((one) => (/^(?:a\.txt|\*\.pdf|empty|gone|out)$/.test(one) ? join(root, one) : one));
    const { code, out, err } = await run(['batch', ...placed, '--quiet']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.replaceAll(`${root}/`, '')).toMatch(/^error: [^\n]+\n$/);
    expect(err.replaceAll(`${root}/`, '')).toContain(`error: ${message}`);
  });

  test('when all inputs fail', async () => {
    const root = folder({ 'a.txt': binary });
    expect((await batch(root, '--out', join(root, 'out'))).code).toBe(2);
  });
});
