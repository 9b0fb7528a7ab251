import type { Block } from './blocks.js';
import { isDateLine } from './dates.js';
import { markerOf } from './markers.js';

/** `驻政〔2024〕6号`, `国发[2020]15号` alone in a paragraph. */
const NUMBER_LINE = /^(\p{Script=Han}{1,10}[〔[［(（【]\d{4}[〕\]］)）】]第?\d{1,4}号)$/u;
/** `政府工作报告`, `驻马店市政府工作报告` */
const REPORT_TITLE = /^.{0,20}政府工作报告$/;
/** Lines above a document number or below it that belong to its head: letterhead, title, 通知. */
const HEAD_LINE = /^[^，。；：！？]{2,60}$/;
const HEAD_LINES = 6;
/** A report inside a file starts after so much other text. */
const REPORT_LEAST = 2000;

export function documentNumberIn(text: string): string | null {
  return NUMBER_LINE.exec(text)?.[1] ?? null;
}

/** Parts the paragraphs of a file into those of its documents. */
export function splitDocuments(blocks: readonly Block[]): Block[][] {
  const starts = new Set<number>([0]);
  blocks.forEach((block, i) => {
    if (i === 0) return;
    if (documentNumberIn(block.text) !== null) starts.add(headStart(blocks, i));
    else if (REPORT_TITLE.test(block.text) && opensReport(blocks, i)) starts.add(i);
  });
  const sorted = [...starts].sort((a, b) => a - b);
  return sorted.map((start, i) => blocks.slice(start, sorted[i + 1] ?? blocks.length)).filter((part) => part.length > 0);
}

/** The first line of the head that a document number stands in. */
function headStart(blocks: readonly Block[], number: number): number {
  let start = number;
  while (start > 0 && number - start < HEAD_LINES && isHeadLine(blocks[start - 1]?.text ?? '')) start--;
  return start;
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
