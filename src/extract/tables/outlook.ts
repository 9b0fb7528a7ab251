import type { YearSpan } from '../../core/document.js';
import type { TimeWords } from '../peel.js';
import type { Fact } from '../state.js';
import type { Setting } from '../time.js';
import type { Caption } from './caption.js';
import type { Heading, HeaderTime } from './header.js';
import type { Label } from './label.js';

/** What a table knows of time beside what each header says: from its caption, its section and its other columns. */
export interface Outlook {
  /** The earliest year of several, as written: the base of what is reckoned over all of them. */
  readonly base: string | null;
  readonly timeOf: (heading: Heading, label: Label, isCumulative: boolean, isAverage: boolean) => TimeWords | null;
  readonly statusOf: (heading: Heading, label: Label) => Fact['status'];
  /** 上年 where nothing tells which year the table is about. */
  readonly isUndated: (heading: Heading) => boolean;
}

/** A plan of five years ends with a year like these. */
const isPlanEnd = (year: number): boolean => year % 5 === 0;

/** `isPlan`: a column says which targets bind, or the caption that they are targets; `year`: what the paper is about. */
export function outlookOf(values: readonly Heading[], caption: Caption, setting: Setting, { isPlan, year: paperYear }: { readonly isPlan: boolean; readonly year: number | null }): Outlook {
  const { reportYear, period } = setting;
  const captionYears = caption.time && !('past' in caption.time.years) ? caption.time.years : null;
  const year = captionYears?.end ?? period?.end ?? paperYear;
  const dated = values.flatMap((heading) => (isLevel(heading) && heading.time && !('past' in heading.time.years) ? [{ ...heading.time.years, text: heading.time.text }] : []));
  const first = dated.reduce<(typeof dated)[number] | null>((one, other) => (one === null || other.end < one.end ? other : one), null);
  const last = dated.reduce<(typeof dated)[number] | null>((one, other) => (one === null || other.end > one.end ? other : one), null);
  const isSpan = first !== null && last !== null && first.end < last.end;

  function yearsOf(time: HeaderTime): YearSpan | null {
    if (!('past' in time.years)) return time.years;
    return year === null ? null : { start: year - time.years.past, end: year - time.years.past };
  }
  function statusOf({ roles, status, time }: Heading, label: Label): Fact['status'] {
    if (roles.has('target')) return 'target';
    if (status !== null) return status;
    if (roles.has('estimate')) return 'estimate';
    if (roles.has('actual')) return 'done';
    if (label.status !== null) return label.status;
    if (reportYear === null && isPlan && isSpan) return time === null || (!('past' in time.years) && time.years.end === last.end) ? 'target' : 'done';
    // a table of targets may have a column of what came before
    const isPast = reportYear !== null && time !== null && !('past' in time.years) && time.years.end < reportYear;
    return caption.status === 'target' && isPast ? 'done' : caption.status;
  }
  return {
    base: isSpan ? first.text : null,
    statusOf,
    isUndated: ({ time }) => time !== null && 'past' in time.years && time.years.past > 0 && year === null,
    timeOf: (heading, label, isCumulative, isAverage) => {
      // a year that the report itself plans is still to come, where nothing else is said
      const until = statusOf(heading, label) === null;
      const stated = heading.time;
      const years = stated && yearsOf(stated);
      if (isCumulative) {
        const end = years?.end ?? captionYears?.end ?? last?.end ?? null;
        if (end !== null && isPlanEnd(end)) return { years: { start: end - 4, end }, text: '', until };
      }
      if (years) return { years, text: stated.text, until };
      if (isAverage && isSpan) return { years: { start: first.end + 1, end: last.end }, text: '', until };
      if (label.time !== null) return label.time;
      return captionYears && { years: captionYears, text: caption.time?.text ?? '', until };
    },
  };
}

const isLevel = ({ roles }: Heading): boolean => !(['growth', 'average', 'change', 'share', 'rank', 'ignored'] as const).some((role) => roles.has(role));
