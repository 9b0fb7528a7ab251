import type { Lexicon } from '../lexicon/index.js';
import { perWord } from '../lexicon/lazily.js';

/** The quantity kind of a unit with its magnitude, 万亩 → area; empty for one that the lexicon does not know. */
export const quantityOf = perWord((unit, { units }) => findQuantity(unit, units));

function findQuantity(unit: string, units: Lexicon['units']): string {
  const whole = units.get(unit);
  if (whole && !unit.includes('/')) return whole.quantity;
  // 微克／立方米, as it may be written
  if (unit.includes('／')) return findQuantity(unit.replace('／', '/'), units);
  for (let at = 0; at < unit.length; at += 1) {
    const found = units.get(unit.slice(at).split('/', 1)[0] ?? '') ?? units.get(unit.slice(at));
    if (found) return found.quantity;
  }
  return '';
}

/** Whether a quantity kind counts things one by one. */
export const isCount = (quantity: string): boolean => /^(?:count|persons|households|vehicles|person-times|places|)$/.test(quantity);
