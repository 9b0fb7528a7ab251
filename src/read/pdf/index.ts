import type { Diagnostic } from '../../core/diagnostic.js';
import { InputError } from '../../core/errors.js';
import type { Reading } from '../formats.js';
import type { DecodeOptions } from '../index.js';
import { blocksOf, type Gutter, gutterOf } from './columns.js';
import { placeFootnotes, type ReadLine } from './footnotes.js';
import { withPdf } from './library.js';
import { bodySize, linesOf, type PageBlock } from './lines.js';
import { dropPageFurniture, pageList, type RowPage } from './page-furniture.js';
import { cutShort } from './refusals.js';
import { type RawPage, readPages } from './runs.js';
import { readScans } from './scans.js';

/** What a line starts with that starts a paragraph: two full-width spaces, as in print. */
const INDENT = '\u3000\u3000';
const PAGE_BREAK = '\f';
const NO_HINT = 'check what a viewer shows';
const SCAN_HINT = 'try --ocr';
const CANVAS_HINT = 'npm install @napi-rs/canvas lets --ocr read it';

/** Reads the text of a PDF in the order in which a reader would, which is told from where it stands on the page. */
export async function readPdf(bytes: Uint8Array, file: string, options: DecodeOptions = {}): Promise<Reading> {
  const { ocr } = options;
  // before the library takes the bytes over
  const truncated = isTruncated(bytes);
  const raw = await withPdf(bytes, file, options, async (pdf) => {
    const pages = await readPages(pdf, file);
    return ocr === true ? readScans(pdf, pages, file) : pages;
  });
  const silent = raw.flatMap(({ rows }, page) => (rows.length === 0 ? [page] : []));
  if (truncated && silent.length > 0) throw cutShort(file);
  if (silent.length === raw.length) throw new InputError(`${file}: ${raw.length === 1 ? 'its one page has no' : `none of its ${String(raw.length)} pages has`} text that can be read; it may be a scan`, ocr === true ? NO_HINT : SCAN_HINT);
  const body = bodySize(raw.flatMap(({ rows }) => rows));
  const { pages, diagnostics } = dropPageFurniture(raw, body);
  return {
    encoding: 'binary',
    ...compose(inOrder(pages, body)),
    ...(raw.some(({ confidence }) => confidence !== null) ? { recognised: raw.map(({ confidence }) => confidence) } : {}),
    diagnostics: [...(truncated ? [endMissing] : []), ...withoutText(raw, silent, ocr === true), ...recognised(raw), ...leftAside(raw), ...diagnostics],
  };
}

/** The lines of every page in reading order. */
function inOrder(pages: readonly RowPage[], body: number): ReadLine[][] {
  const gutters = commonGutters(pages, body);
  const blocks: PageBlock[] = pages.flatMap(({ rows }, page) => blocksOf(rows, body, gutters).map((block) => ({ ...block, page })));
  return placeFootnotes(linesOf(blocks, body), body, pages.length);
}

/** Where at least two pages, and every fourth, have a gutter: short pages, the last for one, may not show theirs. */
function commonGutters(pages: readonly RowPage[], body: number): Gutter[] {
  const found = pages.flatMap(({ rows }) => gutterOf(rows, body, []) ?? []);
  const common: { gutter: Gutter; pages: number }[] = [];
  for (const gutter of found) {
    const known = common.find((one) => one.gutter.left < gutter.right && gutter.left < one.gutter.right);
    if (known === undefined) common.push({ gutter, pages: 1 });
    else {
      known.pages += 1;
      known.gutter = { left: Math.max(known.gutter.left, gutter.left), right: Math.min(known.gutter.right, gutter.right) };
    }
  }
  return common.filter((one) => one.pages >= Math.max(2, pages.length / 4)).map(({ gutter }) => gutter);
}

/** The text, a line for each line in print, a form feed between pages; and where each page starts. */
function compose(pages: readonly (readonly ReadLine[])[]): Pick<Reading, 'text' | 'pages'> {
  const texts = pages.map((page) => page.map(({ line, starts }) => (starts && !line.piped ? INDENT : '') + line.text).join('\n'));
  const starts: number[] = [];
  let at = 0;
  for (const text of texts) {
    starts.push(at);
    at += text.length + PAGE_BREAK.length;
  }
  return { text: texts.join(PAGE_BREAK), pages: starts };
}

/** Text recognised with less confidence needs a look. */
const UNSURE = 0.8;

/** The end of a PDF says where its parts are; objects stand before it. */
function isTruncated(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer.lastIndexOf('startxref') < buffer.lastIndexOf('endobj');
}

const endMissing: Diagnostic = {
  code: 'read.truncated',
  severity: 'warning',
  message: 'the PDF is cut short: its end is missing, and there may have been more pages',
  span: null,
};

function withoutText(raw: readonly RawPage[], silent: readonly number[], ocr: boolean): Diagnostic[] {
  const finding = (noise: boolean, why: string): Diagnostic[] => {
    const pages = silent.filter((page) => raw[page]?.noise === noise);
    return pages.length === 0 ? [] : [{ code: 'read.page-without-text', severity: 'warning', message: `${pageList(pages)}: ${why}`, span: null }];
  };
  return [
    ...finding(false, ocr ? 'no text: blank' : `no text: blank or scanned; ${SCAN_HINT}`),
    ...finding(true, `the text has no characters, only shapes; ${ocr ? CANVAS_HINT : SCAN_HINT}`),
  ];
}

function recognised(raw: readonly RawPage[]): Diagnostic[] {
  return raw.flatMap(({ confidence }, page) => {
    if (confidence === null) return [];
    const message = `${pageList([page])}: read by text recognition, which is ${String(Math.round(confidence * 100))} % sure of it`;
    return [{ code: 'read.recognised', severity: confidence < UNSURE ? 'warning' : 'info', message, span: null }];
  });
}

function leftAside(raw: readonly RawPage[]): Diagnostic[] {
  const pages = raw.flatMap(({ aside }, page) => (aside > 0 ? [page] : []));
  if (pages.length === 0) return [];
  const characters = raw.reduce((sum, { aside }) => sum + aside, 0);
  const message = `${pageList(pages)}: ${String(characters)} characters of rotated or vertical text left aside`;
  return [{ code: 'read.text-left-aside', severity: 'warning', message, span: null }];
}
