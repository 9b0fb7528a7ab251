import type { ManifestEntry } from '../../validate/index.js';

/** An input as it stands in the manifest, with the path that leads to it from here. */
export interface Judged {
  readonly path: string;
  readonly entry: ManifestEntry;
}

/** One thing that is to be told of an input. */
export interface Remark {
  readonly severity: 'error' | 'warning';
  /** Stage and kind, as in a report's diagnostics: `batch.timeout`, `gate.require`, `segment.no-title`. */
  readonly code: string;
  readonly message: string;
  readonly line: number | null;
}

/** Why there is no output, and which gates it does not pass. */
export function faults({ entry: { failure, gates } }: Judged): readonly Remark[] {
  return [
    ...(failure === null ? [] : [{ severity: 'error' as const, code: `batch.${failure.kind}`, message: `${failure.message}; ${failure.hint}`, line: null }]),
    ...gates.map(({ gate, message }) => ({ severity: 'error' as const, code: `gate.${gate}`, message, line: lineOf(message) })),
  ];
}

/** All of that, and what the stages found. */
export const remarks = (judged: Judged): readonly Remark[] => [...faults(judged), ...judged.entry.findings];

/** Changes name the line that they stand in. */
function lineOf(message: string): number | null {
  const [, line] = /^line (\d+): /.exec(message) ?? [];
  return line === undefined ? null : Number(line);
}
