/** A set of words with what each stands for, looked up longest first at a given place. */
export interface WordTable<T> {
  readonly get: (word: string) => T | undefined;
  /** The longest word that starts at `at`; `null` where none does. */
  readonly at: (text: string, at: number) => Hit<T> | null;
  /** The longest word that ends at `end`, not reaching before `from`. */
  readonly endingAt: (text: string, end: number, from: number) => Hit<T> | null;
}

export interface Hit<T> {
  readonly word: string;
  readonly value: T;
}

/** Builds a table from rows in order; a later row with the same word wins. */
export function wordTable<T>(rows: Iterable<readonly [string, T]>): WordTable<T> {
  const words = new Map<string, T>(rows);
  const firsts = lengthsBy(words.keys(), (word) => word.charCodeAt(0));
  const lasts = lengthsBy(words.keys(), (word) => word.charCodeAt(word.length - 1));
  return {
    get: (word) => words.get(word),
    at(text, at) {
      for (const length of firsts.get(text.charCodeAt(at)) ?? []) {
        const word = text.slice(at, at + length);
        const value = words.get(word);
        if (value !== undefined) return { word, value };
      }
      return null;
    },
    endingAt(text, end, from) {
      for (const length of lasts.get(text.charCodeAt(end - 1)) ?? []) {
        if (end - length < from) continue;
        const word = text.slice(end - length, end);
        const value = words.get(word);
        if (value !== undefined) return { word, value };
      }
      return null;
    },
  };
}

/** The lengths of the words that share a first (or last) character, longest first. */
function lengthsBy(words: Iterable<string>, key: (word: string) => number): Map<number, number[]> {
  const lengths = new Map<number, Set<number>>();
  for (const word of words) {
    const set = lengths.get(key(word)) ?? new Set();
    lengths.set(key(word), set.add(word.length));
  }
  return new Map([...lengths].map(([code, set]) => [code, [...set].sort((a, b) => b - a)]));
}
