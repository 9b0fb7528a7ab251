import { extendLexicon, type LexiconFile } from '../lexicon/index.js';
import { analyse, type Analysis } from '../pipeline.js';
import { readInput } from '../read/index.js';
import type { Console } from './console.js';
import type { ExtractingOptions } from './options.js';

/** The files that `--lexicon` names. */
export function lexiconFiles(names: readonly string[] = [], console: Console): Promise<readonly LexiconFile[]> {
  return Promise.all(names.map(async (file) => ({ file, text: (await readInput(file, { stdin: console.stdin })).text })));
}

/** Reads and analyses one file after the other with one lexicon. */
export async function analyser(options: ExtractingOptions, console: Console): Promise<(file: string) => Promise<Analysis>> {
  const lexicon = await extendLexicon(await lexiconFiles(options.lexicon, console));
  return async (file) => analyse(await readInput(file, { encoding: options.encoding, password: options.password, ocr: options.ocr, stdin: console.stdin }), lexicon, { genre: options.genre });
}
