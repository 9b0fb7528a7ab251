import type { YearSpan } from '../core/document.js';
import { parseNumeral } from './lex/numerals.js';

/** The plan periods, 一五 = 1953–1957 to 十五五 = 2026–2030; 1963–1965 stood between the second and the third. */
export function planPeriod(name: string): YearSpan | null {
  const number = parseNumeral(name.replace(/五$/, ''));
  if (!Number.isInteger(number) || number < 1 || number > 20) return null;
  const start = number <= 2 ? 1953 + (number - 1) * 5 : 1966 + (number - 3) * 5;
  return { start, end: start + 4 };
}
