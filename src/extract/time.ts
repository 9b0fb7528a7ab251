import type { Paragraph, Region, YearSpan } from '../core/document.js';
import type { Period, Status } from '../core/observation.js';
import { partOfYearIn } from '../lexicon/part-of-year.js';
import type { TimeWords } from './peel.js';
import type { Fact } from './state.js';

/** What a sentence knows of its time and place from outside. */
export interface Setting {
  readonly role: Paragraph['role'];
  readonly period: Paragraph['period'];
  readonly reportYear: number | null;
  /** 预计数，下同: figures from here on are estimates. */
  readonly estimated: boolean;
  /** What the document is about. */
  readonly region: Region | null;
}

/** The years of time words: as written, or counted from the report's year. */
function resolve(time: TimeWords | null, reportYear: number | null): YearSpan | null {
  if (time === null) return null;
  const { years } = time;
  if (typeof years === 'object' && 'start' in years) return years;
  if (reportYear === null) return null;
  if (typeof years === 'object' && 'since' in years) return years.since < reportYear ? { start: years.since, end: reportYear - 1 } : { start: reportYear, end: reportYear };
  return typeof years === 'number' ? { start: reportYear + years, end: reportYear + years } : { start: reportYear - years.past, end: reportYear - 1 };
}

/** 五年新增造林120万亩: a span that may be past or to come. */
const isOpenSpan = (time: TimeWords | null): boolean => time !== null && /^[^过近这]+年$/.test(time.text) && typeof time.years === 'object' && 'past' in time.years;

/** Section and words together: words overrule the section. */
export function statusOf(fact: Fact, { role, reportYear, estimated }: Setting): Status {
  const years = resolve(isOpenSpan(fact.time) ? null : fact.time, reportYear);
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

/** 2023年 with 前三季度; `null` where there are no words. */
function withPart(words: string, part: string): string | null {
  if (words.includes(part)) return words === '' ? null : words;
  return (part.startsWith('前') ? words.replace(/前$/, '') : words) + part;
}

/** A year the clause names wins; else the section's: a flow has its span, a state its end. `upTo` are the words of the sentence up to the fact's end. */
export function periodOf(fact: Fact, status: Status, { period, reportYear }: Setting, upTo: string): Period | null {
  const years = resolve(status === 'target' && isOpenSpan(fact.time) ? null : fact.time, reportYear);
  const isAverage = fact.basis === 'avg';
  const isState = fact.measure === 'rank' || fact.measure === 'structure' || fact.measure === 'share' ||
    (fact.measure === 'level' && (fact.linked || fact.figure?.form === 'ratio'));
  const words = years ? (fact.time?.text ?? '') : '';
  const text = withPart(words, partOfYearIn(upTo) ?? '');
  // 2013年…年均增长10.6%: the average runs over the section's span up to that year
  const stated = years && isAverage && years.start === years.end && period?.end === years.end ? period : years;
  const span = stated ?? period;
  if (!span) return null;
  // of a span that was widened only the end is in the text
  const isStated = words !== '' && span === years;
  return { text, stated: isStated, ...(status !== 'target' && isState && !isAverage ? { start: span.end, end: span.end } : span) };
}
