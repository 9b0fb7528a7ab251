import type { YearSpan } from '../core/document.js';
import { matchesIn } from '../core/matches.js';
import type { Timeline } from '../genres/timeline.js';
import { numeral } from './numerals.js';

export type TimeKind = 'last' | 'this' | 'past-span' | 'next-span' | 'year';

/** A time named in a text, resolved against the year of the report. */
export interface Time {
  readonly kind: TimeKind;
  readonly period: YearSpan;
  readonly index: number;
  /** The words after it speak of its beginning: `“十三五”开局`. */
  readonly opens: boolean;
}

/** Finds the times a text names, in order. */
export type TimeFinder = (text: string) => Time[];

/** The first year of 十五 (2001–2005); each plan since runs five years. */
const TENTH_PLAN = 2001;

/** The finders that were made: the pattern of one takes longer to make than a report's headings to be read with it. */
const finders = new WeakMap<Timeline, Map<number, TimeFinder>>();

export function timeFinder(timeline: Timeline, year: number): TimeFinder {
  const ofYears = finders.get(timeline) ?? new Map<number, TimeFinder>();
  finders.set(timeline, ofYears);
  const finder = ofYears.get(year) ?? makeFinder(timeline, year);
  ofYears.set(year, finder);
  return finder;
}

function makeFinder(timeline: Timeline, year: number): TimeFinder {
  const fill = (words: readonly string[]): string => words.map((word) => fillYear(word, year)).join('|');
  const pattern = new RegExp(
    `(?<past>${fill(timeline.pastFive)})|(?<some>(?:过去|近|前)?的?(?<count>[两二三四五六七八]|\\d)年(?:来|间|工作回顾|以来))|(?<other>过去的?(?<years>[两二三四])年)|(?<next>${fill(timeline.nextFive)})|(?<last>${fill(timeline.lastYear)})|(?<now>${fill(timeline.thisYear)})`
      + `|[“"'‘]?(?<plan>十[一二三四五六]五|十五|[七八九]五)[”"'’](?!规划纲要》)|(?<span>(?:19|20)\\d{2}[-—–－至到～](?:19|20)\\d{2})年|(?<year>(?:19|20)\\d{2})(?=年|：|:)`,
    'g',
  );
  return (text) => matchesIn(text, pattern).map((match) => resolve(match, text, year)).filter((time) => time !== null);
}

/** Puts the report's year into a word of the timeline: `{L}年` → `2023年`. */
export function fillYear(word: string, year: number): string {
  return word.replace('{Y}', String(year)).replace('{L}', String(year - 1));
}

function resolve({ groups = {}, index: at, 0: words }: RegExpExecArray, text: string, year: number): Time | null {
  const opens = /开好局|开局|起好步/.test(text.slice(at + words.length, at + words.length + 12));
  const of = (kind: TimeKind, start: number, end: number): Time => ({ kind, period: { start, end }, index: at, opens });
  if (groups['past'] !== undefined) return of('past-span', year - 5, year - 1);
  const count = numeral(groups['count'] ?? groups['years'] ?? '');
  if (count !== null) return of('past-span', year - count, year - 1);
  if (groups['next'] !== undefined) return of('next-span', year, year + 4);
  if (groups['last'] !== undefined) return of('last', year - 1, year - 1);
  if (groups['now'] !== undefined) return of('this', year, year);
  const span = groups['plan'] === undefined ? yearsOf(groups['span']) : planYears(groups['plan']);
  if (span !== null) return of(span.end < year ? 'past-span' : 'next-span', span.start, span.end);
  const named = Number(groups['year']);
  return Number.isNaN(named) ? null : of('year', named, named);
}

/** `十三五` → 2016–2020, `九五` → 1996–2000 */
function planYears(plan: string): YearSpan | null {
  const ordinal = numeral(plan.slice(0, -1));
  if (ordinal === null) return null;
  const start = TENTH_PLAN + (ordinal - 10) * 5;
  return { start, end: start + 4 };
}

/** `2016-2020` */
function yearsOf(span: string | undefined): YearSpan | null {
  if (span === undefined) return null;
  const start = Number(span.slice(0, 4));
  const end = Number(span.slice(-4));
  return end > start && end - start < 30 ? { start, end } : null;
}
