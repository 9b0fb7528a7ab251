import { expect } from 'vitest';
import { InputError } from '../../src/core/errors.js';
import { extendLexicon, type Lexicon } from '../../src/lexicon/index.js';

/** The lexicon with the rows of a file. */
export const lexiconOf = (text: string): Promise<Lexicon> => extendLexicon([{ file: 'my.yaml', text }]);

/** The lines of the complaint about a file. */
export async function faultsIn(text: string): Promise<readonly string[]> {
  const error: unknown = await lexiconOf(text).then(() => null, (reason: unknown) => reason);
  expect(error).toBeInstanceOf(InputError);
  return error instanceof InputError ? error.message.split(';\n') : [];
}
