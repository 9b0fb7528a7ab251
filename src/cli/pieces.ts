import { InputError } from '../core/errors.js';

/** Cuts what is written of many values into the text of each, as it comes: none has to wait for the others, nor is more held than one. */

/** What the lines of a file hold, without those that are empty. */
export async function* lines(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of chunks) {
    const [first = '', ...others] = chunk.split('\n');
    rest = refuseLong(rest + first);
    for (const line of others) {
      if (rest.trim() !== '') yield rest;
      rest = line;
    }
  }
  if (rest.trim() !== '') yield rest;
}

/** The documents of a YAML stream: what stands between lines of three dashes. */
export async function* yamlDocuments(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let held: string[] = [];
  for await (const line of lines(chunks)) {
    if (line.trimEnd() !== '---') {
      held.push(line);
      continue;
    }
    if (held.length > 0) yield held.join('\n');
    held = [];
  }
  if (held.length > 0) yield held.join('\n');
}

const [QUOTE, BACKSLASH, COMMA, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = Array.from('"\\,[]{}', (char) => char.charCodeAt(0));

/** The JSON values that follow one another, or the items of one list. What is no JSON comes as it stands. */
export async function* jsonValues(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  let depth = 0;
  /** The depth at which values stand: 1 in a list; -1 before anything is read. */
  let base = -1;
  let within = false;
  let inString = false;
  let escaped = false;
  for await (const chunk of chunks) {
    let start = 0;
    for (let at = 0; at < chunk.length; at++) {
      const char = chunk.charCodeAt(at);
      if (inString) {
        if (escaped) escaped = false;
        else if (char === BACKSLASH) escaped = true;
        else if (char === QUOTE) inString = false;
        continue;
      }
      if (base === -1 && char > 32) base = char === OPEN_LIST ? 1 : 0;
      const blank = char <= 32 || char === COMMA || char === CLOSE_LIST || (base === 1 && depth === 0);
      if (!within && !blank) {
        within = true;
        start = at;
      }
      if (char === QUOTE) inString = true;
      else if (char === OPEN_OBJECT || char === OPEN_LIST) depth += 1;
      else if (char === CLOSE_OBJECT || char === CLOSE_LIST) {
        depth -= 1;
        if (within && depth <= base) {
          yield held + chunk.slice(start, at + 1);
          held = '';
          within = false;
        }
      }
    }
    if (within) held = refuseLong(held + chunk.slice(start));
  }
  if (held !== '') yield held;
}

/** More than the report of the longest text that is read. */
const MOST = 2 ** 28;

function refuseLong(held: string): string {
  if (held.length > MOST) throw new InputError(`a report of more than ${String(MOST / 1e6)} million characters`, 'give the files that report-extract wrote');
  return held;
}
