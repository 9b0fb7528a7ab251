import type { Diagnostic } from '../../core/diagnostic.js';
import { InputError } from '../../core/errors.js';
import { marked } from '../emphasis.js';
import type { Reading } from '../formats.js';
import { limits } from '../limits.js';
import { articleOf } from './article.js';
import { decodePage } from './charset.js';
import { type Enveloped, pageInMhtml, withoutHttpHead } from './envelope.js';
import { furnitureIn } from './furniture.js';
import { headingOf, joinFields, withoutPageTitle } from './heading.js';
import type { Line } from './line-writer.js';
import { linesOf } from './lines.js';
import { parsePage } from './tree.js';

const { megabytes: MOST_MEGABYTES, characters: MOST_TEXT } = limits.page;

/** Reads the article of a page saved from the web: its text line by line, without what stands around it. */
export function readHtml(bytes: Uint8Array, file: string, encoding?: string): Reading {
  return readPage(withoutHttpHead(small(bytes, file)), file, encoding);
}

/** Reads the page in an MHTML file. */
export function readMhtml(bytes: Uint8Array, file: string, encoding?: string): Reading {
  return readPage(pageInMhtml(small(bytes, file), file), file, encoding);
}

function readPage({ bytes, charset }: Enveloped, file: string, encoding?: string): Reading {
  const decoded = decodePage(bytes, file, encoding, charset);
  const page = parsePage(decoded.text, file);
  const lines = linesOf(page.root);
  const inside = articleOf(lines, page.root);
  const start = Math.max(inside.indexOf(true), 0);
  const whole = joinFields(lines.filter((_, i) => inside[i] === true));
  const furniture = furnitureIn(whole);
  const article = withoutPageTitle(whole.filter((_, i) => furniture[i] !== true));
  const heading = headingOf(page, lines.slice(0, start), article);
  if (article.length === 0) throw nothing(file, page.framed);
  const text = [...heading, ...marked(article.map(withoutTitleMark)), ''].join('\n');
  if (text.length > MOST_TEXT) throw new InputError(`${file}: has more than ${MOST_TEXT} characters of text`, 'split it');
  return { encoding: decoded.encoding, text, pages: null, diagnostics: [...decoded.diagnostics, ...leftOut(inside.filter((is) => !is).length + furniture.filter((is) => is).length)] };
}

function small(bytes: Uint8Array, file: string): Uint8Array {
  if (bytes.length <= MOST_MEGABYTES * 2 ** 20) return bytes;
  throw new InputError(`${file}: is larger than ${MOST_MEGABYTES} MB, which no page of text is`, 'save the page without its pictures, or its text alone');
}

function nothing(file: string, framed: boolean): InputError {
  return framed
    ? new InputError(`${file}: the page has no text of its own: it shows other files in frames`, 'open the frame alone and save that')
    : new InputError(`${file}: the page has no text; a script may put it there`, 'save the page from the browser once it is shown, or copy its text');
}

/** The first heading of a page is its title. */
const withoutTitleMark = (line: Line, i: number): Line => (line.heading === 1 && i === 0 ? { ...line, heading: 0 } : line);

function leftOut(lines: number): Diagnostic[] {
  if (lines === 0) return [];
  return [{ code: 'read.furniture-dropped', severity: 'info', message: `left out: ${lines} lines around the article (navigation, links, foot of the page)`, span: null }];
}
