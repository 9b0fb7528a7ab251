import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { cli } from '../../src/cli/index.js';
import { limits } from '../../src/read/limits.js';
import { folder, sample } from './folder.js';
import { closingPipe, run } from './run.js';

describe('input that cannot be read is one line with the file and the mend, and exit code 2', () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52]);
  const directory = (): string => folder({ 'empty.txt': '', 'binary.txt': png, 'a.txt': sample, 'bad.json': '{"a": 1,}' });

  test.each([
    ['missing file', ['gone.txt'], /gone\.txt: no such file; /],
    ['directory', ['.'], /: is a directory; /],
    ['empty file', ['empty.txt'], /empty\.txt: the file is empty; /],
    ['binary file', ['binary.txt'], /binary\.txt: is a binary file; /],
    ['unknown encoding', ['a.txt', '--encoding', 'klingon'], /a\.txt: unknown encoding klingon; /],
    ['unreadable encoding', ['a.txt', '--encoding', 'euc-kr'], /a\.txt: .*; .*--encoding/],
  ])('%s', async (_what, [name = '', ...options], message) => {
    const file = join(directory(), name);
    for (const verb of [[], ['extract'], ['text'], ['outline'], ['audit']]) {
      const { code, out, err } = await run([...verb, file, ...options]);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(message);
      expect(err).toMatch(/^error: [^\n]+\n$/);
    }
  });

  test('invalid JSON', async () => {
    const file = join(directory(), 'bad.json');
    const { code, out, err } = await run(['validate', file]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^error: [^\n]*bad\.json: is not JSON \([^\n]+\); give a file that report-extract wrote with --format json\n$/);
  });
});

describe('a command line that cannot be understood is one line and exit code 2', () => {
  test.each([
    ['unknown option', ['a.txt', '--frobnicate'], "error: unknown option '--frobnicate'; see report-extract --help\n"],
    ['near miss', ['a.txt', '--formt', 'json'], "error: unknown option '--formt' (Did you mean --format?); see report-extract --help\n"],
    ['unknown command', ['outlin', 'a.txt'], 'error: outlin: neither a file nor a command; see report-extract --help\n'],
    ['no file', [], "error: missing required argument 'files'; see report-extract --help\n"],
    ['no file for a verb', ['outline'], "error: missing required argument 'file'; see report-extract --help\n"],
    [
      'unknown format',
      ['a.txt', '--format', 'xml'],
      "error: option '--format <name>' argument 'xml' is invalid. Allowed choices are json, yaml, csv, ndjson.; see report-extract --help\n",
    ],
    ['unknown schema', ['schema', 'nothing'], "error: no schema 'nothing'; use one of report, observation, regulation, notice, roster, citation, diff, panel, manifest\n"],
  ])('%s', async (_what, argv, err) => {
    expect(await run(argv)).toEqual({ code: 2, out: '', err });
  });
});

describe('help and version', () => {
  test('--version prints the version alone', async () => {
    expect(await run(['--version'])).toEqual({ code: 0, out: `${__VERSION__}\n`, err: '' });
  });

  test('--help names every verb, every option and examples', async () => {
    const { code, out, err } = await run(['--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const word of ['extract', 'text', 'outline', 'audit', 'diff', 'validate', 'schema', '--format', '--output', '--explain', '--quiet', '--strict', '--encoding', '--lexicon', '--version', 'Examples:']) {
      expect(out).toContain(word);
    }
  });

  test.each(['extract', 'text', 'outline', 'audit', 'diff', 'batch', 'validate', 'schema'])('%s --help', async (verb) => {
    const { code, out } = await run([verb, '--help']);
    expect(code).toBe(0);
    expect(out).toContain(`report-extract ${verb}`);
  });
});

describe('what is read, and up to which size', () => {
  const numbers = Object.values(limits).flatMap((kind) => Object.values(kind)).map((limit) => (limit < 1e6 ? limit.toLocaleString('en-US') : `${String(limit / 1e6)} million`));

  test.each([[], ['text'], ['audit'], ['panel'], ['batch'], ['diff']])('stands in the help of %s', async (...verb) => {
    const { out } = await run([...verb, '--help']);
    for (const number of numbers) expect(out).toMatch(new RegExp(`\\b${number} \\w`));
    for (const kind of ['UTF-16', 'GB18030', 'Big5', 'MHTML', '.docx', '--ocr', '.doc', '.rtf', 'UTF-32', 'HZ', 'NUL']) expect(out).toContain(kind);
  });
});

describe('a stream that fails', () => {
  const streams = (stdout: ReturnType<typeof closingPipe>): Parameters<typeof cli>[1] & { readonly said: () => string } => {
    const said: string[] = [];
    const stderr = closingPipe('none');
    stderr._write = (chunk: Buffer, _encoding, done) => {
      said.push(chunk.toString('utf8'));
      done();
    };
    return { stdin: Readable.from([]), stdout, stderr, env: {}, said: () => said.join('') };
  };

  test('a closed pipe ends quietly', async () => {
    const directory = folder({ 'a.txt': sample, 'b.txt': sample });
    const all = streams(closingPipe('EPIPE'));
    expect(await cli([join(directory, 'a.txt'), join(directory, 'b.txt'), '--quiet'], all)).toBe(0);
    expect(all.said()).toBe('');
  });

  test('a full disk is said', async () => {
    const directory = folder({ 'a.txt': sample, 'b.txt': sample });
    const all = streams(closingPipe('ENOSPC'));
    expect(await cli([join(directory, 'a.txt'), join(directory, 'b.txt'), '--quiet'], all)).toBe(2);
    expect(all.said()).toBe('error: standard output: cannot be written (write ENOSPC); check where the output goes\n');
  });
});
