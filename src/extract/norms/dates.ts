import type { StatedDate } from '../../core/norm.js';
import { numberOf } from './numbers.js';
import { type Passage, spanIn } from './passage.js';

const DIGIT = '[\\d〇○OoОо零一二三四五六七八九]';
const NUMBER = '[\\d一二三四五六七八九十]{1,3}';
/** `2020年1月1日`, `二〇二四年三月二十六日` */
export const DATE = `${DIGIT}{4}年${NUMBER}月${NUMBER}日`;
const PARTS = new RegExp(`^(?<year>${DIGIT}{4})年(?<month>${NUMBER})月(?<day>${NUMBER})日$`);
const DATES = new RegExp(DATE, 'g');

/** A written date as ISO; `null` for a day that does not exist. */
export function isoDate(text: string): string | null {
  const { year = '', month = '', day = '' } = PARTS.exec(text.replace(/[○OoОо]/g, '〇'))?.groups ?? {};
  const [y, m, d] = [numberOf(year) ?? 0, numberOf(month) ?? 0, numberOf(day) ?? 0];
  const exists = m >= 1 && m <= 12 && d >= 1 && d <= new Date(Date.UTC(y, m, 0)).getUTCDate();
  return exists ? `${String(y)}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}` : null;
}

/** All dates of a passage, in order. */
export function datesOf(passage: Passage): StatedDate[] {
  return Array.from(passage.text.matchAll(DATES), ({ 0: text, index }) => ({ text, date: isoDate(text), source: spanIn(passage, index, index + text.length) }));
}
