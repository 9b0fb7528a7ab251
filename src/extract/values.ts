import type { NormalizedValue, Value } from '../core/observation.js';
import type { Lexicon } from '../lexicon/index.js';
import { scaleOf } from './scale.js';
import type { Fact } from './state.js';

/** The value of a fact in the contract's shape; `null` for a fact without a figure. */
export function valueOf(fact: Fact, text: string, lexicon: Lexicon): Value | null {
  const { figure, sign } = fact;
  if (!figure) return null;
  const signed = (number: number | null): number | null => (number === null || number === 0 ? number : number * sign);
  const limits = [signed(figure.min), signed(figure.max)].filter((limit) => limit !== null);
  const number = signed(figure.number);
  const min = limits.length === 2 ? Math.min(...limits) : null;
  const max = limits.length === 2 ? Math.max(...limits) : null;
  return {
    text: text.slice(figure.start, figure.end),
    number,
    min,
    max,
    parts: figure.parts,
    unit: figure.unit,
    bound: fact.bound,
    from: fact.from ? (fact.from.parts ?? fact.from.number) : null,
    normalized: normalize({ number, min, max }, figure.unit, fact.from, lexicon),
  };
}

/** Numbers in base units, 亿元 → CNY, 万亩 → m², % → a ratio; `null` for a structure and for a unit that the lexicon does not know. */
function normalize({ number, min, max }: Pick<Value, 'number' | 'min' | 'max'>, unit: string, from: Fact['from'], lexicon: Lexicon): NormalizedValue | null {
  const scale = scaleOf(unit, lexicon);
  if (scale === null || (number === null && min === null)) return null;
  // 由8000万元增至1.2亿元: each end in its own unit
  const before = from?.number == null ? null : scaleOf(from.unit === '' ? unit : from.unit, lexicon);
  const based = (one: number | null): number | null => (one === null ? null : scale.toBase(one));
  return {
    number: based(number),
    min: based(min),
    max: based(max),
    from: before?.unit === scale.unit && from?.number != null ? before.toBase(from.number) : null,
    unit: scale.unit,
    quantity: scale.quantity,
  };
}
