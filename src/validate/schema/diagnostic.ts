import * as z from 'zod';
import { sourceSchema } from './parts.js';

/** A finding: what, how bad, where. */
export const diagnosticSchema = z
  .strictObject({
    code: z.string().regex(/^[a-z]+\.[a-z-]+$/).describe('Stage and kind, e.g. validate.rejected.'),
    severity: z.enum(['error', 'warning', 'info']),
    message: z.string().min(1),
    source: sourceSchema.nullable().describe('null where the finding is about the whole file.'),
  })
  .meta({ id: 'Diagnostic', description: 'A finding about the input.' });
