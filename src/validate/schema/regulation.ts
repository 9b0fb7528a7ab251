import * as z from 'zod';
import { historyEvents } from '../../core/regulation.js';
import { dutySchema, letterFields, thresholdSchema } from './norm.js';
import { sourceSchema, spanSchema } from './parts.js';

const section = z.string().min(1).describe('`id` of the article among the sections.');
const whole = z.int().positive();
const point = {
  marker: z.string().min(1).describe('As written.'),
  number: z.int().nonnegative().nullable(),
  text: z.string().describe('Without the marker.'),
  span: spanSchema,
} as const;

const pointSchema = z.strictObject(point).meta({ id: 'Point', description: 'A point of an item (mu).' });
const itemSchema = z.strictObject({ ...point, points: z.array(pointSchema) }).meta({ id: 'Item', description: 'An item of a paragraph (xiang).' });

const clauseSchema = z
  .strictObject({ number: whole.describe('Counted from 1.'), text: z.string(), span: spanSchema, items: z.array(itemSchema) })
  .meta({ id: 'Clause', description: 'An unnumbered paragraph of an article (kuan).' });

export const articleSchema = z
  .strictObject({
    section,
    marker: z.string().min(1).describe('As written.'),
    number: whole,
    insert: whole.nullable().describe('Of an article put in later after another, its number behind that one.'),
    title: z.string().describe('Empty where the article has none.'),
    span: spanSchema,
    clauses: z.array(clauseSchema),
  })
  .meta({ id: 'Article', description: 'An article (tiao) with its paragraphs, items and points.' });

const statementSchema = z.strictObject({ section, source: sourceSchema }).meta({ id: 'Statement', description: 'A sentence or paragraph of an article.' });

const definitionSchema = z
  .strictObject({
    section,
    kind: z.enum(['abbreviation', 'meaning']).describe('abbreviation: a shorter name for `meaning`; meaning: what `term` means.'),
    term: z.string().min(1),
    meaning: z.string().min(1),
    source: sourceSchema,
  })
  .meta({ id: 'Definition', description: 'What a word means in the regulation.' });

const fineSchema = z
  .strictObject({ text: z.string().min(1), min: z.number().nullable(), max: z.number().nullable(), unit: z.string().min(1).describe('Money, or times of a base.') })
  .meta({ id: 'Fine', description: 'How high a fine is.' });

const sanctionSchema = z
  .strictObject({
    section,
    kind: z.enum(['penalty', 'reward']),
    condition: z.string().min(1).describe('For what, as written.'),
    threshold: thresholdSchema.nullable(),
    body: z.string().min(1).nullable().describe('Who imposes it; null where the text leaves it out.'),
    action: z.string().min(1),
    fine: fineSchema.nullable(),
    source: sourceSchema,
  })
  .meta({ id: 'Sanction', description: 'A penalty or a reward and what it is for.' });

const effectiveSchema = z
  .strictObject({
    section: z.string().nullable(),
    text: z.string().min(1).describe('As written.'),
    date: z.iso.date().nullable().describe('null where the day of issue is not known.'),
    basis: z.enum(['stated', 'issue']).describe('stated: the clause names the day; issue: it is the day of issue, passing or publication.'),
    validity: z.string().min(1).nullable().describe('How long it holds, as written.'),
    source: sourceSchema,
  })
  .meta({ id: 'Effective', description: 'When the regulation comes into force.' });

const repealSchema = z
  .strictObject({ section: z.string().nullable(), title: z.string().min(1), documentNumber: z.string().min(1).nullable(), source: sourceSchema })
  .meta({ id: 'Repeal', description: 'An instrument that is put out of force.' });

const referenceSchema = z
  .strictObject({
    section,
    text: z.string().min(1).describe('As written.'),
    target: z
      .strictObject({ section: section.describe('`id` of a section.'), clause: whole.nullable(), item: whole.nullable() })
      .nullable()
      .describe('null for a place that there is not.'),
    source: sourceSchema,
  })
  .meta({ id: 'Reference', description: 'A place in the same regulation that an article names.' });

const historySchema = z
  .strictObject({ event: z.enum(historyEvents), date: z.iso.date(), source: sourceSchema })
  .meta({ id: 'HistoryEntry', description: 'What happened to a law, by the lines below its title.' });

export const regulationSchema = z
  .strictObject({
    name: z.string().min(1).nullable().describe('Of the regulation itself, where the document is the notice that issues it.'),
    form: z.string().min(1).nullable().describe('The kind of regulation as its name says it.'),
    issuedBy: z
      .strictObject(letterFields)
      .meta({ id: 'Letter', description: 'The notice or decree that issues a regulation.' })
      .nullable()
      .describe('null for a regulation that stands alone.'),
    history: z.array(historySchema),
    articles: z.array(articleSchema),
    purpose: statementSchema.nullable().describe('What the regulation is for.'),
    scope: statementSchema.nullable().describe('What it applies to.'),
    definitions: z.array(definitionSchema),
    duties: z.array(dutySchema),
    sanctions: z.array(sanctionSchema),
    effective: effectiveSchema.nullable(),
    repeals: z.array(repealSchema),
    references: z.array(referenceSchema),
  })
  .meta({ id: 'Regulation', description: 'What only regulations have.' });
