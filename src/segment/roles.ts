import type { SectionRole, YearSpan } from '../core/document.js';
import { workReportTimeline, type Timeline } from '../genres/timeline.js';
import { fillYear, timeFinder, type Time, type TimeFinder } from './times.js';

/** What a stretch of text is about. */
export interface Aspect {
  readonly role: SectionRole;
  readonly period: YearSpan | null;
}

/** A heading with what its place in the tree says. */
export interface HeadingPlace {
  readonly title: string;
  readonly level: number;
  /** Whether it divides the report as 一、 does; （一） never does, even where nothing stands above it. */
  readonly isMain: boolean;
  /** The aspect of the heading before it that it goes on from: （三） from （二）; `null` for the first of a list. */
  readonly before: Aspect | null;
  /** The text below it, to its first part at least. */
  readonly text: string;
}

/** Times and cues count for a paragraph when they stand so near its start. */
const AT_START = 3;
const OPENING = 30;
/** `各位代表！`, `——`, `回顾`, `总的看，`: what may stand before the words that count. */
const LEAD_IN = /^(?:各位代表[！，,!]|同志们[！，]|[—―─]+|回顾|回首|总的看，|综上所述，|与此同时，|刚刚|即将)+/;
/** `这是携手同行、民生福祉大幅改善的五年。` */
const FIVE_YEARS = /^[^。]{0,40}的五年[。，；！：]/;
const ADDRESS = /请予审议|请审议|向大会(?:作|报告)|报告工作/;

/** Follows a report through its headings and paragraphs and says of each whether it looks back or ahead, and on which years. */
export class RoleReader {
  readonly #times: TimeFinder;
  readonly #timeline: Timeline;
  readonly #year: number;
  readonly #planOpenings: readonly string[];
  /** Some main heading announces plans, so plans do not begin before it. */
  readonly #planHeaded: boolean;
  /** The aspect of the text where the reader stands. */
  #current: Aspect;
  #planned = false;
  #reviewed = false;
  /** Whether a section has begun. */
  #sectioned = false;
  /** The main heading names the report's year and no more: 三、2017年主要工作安排, but not 新一届政府努力方向和2022年工作安排. */
  #yearHeaded = false;

  constructor(year: number, mainTitles: readonly string[], timeline: Timeline = workReportTimeline) {
    this.#year = year;
    this.#timeline = timeline;
    this.#times = timeFinder(timeline, year);
    this.#planOpenings = timeline.planOpenings.map((words) => fillYear(words, year));
    this.#current = { role: 'review', period: this.#usual('review') };
    this.#planHeaded = mainTitles.slice(1).some((title) => this.#ownRole(title, this.#times(title)) === 'plan');
  }

  /** The aspect of a section by its title, its level and what goes before. */
  heading({ title, level, isMain, before, text }: HeadingPlace): Aspect {
    const times = this.#times(title);
    const inner = isMain ? null : this.#innerRole(title, times, before);
    // a second list of （一） under a title without a mark
    const turns = level === 1 && before === null && inner === 'review' && this.#sectioned && this.#leansAhead(text);
    this.#sectioned = true;
    if (isMain) this.#yearHeaded = times.some(({ kind }) => kind === 'this') && !times.some(({ kind }) => kind === 'next-span') && !title.includes('届');
    const role = inner === null ? this.#mainRole(title, times, text) : turns ? 'plan' : inner;
    if (role === 'plan' || role === 'requirements') this.#planned = true;
    if (role === 'review') this.#reviewed = true;
    this.#current = { role, period: this.#headingPeriod(role, times, isMain, before) };
    return this.#current;
  }

  /** The aspect of a paragraph by its opening words. */
  paragraph(text: string): Aspect {
    const opening = text.slice(0, OPENING * 2).replace(LEAD_IN, '');
    if (ADDRESS.test(opening) && !this.#reviewed) return { role: 'other', period: null };
    const inPlan = this.#current.role === 'plan' || this.#current.role === 'requirements';
    // 完成今后五年的目标任务，今年至关重要, below 三、2017年主要工作安排
    if (inPlan && this.#yearHeaded && this.#times(opening.slice(0, OPENING)).some(({ kind, index }) => kind === 'next-span' && index <= AT_START)) return this.#current;
    if (this.#planOpenings.some((words) => opening.startsWith(words))) {
      if (inPlan || !this.#planHeaded || !this.#reviewed) this.#turn(this.#ahead(opening));
      return this.#current;
    }
    const time = this.#times(opening.slice(0, OPENING)).find(({ index }) => index <= AT_START);
    if (time === undefined || time.kind === 'year') {
      if (!inPlan && FIVE_YEARS.test(opening)) this.#turn({ role: 'review', period: { start: this.#year - 5, end: this.#year - 1 } });
      return this.#current;
    }
    const looksBack = time.period.end < this.#year;
    if (this.#isAside(opening, time)) return this.#current;
    if (inPlan && looksBack) return { role: 'review', period: time.period };
    if (inPlan || looksBack) this.#turn({ role: inPlan ? this.#current.role : 'review', period: time.period });
    return this.#current;
  }

  /** In a review of several years `2016年，6个新城区…` dates one figure; `2016年是…`, `2016年，我们…` opens a part. */
  #isAside(opening: string, time: Time): boolean {
    const { role, period } = this.#current;
    if (role !== 'review' || period === null || period.start === period.end || time.kind !== 'last') return false;
    return /^\d{4}年(?!是|，(?:我们|面对|在|全[市省州区]上下|围绕|是))/.test(opening.slice(time.index));
  }

  #turn(aspect: Aspect): void {
    if (aspect.role === 'plan') this.#planned = true;
    else if (aspect.role === 'review') this.#reviewed = true;
    this.#current = aspect;
  }

  /** What a title says by itself. */
  #ownRole(title: string, times: readonly Time[]): SectionRole | null {
    const has = (words: readonly string[]): boolean => words.some((word) => title.includes(word));
    // 一、1996年的政府工作和1997年的奋斗目标: it opens with the years behind it
    const [first] = times;
    if (first !== undefined && !this.#reviewed && first.index <= AT_START && first.period.end < this.#year) return 'review';
    const back = times.some(({ kind, period }) => kind === 'last' || kind === 'past-span' || (kind === 'year' && period.end < this.#year));
    const ahead = times.some(({ kind, period }) => kind === 'this' || kind === 'next-span' || (kind === 'year' && period.start > this.#year));
    if (has(this.#timeline.reviewTitles) && (back || !ahead)) return 'review';
    if (back !== ahead) return back ? 'review' : 'plan';
    if (has(this.#timeline.requirementTitles)) return 'requirements';
    return ahead || has(this.#timeline.planTitles) ? 'plan' : null;
  }

  /** The first main section is the review unless its title says otherwise, those after it are plans. */
  #mainRole(title: string, times: readonly Time[], text: string): SectionRole {
    const own = this.#ownRole(title, times);
    const started = this.#reviewed || this.#planned;
    // 一、“十一五”开局良好, in 2007: a plan under way is none to come
    if (own === 'plan' && !started && !times.some(({ period }) => period.start >= this.#year)) return this.#planHeaded || !this.#leansAhead(text) ? 'review' : own;
    if (own === 'requirements' && !started) return 'review';
    if (own !== null) return own;
    if (this.#planned || (this.#reviewed && !this.#planHeaded)) return 'plan';
    return this.#reviewed && this.#leansAhead(text) ? 'plan' : 'review';
  }

  /** Verbs of promising against verbs of reporting: `要`, `力争` against `了`, `取得`. */
  #leansAhead(text: string): boolean {
    const times = (words: readonly string[]): number => words.reduce((sum, word) => sum + text.split(word).length - 1, 0);
    return times(this.#timeline.promising) > times(this.#timeline.reporting) * 2;
  }

  /** Inner headings go on as the text before them, unless they name a time. Once turned to plans, a text does not turn back. */
  #innerRole(title: string, times: readonly Time[], before: Aspect | null): SectionRole {
    const role = before === null || this.#current.role !== 'review' ? this.#current.role : before.role;
    const own = this.#ownRole(title, times);
    // （二）围绕“十一五”规划…, in 2007: a plan under way is no turn to what is to come
    const named = times.some(({ kind, index, period }) => kind !== 'year' && index <= AT_START && (period.end < this.#year || period.start >= this.#year));
    if (named && (own === 'plan' || own === 'review')) return own;
    return role === 'plan' && own === 'requirements' ? own : role;
  }

  #headingPeriod(role: SectionRole, times: readonly Time[], isMain: boolean, before: Aspect | null): YearSpan | null {
    const fitting = times.filter(({ index, period }) => (role === 'review') === period.end < this.#year && (isMain || index <= AT_START));
    const fits = fitting.find(({ kind }) => kind !== 'year') ?? (isMain ? fitting[0] : undefined);
    if (fits !== undefined) return isMain && this.#startsSpan(role, fits) ? this.#usual(role) : fits.period;
    if (isMain) return this.#usual(role);
    const from = before !== null && before.role === role ? before : this.#current;
    return sameSide(from.role, role) ? from.period : this.#usual(role);
  }

  /** `全力做好“十三五”开局工作`: the opening of a five-year plan is its first year. */
  #startsSpan(role: SectionRole, time: Time): boolean {
    return role !== 'review' && time.kind === 'next-span' && time.period.start === this.#year && time.opens;
  }

  #usual(role: SectionRole): YearSpan | null {
    if (role === 'other') return null;
    const year = role === 'review' ? this.#year - 1 : this.#year;
    return { start: year, end: year };
  }

  #ahead(opening: string): Aspect {
    const role = this.#current.role === 'requirements' ? 'requirements' : 'plan';
    const time = this.#times(opening.slice(0, OPENING)).find(({ period }) => period.end >= this.#year);
    return { role, period: time?.period ?? (sameSide(this.#current.role, role) ? this.#current.period : this.#usual(role)) };
  }
}

function sameSide(a: SectionRole, b: SectionRole): boolean {
  return (a === 'review') === (b === 'review') && a !== 'other';
}
