import type { Report } from '../validate/index.js';
import type { Format } from './format.js';
import { jsonPieces } from './pieces.js';

function* write(report: Report): Generator<string> {
  yield* jsonPieces(report);
  yield '\n';
}

/** One report a line. */
export const ndjson = {
  name: 'ndjson',
  load: () => Promise.resolve({ one: write, many: { head: '', item: write, tail: '' } }),
} as const satisfies Format;
