import type { Format } from './format.js';
import { pageOf, type Table } from './tables.js';

/** Headings and pipe tables. */
export const markdown = {
  name: 'markdown',
  load: () =>
    Promise.resolve((diff) => {
      const { title, notes, tables } = pageOf(diff);
      return `# ${escaped(title)}\n\n${notes.map((note) => `- ${escaped(note)}\n`).join('')}${tables.map(draw).join('')}`;
    }),
} as const satisfies Format;

function draw({ title, columns, rows }: Table): string {
  const lines = [columns, columns.map(() => '---'), ...rows.map((row) => row.map(escaped))];
  return `\n## ${escaped(title)}\n\n${lines.map((line) => `| ${line.join(' | ')} |\n`).join('')}`;
}

/** Words from a text are no markup: |, *, <, [, and what begins a link or a line. */
const escaped = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|~#]/g, '\\$&');
