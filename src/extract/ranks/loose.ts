import type { Lexed } from '../lex/tokens.js';

const loose = /(?:都|均|也|仍|又|再|且|已|皆|连续|继续|持续|始终|一直|长期|稳定|稳步|首次|首批|首|成功|历史性|分别|双双|全部|综合|总体|得分|再次|一举|已经|依然|实现|达到|可|有望|力争|争取|(?<![主需重])要|获评|被评为|被|(?<![拥享所])有|荣获)$/;

/** Drops adverbs and spans of time from the end of the metric's words: 连续4年, 均. */
export function trimLoose(lexed: Lexed, from: number, words: string): string {
  let rest = words;
  for (;;) {
    const end = from + rest.length;
    const aside = lexed.asides.find((one) => one.end === end && one.start >= from && (one.reason === 'duration' || one.reason === 'date'));
    // 从10月起
    const since = rest.endsWith('起') ? lexed.asides.find((one) => one.end === end - 1 && one.start > from && one.reason === 'date') : undefined;
    const next = since ? rest.slice(0, since.start - from).replace(/[从自]$/, '') : aside ? rest.slice(0, aside.start - from) : rest.replace(loose, '').replace(/(?:连续)?[一二三四五六七八九十两多几]{1,4}年$/, '');
    if (next === rest) return rest.replace(/在$/, '');
    rest = next;
  }
}
