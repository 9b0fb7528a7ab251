/** `5km`, `8万m`: a small 2 or 3 behind it is an exponent. */
const METRES = /(?:^|[^A-Za-z])[kcdm]?m$/;
/** `10`, not `210`: small digits behind it are an exponent. */
const TEN = /(?<![\d.])10$/;
const OPENING = /[[\uff3b\u3014\u3010(\uff08]\s*$/;
const SUPERSCRIPTS = '\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079';

/** Small characters above the line, in a form that tells them from the text before: `增长5%` and `1` are `增长5%[1]`, `km` and `2` are `km²`. */
export function raisedAfter(text: string, raised: string): string {
  const mark = raised.trim();
  if (!/^(?:\d{1,3}|[\u2460-\u2473])$/.test(mark)) return raised;
  if ((/^[23]$/.test(mark) && METRES.test(text.slice(-3))) || (/^\d/.test(mark) && TEN.test(text.slice(-3)))) return mark.replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] ?? digit);
  return noteMark(text, mark);
}

/** The mark of a note in brackets, unless it has its own: `〔` stands before it. */
export const noteMark = (text: string, mark: string): string => (OPENING.test(text.slice(-2)) ? mark : `[${mark}]`);
