import type { Format } from './format.js';

/** One JSON object a line. */
export const ndjson = {
  name: 'ndjson',
  mediaType: 'application/x-ndjson',
  dialect: null,
  load: () =>
    Promise.resolve(() => ({
      head: '',
      add: (rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
      end: () => Promise.resolve(''),
    })),
} as const satisfies Format;
