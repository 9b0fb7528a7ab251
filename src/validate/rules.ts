/**
 * What the contract demands beyond types. The zod schemas carry these rules; the pipeline checks them directly,
 * because what it builds has the right types already and setting up zod takes longer than reading a report.
 */
import type { Candidate, Compare, Metric, Period, Rank, Value } from '../core/observation.js';

type Whole = Pick<Candidate, 'measure' | 'value' | 'rank' | 'compare' | 'basis' | 'period'> & {
  readonly metric: Pick<Metric, 'text'>;
  readonly source: Place;
};

interface Place {
  readonly start: number;
  readonly end: number;
  readonly lineStart: number;
  readonly lineEnd: number;
  readonly quote: string;
}

/** One demand on one part of an observation. */
export interface Rule<T> {
  /** The field that is at fault when the demand is not met. */
  readonly path: readonly string[];
  readonly demand: string;
  readonly holds: (part: T) => boolean;
  /** Whether the field's own schema says it too, so that JSON Schema has it. */
  readonly stated?: true;
}

const filled = (...fields: readonly unknown[]): number => fields.filter((field) => field !== null).length;
const place = (number: number | null): boolean => number === null || (Number.isSafeInteger(number) && number > 0);
const finite = (number: number | null): boolean => number === null || Number.isFinite(number);
const year = (number: number): boolean => Number.isSafeInteger(number) && number >= 1000 && number <= 2999;
const words = (text: string | null): boolean => text !== '';

export const sourceRules: readonly Rule<Place>[] = [
  { path: ['quote'], demand: 'must be as long as end - start', holds: ({ start, end, quote }) => quote.length === end - start },
  { path: ['lineEnd'], demand: 'must not be before lineStart', holds: ({ lineStart, lineEnd }) => lineStart <= lineEnd },
];

export const metricRules: readonly Rule<Pick<Metric, 'text'>>[] = [
  { path: ['text'], demand: 'must not be empty', stated: true, holds: ({ text }) => words(text) },
];

export const valueRules: readonly Rule<Value>[] = [
  { path: ['text'], demand: 'must not be empty', stated: true, holds: ({ text }) => words(text) },
  {
    path: [],
    demand: 'must fill exactly one of number, min and max, parts',
    holds: ({ number, min, max, parts }) => filled(number, min ?? max, parts) === 1,
  },
  {
    path: ['min'],
    demand: 'must be given together with max and not exceed it',
    holds: ({ min, max }) => (min === null) === (max === null) && (min ?? 0) <= (max ?? 0),
  },
  { path: ['parts'], demand: 'must be two or more', stated: true, holds: ({ parts }) => parts === null || parts.length > 1 },
  {
    path: ['number'],
    demand: 'must be finite, like all other numbers',
    stated: true,
    holds: ({ number, min, max, parts, from, normalized }) =>
      [number, min, max, normalized?.number ?? null, normalized?.min ?? null, normalized?.max ?? null, normalized?.from ?? null].every(finite) &&
      (parts ?? []).every(finite) && (typeof from === 'object' ? (from ?? []).every(finite) : finite(from)),
  },
];

export const rankRules: readonly Rule<Rank>[] = [
  { path: ['text'], demand: 'must not be empty', stated: true, holds: ({ text }) => words(text) },
  {
    path: [],
    demand: 'must fill exactly one of position, top, band',
    holds: ({ position, top, band }) => filled(position, top, band) === 1,
  },
  { path: ['position'], demand: 'must be 1 or more', stated: true, holds: ({ position }) => place(position) },
  { path: ['top'], demand: 'must be 1 or more', stated: true, holds: ({ top }) => place(top) },
  { path: ['from'], demand: 'must be 1 or more', stated: true, holds: ({ from }) => place(from) },
  { path: ['band'], demand: 'must not be empty', stated: true, holds: ({ band }) => words(band) },
];

export const compareRules: readonly Rule<Compare>[] = [
  { path: ['text'], demand: 'must not be empty', stated: true, holds: ({ text }) => words(text) },
  { path: ['delta'], demand: 'must be finite', stated: true, holds: ({ delta }) => finite(delta) },
];

export const periodRules: readonly Rule<Period>[] = [
  { path: ['start'], demand: 'must be a year of four digits', stated: true, holds: ({ start }) => year(start) },
  { path: ['end'], demand: 'must be a year of four digits', stated: true, holds: ({ end }) => year(end) },
  { path: ['end'], demand: 'must not be before start', holds: ({ start, end }) => start <= end },
  { path: ['text'], demand: 'must not be empty', stated: true, holds: ({ text }) => words(text) },
];

export const observationRules: readonly Rule<Pick<Whole, 'measure' | 'value' | 'rank' | 'basis'>>[] = [
  {
    path: ['value'],
    demand: 'must be null for a rank and only for a rank',
    holds: ({ measure, value }) => (measure === 'rank') === (value === null),
  },
  { path: ['rank'], demand: 'must be filled for a rank', holds: ({ measure, rank }) => measure !== 'rank' || rank !== null },
  {
    path: ['value', 'parts'],
    demand: 'must be filled for a structure',
    holds: ({ measure, value }) => measure !== 'structure' || value?.parts !== null,
  },
  { path: ['basis'], demand: 'must not be empty', stated: true, holds: ({ basis }) => words(basis) },
];

/** Every demand the observation does not meet, as `path: demand`. */
export function brokenRules(observation: Whole): readonly string[] {
  const { metric, value, rank, compare, period, source } = observation;
  return [
    ...broken('', observationRules, observation),
    ...broken('metric', metricRules, metric),
    ...broken('value', valueRules, value),
    ...broken('rank', rankRules, rank),
    ...broken('compare', compareRules, compare),
    ...broken('period', periodRules, period),
    ...broken('source', sourceRules, source),
  ];
}

function broken<T>(prefix: string, rules: readonly Rule<T>[], part: T | null): readonly string[] {
  if (part === null) return [];
  return rules
    .filter(({ holds }) => !holds(part))
    .map(({ path, demand }) => `${[prefix, ...path].filter((name) => name !== '').join('.')}: ${demand}`);
}
