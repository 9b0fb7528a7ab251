import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/core/errors.js';
import { decode } from '../../src/read/index.js';

const text = '全年生产总值增长4.5%、全省第6，规上工业增加值增长3.5%，固定资产投资增长7.5%，社会消费品零售总额增长6.5%。';
const utf8 = Buffer.from(text);
const utf16le = Buffer.from(text, 'utf16le');
const utf16be = Buffer.from(text, 'utf16le').swap16();
const hex = (digits: string): Buffer => Buffer.from(digits.replace(/\s/g, ''), 'hex');
/** `增长` and `投资` in GBK */
const GROWTH = 'd4f6 b3a4';
const INVESTMENT = 'cdb6 d7ca';
/** `工业投资增长27%、全省第3，高于全省18.1个百分点。` */
const GBK = hex('b9a4d2b5cdb6d7cad4f6b3a4323725a1a2c8abcaa1b5da33a3acb8dfd3dac8abcaa131382e31b8f6b0d9b7d6b5e3a1a3');
/** `工業投資增長27%。` */
const BIG5 = hex('a475b77ea7eb b8ea bc57 aaf8 323725 a143');
const codes = (bytes: Buffer, encoding?: string): readonly string[] => decode(bytes, 'a.txt', { encoding }).diagnostics.map(({ code }) => code);

describe('a guess', () => {
  test.each([
    ['GBK, two words', hex(`${GROWTH} 32 25`), 'gb18030', '增长2%'],
    ['GBK after many lines of ASCII', Buffer.concat([Buffer.from('1,2,3\n'.repeat(5000)), GBK]), 'gb18030', /增长27%、/],
    ['GB18030, characters of four bytes', hex(`9839 ee39 ${GROWTH} ${INVESTMENT} ${GROWTH} ${INVESTMENT}`), 'gb18030', /增长投资$/],
    ['Big5, one sentence', BIG5, 'big5', '工業投資增長27%。'],
    ['UTF-16 without a mark', utf16le, 'utf-16le', text],
    ['UTF-16 without a mark, the other way round', utf16be, 'utf-16be', text],
    ['UTF-16 without any NUL byte', Buffer.from('工业投资增长，农业投资下降。', 'utf16le'), 'utf-16le', '工业投资增长，农业投资下降。'],
  ])('%s', (_what, bytes, encoding, expected) => {
    const source = decode(bytes, 'a.txt');
    expect(source.encoding).toBe(encoding);
    expect(source.text).toMatch(expected);
    expect(source.encodingConfidence).toBeGreaterThan(0.6);
    expect(source.diagnostics[0]).toMatchObject({ code: 'read.encoding-guessed', message: expect.stringMatching(/confidence \d+%/) as string });
  });

  test('is surer of more text', () => {
    const confidence = (bytes: Buffer): number => decode(bytes, 'a.txt').encodingConfidence ?? expect.fail();
    expect(confidence(hex(GROWTH))).toBeLessThan(confidence(GBK));
    expect(confidence(GBK)).toBeGreaterThan(0.95);
  });

  test('is not made where a mark or valid UTF-8 says it', () => {
    expect(decode(utf8, 'a.txt').encodingConfidence).toBeUndefined();
    expect(decode(Buffer.concat([hex('84319533'), GBK]), 'a.txt')).toMatchObject({ encoding: 'gb18030', text: /^工业/ , diagnostics: [] });
  });

  test('takes a sample that ends inside a character', () => {
    const bytes = Buffer.concat([Buffer.from('a'), ...Array.from({ length: 400 }, () => GBK)]);
    expect(codes(bytes)).toEqual(['read.encoding-guessed']);
  });
});

describe('damage', () => {
  test.each([
    ['a stray byte in UTF-8', Buffer.concat([utf8.subarray(0, 30), hex('ff'), utf8.subarray(30)]), 'utf-8'],
    ['UTF-8 cut inside a character', utf8.subarray(0, -1), 'utf-8'],
    ['a short UTF-8 text cut inside a character', Buffer.from('增长百分之五。').subarray(0, -1), 'utf-8'],
    ['a marked UTF-8 text with a stray byte', Buffer.concat([hex('efbbbf'), utf8.subarray(0, 30), hex('ff'), utf8.subarray(30)]), 'utf-8'],
    ['GBK cut inside a character', GBK.subarray(0, -1), 'gb18030'],
    ['UTF-16 with an odd byte at the end', Buffer.concat([utf16le, hex('0a')]), 'utf-16le'],
  ])('%s is read and reported', (_what, bytes, encoding) => {
    expect(decode(bytes, 'a.txt').encoding).toBe(encoding);
    expect(codes(bytes)).toContain('read.replacement-characters');
  });
});

describe('--encoding', () => {
  test.each([
    [Buffer.concat([hex('efbbbf'), utf8]), 'gbk', /byte order mark of utf-8, not of gbk/],
    [Buffer.concat([hex('feff'), utf16be]), 'utf-16le', /byte order mark of utf-16be, not of utf-16le/],
  ])('that a byte order mark contradicts is refused', (bytes, encoding, message) => {
    expect(() => decode(bytes, 'a.txt', { encoding })).toThrow(InputError);
    expect(() => decode(bytes, 'a.txt', { encoding })).toThrow(message);
  });

  test('utf-16 leaves the order of bytes to the mark', () => {
    expect(decode(Buffer.concat([hex('feff'), utf16be]), 'a.txt', { encoding: 'utf-16' })).toMatchObject({ encoding: 'utf-16be', text });
  });

  test('is obeyed, and doubted where the text is plainly in another encoding', () => {
    expect(decode(GBK, 'a.txt', { encoding: 'big5' }).encoding).toBe('big5');
    expect(codes(GBK, 'big5')).toContain('read.encoding-doubted');
    expect(codes(utf8, 'gbk')).toContain('read.encoding-doubted');
    expect(codes(GBK, 'gbk')).toEqual([]);
    expect(codes(utf16le, 'utf-16le')).toEqual([]);
    expect(codes(Buffer.from('GDP'), 'gbk')).toEqual([]);
  });
});

describe('refusals', () => {
  test.each([
    ['UTF-32', hex('fffe0000 e5650000'), /UTF-32/],
    ['UTF-32, the other way round', hex('0000feff 000065e5'), /UTF-32/],
    ['HZ', Buffer.from('~{9$R5M6WJTv3$~}27%'), /HZ/],
    ['ISO 2022', hex('1b242941 0e 3924 5235 0f'), /ISO 2022/],
    ['NUL bytes in UTF-8', Buffer.concat([utf8, hex('00')]), /binary/],
    ['NUL bytes in GBK', Buffer.concat([GBK, hex('00 61')]), /binary/],
    ['Latin text', Buffer.from('Café à la crème, déjà vu', 'latin1'), /not recognised/],
    ['one byte of nothing', hex('ff'), /not recognised/],
  ])('%s', (_what, bytes, message) => {
    expect(() => decode(bytes, 'a.txt')).toThrow(InputError);
    expect(() => decode(bytes, 'a.txt')).toThrow(message);
  });
});
