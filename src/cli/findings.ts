import type { Analysis } from '../pipeline.js';
import type { Report, ReportDiagnostic } from '../validate/index.js';
import { type Console, oneLine } from './console.js';

/** All findings about one input, those about the whole file first. */
export function findingsOf(report: Report): readonly ReportDiagnostic[] {
  return [...report.diagnostics, ...report.documents.flatMap(({ diagnostics }) => diagnostics)];
}

/** `file:line: severity: message [code]` */
export async function printFindings({ source, report }: Analysis, console: Console): Promise<void> {
  for (const { code, severity, message, source: place } of findingsOf(report)) {
    const where = place === null ? source.file : `${source.file}:${String(place.lineStart)}`;
    await console.err.write(`${where}: ${console.paint(severity, severity)}: ${oneLine(message)} [${code}]\n`);
  }
}

/** Whether `--strict` minds: notes for information are no findings. */
export function hasFindings(report: Report): boolean {
  return findingsOf(report).some(({ severity }) => severity !== 'info');
}
