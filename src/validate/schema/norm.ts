import * as z from 'zod';
import { cycles, modalities } from '../../core/norm.js';
import { bounds } from '../../core/observation.js';
import { sourceSchema } from './parts.js';

/** How often something is done. */
export const frequencySchema = z
  .strictObject({
    text: z.string().min(1).describe('As written.'),
    count: z.number().nullable().describe('How many times; null where the text does not say.'),
    bound: z.enum(bounds).describe('How the fact relates to the count: exactly, at least, …'),
    every: z.number().positive().describe('Every so many of `per`: 5 for every five years.'),
    per: z.enum(cycles).nullable().describe('null for at regular times.'),
  })
  .meta({ id: 'Frequency', description: 'How often something is done.' });

export const thresholdSchema = z
  .strictObject({
    text: z.string().min(1).describe('As written.'),
    number: z.number(),
    bound: z.enum(bounds),
    unit: z.string().min(1).describe('As written.'),
    consecutive: z.boolean().describe('The times follow one another.'),
  })
  .meta({ id: 'Threshold', description: 'The number that decides in a condition.' });

export const dutySchema = z
  .strictObject({
    section: z.string().nullable().describe('`id` of the innermost section.'),
    body: z.string().min(1).nullable().describe('Who, as written; null where the text leaves it out.'),
    modality: z.enum(modalities).describe('must, must-not, may; does: stated without such a word.'),
    action: z.string().min(1).describe('What, without how often.'),
    frequency: frequencySchema.nullable(),
    condition: z.string().min(1).nullable().describe('When it holds.'),
    source: sourceSchema,
  })
  .meta({ id: 'Duty', description: 'Who must do what, and how often.' });

const enclosureSchema = z
  .strictObject({ number: z.int().nullable(), title: z.string().min(1), source: sourceSchema })
  .meta({ id: 'Enclosure', description: 'A document that is enclosed.' });

const statedDateSchema = z
  .strictObject({ text: z.string().min(1).describe('As written.'), date: z.iso.date().nullable(), source: sourceSchema })
  .meta({ id: 'StatedDate', description: 'A date with the words that give it.' });

/** The fields of a letter, which a notice has too. */
export const letterFields = {
  form: z.string().min(1).nullable().describe('The kind of instrument as its title names it.'),
  title: z.string().nullable(),
  subject: z.string().min(1).nullable().describe('What it is about, by its title.'),
  issuer: z.string().nullable(),
  documentNumber: z.string().nullable().describe('As written.'),
  addressees: z.array(z.string().min(1)),
  signers: z.array(z.string().min(1)),
  date: statedDateSchema.nullable().describe('The date of the signature, as written.'),
  issues: z.string().min(1).nullable().describe('The document that it issues, publishes or passes on.'),
  enclosures: z.array(enclosureSchema),
} as const;
