import type { Observation } from '../validate/index.js';

/** An observation in one line: metric, measure, value, rank, comparison, status, period. */
export function summarise({ metric, measure, value, rank, compare, status, basis, period }: Observation): string {
  const bound = value === null || value.bound === '=' ? '' : `(${value.bound})`;
  const stated = [value === null ? null : value.text + bound, rank?.text, compare?.text].filter((part) => part != null);
  const years = period === null ? null : period.start === period.end ? String(period.start) : `${String(period.start)}-${String(period.end)}`;
  const frame = [status, basis, years].filter((part) => part !== null).join(', ');
  return `${metric.text} ${measure} ${stated.join(' / ')} (${frame})`;
}
