import type { Report } from '../validate/index.js';
import type { Format } from './format.js';

const write = (report: Report): string => JSON.stringify(report, null, 2);

/** One object, or an array of objects. */
export const json = {
  name: 'json',
  load: () =>
    Promise.resolve({
      one: (report) => `${write(report)}\n`,
      many: { head: '[', item: (report, index) => `${index === 0 ? '' : ','}\n${write(report)}`, tail: '\n]\n' },
    }),
} as const satisfies Format;
