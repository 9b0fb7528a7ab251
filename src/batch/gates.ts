import type { GateName } from '../core/batch.js';
import type { ManifestEntry, Report } from '../validate/index.js';
import type { Facts } from './facts.js';

/** What every report of a run must have. */
export interface Gates {
  readonly minObservations?: number | undefined;
  /** So many numbers, or such a share of all numbers of the report. */
  readonly maxUnattributed?: { readonly number: number } | { readonly share: number } | undefined;
}

/** One thing that --require asks for: an observation with any of these codes. */
export interface Requirement {
  readonly word: string;
  readonly codes: readonly string[];
}

/** What is asked for and not there. */
export function missingFrom(report: Report, requirements: readonly Requirement[]): readonly string[] {
  const codes = new Set(report.documents.flatMap(({ observations }) => observations.map(({ metric }) => metric.code)));
  return requirements.filter((one) => !one.codes.some((code) => codes.has(code))).map(({ word }) => word);
}

/** The facts with what the gates say to them. */
export function judge(facts: Facts, gates: Gates): ManifestEntry {
  const broken = brokenGates(facts, gates);
  const found = facts.counts !== null && facts.counts.errors + facts.counts.warnings > 0;
  const { file, output, ...rest } = facts;
  return { file, output, status: facts.failure !== null ? 'failed' : found || broken.length > 0 ? 'findings' : 'ok', ...rest, gates: broken };
}

function brokenGates({ counts, missing, changes }: Facts, { minObservations, maxUnattributed }: Gates): ManifestEntry['gates'] {
  if (counts === null) return [];
  const { observations, numbers, unattributed } = counts;
  const broken: { readonly gate: GateName; readonly message: string }[] = [];
  if (minObservations !== undefined && observations < minObservations) {
    broken.push({ gate: 'min-observations', message: `has ${String(observations)} observations, fewer than ${String(minObservations)}` });
  }
  if (maxUnattributed !== undefined && unattributed > most(maxUnattributed, numbers)) {
    const limit = 'share' in maxUnattributed ? percent(maxUnattributed.share) : String(maxUnattributed.number);
    broken.push({ gate: 'max-unattributed', message: `leaves ${String(unattributed)} of ${String(numbers)} numbers unattributed (${percent(unattributed / numbers)}), more than ${limit}` });
  }
  broken.push(...missing.map((word) => ({ gate: 'require' as const, message: `has no observation of ${word}` })));
  broken.push(...changes.map((change) => ({ gate: 'baseline' as const, message: change })));
  return broken;
}

const most = (limit: NonNullable<Gates['maxUnattributed']>, numbers: number): number => ('share' in limit ? limit.share * numbers : limit.number);
const percent = (share: number): string => `${String(Math.round(share * 1000) / 10)}%`;
