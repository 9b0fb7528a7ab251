import type { Report, ReportDiagnostic } from '../validate/index.js';

/** All findings about one input, those about the whole file first. */
export function findingsOf(report: Report): readonly ReportDiagnostic[] {
  return [...report.diagnostics, ...report.documents.flatMap(({ diagnostics }) => diagnostics)];
}
