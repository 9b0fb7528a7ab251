import type { Lexicon } from '../lexicon/index.js';

/** The quantity kind of a unit with its magnitude, 万亩 → area; empty for one that the lexicon does not know. */
export function quantityOf(unit: string, lexicon: Lexicon): string {
  for (let at = 0; at < unit.length; at += 1) {
    const found = lexicon.units.get(unit.slice(at).split('/', 1)[0] ?? '') ?? lexicon.units.get(unit.slice(at));
    if (found) return found.quantity;
  }
  return '';
}

/** Whether a quantity kind counts things one by one. */
export const isCount = (quantity: string): boolean => /^(?:count|persons|households|vehicles|person-times|places|)$/.test(quantity);
