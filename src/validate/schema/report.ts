import * as z from 'zod';
import { schemaVersion } from '../../core/schema-version.js';
import { diagnosticSchema } from './diagnostic.js';
import { documentSchema } from './document.js';

/** All that one input file gives. */
export const reportSchema = z
  .strictObject({
    schemaVersion: z.literal(schemaVersion).describe('Version of this shape.'),
    generator: z.strictObject({ name: z.string(), version: z.string() }),
    source: z.strictObject({
      file: z.string().describe('As given on the command line; the base name of an absolute path.'),
      mediaType: z.string(),
      encoding: z.string().describe('Lower-case label of the encoding the bytes were decoded with.'),
      encodingConfidence: z.number().min(0).max(1).nullable().describe('How sure a guess at the encoding is, from 0 to 1; null where a mark, valid UTF-8 or --encoding says it.'),
      bytes: z.int().nonnegative().describe('Size of the undecoded input.'),
      sha256: z.string().regex(/^[0-9a-f]{64}$/).describe('Digest of the undecoded input.'),
      pages: z.int().positive().nullable().describe('Number of pages; null for formats without pages.'),
    }),
    documents: z.array(documentSchema).describe('One file may hold several documents.'),
    diagnostics: z.array(diagnosticSchema).describe('Findings about the file as a whole.'),
  })
  .describe('What report-extract says of one input file.');
