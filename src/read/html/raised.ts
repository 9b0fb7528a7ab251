import { isNoteMark } from '../../lexicon/page-numbers.js';

/** `m`, `km`, `cm`, `s`: what has powers. */
const UNIT = /(?<![A-Za-z])(?:[kcdm]?m|hm|s)$/;
/** `10`, `6×10`, but no other number: powers of ten are all that texts write. */
const TEN = /(?<![\d.])10$/;
const POWERS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * What to write for text that is set above the line: `m<sup>2</sup>` and `10<sup>4</sup>` are powers, any other number or mark
 * behind a text refers to a footnote and is left out, so that it does not lengthen the number before it; `null`: it is text as other text.
 */
export function raisedText(raised: string, before: string, link: boolean): string | null {
  const text = raised.replace(/\s/g, '');
  if (/^[-−]?\d{1,2}$/.test(text) && !link && (UNIT.test(before) || TEN.test(before))) return text.replace(/[-−]/, '⁻').replace(/\d/g, (digit) => POWERS.charAt(Number(digit)));
  return isNoteMark(text) && before.trim() !== '' ? '' : null;
}
