import type { ReportDiagnostic } from './types.js';

/** Nobody reads more of one kind, and a text that is no report may have one a line. */
const MOST = 1000;

/** The findings, of each kind the first ones only, the last of them with the number of those left out. */
export function capped(findings: readonly ReportDiagnostic[]): readonly ReportDiagnostic[] {
  if (findings.length <= MOST) return findings;
  const counts = new Map<string, number>();
  const place = findings.map(({ code }) => {
    const before = counts.get(code) ?? 0;
    counts.set(code, before + 1);
    return before + 1;
  });
  return findings.flatMap((finding, i): readonly ReportDiagnostic[] => {
    const at = place[i] ?? 0;
    const more = (counts.get(finding.code) ?? 0) - MOST;
    if (at > MOST) return [];
    return at < MOST || more === 0 ? [finding] : [{ ...finding, message: `${finding.message} (and ${String(more)} more of this kind)` }];
  });
}
