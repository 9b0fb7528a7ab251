import type { SourceText } from '../../../src/core/text.js';
import { readInput } from '../../../src/read/index.js';
import { once } from '../pdf/observations.js';

/** Reads bytes, or a text in UTF-8, from standard input, where there is no name to tell what it is. */
export const read = (input: Uint8Array | string, encoding?: string): Promise<SourceText> =>
  readInput('-', { stdin: once(typeof input === 'string' ? Buffer.from(input) : input), encoding });

export const linesOf = async (body: string): Promise<string[]> => (await read(`<html><body>${body}</body></html>`)).text.trimEnd().split('\n');
