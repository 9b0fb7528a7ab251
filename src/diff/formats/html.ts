import type { Format } from './format.js';
import { pageOf, type Table } from './tables.js';

/** A page that stands alone. */
export const html = {
  name: 'html',
  load: () =>
    Promise.resolve((diff) => {
      const { title, notes, tables } = pageOf(diff);
      return `<!doctype html>
<html lang="zh">
<head>
<meta charset="utf-8">
<title>${escaped(title)}</title>
<style>body{font-family:sans-serif;margin:2em}table{border-collapse:collapse}th,td{border:1px solid #ccc;padding:.2em .6em;text-align:left}.missed,.differs{background:#fdd}.met{background:#dfd}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<ul>
${notes.map((note) => `<li>${escaped(note)}</li>\n`).join('')}</ul>
${tables.map(draw).join('')}</body>
</html>
`;
    }),
} as const satisfies Format;

function draw({ title, columns, rows }: Table): string {
  const head = columns.map((name) => `<th>${escaped(name)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>\n`).join('');
  return `<h2>${escaped(title)}</h2>\n<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body}</tbody>\n</table>\n`;
}

const coloured = /^(?:met|missed|differs)$/;
const cell = (text: string): string => `<td${coloured.test(text) ? ` class="${text}"` : ''}>${escaped(text)}</td>`;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => entities[char] ?? char);
