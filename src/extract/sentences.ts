import type { Range } from './clause.js';

const closing = /[”’）)》」]/;

/** The sentences of a paragraph: split after 。！？, a closing quote or bracket staying with its sentence. */
export function sentencesOf(text: string, from: number): Range[] {
  const found: Range[] = [];
  let start = from;
  for (let at = from; at < text.length; at += 1) {
    if (!/[。！？!?]/.test(text[at] ?? '')) continue;
    while (closing.test(text[at + 1] ?? '')) at += 1;
    found.push({ start, end: at + 1 });
    start = at + 1;
  }
  if (start < text.length) found.push({ start, end: text.length });
  return found;
}
