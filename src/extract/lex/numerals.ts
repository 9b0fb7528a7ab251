import nzh from 'nzh';

/** `1200`, `1,200.5`, `1，200` */
export const arabicNumber = /\d{1,3}(?:[,，]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/;

/** `八十九亿二千万`, `两`, `八点五`; a longer run of numerals is no number, and each of its characters would be tried to its end. */
export const hanNumber = /[零〇一二两三四五六七八九十百千万亿]{1,24}(?:点[零〇一二三四五六七八九]{1,12})?/;

/** What was read before: few Chinese numerals come up, and reading one is dear. */
const known = new Map<string, number>();

/** Parses an Arabic or a Chinese numeral; `百` alone is 100. */
export function parseNumeral(text: string): number {
  if (/^[\d.,，]+$/.test(text)) return Number(text.replace(/[,，]/g, ''));
  const before = known.get(text);
  if (before !== undefined) return before;
  const value = Number(nzh.cn.decodeS(text.replace(/两/g, '二').replace(/^(?=[百千万亿])/, '一')));
  known.set(text, value);
  return value;
}
