import { partOfYearIn } from '../../lexicon/part-of-year.js';
import type { Observation } from '../../validate/index.js';

const signs = { '=': '', '>=': '≥', '>': '>', '<=': '≤', '<': '<', '~': '≈' } as const;

/** A value with the sign of its bound, else the rank: ≥35万人, 6–6.5%, 全省第3. */
export function stated({ value, rank }: Observation): string {
  if (value === null) return rank?.text ?? '';
  const { text, number, min, max, parts, unit, bound } = value;
  // one third has no figure that is as short and as true
  if (number !== null && !/[0-9]/.test(text.normalize('NFKC').replace(/\d{1,9}\/\d{1,9}/g, ''))) return `${signs[bound]}${number < 0 ? '-' : ''}${text}`;
  const figure = parts?.join(':') ?? (number === null ? `${String(min)}–${String(max)}` : String(number));
  return `${signs[bound]}${figure}${unit}`;
}

/** 2023, or 2021–2025. */
export function years({ period }: Observation): string {
  if (period === null) return '';
  return period.start === period.end ? String(period.start) : `${String(period.start)}–${String(period.end)}`;
}

/** 2023, or 2023 前三季度. */
export function time(observation: Observation): string {
  const part = partOfYearIn(observation.period?.text ?? '');
  return part === null ? years(observation) : `${years(observation)} ${part}`;
}

/** What it measures, with the base of a growth that is not the year before. */
export function measured({ measure, basis }: Observation): string {
  return basis === null || basis === 'yoy' ? measure : `${measure} (${basis})`;
}

/** A number with its sign, or those of both ends: +0.5. */
export function signed(number: number | readonly number[] | null): string {
  if (number === null) return '';
  return typeof number === 'number' ? `${number > 0 ? '+' : ''}${String(number)}` : number.map(signed).join('…');
}

/** A unit beside a number: percentage points as pp, none for bare counts. */
export const short = (unit: string | null): string => (unit === '%' || unit === 'percentage-point' ? ' pp' : unit === null || unit === 'count' || unit === 'place' ? '' : unit);

/** A share as a percentage, to two places. */
export const percent = (share: number | null): string => (share === null ? '' : `${signed(Number((share * 100).toFixed(2)))}%`);

/** Both sides of a change of words: ~ → >=. */
export const turn = (old: string | null, fresh: string | null): string => `${old ?? '–'} → ${fresh ?? '–'}`;
