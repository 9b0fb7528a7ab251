import type { Line, RawLine } from './lines.js';
import { readMarkup } from './markup.js';
import { noteMarks } from './note-marks.js';
import { pageTurns } from './page-turns.js';
import { hasSpace, isSpace, keepsSpace, spacesIn } from './spaces.js';
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
  const marks = [...pageTurns(trimmed), ...noteMarks(trimmed)];
  const drops = marks.length === 0 ? markup.drops : merged(markup.drops, marks);
  const whole = drops.length === 0 && !hasSpace(trimmed);
  const kept = whole ? wholeLine(trimmed) : keep(trimmed, drops);
  const text = foldWidths(kept.text);
  // Written out: spreading objects costs most of the time of normalising.
  return {
    start: raw.start,
    end: raw.end,
    pieces: kept.pieces.map((offset) => offset + start),
    text,
    heading: markup.heading,
    bold: whole ? markup.bold : markup.bold.map((offset) => positionIn(kept.pieces, offset)),
    boldOpen: markup.boldOpen,
    indent,
    spaced: !whole && isLetterSpaced(trimmed, text),
    row: null,
    blanks,
    pageBreak: raw.pageBreak,
  };
}

/** What is kept of a line: pairs of offsets into it, and the text between them. */
interface Kept {
  readonly pieces: readonly number[];
  readonly text: string;
}

/** Two lists of pairs of offsets as one, in order. */
function merged(a: readonly number[], b: readonly number[]): number[] {
  const pairs: [number, number][] = [];
  for (const list of [a, b]) for (let i = 0; i < list.length; i += 2) pairs.push([list[i] ?? 0, list[i + 1] ?? 0]);
  return pairs.sort(([x], [y]) => x - y).flat();
}

function wholeLine(text: string): Kept {
  return { pieces: text === '' ? [] : [0, text.length], text };
}

/** Leaves out the `drops` and all white space but that between Latin words. */
function keep(line: string, drops: readonly number[]): Kept {
  const spaces = spacesIn(line);
  const pieces: number[] = [];
  let text = '';
  let from = 0;
  const cut = (start: number, end: number): void => {
    if (start > from) {
      pieces.push(from, start);
      text += line.slice(from, start);
    }
    from = Math.max(from, end);
  };
  for (let drop = 0, space = 0; drop < drops.length || space < spaces.length;) {
    const dropAt = drops[drop] ?? line.length;
    const spaceAt = spaces[space] ?? line.length;
    if (dropAt <= spaceAt && drop < drops.length) {
      cut(dropAt, drops[drop + 1] ?? dropAt);
      drop += 2;
      continue;
    }
    const spaceEnd = spaces[space + 1] ?? spaceAt;
    const kept = spaceAt >= from && keepsSpace(line[spaceAt - 1] ?? '', line[spaceEnd] ?? '');
    if (kept) cut(spaceAt + 1, spaceEnd);
    else cut(spaceAt, spaceEnd);
    space += 2;
  }
  cut(line.length, line.length);
  return { pieces, text: text.replace(/\s/g, ' ') };
}

/** Where an offset of the line lies in the kept text. */
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
