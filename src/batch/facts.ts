import type { FailureKind } from '../core/batch.js';
import { InputError } from '../core/errors.js';
import type { ManifestEntry, Report, ReportDiagnostic } from '../validate/index.js';
import type { Fault, Planned } from './input.js';

/** What is found out about an input by reading it; what is thought of that is the gates' affair. */
export type Facts = Omit<ManifestEntry, 'status' | 'gates'>;

/** Nobody reads more of them, and a text that is no report may have one a line. */
const MOST_LISTED = 100;

const unread = { bytes: null, sha256: null, result: null, counts: null, findings: [], missing: [], changes: [] } as const;

/** The facts of an input that gave nothing. `bytes` are those that were refused, where it was they. */
export function failed({ file, output }: Pick<Planned, 'file' | 'output'>, kind: FailureKind, { message, hint }: Fault, read: Pick<Facts, 'bytes' | 'sha256'> = unread): Facts {
  return { file, output, ...unread, ...read, failure: { kind, message, hint } };
}

/** An error as a fault: what it says of the file without the path, which is the machine's own. */
export function faultOf(error: unknown, path: string): Fault {
  if (!(error instanceof InputError)) {
    return { message: `internal error (${error instanceof Error ? error.message : String(error)})`, hint: 'please report it with the input' };
  }
  return { message: error.message.startsWith(`${path}: `) ? error.message.slice(path.length + 2) : error.message, hint: error.hint };
}

/** The facts of an input that was read. */
export function succeeded({ file, output }: Pick<Planned, 'file' | 'output'>, report: Report, rest: Pick<Facts, 'result' | 'missing' | 'changes'>): Facts {
  const { bytes, sha256 } = report.source;
  const all = [...report.diagnostics, ...report.documents.flatMap(({ diagnostics }) => diagnostics)];
  const count = (wanted: ReportDiagnostic['severity']): number => all.filter(({ severity }) => severity === wanted).length;
  const sum = (of: (document: Report['documents'][number]) => number): number => report.documents.reduce((before, document) => before + of(document), 0);
  return {
    file, output, bytes, sha256,
    result: rest.result,
    counts: {
      documents: report.documents.length,
      observations: sum(({ observations }) => observations.length),
      numbers: sum(({ quantities }) => quantities.total),
      unattributed: sum(({ quantities }) => quantities.unattributed),
      errors: count('error'),
      warnings: count('warning'),
      notes: count('info'),
    },
    findings: all.flatMap(({ code, severity, message, source }) => (severity === 'info' ? [] : [{ code, severity, message, line: source?.lineStart ?? null }])).slice(0, MOST_LISTED),
    missing: rest.missing,
    changes: rest.changes,
    failure: null,
  };
}
