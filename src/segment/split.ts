import type { Block } from './blocks.js';
import { isDateLine } from './dates.js';
import { documentNumberIn } from './document-number.js';
import { ADDRESS } from './head.js';
import { isHistory } from './history.js';
import { markerOf } from './markers.js';
import { FORM } from './official-title.js';

/** `政府工作报告`, `驻马店市政府工作报告` */
const REPORT_TITLE = /^.{0,20}政府工作报告$/;
/** Lines above a document number or below it that belong to its head: letterhead, title, 通知. */
const HEAD_LINE = /^[^，。；：！？]{2,60}$/;
const HEAD_LINES = 6;
/** A report inside a file starts after so much other text. */
const REPORT_LEAST = 2000;
/** How far below its first line the text of a document starts. */
const NEAR = 6;
/** `关于印发…的通知`, `…的批复`: titles of documents that speak to someone. */
const LETTER_TITLE = /关于.*的(?:通知|意见|批复|决定|公告|通告|通报|复?函)$/;
/** `青川市供水条例`, `中华人民共和国河道法（2019年修正）` */
const LAW_TITLE = /^[^，。；：！？]{3,40}(?:法|条例|办法|规定|细则|规则|章程)(?:[（(][^（）()]{1,30}[）)])?$/;
const LEAST_ARTICLES = 3;

/** Parts the paragraphs of a file into those of its documents. */
export function splitDocuments(blocks: readonly Block[]): Block[][] {
  const starts: number[] = [0];
  for (let i = 1; i < blocks.length; i++) {
    const from = starts.at(-1) ?? 0;
    const start = startAt(blocks, i, from);
    if (start !== null && start > from && hasText(blocks, from, start)) starts.push(start);
  }
  return starts.map((start, i) => blocks.slice(start, starts[i + 1] ?? blocks.length)).filter((part) => part.length > 0);
}

/** Where a document starts that paragraph `i` shows the start of; `from` is the start of the one before. */
function startAt(blocks: readonly Block[], i: number, from: number): number | null {
  const text = blocks[i]?.text ?? '';
  if (blocks[i]?.row === true) return null;
  if (documentNumberIn(text) !== null) return opensText(blocks, i) ? headStart(blocks, i) : null;
  if (REPORT_TITLE.test(text)) return opensReport(blocks, i) ? i : null;
  if (LETTER_TITLE.test(text)) return opensLetter(blocks, i) ? headStart(blocks, i) : null;
  return LAW_TITLE.test(text) && opensLaw(blocks, i, from) ? i : null;
}

/** Below a document number comes its text, past a title and an address; not another row of a list. */
function opensText(blocks: readonly Block[], i: number): boolean {
  for (const { text } of blocks.slice(i + 1, i + 1 + NEAR)) {
    if (documentNumberIn(text) !== null) return false;
    if (ADDRESS.test(text) || (/[。；：]$|[。；]/.test(text) && text.length > 20)) return true;
  }
  return false;
}

/** A title that is followed by an address, as the head of a notice without a number is; what is enclosed has none. */
function opensLetter(blocks: readonly Block[], i: number): boolean {
  if (!endsText(blocks[headStart(blocks, i) - 1]?.text ?? '')) return false;
  for (const { text } of blocks.slice(i + 1, i + 4)) {
    if (ADDRESS.test(text)) return true;
    if (!isHeadLine(text) && documentNumberIn(text) === null && !isDateLine(text)) return false;
  }
  return false;
}

/** A law after a law: its name with 第一条, a table of contents or its history below, and no notice that issues both. */
function opensLaw(blocks: readonly Block[], i: number, from: number): boolean {
  const before = blocks.slice(from, i);
  if (!endsText(before.at(-1)?.text ?? '') || before.filter(isArticle).length < LEAST_ARTICLES || isIssued(before)) return false;
  for (const { text } of blocks.slice(i + 1, i + 1 + NEAR)) {
    const marker = markerOf(text);
    if (/^目[录次]/.test(text) || ((marker?.construct === 'article' || marker?.construct === 'chapter' || marker?.construct === 'part') && marker.number === 1)) return true;
    if (!isHistory(text) && !isHeadLine(text) && !isDateLine(text)) return false;
  }
  return false;
}

/** Whether a notice or decree stands above the law: then what follows is its enclosure too. */
function isIssued(before: readonly Block[]): boolean {
  const first = before.findIndex(isArticle);
  return before.slice(0, first).some(({ text }) => ADDRESS.test(text) || documentNumberIn(text) !== null || /印发|予以?公布|予以?发布/.test(text) && text.includes('《'));
}

function isArticle({ text }: Block): boolean {
  return markerOf(text)?.construct === 'article';
}

function endsText(text: string): boolean {
  return /[。！；：）)”]$/.test(text) || isDateLine(text);
}

/** Whether there is running text between two paragraphs, so that what comes is not still the head. */
function hasText(blocks: readonly Block[], from: number, to: number): boolean {
  return blocks.slice(from, to).some(({ text }) => /[。；]/.test(text) && !isHistory(text));
}

/** The first line of the head that a document number or title stands in. */
function headStart(blocks: readonly Block[], at: number): number {
  let start = at;
  while (start > 0 && at - start < HEAD_LINES && isHeadLine(blocks[start - 1]?.text ?? '') && !endsHead(blocks, start - 1)) start--;
  return start;
}

/** Who signs stands above the date, and a title of its own above the lines that end one: neither belongs to the head below. */
function endsHead(blocks: readonly Block[], i: number): boolean {
  return FORM.test(blocks[i]?.text ?? '') && !isHeadLine(blocks[i - 1]?.text ?? '') && FORM.test(blocks[i + 1]?.text ?? '');
}

function isHeadLine(text: string): boolean {
  return HEAD_LINE.test(text) && !isDateLine(text) && markerOf(text) === null && documentNumberIn(text) === null && !text.includes(' ');
}

/** A title between other text opens a report if the address to the deputies follows: `各位代表：`. */
function opensReport(blocks: readonly Block[], i: number): boolean {
  const before = blocks[i]?.span.start ?? 0;
  if (before - (blocks[0]?.span.start ?? 0) < REPORT_LEAST) return false;
  return blocks.slice(i + 1, i + 5).some((block) => /^各位代表[：:！]/.test(block.text));
}
