import type { Fact } from './facts.js';
import { nameOf } from './names.js';

/** Whether a fact is among those asked for: by its code, the beginning of its code (industry takes industry.value-added) or its name. */
export function picker(only: readonly string[]): (fact: Fact) => boolean {
  if (only.length === 0) return () => true;
  const names = new Set(only.map((one) => nameOf(one).plain));
  return ({ name, observation: { metric } }) =>
    names.has(name.plain) || only.some((one) => metric.code === one || metric.code?.startsWith(`${one}.`) === true);
}
