/**
 * `“四上”企业[25]380家`, `公园［11］`, `模式【5】逐步`, `行动〔31〕，`, `经验[^35]`, `平台[②]`, `增长5%[注2]`, `增速[*]`: the mark of a note behind a word.
 * `川府〔98〕12号` is a document.
 */
const MARK = /(?:\[(?:(?:\^|注释?|附注)?\d{1,3}|[①-⑳㉑-㉟㊱-㊿*※†])\]|［\d{1,3}］|【\d{1,3}】|〔\d{1,3}〕)(?!第?\d+号)/g;
const DIGIT = /\d/;

/** Pairs of offsets at which a line has the marks of notes; the one that opens it opens the note itself. */
export function noteMarks(line: string): number[] {
  if (!/[[［【〔]/.test(line)) return [];
  return Array.from(line.matchAll(MARK), ({ index, 0: mark }): [number, number] => [index, index + mark.length])
    .filter(([start, end]) => start > 0 && !(DIGIT.test(line[start - 1] ?? '') && DIGIT.test(line[end] ?? '')))
    .flat();
}
