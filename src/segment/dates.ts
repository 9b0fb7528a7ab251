import { numeral } from './numerals.js';

/** Zero is set in many ways in old texts: `二〇〇三`, `二○○三`, `二零零三`, `二OO三`, `二ОО三`. */
const DIGIT = '[\\d〇○◯Ｏ０OoОо零一二三四五六七八九]';
const NUMBER = '[\\d一二三四五六七八九十廿]{1,3}';
/** `2024年2月21日`, `二〇二四年三月二十六日`; of `1月5日至6日` the first day. */
const DATE = new RegExp(`(?<year>${DIGIT}{4})年(?<month>${NUMBER})月(?<day>${NUMBER})日`);
const DATES = new RegExp(DATE.source, 'g');
/** `2023-04-05`, `2023/4/5`, `2023.4.5` in a field of the head. */
const PLAIN = /(?<year>(?:19|20)\d{2})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})/;

/** The first date of a text as ISO; `null` where there is none that exists. */
export function dateIn(text: string): string | null {
  const match = DATE.exec(text);
  return match === null ? null : isoOf(match);
}

/** The date of a field of the head, in figures too: `成文日期：2023-04-05`. */
export function fieldDateIn(text: string): string | null {
  const match = DATE.exec(text) ?? PLAIN.exec(text);
  return match === null ? null : isoOf(match);
}

/** All dates of a text, in order. */
export function datesIn(text: string): string[] {
  return Array.from(text.matchAll(DATES), isoOf).filter((date) => date !== null);
}

/** Whether the text is a date and nothing more, as above a signature: `（2007年1月16日）`. */
export function isDateLine(text: string): boolean {
  return text.length <= 16 && dateIn(text) !== null && text.replace(DATE, '').replace(/[（()）—\s]/g, '') === '';
}

const SIGNED = new RegExp(`^[\\p{Script=Han}（）()、]{2,60}${DATE.source}$`, 'u');

/** `国务院办公厅2003年8月2日`: who signs and when, in one line. */
export function endsInDate(text: string): boolean {
  return text.length <= 80 && SIGNED.test(text);
}

function isoOf(match: RegExpMatchArray): string | null {
  const of = (part: string): number => numeral((match.groups?.[part] ?? '').replace(/[○◯ＯOoОо]/g, '〇').replace(/^廿/, '二十')) ?? 0;
  const [year, month, day] = [of('year'), of('month'), of('day')];
  if (year < 1900 || year > 2999 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
