import type { Cycle, Frequency, Threshold } from '../../core/norm.js';
import { NUM, numberOf } from './numbers.js';

const CYCLES: readonly (readonly [RegExp, Cycle])[] = [
  [/^季/, 'quarter'], [/^半年/, 'half-year'], [/^年/, 'year'], [/^月/, 'month'], [/^旬/, 'ten-days'], [/^[周星]/, 'week'], [/^[日天]/, 'day'],
];
const LEAST = '(?<least>至少|不少于|不得少于)?';
/** `每季度召开一次`, `每半年`, `每五年组织编制一次`, `每月至少开展两次`, `每年` */
const EVERY = new RegExp(`(?<before>至少|不少于)?每(?<every>${NUM})?个?(?<per>季度?|半年|年度?|月度?|旬|周|星期|日|天)(?!级|龄|均|内|限)(?:${LEAST}[^，。；、]{0,16}?(?<times>${NUM})次)?`);
/** `一年两次`, `每年不少于一次` without a verb between. */
const IN = new RegExp(`(?<per>一年|一季度|一个月|一周)(?<times>${NUM})次`);
/** `定期召开会议` */
const REGULARLY = /定期/;

/** How often a clause says that something is done, and the clause without it. */
export function frequencyIn(clause: string): { readonly frequency: Frequency; readonly rest: string; readonly index: number } | null {
  const match = EVERY.exec(clause) ?? IN.exec(clause);
  if (match === null) {
    const regularly = REGULARLY.exec(clause);
    if (regularly === null) return null;
    return { frequency: { text: '定期', count: null, bound: '=', every: 1, per: null }, rest: clause.replace('定期', ''), index: regularly.index };
  }
  const { every, per = '', times, least, before = '' } = match.groups ?? {};
  const cycle = CYCLES.find(([pattern]) => pattern.test(per.replace(/^一个?/, '')))?.[1] ?? null;
  const counted = times === undefined ? '' : `${times}次`;
  const words = `每${every ?? ''}${per}`;
  const bare = match[0].includes('每') ? match[0].slice(before.length).replace(words, '').replace(/^个/, '') : '';
  const rest = clause.slice(0, match.index) + bare.replace(new RegExp(`(?:至少|不少于|不得少于)?${counted || '(?!)'}$`), '').replace(/^(?:至少|不少于|不得少于)/, '') + clause.slice(match.index + match[0].length);
  const frequency: Frequency = {
    text: match[0],
    count: times === undefined ? null : numberOf(times),
    bound: least === undefined && !/(?:至少|不少于|不得少于)/.test(match[0]) ? '=' : '>=',
    every: every === undefined ? 1 : (numberOf(every) ?? 1),
    per: cycle,
  };
  return { frequency, rest, index: match.index };
}

/** `连续两次以上`, `累计三次`, `超过10日`, `三个月以上`: a number that a condition hangs on. */
const THRESHOLD = new RegExp(
  `(?<consecutive>连续|累计)?(?<over>超过|达到|不足|满)?(?<number>${NUM})(?<unit>次|年|个月|日|天|小时|%|人|户|家|万?元|分|倍)(?<bound>以上|以下|以内|以外)?`,
);

/** The number that decides in a condition; `null` where none is named as a bound. */
export function thresholdIn(condition: string): Threshold | null {
  const match = THRESHOLD.exec(condition);
  const { consecutive, over, number = '', unit = '', bound } = match?.groups ?? {};
  const value = numberOf(number);
  if (match === null || value === null || (consecutive ?? over ?? bound) === undefined) return null;
  const most = bound === '以下' || bound === '以内';
  return { text: match[0], number: value, bound: most ? '<=' : over === '超过' ? '>' : over === '不足' ? '<' : bound === undefined && over === undefined ? '=' : '>=', unit, consecutive: consecutive === '连续' };
}
