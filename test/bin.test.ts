import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, sample } from './cli/folder.js';

const bin = 'bin/report-extract.js';
const node = (args: readonly string[], input?: string): { code: number | null; out: string; err: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { input, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
};

describe('bin/report-extract.js', () => {
  test('is what package.json says it is', () => {
    const { bin: bins } = JSON.parse(readFileSync('package.json', 'utf8')) as { bin: Record<string, string> };
    expect(bins).toEqual({ 'report-extract': bin });
    expect(readFileSync(bin, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  test('runs the command line and exits with its code', () => {
    expect(node([bin, '--version'])).toEqual({ code: 0, out: `${__VERSION__}\n`, err: '' });
    expect(node([bin, 'gone.txt']).code).toBe(2);
    expect(JSON.parse(node([bin, '-', '--quiet'], sample).out)).toMatchObject({ source: { file: '-' } });
  });

  test('finds the packages that stand apart', () => {
    expect(JSON.parse(node([bin, 'schema', 'report']).out)).toHaveProperty('$schema');
    expect(node([bin, '-', '--quiet', '--format', 'yaml'], sample).out).toMatch(/^schemaVersion: /);
  });

  test('finds patterns, and the script of its threads, where it is installed', () => {
    const directory = folder({ 'in/b/a.txt': sample });
    for (const part of ['bin', 'dist', 'package.json']) cpSync(part, join(directory, part), { recursive: true });
    symlinkSync(resolve('node_modules'), join(directory, 'node_modules'));
    const { code, out, err } = node([join(directory, bin), 'batch', join(directory, 'in/**/*.txt'), '--format', 'ndjson', '--quiet']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({ source: { file: 'b/a.txt' } });
  });

  // patterns that ran before V8 was tuned ran on as if they were machine code: the process died without a word
  test('reads several files where a pattern has run before the first', () => {
    const directory = folder({ 'a/one.txt': sample, 'a/two.txt': sample });
    const { code, err } = node([bin, 'panel', join(directory, 'a'), '--only', 'gdp', '-o', join(directory, 'panel.csv'), '--quiet']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(readFileSync(join(directory, 'panel.csv'), 'utf8')).toMatch(/^region_code,/);
  });

  test('writes big output whole, and twice the same', () => {
    const first = node([bin, 'seeds/zhumadian-2024-gazette.txt', '--quiet']);
    expect(first.code).toBe(0);
    expect(first.out.length).toBeGreaterThan(65_536);
    expect(node([bin, 'seeds/zhumadian-2024-gazette.txt', '--quiet'])).toEqual(first);
  });

  test('ends quietly when the pipe is closed', () => {
    const { status, stdout, stderr } = spawnSync('bash', ['-c', `set -o pipefail; "$0" ${bin} seeds/zhumadian-2024-gazette.txt --quiet | head -c 10`, process.execPath], { encoding: 'utf8' });
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '{\n  "schem', stderr: '' });
  });
});

describe('the code cache', () => {
  const installed = (): string => {
    const directory = folder();
    for (const part of ['bin', 'dist', 'package.json']) cpSync(part, join(directory, part), { recursive: true });
    return directory;
  };
  const version = { code: 0, out: `${__VERSION__}\n`, err: '' };

  test('is accepted where the package is installed, elsewhere too', () => {
    const file = join(installed(), 'dist/cli.cjs');
    const check = `const fs = require('node:fs');
      const script = new (require('node:vm').Script)(fs.readFileSync(${JSON.stringify(file)}, 'utf8'), { filename: ${JSON.stringify(file)}, cachedData: fs.readFileSync(${JSON.stringify(`${file}.cache`)}) });
      console.log(script.cachedDataRejected);`;
    expect(node(['-e', check]).out).toBe('false\n');
  });

  test('is not needed, and a foreign or broken one is passed over', () => {
    const directory = installed();
    const cache = join(directory, 'dist/cli.cjs.cache');
    writeFileSync(cache, 'not a cache');
    expect(node([join(directory, bin), '--version'])).toEqual(version);
    rmSync(cache);
    expect(node([join(directory, bin), '--version'])).toEqual(version);
  });

  test('works in a directory that cannot be written', () => {
    const directory = installed();
    chmodSync(join(directory, 'dist'), 0o555);
    expect(node([join(directory, bin), '--version'])).toEqual(version);
    chmodSync(join(directory, 'dist'), 0o755);
  });
});
