import { InputError } from '../core/errors.js';
import { limits } from './limits.js';

const { megabytes: MOST_MEGABYTES, characters: MOST_CHARACTERS, pieces: MOST_PIECES } = limits.any;
const SPLIT = 'split it into the documents that it holds';

/** The file is longer than a document gets: to be read in parts. */
export function refuseLongText(text: string, file: string): void {
  if (text.length > MOST_CHARACTERS) throw new InputError(`${file}: is a text of more than ${String(MOST_CHARACTERS / 1e6)} million characters`, SPLIT);
  // a short text cannot have so many
  if (text.length > MOST_PIECES && piecesOf(text) > MOST_PIECES) {
    throw new InputError(`${file}: is a text of more than ${String(MOST_PIECES / 1000)} thousand lines and numbers`, SPLIT);
  }
}

/** Whether so many bytes are too many for any format. */
export function refuseManyBytes(size: number, file: string): void {
  if (size > MOST_MEGABYTES * 2 ** 20) throw new InputError(`${file}: has more than ${String(MOST_MEGABYTES)} MB`, SPLIT);
}

/** A line break behind text, a number: `27`, `百`, `①`. */
const PIECE = /\S[\n\r]|[\u2460-\u2473]|[\d\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341\u767e\u5343\u4e07\u4ebf]+/g;

/** How many lines with text and how many numbers there are: what most of the work goes into. */
function piecesOf(text: string): number {
  let pieces = 0;
  PIECE.lastIndex = 0;
  while (PIECE.test(text)) pieces++;
  return pieces;
}
