import * as z from 'zod';
import { regionLevels } from '../../core/document.js';
import { bounds, measures, statuses } from '../../core/observation.js';
import { compareRules, metricRules, periodRules, rankRules, type Rule, sourceRules, valueRules } from '../rules.js';

/** The schema with the demands that its fields do not state themselves. */
export function withRules<S extends z.ZodType>(schema: S, rules: readonly Rule<z.output<S>>[]): S {
  return rules
    .filter(({ stated }) => stated !== true)
    .reduce((before, { path, demand, holds }) => before.refine(holds, { path: [...path], error: demand }), schema);
}

const offset = z.int().nonnegative();
const line = z.int().positive();
const year = z.int().min(1000).max(2999);

export const sourceSchema = withRules(
  z.strictObject({
    start: offset.describe('First UTF-16 code unit in the decoded original text.'),
    end: offset.describe('One past the last UTF-16 code unit.'),
    lineStart: line.describe('Line of the original that holds `start`, from 1.'),
    lineEnd: line.describe('Line of the original that holds the last code unit.'),
    page: z.int().positive().nullable().describe('Page that holds `start`, from 1; null for formats without pages.'),
    ocr: z.boolean().describe('Whether the page is a scan that text recognition read (--ocr).'),
    confidence: z.number().min(0).max(1).nullable().describe('How sure text recognition was of the page, from 0 to 1; null where it did not read it.'),
    quote: z.string().describe('The original between `start` and `end`, unchanged.'),
  }),
  sourceRules,
).meta({ id: 'Source', description: 'The place in the decoded original: original.slice(start, end) === quote.' });

export const regionSchema = z
  .strictObject({
    name: z.string().min(1),
    code: z.string().regex(/^\d{6}$/).nullable().describe('GB/T 2260, six digits.'),
    level: z.enum(regionLevels),
  })
  .meta({ id: 'Region', description: 'An administrative division.' });

export const spanSchema = z
  .strictObject({ start: offset, end: offset })
  .refine(({ start, end }) => start <= end, { path: ['end'], error: 'must not be before start' })
  .meta({ id: 'Span', description: 'A half-open range of the decoded original text in UTF-16 code units.' });

export const metricSchema = withRules(
  z.strictObject({
    text: z.string().min(1).describe("Full name in the source's own words, inherited words first."),
    inherited: z.string().describe('The part that came from an earlier clause; empty when nothing did.'),
    canonical: z.string().nullable().describe('The standard name of the indicator; null where it is not known.'),
    code: z.string().nullable().describe('Dotted code of the indicator, e.g. investment.industrial; null where it is not known.'),
  }),
  metricRules,
).meta({ id: 'Metric', description: 'What is measured.' });

export const valueSchema = withRules(
  z.strictObject({
    text: z.string().min(1).describe('As written, without spaces.'),
    number: z.number().nullable().describe('As written, signed, in `unit`; null for a range or a structure.'),
    min: z.number().nullable().describe('Lower end of a range, in `unit`.'),
    max: z.number().nullable().describe('Upper end of a range, in `unit`.'),
    parts: z.array(z.number()).min(2).nullable().describe('The parts of a structure such as 10.8:52.2:37.'),
    unit: z.string().describe('As written with its magnitude, percent signs as %; empty where none is written.'),
    bound: z
      .enum(bounds)
      .describe('How the fact relates to the number: exactly, at least, more than, at most, less than, about.'),
    from: z
      .union([z.number(), z.array(z.number())])
      .nullable()
      .describe('The earlier value where the text says from A to B; a list for a structure.'),
    normalized: z
      .strictObject({
        number: z.number().nullable().describe('`number` in `unit`; null for a range.'),
        min: z.number().nullable().describe('`min` in `unit`.'),
        max: z.number().nullable().describe('`max` in `unit`.'),
        from: z.number().nullable().describe('`from` in `unit`; it may be written in another magnitude.'),
        unit: z.string().describe('Base unit; 1 for ratios and bare numbers. Currencies are never converted.'),
        quantity: z.string().min(1).describe('Quantity kind of the unit: currency, area, mass, energy, persons, count, ratio, percentage-points, number …'),
      })
      .nullable()
      .describe('The value in base units: 27% is 0.27 of unit 1. null for a structure or an unknown unit.'),
  }),
  valueRules,
).meta({ id: 'Value', description: 'The stated value: exactly one of `number`, `min` with `max`, and `parts` is filled.' });

export const rankSchema = withRules(
  z.strictObject({
    text: z.string().min(1).describe('As written, without spaces.'),
    scope: z.string().describe('Among whom, as written; empty where none is said.'),
    position: z.int().positive().nullable().describe('1 is the first place.'),
    top: z.int().positive().nullable().describe('Among the first so many.'),
    band: z.string().min(1).nullable().describe('A place without a number, as written, such as "in the front rank".'),
    from: z.int().positive().nullable().describe('The earlier position where the text says from A to B.'),
  }),
  rankRules,
).meta({ id: 'Rank', description: 'A place in an order: exactly one of `position`, `top` and `band` is filled.' });

export const compareSchema = withRules(
  z.strictObject({
    text: z.string().min(1).describe('As written, without spaces.'),
    ref: z.string().describe('What it is compared with, as written.'),
    dir: z.enum(['above', 'below', 'equal']),
    delta: z.number().nullable().describe('The distance, not signed; null where none is said.'),
    unit: z.string().nullable().describe('Unit of `delta`.'),
  }),
  compareRules,
).meta({ id: 'Compare', description: 'A comparison that hangs on the observation.' });

export const periodSchema = withRules(
  z.strictObject({
    start: year.describe('First calendar year.'),
    end: year.describe('Last calendar year, included.'),
    text: z.string().min(1).nullable().describe('The words that say it; null when inferred from the surroundings.'),
    stated: z.boolean().describe('true: read, the words beside the fact say the years, also as "last year"; false: inferred, wholly or in part, from the section.'),
  }),
  periodRules,
).meta({ id: 'Period', description: 'The calendar years the fact is about.' });

export const measureSchema = z
  .enum(measures)
  .describe(
    'level: an amount, count, rate or index as it stands; growth: relative change; change: absolute change; share: part of a whole; ' +
      'multiple: so many times a base; structure: proportions; rank: a place with no value of its own.',
  );

export const statusSchema = z
  .enum(statuses)
  .describe('actual: it happened; estimate: expected of a period already past; target: promised or planned.');
