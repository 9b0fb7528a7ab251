import * as z from 'zod';
import { sourceSchema } from './parts.js';

const id = z.string().regex(/^d\d+\.c\d+$/);

export const citationSchema = z
  .strictObject({
    id: id.describe('Position in the document, from 1, e.g. d3.c2.'),
    title: z.string().min(1).describe('Without the marks around it; the document number where only that is named.'),
    documentNumber: z.string().min(1).nullable().describe('As written beside the title, white space aside; null where none is.'),
    sameAs: id.nullable().describe('`id` of the first citation of the same instrument; null for the first.'),
    source: sourceSchema,
  })
  .meta({ id: 'Citation', description: 'Another instrument that is named.' });
