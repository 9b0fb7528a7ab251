/** What `diff` says of two reports. */
import * as z from 'zod';
import { bounds, statuses } from '../../core/observation.js';
import { matchedBy, relations, verdicts } from '../../core/difference.js';
import { schemaVersion } from '../../core/schema-version.js';
import { documentSchema } from './document.js';
import { observationSchema } from './observation.js';

const shape = documentSchema.shape;
const numbers = z.union([z.number(), z.array(z.number()).min(2)]);
const match = {
  code: z.string().nullable().describe('Code of the indicator; null where neither side has one.'),
  matchedBy: z.enum(matchedBy).describe('Whether the code or the name of the metric leads from one side to the other.'),
  similarity: z.number().min(0).max(1).describe('How alike the two names are; 1 for the same indicator and for names that say the same.'),
};

const documentRefSchema = z
  .strictObject({ id: shape.id, kind: shape.kind, title: shape.title, region: shape.region, reportYear: shape.reportYear })
  .meta({ id: 'DocumentRef', description: 'A document of one side.' });

const changeSchema = z
  .strictObject({
    ...match,
    old: observationSchema,
    new: observationSchema,
    value: z
      .strictObject({
        unit: z.string().describe('The common unit: as written where both sides write the same, else the larger of the two.'),
        old: numbers.describe('A list of two for a range, of all parts for a structure.'),
        new: numbers,
        absolute: numbers.nullable().describe('new - old, exactly; null where the two are not of one shape.'),
        absoluteUnit: z.string().describe('percentage-point where `unit` is %, else `unit`.'),
        relative: z.number().nullable().describe('(new - old) / |old|; null for percentages, ranges, structures and an old value of 0.'),
        base: z
          .strictObject({ unit: z.string(), old: z.number(), new: z.number(), absolute: z.number() })
          .nullable()
          .describe('Both values in base units; null for what has none.'),
      })
      .nullable()
      .describe('null for a bare rank.'),
    rank: z
      .strictObject({
        scope: z.string(),
        old: z.string().nullable().describe('As written.'),
        new: z.string().nullable(),
        moved: z.int().nullable().describe('Places gained (above 0) or lost; null where either side gives no position.'),
      })
      .nullable()
      .describe('null where the rank is the same.'),
    bound: z.strictObject({ old: z.enum(bounds), new: z.enum(bounds) }).nullable().describe('null where the bound is the same.'),
    status: z.strictObject({ old: z.enum(statuses), new: z.enum(statuses) }).nullable().describe('null where the status is the same.'),
  })
  .meta({ id: 'Change', description: 'One fact that both reports state, and not alike.' });

const targetSchema = z
  .strictObject({
    code: match.code,
    matchedBy: match.matchedBy.nullable(),
    similarity: match.similarity.nullable(),
    target: observationSchema,
    actual: observationSchema.nullable(),
    verdict: z.enum(verdicts).describe('not-due: its period ends after the last year that the new report looks back on.'),
    relation: z.enum(relations).nullable().describe('What the target demands: >= for 6% and 6% or so, <= where less is better; null for what cannot be judged.'),
    tolerance: z.number().nonnegative().describe('How far, in `unit`, an about-target may be missed and still count as met; 0 for others.'),
    unit: z.string().nullable(),
    gap: z.number().nullable().describe('actual - target in `unit`, in percentage points where that is %; for a range from its nearer end, 0 inside.'),
  })
  .meta({ id: 'TargetCheck', description: 'A target of the old report beside what the new one says of the same period.' });

const auditSchema = z
  .strictObject({
    ...match,
    claim: observationSchema.describe('The growth that the new report states.'),
    old: observationSchema.describe('The level of the year before, from the old report.'),
    new: observationSchema.describe('The level, from the new report.'),
    claimed: z.number().describe('In %.'),
    computed: z.number().describe('From the two levels, in %, rounded to four places.'),
    low: z.number().describe('The least that the levels allow, as precisely as they are written.'),
    high: z.number(),
    difference: z.number().describe('computed - claimed, in percentage points.'),
    flagged: z.boolean().describe('Whether claim and levels disagree beyond the rounding of all three.'),
  })
  .meta({ id: 'GrowthAudit', description: 'A stated growth against that of the stated levels. At constant prices the two may rightly differ.' });

/** All that sets two reports apart. */
export const diffSchema = z
  .strictObject({
    schemaVersion: z.literal(schemaVersion),
    generator: z.strictObject({ name: z.string(), version: z.string() }),
    old: z.strictObject({ file: z.string(), sha256: z.string() }),
    new: z.strictObject({ file: z.string(), sha256: z.string() }),
    settings: z.strictObject({
      similarity: z.number().describe('Names less alike are not aligned.'),
      tolerance: z.number().nonnegative().describe('Values that differ by no more than this share count as the same.'),
      about: z.number().nonnegative().describe('An about-target may be missed by this share of it.'),
      only: z.array(z.string()).describe('Codes or names that the comparison is confined to; empty for all.'),
    }),
    documents: z
      .array(z.strictObject({ old: documentRefSchema.nullable(), new: documentRefSchema.nullable() }))
      .describe('Which documents were compared; null for one without a partner.'),
    unchanged: z.int().nonnegative().describe('Number of facts that both state alike.'),
    changed: z.array(changeSchema),
    gone: z.array(observationSchema).describe('What only the old report states.'),
    added: z.array(observationSchema).describe('What only the new report states.'),
    targets: z.array(targetSchema).nullable().describe('null when not asked for.'),
    audit: z.array(auditSchema).nullable().describe('null when not asked for.'),
  })
  .describe('What sets two reports apart.');
