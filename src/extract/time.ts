import type { Paragraph, YearSpan } from '../core/document.js';
import type { Period, Status } from '../core/observation.js';
import type { TimeWords } from './peel.js';
import type { Fact } from './state.js';

/** What a sentence knows of its time from outside. */
export interface Setting {
  readonly role: Paragraph['role'];
  readonly period: Paragraph['period'];
  readonly reportYear: number | null;
  /** 预计数，下同: figures from here on are estimates. */
  readonly estimated: boolean;
}

/** The years of time words: as written, or counted from the report's year. */
function resolve(time: TimeWords | null, reportYear: number | null): YearSpan | null {
  if (time === null) return null;
  if (typeof time.years !== 'number') return time.years;
  return reportYear === null ? null : { start: reportYear + time.years, end: reportYear + time.years };
}

/** Section and words together: words overrule the section. */
export function statusOf(fact: Fact, { role, reportYear, estimated }: Setting): Status {
  const years = resolve(fact.time, reportYear);
  const until = fact.time?.until === true && years ? years.end : null;
  if (fact.status === 'target') return 'target';
  if (reportYear !== null && until !== null && until >= reportYear) return 'target';
  // a section on how to work promises as much as a plan does
  if (role === 'plan' || role === 'requirements') {
    const isPast = fact.status === 'done' || (reportYear !== null && years !== null && years.end < reportYear);
    return isPast ? 'actual' : 'target';
  }
  if (reportYear !== null && years !== null && years.end > reportYear) return 'target';
  return fact.status === 'estimate' || estimated ? 'estimate' : 'actual';
}

/** A year the clause names wins; else the section's: a flow has its span, a state its end. */
export function periodOf(fact: Fact, status: Status, { period, reportYear }: Setting): Period | null {
  const years = resolve(fact.time, reportYear);
  const isAverage = fact.basis === 'avg';
  if (fact.time && years) {
    const { text } = fact.time;
    if (isAverage && years.start === years.end && period?.end === years.end) return { ...period, text };
    return { ...years, text };
  }
  if (!period) return null;
  const isState = fact.measure === 'rank' || fact.measure === 'structure' || fact.measure === 'multiple' || fact.measure === 'share' ||
    (fact.measure === 'level' && (fact.linked || fact.figure?.form === 'ratio'));
  if (status !== 'target' && isState && !isAverage) return { start: period.end, end: period.end, text: null };
  return { start: period.start, end: period.end, text: null };
}
