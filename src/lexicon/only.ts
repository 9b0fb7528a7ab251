import { plainName } from './comparing.js';

interface Named {
  readonly text: string;
  readonly canonical: string | null;
  readonly code: string | null;
}

/** Whether a metric is among those asked for: by its code, the beginning of its code (industry takes industry.value-added) or its name. */
export function picker(only: readonly string[]): (metric: Named) => boolean {
  if (only.length === 0) return () => true;
  const names = new Set(only.map(plainName));
  return ({ text, canonical, code }) =>
    names.has(plainName(canonical ?? text)) || only.some((one) => code === one || code?.startsWith(`${one}.`) === true);
}
