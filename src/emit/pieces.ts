import type { Report } from '../validate/index.js';

/** A piece is so many characters, about: all of a long report at once would take many times the memory of the report. */
const LONGEST = 131_072;
/** From the report down to one observation; what is deeper is written whole. */
const DEPTH = 4;

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
  if (typeof value !== 'object' || value === null || depth === 0) {
    const text = JSON.stringify(value, null, spaces);
    // no string of JSON holds a line break of its own
    yield newline === '' ? text : text.replaceAll('\n', newline);
    return;
  }
  const isList = Array.isArray(value);
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  const inner = newline === '' ? '' : newline + ' '.repeat(spaces);
  yield isList ? '[' : '{';
  for (const [i, [key, one]] of entries.entries()) {
    yield `${i === 0 ? '' : ','}${inner}${isList ? '' : `${JSON.stringify(key)}:${spaces === 0 ? '' : ' '}`}`;
    yield* parts(one, spaces, inner, depth - 1);
  }
  yield (entries.length === 0 ? '' : newline) + (isList ? ']' : '}');
}
