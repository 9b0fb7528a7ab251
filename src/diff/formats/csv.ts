import { harmless } from '../../core/spreadsheet.js';
import type { Observation, ReportDiff } from '../../validate/index.js';
import type { Format } from './format.js';
import { years } from './words.js';

type Cell = string | number | null;
type Row = Readonly<Partial<Record<(typeof columns)[number], Cell>>>;

const columns = [
  'kind', 'code', 'metric_old', 'metric_new', 'similarity', 'measure', 'basis', 'status_old', 'status_new', 'period_old', 'period_new',
  'unit', 'bound_old', 'old', 'bound_new', 'new', 'absolute', 'relative', 'rank_old', 'rank_new', 'rank_moved', 'verdict', 'tolerance', 'gap', 'gap_unit',
  'claimed', 'computed', 'line_old', 'line_new',
] as const;

/** One table for all: `kind` says which rows are changes, which are gone, new, targets or audits. */
export const csv = {
  name: 'csv',
  load: async () => {
    const { stringify } = await import('csv-stringify/sync');
    return (diff) => stringify(rowsOf(diff).map((row) => columns.map((column) => row[column] ?? '')), { header: true, columns: [...columns], cast: { string: harmless } });
  },
} as const satisfies Format;

function rowsOf({ changed, gone, added, targets, audit }: ReportDiff): readonly Row[] {
  return [
    ...changed.map(({ code, similarity, old, new: fresh, value, rank }): Row => ({
      kind: 'changed', code, similarity, ...both(old, fresh),
      ...(value === null ? {} : { unit: value.unit, old: list(value.old), new: list(value.new), absolute: list(value.absolute), relative: value.relative }),
      rank_moved: rank?.moved ?? null,
    })),
    ...gone.map((one): Row => ({ kind: 'gone', code: one.metric.code, ...both(one, null) })),
    ...added.map((one): Row => ({ kind: 'new', code: one.metric.code, ...both(null, one) })),
    ...(targets ?? []).map(({ code, similarity, target, actual, verdict, tolerance, unit, gap }): Row => ({
      kind: 'target', code, similarity, ...both(target, actual), verdict, tolerance, gap, gap_unit: unit,
    })),
    ...(audit ?? []).map(({ code, similarity, old, new: fresh, claimed, computed, difference, flagged }): Row => ({
      kind: 'audit', code, similarity, ...both(old, fresh), verdict: flagged ? 'differs' : 'agrees', gap: difference, gap_unit: '%', claimed, computed,
    })),
  ];
}

function both(old: Observation | null, fresh: Observation | null): Row {
  const one = fresh ?? old;
  return {
    measure: one?.measure ?? null, basis: one?.basis ?? null,
    // 52亿斤 beside 261万吨
    unit: [...new Set([old, fresh].flatMap((side) => side?.value?.unit ?? []))].join(' → '),
    metric_old: old?.metric.text ?? null, metric_new: fresh?.metric.text ?? null,
    status_old: old?.status ?? null, status_new: fresh?.status ?? null,
    period_old: old && years(old), period_new: fresh && years(fresh),
    bound_old: old?.value?.bound ?? null, bound_new: fresh?.value?.bound ?? null,
    old: figure(old), new: figure(fresh),
    rank_old: old?.rank?.text ?? null, rank_new: fresh?.rank?.text ?? null,
    line_old: old?.source.lineStart ?? null, line_new: fresh?.source.lineStart ?? null,
  };
}

function figure(one: Observation | null): Cell {
  if (one?.value == null) return null;
  const { number, min, max, parts } = one.value;
  return number ?? list(parts ?? [min ?? 0, max ?? 0]);
}

const list = (numbers: number | readonly number[] | null): Cell => (numbers === null || typeof numbers === 'number' ? numbers : numbers.join(';'));
