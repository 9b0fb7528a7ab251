import type { Analysis } from '../pipeline.js';
import { findingsOf } from '../emit/findings.js';
import type { Report } from '../validate/index.js';
import { type Console, remark } from './console.js';

/** Says each finding about one input in a line. */
export async function printFindings({ source, report }: Analysis, console: Console): Promise<void> {
  for (const { code, severity, message, source: place } of findingsOf(report)) {
    await remark(console, source.file, { severity, code, message, line: place?.lineStart ?? null });
  }
}

/** Whether `--strict` minds: notes for information are no findings. */
export function hasFindings(report: Report): boolean {
  return findingsOf(report).some(({ severity }) => severity !== 'info');
}
