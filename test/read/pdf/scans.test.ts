import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { isNoise } from '../../../src/read/pdf/noise.js';
import { readInput } from '../../../src/read/index.js';
import { keyOf, observationsOf, once, readPdf } from './observations.js';
import { typeset } from './typeset.js';
import { writePdf } from './write.js';

const fixture = (name: string): Buffer => readFileSync(`fixtures/pdf/${name}.pdf`);
/** The engine and its data are optional. */
const installed = ['tesseract.js', '@tesseract.js-data/chi_sim'].every((name) => existsSync(`node_modules/${name}`));
const text = writePdf(typeset(['全年生产总值增长4.5%，粮食总产836万吨。'], { columns: 1 }));
const blank = writePdf([{ width: 595, height: 842, drawn: [] }]);

async function joined(...files: readonly Uint8Array[]): Promise<Uint8Array> {
  const whole = await PDFDocument.create({ updateMetadata: false });
  for (const file of files) {
    const from = await PDFDocument.load(file);
    for (const page of await whole.copyPages(from, [0])) whole.addPage(page);
  }
  return whole.save();
}

/** A PDF whose fonts do not say which characters their shapes are. */
async function speechless(file: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(file);
  for (const [, object] of document.context.enumerateIndirectObjects()) if (object instanceof PDFDict) object.delete(PDFName.of('ToUnicode'));
  return document.save();
}

describe('pages without usable text', () => {
  test('are named, by what they lack', async () => {
    const { diagnostics, pages } = await readPdf(await joined(text, fixture('scan'), await speechless(fixture('office')), text, blank));
    expect(pages).toHaveLength(5);
    expect(diagnostics.filter(({ code }) => code === 'read.page-without-text').map(({ message }) => message)).toEqual([
      'pages 2, 5: no text: blank or scanned; try --ocr',
      'page 3: the text has no characters, only shapes; try --ocr',
    ]);
  });

  test.each(['office', 'chromium', 'bulletin'])('%s without the table of its characters', async (name) => {
    await expect(readPdf(await speechless(fixture(name)))).rejects.toThrow(/has text that can be read/);
  });

  test('what is noise and what is not', () => {
    expect(isNoise(['\ue001\ue002\ue003'])).toBe(true);
    expect(isNoise(['!"#$%&()*+,-./012345678', '9:;<=>?@[]^_{|}~'])).toBe(true);
    expect(isNoise(['㋗ⰴ⭽᳴Ⰼ㒠㍽Ⓚ栓栄Ⱟ⮚䣄ᰬ⧢᱒㦩ᱻ嘀⚿Ჲ䣄ᰤ'])).toBe(true);
    expect(isNoise(['Ā在ÿs代表市人民府ÿ向大会报告工作ÿ请Î审议ÿ并请市和其他列席人士提出意见ÿ是全面贯彻党的二十大精神开局之ÿ是O疫情¶控转段^经济恢复发展的一ÿ也是极不凡1极~不易的一2面对深刻ÞÞÿÿÎÎÿÿÿÿÿÿ'])).toBe(true);
    expect(isNoise(['各位代表：现在，我代表市人民政府，向大会报告工作。'])).toBe(false);
    expect(isNoise(['現在，我代表市人民政府，向大會報告工作，請予審議。'])).toBe(false);
    expect(isNoise(['3082.8 4.5% 836 -2.1 1,024.5 33.4% 12345 2024.2.21'])).toBe(false);
    expect(isNoise(['Report on the work of the government, 2024'])).toBe(false);
    expect(isNoise(['—①㎡'])).toBe(false);
  });
});

describe.skipIf(!installed)('text recognition', () => {
  test('reads scans in their place, and says so of every observation', async () => {
    const source = await readInput('-', { stdin: once(await joined(text, fixture('scan'), blank)), ocr: true });
    const clean = observationsOf(await readPdf(await joined(fixture('office')))).map(keyOf);
    const [first, ...scanned] = observationsOf(source).filter(({ source: { page } }) => page !== null);
    expect(first?.source).toMatchObject({ page: 1, ocr: false, confidence: null });
    const read = scanned.filter(({ source: { page } }) => page === 2);
    expect(read.every(({ source: { ocr, confidence } }) => ocr && (confidence ?? 0) > 0.7 && (confidence ?? 2) <= 1)).toBe(true);
    // of a fax of 200 dpi, nine observations of ten
    expect(clean.length).toBeGreaterThan(35);
    expect(clean.filter((key) => read.some((one) => keyOf(one) === key)).length).toBeGreaterThan(clean.length * 0.85);
    expect(source.diagnostics.map(({ code, message }) => `${code} ${message.replace(/\d+ %/, 'N %')}`)).toEqual(expect.arrayContaining([
      'read.recognised page 2: read by text recognition, which is N % sure of it',
      'read.page-without-text page 3: no text: blank',
    ]));
  }, 60_000);
});

test('without the engine, the error names the command that installs it', () => {
  const run = `
    const Module = require('node:module');
    const resolve = Module._resolveFilename;
    Module._resolveFilename = (name, ...rest) => {
      if (/tesseract/.test(name)) throw Object.assign(new Error(name), { code: 'MODULE_NOT_FOUND' });
      return resolve(name, ...rest);
    };
    process.argv = [process.argv[0], 'report-extract', '--ocr', 'fixtures/pdf/scan.pdf'];
    require('./bin/report-extract.js');`;
  expect(() => execFileSync(process.execPath, ['-e', run], { stdio: 'pipe', encoding: 'utf8' })).toThrow(
    'error: fixtures/pdf/scan.pdf: --ocr needs packages that are not installed; npm install tesseract.js @tesseract.js-data/chi_sim\n',
  );
});
