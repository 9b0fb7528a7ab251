import { extendLexicon } from '../lexicon/index.js';
import { analyse, type Analysis } from '../pipeline.js';
import { readInput } from '../read/index.js';
import type { Console } from './console.js';
import type { ExtractingOptions } from './options.js';

/** Reads and analyses one file after the other with one lexicon. */
export async function analyser(options: ExtractingOptions, console: Console): Promise<(file: string) => Promise<Analysis>> {
  const extra = await Promise.all(
    (options.lexicon ?? []).map(async (file) => ({ file, text: (await readInput(file, { stdin: console.stdin })).text })),
  );
  const lexicon = await extendLexicon(extra);
  return async (file) => analyse(await readInput(file, { encoding: options.encoding, password: options.password, ocr: options.ocr, stdin: console.stdin }), lexicon, { genre: options.genre });
}
