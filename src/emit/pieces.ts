import type { Report } from '../validate/index.js';

/** A piece is so many characters, about: all of a long report at once would take many times the memory of the report. */
const LONGEST = 131_072;
/** From the report down to the lists of a document and what else it has; what is deeper is written whole. */
const DEPTH = 4;
/** So many items of such a list at once: to hand on each by itself takes longer than to write it. */
const SOME = 128;

/** A report as `JSON.stringify` writes it, piece by piece, with so many spaces for each step inward. */
export function* jsonPieces(report: Report, spaces = 0): Generator<string> {
  let piece = '';
  for (const part of parts(report, spaces, spaces === 0 ? '' : '\n', DEPTH)) {
    piece += part;
    if (piece.length < LONGEST) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

/** `newline` is the line break with the indent of the value. */
function* parts(value: unknown, spaces: number, newline: string, depth: number): Generator<string> {
  const isList = Array.isArray(value);
  if (isList && depth === 1) {
    yield* items(value, spaces, newline);
    return;
  }
  if (typeof value !== 'object' || value === null || depth === 0) {
    yield whole(value, spaces, newline);
    return;
  }
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  const inner = newline === '' ? '' : newline + ' '.repeat(spaces);
  yield isList ? '[' : '{';
  for (const [i, [key, one]] of entries.entries()) {
    yield `${i === 0 ? '' : ','}${inner}${isList ? '' : `${JSON.stringify(key)}:${spaces === 0 ? '' : ' '}`}`;
    yield* parts(one, spaces, inner, depth - 1);
  }
  yield (entries.length === 0 ? '' : newline) + (isList ? ']' : '}');
}

function* items(list: readonly unknown[], spaces: number, newline: string): Generator<string> {
  yield '[';
  for (let at = 0; at < list.length; at += SOME) {
    const text = whole(list.slice(at, at + SOME), spaces, newline);
    yield (at === 0 ? '' : ',') + text.slice(1, text.length - newline.length - 1);
  }
  yield list.length === 0 ? ']' : `${newline}]`;
}

function whole(value: unknown, spaces: number, newline: string): string {
  const text = JSON.stringify(value, null, spaces);
  // no string of JSON holds a line break of its own
  return newline === '' ? text : text.replaceAll('\n', newline);
}
