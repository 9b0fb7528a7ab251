import type { Observation, ReportDiff } from '../../validate/index.js';
import { measured, percent, short, signed, stated, time, turn } from './words.js';

/** One table for readers. */
export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A comparison as readers see it: what was compared, then a table each for what there is. */
export interface Page {
  readonly title: string;
  readonly notes: readonly string[];
  readonly tables: readonly Table[];
}

export function pageOf(diff: ReportDiff): Page {
  const { changed, gone, added, targets, audit } = diff;
  return {
    title: `${diff.old.file} → ${diff.new.file}`,
    notes: [
      ...diff.documents.map((pair) => turn(documentName(pair.old), documentName(pair.new))),
      `${String(changed.length)} changed, ${String(gone.length)} gone, ${String(added.length)} new, ${String(diff.unchanged)} unchanged`,
      ...(targets === null ? [] : [tally(targets.map(({ verdict }) => verdict), 'targets')]),
      ...(audit === null ? [] : [`${String(audit.length)} growths checked against their levels, ${String(audit.filter(({ flagged }) => flagged).length)} flagged`]),
    ],
    tables: [
      ...(targets === null ? [] : [targetTable(diff, targets)]),
      ...(audit === null ? [] : [auditTable(audit)]),
      changeTable(changed),
      listTable('gone', gone),
      listTable('new', added),
    ].filter(({ rows }) => rows.length > 0),
  };
}

function documentName(document: ReportDiff['documents'][number]['old']): string | null {
  return document && [document.region?.name, document.title, document.reportYear].filter((part) => part != null).join(' ');
}

function tally(words: readonly string[], what: string): string {
  const counts = [...new Set(words)].sort().map((word) => `${String(words.filter((one) => one === word).length)} ${word}`);
  return [`${String(words.length)} ${what}`, ...(counts.length === 0 ? [] : [counts.join(', ')])].join(': ');
}

function changeTable(changed: ReportDiff['changed']): Table {
  return {
    title: 'changed',
    columns: ['metric', 'measure', 'years', 'old', 'new', 'change', 'relative', 'also'],
    rows: changed.map(({ old, new: fresh, value, rank, bound, status, similarity }) => [
      names(old, fresh, similarity),
      measured(fresh),
      time(old) === time(fresh) ? time(old) : turn(time(old), time(fresh)),
      stated(old),
      stated(fresh),
      value?.absolute == null ? '' : signed(value.absolute) + short(value.absoluteUnit),
      percent(value?.relative ?? null),
      [rank === null ? '' : moved(rank), bound === null ? '' : turn(bound.old, bound.new), status === null ? '' : turn(status.old, status.new)]
        .filter((part) => part !== '')
        .join(', '),
    ]),
  };
}

/** Both names where they differ, with how alike they are. */
function names(old: Observation, fresh: Observation | null, similarity: number | null): string {
  if (fresh === null || old.metric.text === fresh.metric.text) return old.metric.text;
  return `${old.metric.text} → ${fresh.metric.text}${similarity === 1 || similarity === null ? '' : ` (${similarity.toFixed(2)})`}`;
}

/** ↑2 for two places gained. */
function moved({ old, new: fresh, moved: places }: NonNullable<ReportDiff['changed'][number]['rank']>): string {
  const arrow = places === null || places === 0 ? '' : ` ${places > 0 ? '↑' : '↓'}${String(Math.abs(places))}`;
  return turn(old, fresh) + arrow;
}

function targetTable({ settings }: ReportDiff, targets: NonNullable<ReportDiff['targets']>): Table {
  return {
    title: `targets (≈ may be missed by ${String(Number((settings.about * 100).toFixed(4)))}% of the target)`,
    columns: ['metric', 'measure', 'years', 'target', 'actual', 'verdict', 'gap'],
    rows: targets.map(({ target, actual, similarity, verdict, unit, gap }) => [
      names(target, actual, similarity),
      measured(target),
      time(target),
      stated(target),
      actual === null ? '' : stated(actual),
      verdict,
      gap === null ? '' : signed(gap) + short(unit),
    ]),
  };
}

function auditTable(audit: NonNullable<ReportDiff['audit']>): Table {
  return {
    title: 'audit (growth at constant prices may rightly differ from that of the levels)',
    columns: ['metric', 'levels', 'claimed', 'computed', 'difference', 'flag'],
    rows: audit.map(({ claim, old, new: fresh, claimed, computed, low, high, difference, flagged, similarity }) => [
      names(old, claim, similarity),
      turn(stated(old), stated(fresh)),
      `${String(claimed)}%`,
      `${computed.toFixed(2)}% (${low.toFixed(2)}…${high.toFixed(2)})`,
      `${signed(Number(difference.toFixed(2)))} pp`,
      flagged ? 'differs' : '',
    ]),
  };
}

function listTable(title: string, observations: readonly Observation[]): Table {
  return {
    title,
    columns: ['metric', 'measure', 'years', 'value', 'status', 'line'],
    rows: observations.map((one) => [one.metric.text, measured(one), time(one), stated(one), one.status, String(one.source.lineStart)]),
  };
}
