import { InputError } from '../../core/errors.js';
import type { PanelRow } from '../../validate/index.js';
import type { Format } from './format.js';

const SHEET = 'panel';
/** What Excel takes: rows of a sheet, its header included, and characters of a cell. */
const MOST_ROWS = 1_048_576;
const MOST_CHARACTERS = 32_767;

/** A workbook with one sheet, its header frozen; numbers are numbers. All rows are held until the end. */
export const xlsx = {
  name: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  dialect: { header: true, sheetName: SHEET },
  load: async () => {
    const { default: write } = await import('write-excel-file/node');
    return (fields) => {
      const names = fields.map(({ name }) => name);
      const rows: PanelRow[] = [];
      return {
        head: '',
        add: (more) => {
          for (const row of more) rows.push(row);
          if (rows.length >= MOST_ROWS) throw new InputError(`the panel has more rows than a sheet of Excel takes (${String(MOST_ROWS - 1)})`, 'write csv or parquet, or panels of fewer reports');
          return '';
        },
        end: () => {
          const header = names.map((name) => ({ value: name, fontWeight: 'bold' as const }));
          const cells = rows.map((row) => names.map((name) => cell(row[name])));
          return write([header, ...cells], { sheet: SHEET, stickyRowsCount: 1 }).toBuffer();
        },
      };
    };
  },
} as const satisfies Format;

/** A cell holds no characters that XML has none for, and no more than Excel shows. */
const cell = <T>(value: T): T | string => (typeof value === 'string' ? escaped(value.slice(0, MOST_CHARACTERS).replace(UNWRITABLE, '')) : value);

/**
 * In a workbook `_x0041_` stands for A (ECMA-376, ST_Xstring). Words that look so are written so, and so are what the writer
 * would drop, U+FFFD among them, and `toString` and the like, which it takes for words that it has met before.
 */
function escaped(text: string): string {
  const words = text.replace(/_(?=x[\da-f]{4}_)/gi, asCode).replace(DROPPED, asCode);
  return words in Object.prototype ? asCode(words.charAt(0)) + words.slice(1) : words;
}

const asCode = (text: string): string => Array.from({ length: text.length }, (_, at) => `_x${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}_`).join('');

const DROPPED = /[\u007f-\u0084\u0086-\u009f\ufffd\p{Noncharacter_Code_Point}]/gu;
// eslint-disable-next-line no-control-regex
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
