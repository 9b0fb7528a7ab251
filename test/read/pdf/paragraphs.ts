import { readFileSync } from 'node:fs';
import { normalise } from '../../../src/normalise/index.js';
import { decode } from '../../../src/read/index.js';

const SEED = 'seeds/zhumadian-2024-gazette.txt';
/** How much of the seed's work report is printed. */
const COUNT = 40;

/** The paragraphs that the fixtures print: the first ones of the seed. */
export function paragraphs(): string[] {
  return normalise(decode(readFileSync(SEED), SEED)).text.split('\n').slice(0, COUNT);
}
