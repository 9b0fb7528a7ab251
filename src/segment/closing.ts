import type { Block } from './blocks.js';
import { dateIn, endsInDate, isDateLine } from './dates.js';
import { markerOf } from './markers.js';

/** Where a document is signed: the paragraphs of it, and the date they give. */
export interface Closing {
  readonly start: number;
  readonly end: number;
  readonly date: string | null;
  /** Who signs, in one line each. */
  readonly signers: readonly string[];
}

/** `国务院办公厅`, `财政部 税务总局`, `市长 林一舟`: one above the other before the date. */
const SIGNER = /^[\p{Script=Han}·（）()、]{2,40}$/u;
const MOST_SIGNERS = 6;
/** The words of an enclosure or a list end a signature upwards. */
const NO_SIGNER = /^附|^特此|^此[复令件致]|通知$|如下$/;

/**
 * The first date that stands alone below the text, with those who sign above it: what comes after belongs to the
 * enclosures. `null` where nothing is signed.
 */
export function closingOf(blocks: readonly Block[], from: number): Closing | null {
  const text = blocks.findIndex((block, i) => i >= from && isText(block));
  if (text < 0) return null;
  const at = blocks.findIndex((block, i) => i > text && (isDateLine(block.text) || (endsInDate(block.text) && !/[。；]/.test(block.text))));
  if (at < 0) return null;
  const last = blocks[at]?.text ?? '';
  const signers: string[] = [];
  if (!isDateLine(last)) signers.push(last.replace(/[\d〇○◯OoОо零一二三四五六七八九]{4}年[^年]*$/u, ''));
  let start = at;
  while (start > text + 1 && signers.length < MOST_SIGNERS && isSigner(blocks[start - 1]?.text ?? '')) {
    start--;
    signers.unshift(blocks[start]?.text ?? '');
  }
  return { start, end: at + 1, date: dateIn(last), signers };
}

function isText({ text }: Block): boolean {
  return /[。；：]$|[。；]/.test(text) || text.length > 60;
}

function isSigner(text: string): boolean {
  return SIGNER.test(text) && !NO_SIGNER.test(text) && markerOf(text) === null && !isDateLine(text);
}
