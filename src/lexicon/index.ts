import { buildLexicon } from './build.js';
import { builtIn } from './data.js';
import type { Lexicon } from './lexicon.js';

export type { LeadWord, Lexicon, TailWord, Unit } from './lexicon.js';
export type { ColumnRole } from './tables.js';

/** A YAML file with rows that a user adds. */
export interface LexiconFile {
  /** For messages. */
  readonly file: string;
  readonly text: string;
}

/** The built-in lexicon. */
export function loadLexicon(): Lexicon {
  return buildLexicon([builtIn]);
}

/**
 * The built-in lexicon with the rows of users' files, which win over it; a later file wins over an earlier one.
 * Throws one `InputError` that names every fault of every file. What reads and checks YAML is loaded here and not before.
 */
export async function extendLexicon(files: readonly LexiconFile[]): Promise<Lexicon> {
  if (files.length === 0) return loadLexicon();
  const { parseLexicons } = await import('./user.js');
  return buildLexicon([builtIn, ...parseLexicons(files)]);
}
