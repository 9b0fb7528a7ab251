import { type CharacterFinder, characterFinder } from './characters.js';
import { once } from './lazily.js';

/** A set of words with what each stands for, looked up longest first at a given place. */
export interface WordTable<T> {
  readonly get: (word: string) => T | undefined;
  /** The characters that the words start with. */
  readonly firsts: () => Iterable<string>;
  /** The next place at which a word may start. */
  readonly next: CharacterFinder;
  /** The longest word that starts at `at`; `null` where none does. */
  readonly at: (text: string, at: number) => Hit<T> | null;
  /** The longest word that ends at `end`, not reaching before `from`. */
  readonly endingAt: (text: string, end: number, from: number) => Hit<T> | null;
}

export interface Hit<T> {
  readonly word: string;
  readonly value: T;
}

/** A table of rows in order; a later row with the same word wins. Each of its indexes is built when it is first asked for. */
export function wordTable<T>(rows: () => Iterable<readonly [string, T]>): WordTable<T> {
  const words = once(() => new Map<string, T>(rows()));
  const hits = once(() => Array.from(words(), ([word, value]): Hit<T> => ({ word, value })));
  const starts = once(() => byPair(hits(), (word) => pairOf(word.charCodeAt(0), word.charCodeAt(1))));
  const ends = once(() => byPair(hits(), (word) => pairOf(word.charCodeAt(word.length - 1), word.charCodeAt(word.length - 2))));
  const firsts = (): readonly string[] => Array.from(words().keys(), (word) => word.charAt(0));
  const finder = once(() => characterFinder(firsts()));
  return {
    get: (word) => words().get(word),
    firsts,
    next: (text, from, to) => finder()(text, from, to),
    at(text, at) {
      const { lists, mayHave } = starts();
      const first = text.charCodeAt(at);
      if (mayHave[first & MASK] !== 1) return null;
      for (const hit of lists.get(pairOf(first, text.charCodeAt(at + 1))) ?? nothing) if (text.startsWith(hit.word, at)) return hit;
      return lists.get(pairOf(first, NaN))?.[0] ?? null;
    },
    endingAt(text, end, from) {
      const { lists, mayHave } = ends();
      const last = text.charCodeAt(end - 1);
      if (mayHave[last & MASK] !== 1) return null;
      for (const hit of lists.get(pairOf(last, text.charCodeAt(end - 2))) ?? nothing) {
        const start = end - hit.word.length;
        if (start >= from && text.startsWith(hit.word, start)) return hit;
      }
      return end - 1 < from ? null : (lists.get(pairOf(last, NaN))?.[0] ?? null);
    },
  };
}

/** Words by two characters at one end of them, the longest first, and which characters that end may be: most places of a text are passed over by the latter. */
interface ByPair<T> {
  readonly lists: ReadonlyMap<number, readonly Hit<T>[]>;
  readonly mayHave: Uint8Array;
}

const MASK = 0xfff;
const nothing: readonly never[] = [];

/** Two UTF-16 code units as one number; no character beside the first, which is NaN, as zero. */
const pairOf = (outer: number, inner: number): number => (outer << 16) | inner;

function byPair<T>(hits: readonly Hit<T>[], key: (word: string) => number): ByPair<T> {
  const lists = new Map<number, Hit<T>[]>();
  const mayHave = new Uint8Array(MASK + 1);
  for (const hit of hits) {
    const pair = key(hit.word);
    mayHave[(pair >>> 16) & MASK] = 1;
    const list = lists.get(pair);
    if (list) list.push(hit);
    else lists.set(pair, [hit]);
  }
  for (const list of lists.values()) if (list.length > 1) list.sort((a, b) => b.word.length - a.word.length);
  return { lists, mayHave };
}
