import type { Report } from '../validate/index.js';
import type { Format } from './format.js';

const write = (report: Report): string => `${JSON.stringify(report)}\n`;

/** One report a line. */
export const ndjson = {
  name: 'ndjson',
  load: () => Promise.resolve({ one: write, many: { head: '', item: write, tail: '' } }),
} as const satisfies Format;
