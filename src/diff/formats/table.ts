import type { Format } from './format.js';
import { pageOf, type Table } from './tables.js';

/** Columns for a terminal, where a Chinese character takes two. */
export const table = {
  name: 'table',
  load: async () => {
    const { eastAsianWidth } = await import('get-east-asian-width');
    const widthOf = (text: string): number => Array.from(text).reduce((sum, char) => sum + eastAsianWidth(char.codePointAt(0) ?? 0), 0);
    const draw = ({ title, columns, rows }: Table): string => {
      const lines = [columns, ...rows].map((row) => row.map(printable));
      const widths = columns.map((_, at) => Math.max(...lines.map((line) => widthOf(line[at] ?? ''))));
      const drawn = lines.map((line) => `  ${line.map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - widthOf(cell))).join('  ')}`.trimEnd());
      return `\n${title}\n${drawn.join('\n')}\n`;
    };
    return (diff) => {
      const { title, notes, tables } = pageOf(diff);
      return [title, ...notes].map((line) => `${printable(line)}\n`).join('') + tables.map(draw).join('');
    };
  },
} as const satisfies Format;

/** Names come from files: nothing in them may steer the terminal. */
// eslint-disable-next-line no-control-regex
const printable = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]+/g, ' ');
