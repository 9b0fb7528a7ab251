import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { InputError } from '../../../src/core/errors.js';
import { extract, extractFile } from '../../../src/index.js';
import { decode } from '../../../src/read/index.js';
import { run } from '../../cli/run.js';
import { readPdf } from './observations.js';
import { assemble } from './write.js';

const fixture = (name: string): string => `fixtures/pdf/${name}.pdf`;

describe('what cannot be read is said in one line, with exit code 2', () => {
  test.each([
    ['a truncated PDF', ['truncated'], [], /the PDF is (?:damaged|cut short)/],
    ['a scan', ['scan'], [], /its one page has no text that can be read; it may be a scan; try --ocr/],
    ['an encrypted PDF', ['encrypted'], [], /is encrypted; give its password with --password/],
    ['the wrong password', ['encrypted'], ['--password', 'guess'], /the password is wrong/],
  ])('%s', async (_what, [name = ''], options, message) => {
    const { code, out, err } = await run([fixture(name), ...options]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
    expect(err.startsWith(`error: ${fixture(name)}`) && err.endsWith('\n')).toBe(true);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  test.each([
    ['nothing but the signature', Buffer.from('%PDF-1.7\n')],
    ['garbage', Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256))])],
    ['no pages', assemble(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 0 /Kids [] >>'])],
    ['pages that hold themselves', assemble(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 3 /Kids [2 0 R] >>'])],
    ['a thousand million pages', assemble(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 1000000000 /Kids [] >>'])],
  ])('%s', async (_what, bytes) => {
    await expect(readPdf(bytes)).rejects.toThrow(InputError);
  });

  test('every cut of a PDF', async () => {
    const whole = readFileSync(fixture('two-columns-gbk'));
    for (let length = 900; length < whole.length - 200; length += 2500) {
      await expect(readPdf(whole.subarray(0, length))).rejects.toThrow(InputError);
    }
  });
});

describe('hostile files end in one line', () => {
  /** A page that shows what the streams unpack to. */
  const onePage = (content: string, ...more: readonly string[]): Buffer => assemble([
    '<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /X 5 0 R >> /Font << /F1 6 0 R >> >> /Contents 4 0 R >>', content, ...more,
  ]);
  const stream = (dict: string, bytes: Buffer): string => `<< ${dict} /Length ${String(bytes.length)} >>\nstream\n${bytes.toString('latin1')}\nendstream`;
  const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
  const pieces = (count: number): string => Array.from({ length: count }, (_, i) => `1 0 0 1 ${String((i % 50) * 11)} ${String(10 + Math.floor(i / 50) * 3)} Tm (abcdefghij) Tj`).join('\n');
  const drawn = (count: number): Buffer => onePage(stream('/Filter /FlateDecode', deflateSync(Buffer.from(`BT /F1 1 Tf ${pieces(count)} ET`))), 'null', font);
  const much = deflateSync(Buffer.alloc(210_000_000, ' '), { level: 1 });

  test.each([
    ['a stream of 200 MB', onePage(stream('/Filter /FlateDecode', much))],
    ['the same packed twice', onePage(stream('/Filter [/FlateDecode /FlateDecode]', deflateSync(much)))],
    ['one page ten thousand times', assemble([
      '<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Count 9999 /Kids [${'3 0 R '.repeat(9999)}] >>`, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'])],
    ['a tree of pages as deep as it is long', assemble([
      '<< /Type /Catalog /Pages 2 0 R >>',
      ...Array.from({ length: 20_000 }, (_, i) => `<< /Type /Pages /Count 1 /Kids [${String(i + 3)} 0 R] >>`), '<< /Type /Page /MediaBox [0 0 9 9] >>'])],
    ['arrays in arrays', assemble([`<< /Type /Catalog /Pages ${'['.repeat(200_000)} >>`])],
  ])('%s', async (_what, bytes) => {
    await expect(readPdf(bytes)).rejects.toThrow(InputError);
  });

  test('a page in thousands of pieces is read, one of a hundred thousand characters and more is not', async () => {
    expect((await readPdf(drawn(6000))).text.match(/abcdefghij/g)).toHaveLength(6000);
    await expect(readPdf(drawn(12_000))).rejects.toThrow('unpacks to more than this program takes');
  });

  test('bytes changed by chance are read or refused', async () => {
    const wholes = ['two-columns-gbk', 'office', 'encrypted'].map((name) => readFileSync(fixture(name)));
    await fc.assert(fc.asyncProperty(
      fc.constantFrom(...wholes), fc.array(fc.tuple(fc.nat(999_999), fc.uint8Array({ minLength: 1, maxLength: 40 })), { minLength: 1, maxLength: 12 }),
      async (whole, changes) => {
        const bytes = Buffer.from(whole);
        // not the signature, which says that it is a PDF
        for (const [place, change] of changes) bytes.set(change, 20 + (place % (bytes.length - 60)));
        const outcome = await readPdf(bytes).catch((error: unknown) => error);
        expect(outcome instanceof Error ? outcome instanceof InputError : true).toBe(true);
      },
    ), { numRuns: 40, seed: 20240221 });
  }, 60_000);
});

describe('the ways in', () => {
  const printed: unknown[] = [];
  beforeEach(() => {
    for (const name of ['log', 'warn', 'error'] as const) vi.spyOn(console, name).mockImplementation((...all: unknown[]) => void printed.push(...all));
  });
  afterEach(() => {
    vi.restoreAllMocks();
    expect(printed).toEqual([]);
  });

  test('the right password opens', async () => {
    const { code, out, err } = await run(['text', '--source', fixture('encrypted'), '--password', 'secret']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^　　政府工作报告\n/);
    expect((await extractFile(fixture('encrypted'), { password: 'secret' })).source.pages).toBe(1);
  });

  test('text --source prints what offsets refer to; standard input is told by its content', async () => {
    const { out } = await run(['text', '--source', '-'], { stdin: readFileSync(fixture('bulletin')) });
    const { documents, source } = await extractFile(fixture('bulletin'));
    expect(source).toMatchObject({ mediaType: 'application/pdf', pages: 3 });
    for (const { source: place } of documents[0]?.observations ?? []) expect(out.slice(place.start, place.end)).toBe(place.quote);
  });

  test('what cannot wait says what can', () => {
    const bytes = readFileSync(fixture('one-column'));
    expect(() => decode(bytes, 'a.pdf')).toThrow('a.pdf: is a PDF');
    expect(() => extract(bytes)).toThrow(InputError);
  });
});
