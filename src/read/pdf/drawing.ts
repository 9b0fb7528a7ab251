import type { PDFPageProxy } from 'pdfjs-dist';
import type { Picture } from './picture.js';

/** What the library draws with, by the names it knows them by. */
const CLASSES = ['DOMMatrix', 'ImageData', 'Path2D'] as const;
/** 200 dpi. */
const SCALE = 200 / 72;
const MOST_DOTS = 40_000_000;

interface Context {
  getImageData(x: number, y: number, width: number, height: number): { readonly data: Uint8ClampedArray };
}

/** What is used of `@napi-rs/canvas`. */
type Canvas = Readonly<Record<(typeof CLASSES)[number], unknown>> & {
  createCanvas(width: number, height: number): { getContext(kind: '2d'): Context };
};

/** The page drawn as a viewer shows it; null without the package to draw with, which is optional. */
export async function drawn(page: PDFPageProxy): Promise<Picture | null> {
  const canvas = await loadCanvas();
  if (canvas === null) return null;
  const size = page.getViewport({ scale: 1 });
  const scale = Math.min(SCALE, Math.sqrt(MOST_DOTS / (size.width * size.height)));
  const viewport = page.getViewport({ scale });
  const width = Math.ceil(viewport.width);
  const height = Math.ceil(viewport.height);
  const context = canvas.createCanvas(width, height).getContext('2d');
  const missing = CLASSES.filter((name) => !(name in globalThis));
  for (const name of missing) Reflect.set(globalThis, name, canvas[name]);
  try {
    await page.render({ canvas: null, canvasContext: context, viewport }).promise;
  } finally {
    for (const name of missing) Reflect.deleteProperty(globalThis, name);
  }
  const { data } = context.getImageData(0, 0, width, height);
  const dots = new Uint8Array(width * height);
  for (let i = 0; i < dots.length; i++) dots[i] = (data[i * 4] ?? 0) * 0.299 + (data[i * 4 + 1] ?? 0) * 0.587 + (data[i * 4 + 2] ?? 0) * 0.114;
  return { width, height, dots, scale };
}

async function loadCanvas(): Promise<Canvas | null> {
  try {
    const name = '@napi-rs/canvas';
    return (await import(name)) as Canvas;
  } catch {
    return null;
  }
}
