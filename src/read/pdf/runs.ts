import type { PageViewport, PDFDocumentProxy } from 'pdfjs-dist';
import type { TextContent } from 'pdfjs-dist/types/src/display/api.js';
import { InputError } from '../../core/errors.js';
import { unifyRadicals } from '../../core/radicals.js';
import { limits } from '../limits.js';
import type { OpenPdf } from './library.js';
import { isNoise } from './noise.js';
import { type Matrix, type Packed, type Piece, unpacked } from './packed.js';
import { tooMuch, unreadable } from './refusals.js';
import { type Row, rowsOf } from './rows.js';

/** Text that the page draws in one go, left to right, with no gap wider than about half a character. */
export interface Run {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The baseline, in points from the top of the page. */
  readonly y: number;
  readonly size: number;
  /** A space stands before it. */
  readonly spaced: boolean;
}

/** One page as it is drawn. */
export interface RawPage {
  readonly width: number;
  readonly height: number;
  readonly rows: readonly Row[];
  /** The number of characters that do not run from left to right. */
  readonly aside: number;
  /** The page has text, but of a font that does not say which characters its shapes are. */
  readonly noise: boolean;
  /** How sure text recognition was of the page, from 0 to 1; null where it did not read it. */
  readonly confidence: number | null;
}

const { pages: MOST_PAGES, charactersOnPage: MOST_ON_PAGE } = limits.pdf;
const { characters: MOST_CHARACTERS } = limits.any;
/** A page that takes less of the file is the same one over and over. */
const LEAST_BYTES = 40;
const MANY_PAGES = 100;
const QUARTERS = [0, 1, 2, 3];
/** In parts of the size. */
const JOINED = 0.05;

/** All pages, each freed once it is read; the next one is under way while one is read. */
export async function readPages({ document, guard, bytes }: OpenPdf, file: string): Promise<RawPage[]> {
  if (document.numPages > MANY_PAGES && bytes < document.numPages * LEAST_BYTES) throw tooMuch(file);
  if (document.numPages > MOST_PAGES) throw new InputError(`${file}: has too many pages (${String(document.numPages)})`, 'split it');
  const pages: RawPage[] = [];
  let characters = 0;
  let next = fetchPage(document, 1);
  for (let number = 1; number <= document.numPages; number++) {
    const fetched = next;
    if (number < document.numPages) next = fetchPage(document, number + 1);
    try {
      const { content, viewports } = await guard(fetched);
      pages.push(readPage(content, viewports));
    } catch (error) {
      throw unreadable(`${file}, page ${String(number)}`, error);
    }
    const before = characters;
    for (const { runs } of pages.at(-1)?.rows ?? []) for (const { text } of runs) characters += text.length;
    if (characters - before > MOST_ON_PAGE) throw tooMuch(file);
    if (characters > MOST_CHARACTERS) throw new InputError(`${file}: has too much text`, 'split it');
  }
  return pages;
}

interface Fetched {
  readonly content: TextContent;
  /** The page as it is shown, and as it is after one, two and three quarter turns. */
  readonly viewports: readonly PageViewport[];
}

/** What is wrong with a page is said when it is waited for, not before. */
function fetchPage(document: PDFDocumentProxy, number: number): Promise<Fetched> {
  const fetched = document.getPage(number).then(async (page) => {
    const content = await page.getTextContent();
    const viewports = QUARTERS.map((quarters) => page.getViewport({ scale: 1, rotation: (page.rotate + quarters * 90) % 360 }));
    page.cleanup();
    return { content, viewports };
  });
  fetched.catch(() => undefined);
  return fetched;
}

function readPage({ items, styles }: TextContent, viewports: readonly PageViewport[]): RawPage {
  // not what the library says that they are: the thread packs them
  const texts = (items as readonly unknown[] as readonly Packed[]).flatMap(unpacked);
  const { transform, width, height } = uprightOf(viewports, texts);
  const seen = transform as unknown as Matrix;
  const runs: Drafted[] = [];
  let aside = 0;
  let spaced = false;
  for (const item of texts) {
    const text = tidy(item.str);
    if (text === '') {
      spaced ||= item.width > 0;
      continue;
    }
    spaced ||= item.str.startsWith(' ');
    const place = styles[item.fontName]?.vertical === true ? null : placeOf(item, seen);
    if (place === null) aside += text.length;
    else add(runs, text, place, spaced);
    spaced = item.str.endsWith(' ');
  }
  const whole = runs.map(({ texts, ...run }) => ({ ...run, text: texts.join('') }));
  const noise = isNoise(whole.map(({ text }) => text));
  return { width, height, rows: noise ? [] : rowsOf(whole), aside, noise, confidence: null };
}

/** The page turned so that most of its text is upright: some are sideways in the file. */
function uprightOf(viewports: readonly PageViewport[], items: readonly Piece[]): PageViewport {
  const counts = viewports.map(() => 0);
  for (const { str, transform } of items) {
    const [a, b] = transform;
    const at = viewports.findIndex(({ transform: [va = 0, vb = 0, vc = 0, vd = 0] }) => isUpright(va * a + vc * b, vb * a + vd * b));
    if (at >= 0) counts[at] = (counts[at] ?? 0) + str.length;
  }
  const best = viewports[counts.indexOf(Math.max(...counts))] ?? viewports[0];
  if (best === undefined) throw new TypeError('a page without a viewport');
  return best;
}

const isUpright = (across: number, slant: number): boolean => across > 0 && Math.abs(slant) < across * 0.02;

/** A run that may grow. */
type Drafted = Omit<Run, 'text' | 'right'> & { readonly texts: string[]; right: number };

/** Pieces with hardly a gap between them are one run: many programs draw a line in dozens. */
function add(runs: Drafted[], text: string, place: Omit<Run, 'text' | 'spaced'>, spaced: boolean): void {
  const last = runs.at(-1);
  const goesOn = last !== undefined && !spaced && !text.includes(' ') && last.texts.at(-1)?.includes(' ') === false && last.y === place.y && last.size === place.size && Math.abs(place.left - last.right) <= JOINED * place.size;
  if (goesOn) {
    last.texts.push(text);
    last.right = place.right;
  } else runs.push({ ...place, texts: [text], spaced });
}

/** Where a run stands on the page as it is seen; null for rotated or mirrored text. */
function placeOf({ transform, width }: Piece, [va, vb, vc, vd, ve, vf]: Matrix): Omit<Run, 'text' | 'spaced'> | null {
  const [a, b, c, d, e, f] = transform;
  const across = va * a + vc * b;
  const slant = vb * a + vd * b;
  const down = vb * c + vd * d;
  // shapes drawn upside down are those of a font made of drawings (Type 3), whose height says how tall its shapes are
  const size = down > 0 ? Math.hypot(across, slant) : Math.hypot(va * c + vc * d, down);
  const left = va * e + vc * f + ve;
  const y = vb * e + vd * f + vf;
  if (!Number.isFinite(left + y + size + width) || size < 1) return null;
  return isUpright(across, slant) ? { left, right: left + width * Math.hypot(va, vb), y, size } : null;
}

/** Spaces that are none: beside punctuation, and between Chinese and digits. */
const FALSE_SPACE = /(?<![\p{L}!-~]) +| +(?![\p{L}!-~])|(?<=[!-~]) +(?![!-~])|(?<![!-~]) +(?=[!-~])/gu;
/** `G D P`, `2 0 2 4`: stretched too. */
const STRETCHED = /(?<![!-~])[A-Za-z\d.%](?: [A-Za-z\d.%]){2,}(?![!-~])/g;
/** Of the places between characters, so many have a space where the line was stretched to its width. */
const STRETCHED_SHARE = 0.5;
const INVISIBLE = /\p{Cc}|\p{Cf}|\p{Variation_Selector}/gu;
/** Chinese, digits and the commonest marks need no look. */
const TIDY = /^[\u3001\u3002\u4e00-\u9fff\uff0c\d]+$/;
const SPACE = /[\s\u0085]/g;
/** What fonts draw for `——`. */
const LONG_DASH = '\u2e3a';

/** The characters meant, and no spaces where the library takes gaps of stretched text for some: `工 业 投 资`. */
function tidy(text: string): string {
  if (TIDY.test(text)) return text;
  const plain = unifyRadicals(text.replaceAll(LONG_DASH, '\u2014\u2014')).replace(SPACE, ' ').replace(INVISIBLE, '').trim();
  if (!plain.includes(' ')) return plain;
  const words = plain.split(' ').filter((word) => word !== '');
  const letters = words.reduce((sum, { length }) => sum + length, 0);
  const stretched = words.length > 2 && words.length - 1 >= (letters - 1) * STRETCHED_SHARE;
  if (stretched) return words.join('');
  return plain.replace(FALSE_SPACE, '').replace(STRETCHED, (word) => word.replaceAll(' ', ''));
}
