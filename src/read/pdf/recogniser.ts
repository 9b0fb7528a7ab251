import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Line } from 'tesseract.js';
import { InputError } from '../../core/errors.js';
import type { Picture } from './picture.js';
import { type Row, rowsOf } from './rows.js';

/** What text recognition reads on a page, and how sure it is of it, from 0 to 1. */
export interface Recognised {
  readonly rows: readonly Row[];
  readonly confidence: number;
}

/** The engine, in a thread of its own. */
export interface Recogniser {
  read(picture: Picture): Promise<Recognised>;
  stop(): Promise<void>;
}

const ENGINE = 'tesseract.js';
const DATA = '@tesseract.js-data/chi_sim';
/** The engine's rows are so much higher than the characters in them are wide. */
const ROW_HEIGHT = 0.8;
/** In parts of the size, the widest gap within a line. */
const GAP = 1.2;
/** Lines that differ less in size are of one size, which is hard to tell from ink. */
const SAME_SIZE = 0.2;
/** What is less sure is specks and lines. */
const LEAST_CONFIDENCE = 0.3;

/** Starts the engine with its data for simplified Chinese, both of installed packages: nothing is fetched or kept. */
export async function startRecogniser(file: string): Promise<Recogniser> {
  const { createWorker, PSM } = await load(file);
  const worker = await createWorker('chi_sim', undefined, { langPath: join(dataFolder(file), '4.0.0_best_int'), gzip: true, cacheMethod: 'none' });
  return {
    read: async (picture) => {
      // it finds columns by itself
      await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO, user_defined_dpi: String(Math.round(picture.scale * 72)) });
      const { data } = await worker.recognize(asPgm(picture), {}, { blocks: true, text: false });
      const lines = (data.blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.lines));
      return recognised(lines.filter(({ confidence }) => confidence >= LEAST_CONFIDENCE * 100), picture.scale);
    },
    stop: async () => {
      await worker.terminate();
    },
  };
}

/** The picture in the plainest of formats. */
function asPgm({ width, height, dots }: Picture): Buffer {
  return Buffer.concat([Buffer.from(`P5 ${String(width)} ${String(height)} 255\n`), dots]);
}

function recognised(lines: readonly Line[], scale: number): Recognised {
  const sizes = lines.map(({ rowAttributes }) => (rowAttributes.rowHeight * ROW_HEIGHT) / scale);
  const usual = [...sizes].sort((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0;
  const runs = lines.flatMap((line, i) => {
    const own = sizes[i] ?? usual;
    const size = Math.abs(own - usual) < usual * SAME_SIZE ? usual : own;
    const y = (line.baseline.y0 + line.baseline.y1) / 2 / scale;
    return piecesOf(line, size * scale * GAP).map(({ text, left, right }) => ({ text: unspaced(text), left: left / scale, right: right / scale, y, size, spaced: false }));
  });
  const letters = lines.reduce((sum, { text }) => sum + text.length, 0);
  const sure = lines.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0);
  return { rows: rowsOf(runs.filter(({ text }) => text !== '')), confidence: letters === 0 ? 0 : Math.round(sure / letters) / 100 };
}

/** A line that goes over both columns, as the engine sometimes takes two for, comes to pieces at the gap. */
function piecesOf({ words, bbox }: Line, gap: number): { text: string; left: number; right: number }[] {
  const pieces: { text: string; left: number; right: number }[] = [];
  for (const { text, bbox: { x0, x1 } } of words) {
    const last = pieces.at(-1);
    if (last === undefined) pieces.push({ text, left: bbox.x0, right: x1 });
    else if (x0 - last.right > gap) pieces.push({ text, left: x0, right: x1 });
    else {
      last.text += ` ${text}`;
      last.right = Math.max(last.right, x1);
    }
  }
  const last = pieces.at(-1);
  if (last !== undefined) last.right = bbox.x1;
  return pieces;
}

/** The engine parts words by spaces, which Chinese has none of. */
function unspaced(text: string): string {
  return text.trim().replace(/(?<![!-~])\s+|\s+(?![!-~])/g, '').replace(/(?<=\p{Script=Han})[(),:;]|[(),:;](?=\p{Script=Han})/gu, wide);
}

/** `（` for `(`: beside Chinese, marks are wide. */
const wide = (mark: string): string => String.fromCharCode(mark.charCodeAt(0) + 0xfee0);

async function load(file: string): Promise<typeof import('tesseract.js')> {
  try {
    return await import('tesseract.js');
  } catch {
    throw missing(file);
  }
}

function dataFolder(file: string): string {
  try {
    const manifest = import.meta.resolve(`${DATA}/package.json`);
    return dirname(manifest.startsWith('file:') ? fileURLToPath(manifest) : manifest);
  } catch {
    throw missing(file);
  }
}

const missing = (file: string): InputError => new InputError(`${file}: --ocr needs packages that are not installed`, `npm install ${ENGINE} ${DATA}`);
