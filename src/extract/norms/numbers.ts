import { parseNumeral } from '../lex/numerals.js';

export const NUM = '(?:[\\d.]{1,15}|[零〇一二两三四五六七八九十百千]{1,15})(?:万|亿)?';

/** `五`, `12`, `一百零三`, `5万`, `一万`; `null` for what is no number. */
export function numberOf(text: string): number | null {
  const scale = text.endsWith('万') ? 1e4 : text.endsWith('亿') ? 1e8 : 1;
  const plain = scale === 1 ? text : text.slice(0, -1);
  if (plain === '') return null;
  const spelled = /^[零〇一二三四五六七八九]{2,}$/.test(plain) ? Number(Array.from(plain, (char) => parseNumeral(char)).join('')) : parseNumeral(plain.replace(/○/g, '〇'));
  return Number.isFinite(spelled) ? spelled * scale : null;
}
