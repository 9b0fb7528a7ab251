import type { PageViewport, PDFPageProxy } from 'pdfjs-dist';
import type { Library } from './library.js';

/** A page in shades of grey, from the top, a byte a dot; and how many dots there are to a point. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly dots: Uint8Array;
  readonly scale: number;
}

/** An image as the library decodes it, and where the page has it: its unit square comes to lie there. */
interface Placed {
  readonly image: Image;
  readonly at: Matrix;
  /** A stencil: where its bits are 0, there is ink. */
  readonly stencil: boolean;
}

interface Image {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

type Matrix = readonly [number, number, number, number, number, number];

/** Dots to a point: 300 dpi, whatever the scan has; more helps little, less harms. */
const SCALE = 300 / 72;
const MOST_DOTS = 40_000_000;
/** Less of the page is an emblem or a picture, not a scan. */
const LEAST_SHARE = 0.3;
const PAPER = 255;

/** The page as its images show it; null where there are none, or where they cover but little of it. */
export async function scanned(page: PDFPageProxy, { OPS }: Library): Promise<Picture | null> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const viewport = page.getViewport({ scale: 1 });
  const start = viewport.transform as unknown as Matrix;
  const placed: Placed[] = [];
  const saved: Matrix[] = [];
  let at = start;
  const place = async (given: unknown, stencil: boolean): Promise<void> => {
    const image = await imageOf(page, given);
    if (image !== null) placed.push({ image, at, stencil });
  };
  for (const [i, operator] of fnArray.entries()) {
    const args = argsArray[i] as readonly unknown[] | null;
    switch (operator) {
      case OPS.save: saved.push(at); break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd: at = saved.pop() ?? start; break;
      case OPS.transform: at = times(at, args as unknown as Matrix); break;
      case OPS.paintFormXObjectBegin:
        saved.push(at);
        if (args?.[0]) at = times(at, args[0] as Matrix);
        break;
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject: await place(args?.[0], false); break;
      case OPS.paintImageMaskXObject: await place(args?.[0], true); break;
    }
  }
  const area = placed.reduce((sum, { at: [a, b, c, d] }) => sum + Math.abs(a * d - b * c), 0);
  return area < viewport.width * viewport.height * LEAST_SHARE ? null : composed(placed, viewport);
}

/** The image itself, or the one that is kept under a name, which may be on its way still. */
async function imageOf(page: PDFPageProxy, given: unknown): Promise<Image | null> {
  const named = typeof given === 'string' ? given : isNamed(given) ? given.data : null;
  const image: unknown = named === null ? given : await new Promise((resolve) => {
    const kept = named.startsWith('g_') ? page.commonObjs : page.objs;
    kept.get(named, resolve);
  });
  return isImage(image) ? image : null;
}

const isNamed = (given: unknown): given is { readonly data: string } => typeof given === 'object' && given !== null && 'data' in given && typeof given.data === 'string';
const isImage = (given: unknown): given is Image => typeof given === 'object' && given !== null && 'data' in given && ArrayBuffer.isView(given.data);

function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** The images on one sheet. */
function composed(placed: readonly Placed[], { width, height }: PageViewport): Picture {
  const scale = Math.min(SCALE, Math.sqrt(MOST_DOTS / (width * height)));
  const sheet = { width: Math.round(width * scale), height: Math.round(height * scale) };
  const dots = new Uint8Array(sheet.width * sheet.height).fill(PAPER);
  for (const one of placed) draw(one, dots, sheet, scale);
  return { ...sheet, dots: placed.every(({ image }) => isBilevel(image)) ? smoothed(smoothed(dots, sheet.width), sheet.width) : dots, scale };
}

/** Each dot the mean of it and its neighbours: recognition takes the jagged edges of black and white for strokes, 5% for 596. */
function smoothed(dots: Uint8Array, width: number): Uint8Array {
  return meanOfThree(meanOfThree(dots, 1), width);
}

function meanOfThree(dots: Uint8Array, apart: number): Uint8Array {
  return dots.map((dot, i) => ((dots[i - apart] ?? dot) + dot + (dots[i + apart] ?? dot)) / 3);
}

/** A bit a dot. */
const isBilevel = ({ width, height, data }: Image): boolean => data.length < width * height;

/** Draws an image, each dot as the nearest of the image's. */
function draw({ image, at: [a, b, c, d, e, f], stencil }: Placed, dots: Uint8Array, { width, height }: { readonly width: number; readonly height: number }, scale: number): void {
  const det = a * d - b * c;
  if (det === 0 || !Number.isFinite(det)) return;
  const shadeAt = shades(image);
  const xs = [e, e + a, e + c, e + a + c].map((x) => x * scale);
  const ys = [f, f + b, f + d, f + b + d].map((y) => y * scale);
  const [left, right] = [Math.max(0, Math.floor(Math.min(...xs))), Math.min(width, Math.ceil(Math.max(...xs)))];
  const [top, bottom] = [Math.max(0, Math.floor(Math.min(...ys))), Math.min(height, Math.ceil(Math.max(...ys)))];
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const px = (x + 0.5) / scale - e;
      const py = (y + 0.5) / scale - f;
      const column = Math.floor(((px * d - py * c) / det) * image.width);
      // the image's first row is at the top of its unit square, which is upside down
      const row = Math.floor((1 - (py * a - px * b) / det) * image.height);
      if (column < 0 || row < 0 || column >= image.width || row >= image.height) continue;
      const shade = shadeAt(column, row);
      if (!stencil || shade === 0) dots[y * width + x] = stencil ? 0 : shade;
    }
  }
}

/** How light each dot of an image is, from 0 to 255. */
function shades(image: Image): (column: number, row: number) => number {
  const { width, height, data } = image;
  const at = (index: number): number => data[index] ?? PAPER;
  if (isBilevel(image)) {
    const stride = Math.ceil(width / 8);
    return (column, row) => (((at(row * stride + (column >> 3)) >> (7 - (column & 7))) & 1) === 0 ? 0 : PAPER);
  }
  const channels = Math.floor(data.length / (width * height));
  if (channels < 3) return (column, row) => at(row * width + column);
  return (column, row) => {
    const index = (row * width + column) * channels;
    return at(index) * 0.299 + at(index + 1) * 0.587 + at(index + 2) * 0.114;
  };
}
