import { numeral } from './numerals.js';

const DIGIT = '[\\d〇○零一二三四五六七八九]';
/** `2024年2月21日`, `二〇二四年三月二十六日`; of `1月5日至6日` the first day. */
const DATE = new RegExp(`(${DIGIT}{4})年([\\d一二三四五六七八九十]{1,3})月([\\d一二三四五六七八九十]{1,3})日`);

/** The first date of a text as ISO; `null` where there is none that exists. */
export function dateIn(text: string): string | null {
  const match = DATE.exec(text);
  if (match === null) return null;
  const [year, month, day] = match.slice(1).map((part) => numeral(part) ?? 0);
  if (year === undefined || month === undefined || day === undefined) return null;
  if (year < 1900 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Whether the text is a date and nothing more, as above a signature: `（2007年1月16日）`. */
export function isDateLine(text: string): boolean {
  return text.length <= 16 && dateIn(text) !== null && text.replace(DATE, '').replace(/[（()）—\s]/g, '') === '';
}
