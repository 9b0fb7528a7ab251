import * as z from 'zod';
import { batchStatuses, failureKinds, gateNames } from '../../core/batch.js';
import { schemaVersion } from '../../core/schema-version.js';

const count = z.int().nonnegative();
const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** What a run says of one input. */
export const manifestEntrySchema = z
  .strictObject({
    file: z.string().min(1).describe('The input as it was given, or below the folder that was; `source.file` of its report.'),
    output: z.string().min(1).describe('Its output, below the folder of the manifest; not there for a failed input.'),
    status: z.enum(batchStatuses).describe('findings: read, with warnings, errors or a gate that it does not pass.'),
    bytes: count.nullable().describe('Size of the input; null where it could not be read.'),
    sha256: digest.nullable().describe('Digest of the input; null where it could not be read.'),
    result: z.strictObject({ bytes: count, sha256: digest }).nullable().describe('The output; null for a failed input.'),
    counts: z
      .strictObject({
        documents: count,
        observations: count,
        numbers: count.describe('All numbers of the text.'),
        unattributed: count.describe('Numbers that nothing accounts for.'),
        errors: count,
        warnings: count,
        notes: count.describe('Findings for information, which are in the output alone.'),
      })
      .nullable()
      .describe('null for a failed input.'),
    findings: z
      .array(z.strictObject({ code: z.string(), severity: z.enum(['error', 'warning']), message: z.string(), line: z.int().positive().nullable() }))
      .describe('Errors and warnings, the first 100 of them.'),
    gates: z.array(z.strictObject({ gate: z.enum(gateNames), message: z.string() })).describe('The gates that the report does not pass.'),
    missing: z.array(z.string()).describe('What --require asks for and the report does not have.'),
    changes: z.array(z.string()).describe('What is not as in the run that --baseline names, an observation an item.'),
    failure: z
      .strictObject({ kind: z.enum(failureKinds), message: z.string(), hint: z.string() })
      .nullable()
      .describe('Why there is no output; null where there is one.'),
  })
  .meta({ id: 'ManifestEntry', description: 'One input of a run.' });

/** What a run has done: the same inputs under the same options give the same bytes. */
export const manifestSchema = z
  .strictObject({
    schemaVersion: z.literal(schemaVersion),
    generator: z.strictObject({
      name: z.string(),
      version: z.string(),
      build: z.string().describe('Digest of the program: another one may read otherwise.'),
      lexicon: z.string().describe('Digest of the built-in lexicon.'),
    }),
    options: z
      .strictObject({
        format: z.string(),
        encoding: z.string().nullable(),
        genre: z.string().nullable(),
        ocr: z.boolean(),
        password: z.boolean().describe('Whether one was given.'),
        lexicon: z.array(digest).describe('Digests of the files of --lexicon.'),
        require: z.array(z.string()),
      })
      .describe('What decides, beside the inputs, what comes out.'),
    shard: z.string().nullable().describe('The part of all inputs, such as 2/4; null for all of them.'),
    totals: z.strictObject({ files: count, ok: count, findings: count, failed: count, observations: count }),
    strays: z.array(z.string()).describe('Outputs of earlier runs that are of none of these inputs; --prune removes them.'),
    files: z.array(manifestEntrySchema).describe('In the order of the inputs.'),
  })
  .describe('What one run of report-extract batch has done.');
