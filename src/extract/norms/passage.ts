import type { NormalOffset, NormalSpan } from '../../core/span.js';

/** A stretch of text with its place and its section. */
export interface Passage {
  readonly text: string;
  readonly start: number;
  readonly section: string | null;
}

export function spanIn(passage: Passage, start: number, end: number): NormalSpan {
  return { start: (passage.start + start) as NormalOffset, end: (passage.start + end) as NormalOffset };
}

/** No sentence is this long; what is has a bracket that was never closed, or is no text, and is cut. */
const LONGEST = 2000;

/** The sentences of a passage: up to 。 or ；, but not inside quotes or brackets. */
export function sentencesIn(passage: Passage): Passage[] {
  const sentences: Passage[] = [];
  let depth = 0;
  let from = 0;
  const cut = (to: number): void => {
    if (to > from) sentences.push({ text: passage.text.slice(from, to), start: passage.start + from, section: passage.section });
  };
  for (let i = 0; i < passage.text.length; i++) {
    const char = passage.text[i] ?? '';
    if (/[《〈“（(]/.test(char)) depth++;
    else if (/[》〉”）)]/.test(char)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && /[。；;！？]/.test(char)) {
      cut(i);
      from = i + 1;
    } else if (i - from >= LONGEST) {
      cut(i);
      from = i;
      depth = 0;
    }
  }
  cut(passage.text.length);
  return sentences;
}
