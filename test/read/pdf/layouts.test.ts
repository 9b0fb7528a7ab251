import { describe, expect, test } from 'vitest';
import { cleanObservations, expectSame, observationsOf, readFixture, readPdf } from './observations.js';
import { paragraphs } from './paragraphs.js';
import { bulletin, large, narrowGutter, oneColumn, rowByRow, twoColumns, unequal } from './styles.js';
import { type DrawnPage, type Style, typeset } from './typeset.js';
import { writePdf } from './write.js';

/** The page on which the typesetter put the line that holds these words, counted from 1. */
function printedOn(pages: readonly DrawnPage[], words: string): number[] {
  return pages.flatMap(({ drawn }, i) => (drawn.some(({ text }) => text.includes(words)) ? [i + 1] : []));
}

const styles: Record<string, Style> = { oneColumn, twoColumns, bulletin, rowByRow, unequal, narrowGutter, large };

describe('from every layout come the observations of the clean text', () => {
  test.each(Object.entries(styles))('%s', async (_name, style) => {
    const pages = typeset(paragraphs(), style);
    const source = await readPdf(writePdf(pages));
    const found = observationsOf(source);
    expectSame(found, await cleanObservations());
    expect(source.pages).toHaveLength(pages.length);
    for (const { source: place } of found) {
      expect(source.text.slice(place.start, place.end)).toBe(place.quote);
      expect(printedOn(pages, (place.quote.split(/[\n\f]/)[0] ?? '').slice(0, 8))).toContain(place.page);
    }
  });

  test('one column and two in one file', async () => {
    const all = paragraphs();
    const pages = [...typeset(all.slice(0, 9), oneColumn), ...typeset(all.slice(9), twoColumns)];
    expectSame(observationsOf(await readPdf(writePdf(pages))), await cleanObservations());
  });

  test('UniGB-UCS2-H', async () => {
    const pages = typeset(paragraphs().slice(0, 12), twoColumns);
    expectSame(observationsOf(await readPdf(writePdf(pages, 'UniGB-UCS2-H'))), await cleanObservations(12));
  });
});

describe('the fixtures', () => {
  test('a bulletin with embedded fonts: title over two columns, heads, numbers in the corners, footnotes', async () => {
    const source = await readFixture('bulletin');
    const found = observationsOf(source);
    expectSame(found, await cleanObservations(12));
    expect(source).toMatchObject({ mediaType: 'application/pdf', encoding: 'binary', pages: [0, 957, 2171] });
    expect(source.diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'read.furniture-dropped: running head dropped from pages 1, 3: 2024年第2期',
      'read.furniture-dropped: page number dropped from pages 1-3: 1',
      'read.furniture-dropped: running head dropped from page 2: 驻马店市人民政府公报',
    ]);
    const pageOf = (quote: string): (number | null)[] => found.filter(({ source: place }) => place.quote.replace(/\s/g, '').includes(quote)).map(({ source: place }) => place.page);
    expect(new Set(pageOf('居民人均可支配收入增长5%'))).toEqual(new Set([1]));
    expect(new Set(pageOf('粮食总产全省第2'))).toEqual(new Set([2]));
  });

  test('one column with embedded fonts', async () => {
    const source = await readFixture('one-column');
    expectSame(observationsOf(source), await cleanObservations(8));
    expect(source.text.split('\n').slice(0, 6)).toEqual([
      '　　政府工作报告',
      '　　——2024年2月21日在驻马店市第五届人民代表大会第二次会议上',
      '　　驻马店市人民政府市长李跃勇',
      '　　各位代表：',
      '　　现在，我代表市人民政府，向大会报告工作，请予审议，并请市政协委员和其他列席人士提出意',
      '见。',
    ]);
  });

  // Chromium draws some characters as Type 3 fonts, LibreOffice each mark after the line it is in
  test.each(['chromium', 'office'])('two columns as %s prints them', async (name) => {
    const source = await readFixture(name);
    expectSame(observationsOf(source), await cleanObservations(12));
    expect(source.pages).toHaveLength(2);
    expect(source.text).not.toMatch(/公报|第2期|^.?\s*\d\s*.?$/m);
  });

  test('two columns in a GBK font that is not embedded', async () => {
    expectSame(observationsOf(await readFixture('two-columns-gbk')), await cleanObservations());
  });
});
