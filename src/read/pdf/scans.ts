import type { PDFPageProxy } from 'pdfjs-dist';
import { drawn } from './drawing.js';
import type { OpenPdf } from './library.js';
import { type Picture, scanned } from './picture.js';
import { startRecogniser } from './recogniser.js';
import { unreadable } from './refusals.js';
import type { RawPage } from './runs.js';

/** The pages, with what text recognition reads on those that have no usable text. */
export async function readScans(pdf: OpenPdf, pages: readonly RawPage[], file: string): Promise<RawPage[]> {
  const read = [...pages];
  const silent = pages.flatMap(({ rows }, page) => (rows.length === 0 ? [page] : []));
  if (silent.length === 0) return read;
  const recogniser = await startRecogniser(file);
  try {
    for (const index of silent) {
      const page = pages[index];
      const picture = await pictureOf(pdf, index + 1, page?.noise === true, file);
      if (page === undefined || picture === null) continue;
      const { rows, confidence } = await recogniser.read(picture);
      if (rows.length > 0) read[index] = { ...page, rows, confidence };
    }
  } finally {
    await recogniser.stop();
  }
  return read;
}

/** What can be seen on a page: its scan, or, where text is drawn that says nothing, the page drawn. */
async function pictureOf({ document, guard, library }: OpenPdf, number: number, noise: boolean, file: string): Promise<Picture | null> {
  const look = async (page: PDFPageProxy): Promise<Picture | null> => {
    const picture = (noise ? null : await scanned(page, library)) ?? (await drawn(page));
    page.cleanup();
    return picture;
  };
  try {
    return await guard(document.getPage(number).then(look));
  } catch (error) {
    throw unreadable(`${file}, page ${String(number)}`, error);
  }
}
