import * as z from 'zod';
import { sourceSchema } from './parts.js';

const standing = {
  organisation: z.string().min(1).nullable().describe('null where the text names none.'),
  post: z.string().min(1).nullable().describe('As written; of several all of them. null where the text names none.'),
} as const;

export const rosterEntrySchema = z
  .strictObject({
    role: z.string().min(1).describe('In the group, as its label has it.'),
    name: z.string().min(1).describe('Without inner spaces.'),
    ...standing,
    source: sourceSchema,
  })
  .meta({ id: 'RosterEntry', description: 'A person of a roster.' });

const officeHeadSchema = z
  .strictObject({ role: z.string().min(1), name: z.string().min(1).nullable().describe('null where only the post is named.'), ...standing })
  .meta({ id: 'OfficeHead', description: 'Who heads an office.' });

export const officeSchema = z
  .strictObject({
    name: z.string().min(1),
    location: z.string().min(1).nullable().describe('The body it is set up in; null where only its head is named.'),
    heads: z.array(officeHeadSchema),
    source: sourceSchema,
  })
  .meta({ id: 'Office', description: 'The office of a leading group.' });
