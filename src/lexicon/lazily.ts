import type { Lexicon } from './lexicon.js';

/** What `make` gives, made when it is first asked for. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}

/** What `make` gives of a lexicon, made when it is first asked for. */
export function perLexicon<T>(make: (lexicon: Lexicon) => T): (lexicon: Lexicon) => T {
  const known = new WeakMap<Lexicon, { readonly made: T }>();
  return (lexicon) => {
    const found = known.get(lexicon) ?? { made: make(lexicon) };
    known.set(lexicon, found);
    return found.made;
  };
}

/** What `find` gives for a word and a lexicon, found when it is first asked for: for words of which few come up again and again. */
export function perWord<T>(find: (word: string, lexicon: Lexicon) => Exclude<T, undefined>): (word: string, lexicon: Lexicon) => T {
  const tableOf = perLexicon(() => new Map<string, Exclude<T, undefined>>());
  return (word, lexicon) => {
    const table = tableOf(lexicon);
    const before = table.get(word);
    if (before !== undefined) return before;
    const found = find(word, lexicon);
    table.set(word, found);
    return found;
  };
}
