import type { Range } from './clause.js';

const stop = /[。！？!?]/g;
const closing = /[”’）)》」]/;
/** No report has a sentence this long; what has is a list, or no text at all, and is read in pieces. */
const LONGEST = 1500;

/** The sentences of a paragraph: split after 。！？, a closing quote or bracket staying with its sentence. */
export function sentencesOf(text: string, from: number): Range[] {
  const found: Range[] = [];
  let start = from;
  for (;;) {
    stop.lastIndex = start;
    const end = stop.exec(text);
    if (end === null) break;
    let at = end.index + 1;
    while (closing.test(text[at] ?? '')) at += 1;
    found.push(...piecesOf(text, start, at));
    start = at;
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
