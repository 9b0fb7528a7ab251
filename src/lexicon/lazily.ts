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
