import type { Line, RawLine } from './lines.js';
import { readMarkup } from './markup.js';
import { hasSpace, isSpace, keepsSpace } from './spaces.js';
import { foldWidths } from './widths.js';

/** Repairs one line for itself: markup, spaces and widths. */
export function tidyLine(source: string, raw: RawLine, blanks: number, boldOpen: boolean): Line {
  let start = raw.start;
  let end = raw.end;
  let indent = 0;
  while (end > start && isSpace(source[end - 1] ?? '')) end--;
  while (start < end && isSpace(source[start] ?? '')) indent += source[start++] === '\u3000' ? 2 : 1;
  const trimmed = source.slice(start, end);
  const markup = readMarkup(trimmed, boldOpen);
  const spaced = hasSpace(trimmed);
  const base = { start: raw.start, end: raw.end, indent, blanks, pageBreak: raw.pageBreak, heading: markup.heading, row: false };
  if (!spaced && markup.drops.length === 0) {
    const text = foldWidths(trimmed);
    const pieces = start < end ? [start, end] : [];
    return { ...base, pieces, text, bold: markup.bold, boldOpen: markup.boldOpen, spaced: false };
  }
  const kept = keep(trimmed, markup.drops);
  const text = foldWidths(kept.text);
  const pieces = kept.pieces.map((offset) => offset + start);
  const bold = markup.bold.map((offset) => kept.position(offset));
  return { ...base, pieces, text, bold, boldOpen: markup.boldOpen, spaced: isLetterSpaced(trimmed, text) };
}

interface Kept {
  readonly pieces: readonly number[];
  readonly text: string;
  /** Where an offset of the line lies in the kept text. */
  position(offset: number): number;
}

/** Leaves out the `drops` and all white space but that between Latin words. */
function keep(line: string, drops: readonly number[]): Kept {
  const pieces: number[] = [];
  let text = '';
  let drop = 0;
  let from = -1;
  let gap = -1;
  const close = (to: number): void => {
    if (from < 0) return;
    pieces.push(from, to);
    text += line.slice(from, to);
    from = -1;
  };
  for (let at = 0; at < line.length; at++) {
    if (at === drops[drop]) {
      close(at);
      at = (drops[drop + 1] ?? line.length) - 1;
      drop += 2;
      continue;
    }
    const char = line[at] ?? '';
    if (isSpace(char)) {
      close(at);
      gap = at;
      continue;
    }
    if (gap >= 0 && keepsSpace(text.at(-1) ?? '', char)) {
      pieces.push(gap, gap + 1);
      text += ' ';
    }
    gap = -1;
    if (from < 0) from = at;
  }
  close(line.length);
  return { pieces, text, position: (offset) => positionIn(pieces, offset) };
}

function positionIn(pieces: readonly number[], offset: number): number {
  let length = 0;
  for (let i = 0; i < pieces.length; i += 2) {
    const from = pieces[i] ?? 0;
    const to = pieces[i + 1] ?? 0;
    if (offset < from) break;
    length += Math.min(offset, to) - from;
  }
  return length;
}

/** `办 公 室 文 件`: a space after nearly every character. */
function isLetterSpaced(line: string, text: string): boolean {
  return text.length >= 2 && line.length - text.length >= text.length - 1 && line.length >= text.length * 1.6;
}
