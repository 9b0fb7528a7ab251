import type { Figure } from '../clause.js';
import { fullName, type MetricName, verbOf } from '../metric.js';
import type { Reader } from '../items/reader.js';
import type { Reading } from '../items/reading.js';

/** What later clauses may take over. */
export function remember(metrics: readonly MetricName[], body: string, figure: Figure, reading: Reading, { lexicon, state }: Reader): void {
  // 每年改造供水管网7公里、燃气管网76公里
  // 每千人拥有医疗床位5.6张、卫生技术人员5.1人
  const own = /^每[百千万]*[人名户][^，、]{0,4}拥有(?=.)/.exec(body)?.[0] ?? verbOf(body.replace(/^(?:每年|年均)/, ''), lexicon);
  const isJoined = /^[、和及与以]/.test(reading.mark);
  if (own !== '' && (own.length < body.length || reading.shape === 'counted')) {
    state.verb = own;
    state.verbUnit = figure.unit;
  } else if (!isJoined) state.verb = '';
  state.metrics = [...metrics];
  if (!reading.lead.part) state.main = metrics.at(-1) ?? null;
  state.clause = isJoined ? [...state.clause, ...metrics] : [...metrics];
  if (metrics.every(({ local }) => local !== '')) state.recent.push(...metrics);
  const [first] = metrics;
  const isOwn = first !== undefined && first.local !== '' && lexicon.dependent.get(first.local) === undefined && !first.local.startsWith('占');
  if (isOwn && !reading.lead.part && figure.form === 'amount') state.holder = first;
  if (isOwn && !reading.lead.part && state.whole && first.inherited !== fullName(state.whole)) state.whole = null;
  if (reading.lead.time) state.time = reading.lead.time;
  if (reading.lead.status === 'target' || reading.lead.status === 'estimate') state.status = reading.lead.status;
}
