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
  // 已立项或开工47项: what was done to the projects, which go on being what 完成投资 is of
  const isOwn = first !== undefined && first.local !== '' && (first.inherited === '' || verbOf(first.local, lexicon) !== first.local) && lexicon.dependent.get(first.local) === undefined && !first.local.startsWith('占');
  if (isOwn && !reading.lead.part && figure.form === 'amount') state.holder = first;
  if (isOwn && !reading.lead.part && state.whole && first.inherited !== fullName(state.whole)) state.whole = null;
  if (reading.lead.time) state.time = reading.lead.time;
  // 生产总值年均增长12%，2007年预计达到1.2万亿元，财政收入…: inside a clause it is said of that clause
  const isOfList = metrics.some(({ local }) => local !== '');
  if (reading.lead.status === 'target' || (reading.lead.status === 'estimate' && isOfList)) state.status = reading.lead.status;
}
