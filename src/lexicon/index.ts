import { buildLexicon } from './build.js';
import { builtIn } from './data.js';
import { callNames, type Indicator, indicatorsOf } from './indicators.js';
import type { Lexicon } from './lexicon.js';
import type { Tables } from './tables.js';

export type { LeadWord, Lexicon, TailWord, Unit } from './lexicon.js';
export type { Indicator } from './indicators.js';
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
  return buildLexicon(await tablesWith(files));
}

/** The indicators of that lexicon, in the order of their tree. */
export async function extendedIndicators(files: readonly LexiconFile[]): Promise<readonly Indicator[]> {
  return indicatorsOf(await tablesWith(files));
}

/** What tells whether texts call an indicator of that lexicon so. */
export async function extendedNames(files: readonly LexiconFile[]): Promise<ReturnType<typeof callNames>> {
  return callNames(await tablesWith(files));
}

async function tablesWith(files: readonly LexiconFile[]): Promise<readonly Tables[]> {
  if (files.length === 0) return [builtIn];
  const { parseLexicons } = await import('./user.js');
  return [builtIn, ...parseLexicons(files)];
}
