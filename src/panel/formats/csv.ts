import { harmless } from '../../core/spreadsheet.js';
import type { Format } from './format.js';

/** Comma-separated by RFC 4180 in UTF-8: a header, then a line a row; nothing between two commas is null. */
export const csv = {
  name: 'csv',
  mediaType: 'text/csv',
  dialect: { header: true, delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true },
  load: async () => {
    const { stringify } = await import('csv-stringify/sync');
    return (fields) => {
      const names = fields.map(({ name }) => name);
      return {
        head: stringify([names]),
        add: (rows) => stringify(rows.map((row) => names.map((name) => row[name])), { cast: { string: harmless, boolean: String } }),
        end: () => Promise.resolve(''),
      };
    };
  },
} as const satisfies Format;
