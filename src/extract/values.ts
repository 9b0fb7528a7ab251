import type { NormalizedValue, Value } from '../core/observation.js';
import type { Lexicon } from '../lexicon/index.js';
import type { Fact } from './state.js';

const magnitudes: Readonly<Record<string, number>> = {
  十: 1e1, 百: 1e2, 千: 1e3, 万: 1e4, 十万: 1e5, 百万: 1e6, 千万: 1e7, 亿: 1e8, 十亿: 1e9, 百亿: 1e10, 千亿: 1e11, 亿万: 1e12, 万亿: 1e12,
};
const ratios: Readonly<Record<string, number>> = { '%': 0.01, 百分之: 0.01, '‰': 0.001, 千分之: 0.001, 成: 0.1, 分之: 1, 倍: 1 };

/** The value of a fact in the contract's shape; `null` for a fact without a figure. */
export function valueOf(fact: Fact, text: string, lexicon: Lexicon): Value | null {
  const { figure, sign } = fact;
  if (!figure) return null;
  const signed = (number: number | null): number | null => (number === null || number === 0 ? number : number * sign);
  const limits = [signed(figure.min), signed(figure.max)].filter((limit) => limit !== null);
  const number = signed(figure.number);
  return {
    text: text.slice(figure.start, figure.end),
    number,
    min: limits.length === 2 ? Math.min(...limits) : null,
    max: limits.length === 2 ? Math.max(...limits) : null,
    parts: figure.parts,
    unit: figure.unit,
    bound: fact.bound,
    from: fact.from ? (fact.from.parts ?? fact.from.number) : null,
    normalized: number === null ? null : normalize(number, figure.unit, lexicon),
  };
}

/** A number in base units: 亿元 → CNY, 万亩 → m², % → a ratio; `null` for a unit that the lexicon does not know. */
export function normalize(number: number, unit: string, lexicon: Lexicon): NormalizedValue | null {
  if (unit === '') return { number, unit: '1' };
  const ratio = ratios[unit];
  if (ratio !== undefined) return { number: round(number * ratio), unit: '1' };
  if (unit.endsWith("百分点")) return { number, unit: 'percentage-point' };
  if (unit === '番') return { number: round(2 ** number - 1), unit: '1' };
  const [measured = '', per] = unit.split('/', 2);
  const whole = lexicon.units.get(unit);
  if (whole) return { number: round(number * whole.factor), unit: whole.base };
  for (const magnitude of ['', ...Object.keys(magnitudes)].sort((a, b) => a.length - b.length)) {
    if (!measured.startsWith(magnitude)) continue;
    const rest = measured.slice(magnitude.length);
    const factor = magnitudes[magnitude] ?? 1;
    const known = lexicon.units.get(rest);
    if (rest === '') return { number: round(number * factor), unit: '1' };
    if (known) return { number: round(number * factor * known.factor), unit: per === undefined ? known.base : `${known.base}/${per}` };
  }
  return null;
}

const round = (number: number): number => Number(number.toPrecision(12));
