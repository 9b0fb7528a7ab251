import * as z from 'zod';
import { documentKinds, sectionRoles } from '../../core/document.js';
import { setAsideReasons } from '../../core/observation.js';
import { citationSchema } from './citation.js';
import { diagnosticSchema } from './diagnostic.js';
import { noticeSchema } from './notice.js';
import { observationSchema } from './observation.js';
import { regionSchema, spanSchema } from './parts.js';
import { regulationSchema } from './regulation.js';
import { rosterEntrySchema } from './roster.js';

const count = z.int().nonnegative();

/** A heading with all that stands below it. */
export const sectionSchema = z
  .strictObject({
    id: z.string().regex(/^\d+(\.\d+)*$/).describe('Position in the tree, from 1, e.g. 3.2.'),
    marker: z.string().describe('As written; empty for a heading without one.'),
    number: z.int().nonnegative().nullable().describe('The parsed number of the marker; null where there is none.'),
    level: z.int().positive().describe('1 for the outermost headings of the document.'),
    title: z.string(),
    role: z
      .enum(sectionRoles)
      .describe('review: what was done; plan: what is promised; requirements: how to work; other: neither.'),
    span: spanSchema,
    get sections() {
      return z.array(sectionSchema);
    },
  })
  .meta({ id: 'Section', description: 'A heading with all that stands below it.' });

/** The ledger's totals: observed + set aside + unattributed = total. */
export const quantitiesSchema = z
  .strictObject({
    total: count.describe('All numbers in the document.'),
    observed: count.describe('Numbers that are part of an observation.'),
    setAside: z
      .partialRecord(z.enum(setAsideReasons), z.int().positive())
      .describe('Numbers that are no observation, by reason; only the reasons that occur.'),
    unattributed: count.describe('Numbers that nothing accounts for.'),
  })
  .refine(
    ({ total, observed, setAside, unattributed }) =>
      total === Object.values(setAside).reduce((sum, some) => sum + some, observed + unattributed),
    { path: ['total'], error: 'must be observed + set aside + unattributed' },
  )
  .meta({ id: 'Quantities', description: 'What became of every number in the document.' });

/** One document of a file. */
export const documentSchema = z
  .strictObject({
    id: z.string().regex(/^d\d+$/).describe('Position in the file, from 1, e.g. d1.'),
    kind: z.enum(documentKinds),
    evidence: z.array(z.string()).describe('Why `kind` was chosen.'),
    title: z.string().nullable(),
    issuer: z.string().nullable().describe('The body that delivers or issues the document.'),
    region: regionSchema.nullable(),
    documentNumber: z.string().nullable().describe('As written.'),
    date: z.iso.date().nullable().describe('Of delivery or issue, YYYY-MM-DD.'),
    reportYear: z.int().nullable().describe('The year in which the report is given.'),
    speaker: z.strictObject({ name: z.string(), post: z.string().nullable() }).nullable(),
    occasion: z.string().nullable().describe('The meeting at which it is given.'),
    span: spanSchema,
    sections: z.array(sectionSchema),
    observations: z.array(observationSchema),
    quantities: quantitiesSchema,
    roster: z.array(rosterEntrySchema),
    citations: z.array(citationSchema),
    regulation: regulationSchema.nullable().describe('null for other kinds of document.'),
    notice: noticeSchema.nullable().describe('null for other kinds of document.'),
    diagnostics: z.array(diagnosticSchema),
  })
  .meta({ id: 'Document', description: 'One document of a file.' });
