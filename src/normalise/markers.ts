/**
 * What a paragraph may start with, so that a line that does starts one: `一、`, `（一）`, `第三章`, `第七条`,
 * `1.`, `（1）`, `①`, `——`, `附件`, `一是`.
 */
const MARKER =
  /^(?:[一二三四五六七八九十百]{1,4}、|[（(][一二三四五六七八九十百]{1,4}[）)]|第[一二三四五六七八九十百零〇两\d]{1,5}[编章节条]|\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[）)]|[①-⑳]|——?(?=[^\d—])|附件|附[:：]|名词解释|注释)/;
/** `第一，`, `一是`, `二要` */
const LOOSE = /^(?:第[一二三四五六七八九十]{1,2}[，、]|[一二三四五六七八九十]{1,2}[是要])/;

export function startsWithMarker(text: string): boolean {
  return MARKER.test(text);
}

/** Whether a full line that ended a sentence is likelier followed by a new paragraph. */
export function startsParagraph(text: string): boolean {
  return MARKER.test(text) || LOOSE.test(text) || CUE.test(text);
}

/** `各位代表！`, `一年来，我们`, `过去五年`, `2024年，我们将`, `今年是`, `“十四五”时期` */
const CUE =
  /^(?:各位代表|同志们|一年来|五年来|[这过]去?的?[一五]年|今年|[“"]?十[一二三四五]五|\d{4}年|新的一年|今后五年|未来五年|主要预期目标|(?:今年)?经济社会发展的?主要)/;

/** Kinds of heading that stand alone in one text and run into their paragraph in another. */
export type MarkerKind = 'ordinal' | 'parenthesised' | 'chapter' | 'article' | 'arabic';

const KINDS: readonly (readonly [MarkerKind, RegExp])[] = [
  ['ordinal', /^[一二三四五六七八九十]{1,3}、/],
  ['parenthesised', /^[（(][一二三四五六七八九十]{1,3}[）)]/],
  ['chapter', /^第[一二三四五六七八九十百零〇\d]{1,5}[编章节]/],
  ['article', /^第[一二三四五六七八九十百零〇\d]{1,5}条/],
  ['arabic', /^(?:\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[）)])/],
];

export function markerKind(text: string): MarkerKind | null {
  return KINDS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
