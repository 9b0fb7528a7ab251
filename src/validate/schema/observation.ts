import * as z from 'zod';
import { observationRules } from '../rules.js';
import {
  compareSchema, measureSchema, metricSchema, periodSchema, rankSchema, regionSchema, sourceSchema, statusSchema, valueSchema, withRules,
} from './parts.js';

/** One stated fact: this metric, measured this way, has this value and/or this rank. */
export const observationSchema = withRules(
  z.strictObject({
    id: z.string().regex(/^d\d+\.o\d+$/).describe('Document and running number in text order, e.g. d1.o12.'),
    section: z.string().nullable().describe('`id` of the innermost section; null before the first heading.'),
    metric: metricSchema,
    measure: measureSchema,
    value: valueSchema.nullable().describe('null for a bare rank.'),
    rank: rankSchema.nullable(),
    compare: compareSchema.nullable(),
    status: statusSchema,
    basis: z
      .string()
      .min(1)
      .nullable()
      .describe('What a growth or change is measured against: yoy, avg, or the base in words; null for other measures.'),
    period: periodSchema.nullable().describe('null when neither the clause nor its surroundings tell.'),
    region: regionSchema
      .nullable()
      .describe("Where it was measured, when the words name a division beneath the document's region, or the province or state above it; null for the document's own region."),
    source: sourceSchema,
  }),
  observationRules,
).meta({ id: 'Observation', description: 'One stated fact: this metric, measured this way, has this value and/or this rank.' });
