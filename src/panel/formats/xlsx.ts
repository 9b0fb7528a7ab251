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
const cell = <T>(value: T): T | string => (typeof value === 'string' ? value.slice(0, MOST_CHARACTERS).replace(UNWRITABLE, '') : value);

// eslint-disable-next-line no-control-regex
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
