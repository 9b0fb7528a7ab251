import type { Manifest } from '../../validate/index.js';
import { type Judged, remarks } from './judged.js';

/** Annotations for a workflow of GitHub Actions, a line each. */
export function annotations({ path, entry }: Judged): string {
  return remarks({ path, entry })
    .map(({ severity, code, message, line }) => {
      const place = [`file=${property(path)}`, ...(line === null ? [] : [`line=${String(line)}`]), `title=${property(code)}`];
      return `::${severity} ${place.join(',')}::${data(message)}\n`;
    })
    .join('');
}

/** GitHub shows no more than 1 MB. */
const MOST_ROWS = 200;

/** The run as Markdown, for the page of the workflow. */
export function stepSummary(totals: Manifest['totals'], troubled: readonly Judged[]): string {
  const rows = troubled.slice(0, MOST_ROWS).flatMap((judged) =>
    remarks(judged).map(({ severity, code, message, line }) => `| ${cell(judged.path)}${line === null ? '' : `:${String(line)}`} | ${severity} | ${cell(message)} | \`${code}\` |\n`),
  );
  const more = troubled.length - MOST_ROWS;
  return [
    '### report-extract\n\n',
    '| inputs | ok | with findings | failed | observations |\n|---:|---:|---:|---:|---:|\n',
    `| ${[totals.files, totals.ok, totals.findings, totals.failed, totals.observations].join(' | ')} |\n`,
    ...(rows.length === 0 ? [] : ['\n| where | how bad | what | code |\n|---|---|---|---|\n', ...rows]),
    ...(more > 0 ? [`\n${String(more)} more inputs with findings stand in the manifest.\n`] : []),
  ].join('');
}

// the escapes of https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
const cell = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll('<', '&lt;');
