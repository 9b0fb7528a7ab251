import { isNoteMark } from '../lexicon/page-numbers.js';

/** `5km`, `8万m`, `m/s`: a small 2 or 3 behind it is an exponent. */
const UNIT = /(?<![A-Za-z])(?:[kcdm]?m|hm|s)$/;
const POWER = /^(?:[-\u2212]?[23]|[-\u2212]1)$/;
/** `10`, `6×10`, not `210`: small digits behind it are an exponent. */
const TEN = /(?<![\d.])10$/;
const EXPONENT = /^[-\u2212]?\d{1,2}$/;
const DIGITS = '\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079';
/** The author opened a bracket of his own: `〔` stands before the mark. */
const OPENING = /[[\uff3b\u3014\u3010(\uff08]\s*$/;
const ROUND = /^[(\uff08](.*)[)\uff09]$/;
/** Enough of a text to tell what its end is. */
const END = 8;

/**
 * What to write for characters above the line, so that they do not lengthen the number before them: `km` and `2` are `km²`,
 * `增长5%` and `1` are `增长5%[1]`, which the next stage knows for the mark of a note; `null`: they are text as other text.
 */
export function raisedText(before: string, raised: string): string | null {
  const text = raised.replace(/\s/g, '');
  const end = before.slice(-END);
  if ((POWER.test(text) && UNIT.test(end)) || (EXPONENT.test(text) && TEN.test(end))) return text.replace(/[-\u2212]/, '\u207b').replace(/\d/g, (digit) => DIGITS.charAt(Number(digit)));
  return isNoteMark(text) ? noteMark(before, text) : null;
}

/** The mark of a note in square brackets, unless others are around it. */
export function noteMark(before: string, mark: string): string {
  if (OPENING.test(before.slice(-END)) || /^[[\uff3b\u3010\u3014]/.test(mark)) return mark;
  return `[${mark.replace(ROUND, '$1')}]`;
}
