import { closeSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';
import { type RunKey, sameKey } from './manifest.js';
import type { Facts } from './facts.js';

/** What a run has done so far, a line an input, so that one that is killed is gone on with. */
export interface Journal {
  readonly done: readonly JournalLine[];
  /** Adds a line; throws where it cannot be written. */
  readonly add: (line: JournalLine) => void;
  readonly close: () => void;
}

export interface JournalLine {
  readonly facts: Facts;
  /** How long it took. */
  readonly ms: number;
}

/** Opens the journal, with what a run under the same key left in it; the line that a killed run was writing does not count. */
export function openJournal(path: string, key: RunKey): Journal {
  const old = parse(path);
  const goesOn = old !== null && sameKey(old.key, key);
  if (goesOn) truncateSync(path, old.length);
  const file = openSync(path, goesOn ? 'a' : 'w');
  const write = (line: object): void => {
    const bytes = Buffer.from(`${JSON.stringify(line)}\n`);
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
  };
  if (!goesOn) write({ generator: key.generator, options: key.options });
  return { done: goesOn ? old.done : [], add: write, close: () => closeSync(file) };
}

/** The whole lines of a journal, and how many bytes they take. */
function parse(path: string): { readonly key: RunKey; readonly done: readonly JournalLine[]; readonly length: number } | null {
  try {
    const bytes = readFileSync(path);
    const length = bytes.lastIndexOf('\n') + 1;
    const [head, ...lines] = bytes.toString('utf8', 0, length).split('\n').slice(0, -1);
    if (head === undefined) return null;
    return { key: JSON.parse(head) as RunKey, done: lines.map((line) => JSON.parse(line) as JournalLine), length };
  } catch {
    // none yet, or one that a failing disk has spoilt: what it told is found out again
    return null;
  }
}
