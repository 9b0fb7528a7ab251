import type { Range } from './clause.js';

const closing = /[”’）)》」]/;
/** No report has a sentence this long; what has is a list, or no text at all, and is read in pieces. */
const LONGEST = 1500;

/** The sentences of a paragraph: split after 。！？, a closing quote or bracket staying with its sentence. */
export function sentencesOf(text: string, from: number): Range[] {
  const found: Range[] = [];
  let start = from;
  for (let at = from; at < text.length; at += 1) {
    if (!/[。！？!?]/.test(text[at] ?? '')) continue;
    while (closing.test(text[at + 1] ?? '')) at += 1;
    found.push(...piecesOf(text, start, at + 1));
    start = at + 1;
  }
  if (start < text.length) found.push(...piecesOf(text, start, text.length));
  return found;
}

/** The range itself, or pieces of it that end with a clause mark where there is one: 增长5%，下降3%；… */
export function piecesOf(text: string, from: number, to: number): Range[] {
  const found: Range[] = [];
  let start = from;
  while (to - start > LONGEST) {
    const window = text.slice(start + LONGEST / 2, start + LONGEST);
    const mark = ['；', '，', '、'].map((one) => window.lastIndexOf(one)).find((at) => at >= 0) ?? window.length - 1;
    const end = start + LONGEST / 2 + mark + 1;
    found.push({ start, end });
    start = end;
  }
  found.push({ start, end: to });
  return found;
}
