import type { Definition, Statement } from '../../core/regulation.js';
import { type Passage, sentencesIn, spanIn } from '../norms/passage.js';

/** `驻马店市爱国卫生运动委员会（以下简称市爱卫会）`, `…行政主管部门（以下统称水行政主管部门）` */
const SHORT = /(?<meaning>(?:[^，。；：“”（）()《》]|（[^（）以]{1,12}）){2,60}|[^，。；：（）()]{0,80}《[^《》]{2,60}》)[（(]以下(?:统一|合并)?[简统合并]?称(?:为|“|「)?(?<term>[^（）()“”]{1,30}?)”?[）)]/g;
/** What stands before the name that is cut short and is no part of it. */
const LEAD = /^.*(?:由|和|与|及|对|向|经|报|是|为|根据|依照|按照|设立|成立)(?=[^由和与及对向经报是为]{2,}$)/;
/** `本办法所称夜间经济，是指…`, `“渡口”是指…`, `…，包括…` */
const MEANS = /^(?:[^，]{0,12}，)?(?:本(?:法|条例|办法|规定|细则|规则|章程)(?:第[^，]{1,12})?(?:所称的?|中的?)|(?=“[^”]{1,30}”，?(?:是指|指)))(?<term>[^，。]{1,40}?)，?(?:是指|包括|系指|指|是)(?<meaning>.{2,})$/;
/** `渡口，是指…`: without 本法所称, in lists of definitions. */
const BARE = /^(?:[（(].{1,3}[）)])?(?<term>[^，。；：]{1,20}?)，?是指(?<meaning>.{2,})$/;

/** What the words of a regulation mean in it. */
export function definitionsIn(passage: Passage): Definition[] {
  const section = passage.section ?? '';
  // most passages have none, and the pattern is dear
  const short = !/[（(]以下/.test(passage.text) ? [] : Array.from(passage.text.matchAll(SHORT), ({ index, 0: text, groups }): Definition => ({
    section, kind: 'abbreviation', term: groups?.['term'] ?? '', meaning: (groups?.['meaning'] ?? '').replace(LEAD, ''), source: spanIn(passage, index, index + text.length),
  }));
  const meant = sentencesIn(passage).flatMap((sentence): Definition[] => {
    const groups = (MEANS.exec(sentence.text) ?? BARE.exec(sentence.text))?.groups;
    if (groups === undefined) return [];
    const term = (groups['term'] ?? '').replace(/^“|”$/g, '');
    return [{ section, kind: 'meaning', term, meaning: groups['meaning'] ?? '', source: spanIn(sentence, 0, sentence.text.length) }];
  });
  return [...short, ...meant];
}

/** `为了…，制定本办法` */
const PURPOSE = /制定本(?:法|条例|办法|规定|细则|规则|章程)/;
/** `本办法适用于…`, `…活动，适用本条例` */
const SCOPE = /本(?:法|条例|办法|规定|细则|规则)适用于|适用本(?:法|条例|办法|规定|细则|规则)|^在.{2,60}(?:从事|进行).{2,120}(?:应当|必须)遵守本/;

/** The first passage that says what the regulation is for, and the first that says what it applies to. */
export function statementsIn(passages: readonly Passage[]): { readonly purpose: Statement | null; readonly scope: Statement | null } {
  const first = (pattern: RegExp): Statement | null => {
    const passage = passages.find(({ text }) => pattern.test(text));
    return passage === undefined ? null : { section: passage.section ?? '', source: spanIn(passage, 0, passage.text.length) };
  };
  return { purpose: first(PURPOSE), scope: first(SCOPE) };
}
