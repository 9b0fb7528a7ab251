import Big from 'big.js';
import type { Lexicon } from '../lexicon/index.js';
import { perWord } from '../lexicon/lazily.js';

/** How numbers in a unit become numbers in its base unit. */
export interface Scale {
  /** Base unit; 1 for ratios and bare numbers. */
  readonly unit: string;
  readonly quantity: string;
  readonly toBase: (number: number) => number;
}

/** Powers of ten: a shift of the decimal point. */
const magnitudes: Readonly<Record<string, number>> = {
  '': 0, 十: 1, 百: 2, 千: 3, 万: 4, 十万: 5, 百万: 6, 千万: 7, 亿: 8, 十亿: 9, 百亿: 10, 千亿: 11, 亿万: 12, 万亿: 12,
};
const shortestFirst = Object.entries(magnitudes).sort(([a], [b]) => a.length - b.length);
const ratios: Readonly<Record<string, number>> = { '%': -2, 百分之: -2, '‰': -3, 千分之: -3, 成: -1, 分之: 0, 倍: 0 };

/** The scale of a unit as written, magnitude included; `null` for one that the lexicon does not know. */
export const scaleOf = perWord<Scale | null>((unit, { units }) => findScale(unit.replace('／', '/'), units));

function findScale(unit: string, units: Lexicon['units']): Scale | null {
  if (unit === '') return scale('1', 'number', 0);
  const ratio = ratios[unit];
  if (ratio !== undefined) return scale('1', 'ratio', ratio);
  if (unit.endsWith('百分点')) return scale('percentage-point', 'percentage-points', 0);
  // 翻一番: twice as much, 1 more than it was
  if (unit === '番') return { unit: '1', quantity: 'ratio', toBase: (number) => Number((2 ** number - 1).toPrecision(12)) };
  const [measured = '', per] = unit.split('/', 2);
  const whole = units.get(unit);
  if (whole) return scale(whole.base, whole.quantity, 0, whole);
  for (const [magnitude, shift] of shortestFirst) {
    if (!measured.startsWith(magnitude)) continue;
    const rest = measured.slice(magnitude.length);
    if (rest === '') return scale('1', 'number', shift);
    const known = units.get(rest);
    if (known) return scale(per === undefined ? known.base : `${known.base}/${per}`, known.quantity, shift, known);
  }
  return null;
}

/**
 * Decimal arithmetic throughout: 亩 are multiplied by 2000, then divided by 3, and 0.1 × 3 is 0.3. Where the factor is
 * a power of ten the decimal point is shifted in the digits themselves, 5.3 → 5.3e8: as exact, and no Big is made.
 */
function scale(unit: string, quantity: string, shift: number, { factor, divisor = 1 }: { readonly factor: number; readonly divisor?: number | undefined } = { factor: 1 }): Scale {
  const zeros = divisor === 1 ? /^10*$/.exec(String(factor))?.[0].length : undefined;
  const exact = (number: number): number => new Big(number).times(factor).times(new Big(`1e${String(shift)}`)).div(divisor).toNumber();
  if (zeros === undefined) return { unit, quantity, toBase: exact };
  const ending = `e${String(shift + zeros - 1)}`;
  return { unit, quantity, toBase: (number) => (Math.abs(number) >= 1e-6 && Math.abs(number) < 1e15 ? Number(String(number) + ending) : exact(number)) };
}
