import type { Report } from '../validate/index.js';
import type { Format } from './format.js';
import { jsonPieces } from './pieces.js';

const SPACES = 2;

function* one(report: Report): Generator<string> {
  yield* jsonPieces(report, SPACES);
  yield '\n';
}

function* item(report: Report, index: number): Generator<string> {
  yield index === 0 ? '\n' : ',\n';
  yield* jsonPieces(report, SPACES);
}

/** One object, or an array of objects. */
export const json = {
  name: 'json',
  load: () => Promise.resolve({ one, many: { head: '[', item, tail: '\n]\n' } }),
} as const satisfies Format;
