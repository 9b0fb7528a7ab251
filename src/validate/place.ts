import type { NormalSpan } from '../core/span.js';
import type { NormalText } from '../core/text.js';
import type { Locator } from './locate.js';
import type { Source } from './types.js';

/** A value with its places in the normalised text led back to the original: `source` becomes a quotation, `span` a span. */
export type Placed<T> = T extends readonly (infer Item)[]
  ? readonly Placed<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: T[Key] extends NormalSpan ? (Key extends 'source' ? Source : { readonly start: number; readonly end: number }) : Placed<T[Key]> }
    : T;

/** Places a whole tree of facts. */
export function placed<T>(value: T, { map }: NormalText, where: Locator): Placed<T> {
  const walk = (part: unknown, key: string): unknown => {
    if (Array.isArray(part)) return part.map((item) => walk(item, ''));
    if (typeof part !== 'object' || part === null) return part;
    if (key === 'source') return where.placeNormal(part as NormalSpan);
    if (key === 'span') {
      const { start, end } = map.toSource(part as NormalSpan);
      return { start, end };
    }
    return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, walk(inner, name)]));
  };
  return walk(value, '') as Placed<T>;
}
