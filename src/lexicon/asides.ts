import type { YearSpan } from '../core/document.js';
import type { SetAsideReason } from '../core/observation.js';
import { anyOf, compose, startsOf } from './pattern.js';
import { numberedGroups, type AsideRow, type Tables } from './tables.js';

/** A kind of figure that states nothing, ready to be tried. */
export interface AsideKind {
  readonly kind: string;
  readonly reason: SetAsideReason;
  /** The characters that a match may start with. */
  readonly starts: string;
  /** Sticky. */
  readonly pattern: RegExp;
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

/** What all patterns may be made of: whole runs that give nothing back, so that each matches in one way only. */
export const commonParts = {
  digits: /\d+(?!\d)/,
  letters: /(?<![A-Za-z])[A-Za-z]+(?![A-Za-z])/,
  alphanumerics: /[\dA-Za-z]+(?![\dA-Za-z])/,
  // 25, 二十五
  count: /\d+(?!\d)|[零〇一二三四五六七八九十百]+(?![零〇一二三四五六七八九十百])/,
  year: /(?:19|20)\d\d/,
  to: /[-－—–~～至到]+(?![-－—–~～至到])/,
};

/** The names of all parts. */
export const partNames: readonly string[] = [...Object.keys(commonParts), ...numberedGroups];

/** A pattern of a row, with its parts; it ends inside no number. */
export const composeAside = (pattern: string, parts: Record<string, RegExp | string>): RegExp => compose(`(?:${pattern}\n)(?<!\\d(?=\\d))`, parts, 'y');

/** The kinds of several sets of tables, those of later sets first; of two rows for a kind the later set's is taken. */
export function asideKinds(sets: readonly Tables[]): readonly AsideKind[] {
  const words = numberedGroups.map((group) => {
    // a later row for the same word wins
    const rows = new Map(sets.flatMap(({ numbered }) => numbered?.[group] ?? []).map((row) => [row.word, row]));
    return [group, rows.size === 0 ? '[]' : anyOf([...rows.values()])] as const;
  });
  const parts = { ...commonParts, ...Object.fromEntries(words) };
  const rows = new Map<string, AsideRow>();
  for (const row of [...sets].reverse().flatMap(({ asides }) => asides ?? [])) if (!rows.has(row.kind)) rows.set(row.kind, row);
  return Array.from(rows.values(), ({ kind, reason, pattern: template, examples = [], counterExamples = [] }) => {
    const pattern = composeAside(template, parts);
    return { kind, reason, starts: startsOf(pattern), pattern, examples, counterExamples };
  });
}

/** The years that the groups of a match name. */
export function yearsIn({ groups }: RegExpExecArray): YearSpan | null {
  const start = groups?.['start'] ?? groups?.['year'];
  const end = groups?.['end'] ?? groups?.['year'];
  return start !== undefined && end !== undefined ? { start: yearOf(start), end: yearOf(end) } : null;
}

/** `2016`, `二〇一六` */
const yearOf = (digits: string): number => Number(digits.replace(/[零〇一二三四五六七八九]/g, (digit) => String(Math.max('零一二三四五六七八九'.indexOf(digit), 0))));

/** What a text holds of a kind. */
export interface Found {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

/** What stands at a place, by the first kind that fits. */
export function asideAt(text: string, at: number, kinds: readonly AsideKind[]): Found | null {
  for (const { kind, pattern } of kinds) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { kind, start: at, end: at + match[0].length };
  }
  return null;
}

/** All that a text holds of the kinds; digits that none takes are passed over together. */
export function asidesIn(text: string, kinds: readonly AsideKind[]): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < text.length;) {
    const one = asideAt(text, at, kinds);
    if (one) found.push(one);
    at = one?.end ?? at + (/^\d+/.exec(text.slice(at))?.[0].length ?? 1);
  }
  return found;
}
