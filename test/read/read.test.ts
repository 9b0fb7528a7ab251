import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/core/errors.js';
import { decode, readInput } from '../../src/read/index.js';

const text = '全年生产总值增长4.5%、全省第6，规上工业增加值增长3.5%，固定资产投资增长7.5%，社会消费品零售总额增长6.5%。';
/** `工业投资增长27%、全省第3，高于全省18.1个百分点。` */
const GBK = 'b9a4d2b5cdb6d7cad4f6b3a4323725a1a2c8abcaa1b5da33a3acb8dfd3dac8abcaa131382e31b8f6b0d9b7d6b5e3a1a3';
/** `政府工作報告：經濟增長百分之八，財政收入穩步提高，人民生活持續改善。` */
const BIG5 =
  'ac46a9b2a475a740b3f8a769a147b867c0d9bc57aaf8a6caa4c0a4a7a44ba141b05dac46a6aca44ac3ada842b4a3b0aaa141a448a5c1a5cdaca1abf9c4f2a7efb5bda143';

const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');
const utf16 = (words: string, swap: boolean): Buffer => {
  const buffer = Buffer.from(`\ufeff${words}`, 'utf16le');
  return swap ? buffer.swap16() : buffer;
};

describe('decode', () => {
  test('UTF-8, with its digest', () => {
    expect(decode(Buffer.from('一、'), 'a.txt')).toEqual({
      file: 'a.txt',
      mediaType: 'text/plain',
      encoding: 'utf-8',
      bytes: 6,
      sha256: '6890492f7aae742a91f639f232c34a8624f90a80c0057346e96ae5a12ea2c4c2',
      pages: null,
      text: '一、',
      diagnostics: [],
    });
  });

  test('a byte order mark is no part of the text', () => {
    expect(decode(Buffer.from(`\ufeff${text}`), 'a.txt')).toMatchObject({ encoding: 'utf-8', text });
  });

  test.each([['utf-16le', false], ['utf-16be', true]])('%s by its byte order mark', (encoding, swap) => {
    expect(decode(utf16(text, swap), 'a.txt')).toMatchObject({ encoding, text, diagnostics: [] });
  });

  test('GBK is guessed, and said to be', () => {
    const source = decode(bytes(GBK), 'a.txt');
    expect(source).toMatchObject({ encoding: 'gb18030', text: '工业投资增长27%、全省第3，高于全省18.1个百分点。' });
    expect(source.diagnostics.map(({ code }) => code)).toEqual(['read.encoding-guessed']);
  });

  test('Big5 is guessed too', () => {
    expect(decode(bytes(BIG5), 'a.txt')).toMatchObject({
      encoding: 'big5',
      text: '政府工作報告：經濟增長百分之八，財政收入穩步提高，人民生活持續改善。',
    });
  });

  test('a label overrules the detection', () => {
    expect(decode(bytes(GBK), 'a.txt', { encoding: 'gbk' })).toMatchObject({ encoding: 'gbk', diagnostics: [] });
  });

  test('Markdown by its name', () => {
    expect(decode(Buffer.from(text), 'a.md').mediaType).toBe('text/markdown');
  });

  test.each([
    ['nothing', Buffer.alloc(0), {}, /empty/],
    ['white space', Buffer.from(' \r\n\t\u3000'), {}, /no text in the file/],
    ['a byte order mark', Buffer.from('\ufeff'), {}, /no text in the file/],
    ['NUL bytes', Buffer.from([0x25, 0x50, 0, 1, 2]), {}, /binary/],
    ['bytes of no encoding', Buffer.from([0xff, 0x81, 0x00, 0xfe, 0x80]), {}, /binary|not recognised/],
    ['an unknown label', Buffer.from(text), { encoding: 'klingon' }, /unknown encoding klingon/],
    ['more text than any document has', Buffer.alloc(5_000_001, 'a'), {}, /more than 5 million characters/],
    ['more headings than any document has', Buffer.from('一、\n'.repeat(130_000)), {}, /more than 200 thousand lines and numbers/],
    ['the wrong label', bytes(GBK), { encoding: 'utf-8' }, /is not utf-8 text/],
  ])('%s is an InputError that names the file', (_what, input, options, message) => {
    expect(() => decode(input, 'a.txt', options)).toThrow(InputError);
    expect(() => decode(input, 'a.txt', options)).toThrow(/^a\.txt: /);
    expect(() => decode(input, 'a.txt', options)).toThrow(message);
  });
});

describe('readInput', () => {
  const folder = mkdtempSync(join(tmpdir(), 'read-'));

  test('a file', async () => {
    const file = join(folder, 'a.txt');
    writeFileSync(file, text);
    expect(await readInput(file, {})).toMatchObject({ file, text });
  });

  test('standard input, in pieces that cut characters', async () => {
    const all = Buffer.from(text);
    async function* pieces(): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < all.length; at += 7) yield await Promise.resolve(all.subarray(at, at + 7));
    }
    expect(await readInput('-', { stdin: pieces() })).toMatchObject({ file: '-', text, bytes: all.length });
  });

  test('standard input that never ends', async () => {
    const chunk = Buffer.alloc(16 * 1024 * 1024, '增长');
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) yield await Promise.resolve(chunk);
    }
    await expect(readInput('-', { stdin: endless() })).rejects.toThrow(/^-: has more than 256 MB$/);
  });

  test.each([
    ['a missing file', 'none.txt', /no such file/],
    ['a directory', '.', /is a directory/],
  ])('%s', async (_what, name, message) => {
    await expect(readInput(join(folder, name), {})).rejects.toThrow(message);
    await expect(readInput(join(folder, name), {})).rejects.toThrow(InputError);
  });
});
