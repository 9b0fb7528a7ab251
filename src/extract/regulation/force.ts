import type { Effective, HistoryEntry, HistoryEvent, Repeal } from '../../core/regulation.js';
import { DATE, isoDate } from '../norms/dates.js';
import { type Passage, sentencesIn, spanIn } from '../norms/passage.js';

/** `自2020年1月1日起施行` */
const ON_DAY = new RegExp(`自(?<date>${DATE})起(?:正式)?(?:施行|实施|生效|执行)`);
/** `自印发之日起施行`, `自公布之日起30日后施行` */
const ON_ISSUE = /自(?:印发|发布|公布|颁布|通过|批准|发文|下发|签署)之?日起(?<delay>[^，。]{1,8}后)?(?:正式)?(?:施行|实施|生效|执行)/;
/** `有效期5年`, `有效期至2027年12月31日` */
const VALIDITY = new RegExp(`有效期(?:限|为|至|到)?(?:${DATE}|[\\d一二三四五六七八九十]{1,3}年)`);

/** When a regulation comes into force; `issued` is the day of issue, for 自印发之日起. The last clause that says it counts. */
export function effectiveIn(passages: readonly Passage[], issued: string | null): Effective | null {
  const found = passages.flatMap((passage) => sentencesIn(passage).flatMap((sentence) => effectiveOf(sentence, issued) ?? []));
  const validity = passages.map(({ text }) => VALIDITY.exec(text)?.[0]).findLast((text) => text !== undefined) ?? null;
  const last = found.findLast(({ section }) => section !== null) ?? found.at(-1);
  return last === undefined ? null : { ...last, validity };
}

function effectiveOf(sentence: Passage, issued: string | null): Effective | null {
  const stated = ON_DAY.exec(sentence.text);
  const match = stated ?? ON_ISSUE.exec(sentence.text);
  // `自2018年1月1日起施行的《…》` speaks of another
  if (match === null || sentence.text.slice(match.index + match[0].length).startsWith("的")) return null;
  return {
    section: sentence.section, text: match[0],
    date: stated === null ? (match.groups?.['delay'] === undefined ? issued : null) : isoDate(stated.groups?.['date'] ?? ''),
    basis: stated === null ? 'issue' : 'stated', validity: null, source: spanIn(sentence, match.index, match.index + match[0].length),
  };
}

const REPEALS = /(?:同时|即行|予以|一并|相应|自行)?(?:废止|停止执行|失效)/;
/** `《青川市供水管理暂行办法》（青政〔2010〕9号）` */
const NAMED = /《(?<title>(?:[^《》]|《[^《》]*》)+)》(?:[（(](?<number>[^（）()]{4,40}号)[）)])?/g;

/** The instruments that a regulation puts out of force. */
export function repealsIn(passages: readonly Passage[]): Repeal[] {
  return passages.flatMap((passage) => sentencesIn(passage).flatMap((sentence) => {
    const at = sentence.text.search(REPEALS);
    if (at < 0 || /修改或者废止|废止或者/.test(sentence.text)) return [];
    return Array.from(sentence.text.slice(0, at).matchAll(NAMED), ({ index, 0: text, groups }): Repeal => ({
      section: sentence.section, title: groups?.['title'] ?? '', documentNumber: groups?.['number'] ?? null, source: spanIn(sentence, index, index + text.length),
    }));
  }));
}

const EVENTS: readonly (readonly [RegExp, HistoryEvent])[] = [
  [/修订/, 'revised'], [/修正|修改/, 'amended'], [/通过/, 'passed'], [/批准/, 'approved'], [/公布|发布|颁布/, 'published'],
];
/** One act: a date, and the words up to the next one. `自…起施行` is none. */
const ACT = new RegExp(`(?<![自第])(?<date>${DATE})(?!起)(?<what>(?:(?!${DATE}).)*)`, 'gs');

/** What happened to a law, by the lines below its title. */
export function historyIn(lines: readonly Passage[]): HistoryEntry[] {
  return lines.flatMap((line) => Array.from(line.text.matchAll(ACT), ({ index, 0: text, groups }): HistoryEntry | null => {
    const date = isoDate(groups?.['date'] ?? '');
    const what = (groups?.['what'] ?? '').replace(/《(?:[^《》]|〈[^〈〉《》]*[《》][^〉]*〉)*》|\p{Script=Han}*(?:修正案|的决定)/gu, '');
    const event = EVENTS.find(([pattern]) => pattern.test(what))?.[1] ?? (/修正案|决定/.test(groups?.['what'] ?? '') && text.includes('修') ? 'amended' : null);
    return date === null || event === null ? null : { event, date, source: spanIn(line, index, index + text.length) };
  }).filter((entry) => entry !== null));
}
