import { schemaVersion } from '../core/schema-version.js';
import { picker } from '../lexicon/only.js';
import type { Report, ReportDiff, ReportDocument } from '../validate/index.js';
import { leastSimilarity } from './align.js';
import { auditGrowth } from './audit.js';
import { compareFacts } from './changes.js';
import { pairDocuments } from './documents.js';
import { factsOf } from './facts.js';
import { checkTargets } from './targets.js';
import { unitsOf } from './units.js';

export interface DiffOptions {
  /** Values that differ by no more than this share count as the same; about-targets may be missed by it. */
  readonly tolerance?: number | undefined;
  /** Codes, beginnings of codes or names of metrics; all when empty. */
  readonly only?: readonly string[] | undefined;
  /** Judge the targets of the old report. */
  readonly targets?: boolean | undefined;
  /** Check the stated growths of the new report. */
  readonly audit?: boolean | undefined;
}

/** An about-target may be missed by this share of itself where no tolerance is given: 6.5%左右 from 6.175%. */
const aboutByDefault = 0.05;

/** What sets two reports apart: pure, and the same the other way round. */
export function diffReports(old: Report, fresh: Report, { tolerance, only = [], targets = false, audit = false }: DiffOptions = {}): ReportDiff {
  const settings = { similarity: leastSimilarity, tolerance: tolerance ?? 0, about: tolerance ?? aboutByDefault, only: [...only] };
  const units = unitsOf([old, fresh].flatMap(({ documents }) => documents.flatMap(({ observations }) => observations)));
  const picked = picker(only);
  const pairs = pairDocuments(old, fresh);
  const sides = pairs.map((pair) => {
    const [left, right] = [pair.old, pair.new].map((document) => (document === null ? [] : factsOf(document, units).filter(({ observation }) => picked(observation.metric))));
    return { year: pair.new?.reportYear ?? null, old: left ?? [], new: right ?? [] };
  });
  const compared = sides.map((side) => compareFacts(side.old, side.new, units, settings.tolerance));
  return {
    schemaVersion,
    generator: { name: 'report-extract', version: __VERSION__ },
    old: { file: old.source.file, sha256: old.source.sha256 },
    new: { file: fresh.source.file, sha256: fresh.source.sha256 },
    settings,
    documents: pairs.map((pair) => ({ old: pair.old && reference(pair.old), new: pair.new && reference(pair.new) })),
    unchanged: compared.reduce((sum, { unchanged }) => sum + unchanged, 0),
    changed: compared.flatMap(({ changed }) => changed),
    gone: compared.flatMap(({ gone }) => gone),
    added: compared.flatMap(({ added }) => added),
    targets: targets ? sides.flatMap((side) => checkTargets(side.old, side.new, side.year, units, settings.about)) : null,
    audit: audit ? sides.flatMap((side) => auditGrowth(side.old, side.new)) : null,
  };
}

const reference = ({ id, kind, title, region, reportYear }: ReportDocument): NonNullable<ReportDiff['documents'][number]['old']> => ({ id, kind, title, region, reportYear });

/** Whether the two reports state the same. */
export const isSame = ({ changed, gone, added }: ReportDiff): boolean => changed.length + gone.length + added.length === 0;
