/** The output contract as zod schemas: apart from the stage, so that a run that needs no zod does not load it. */
import * as z from 'zod';
import { toDotPath } from 'zod/v4/core';
import { citationSchema } from './schema/citation.js';
import { diffSchema } from './schema/diff.js';
import { manifestSchema } from './schema/manifest.js';
import { noticeSchema } from './schema/notice.js';
import { observationSchema } from './schema/observation.js';
import { panelKey, panelRowSchema } from './schema/panel.js';
import { regulationSchema } from './schema/regulation.js';
import { reportSchema } from './schema/report.js';
import { rosterEntrySchema } from './schema/roster.js';

export { panelFields } from './panel-fields.js';
export { diffSchema, manifestSchema, observationSchema, panelKey, panelRowSchema, reportSchema };

/** The published shapes, in the order they are listed. */
const published = {
  report: reportSchema, observation: observationSchema, regulation: regulationSchema, notice: noticeSchema,
  roster: rosterEntrySchema, citation: citationSchema, diff: diffSchema, panel: panelRowSchema, manifest: manifestSchema,
} as const;

export type SchemaName = keyof typeof published;
export const schemaNames = Object.keys(published) as readonly SchemaName[];

/** The JSON Schema (draft 2020-12) of one published shape, as text. */
export function jsonSchema(name: SchemaName): string {
  return `${JSON.stringify(z.toJSONSchema(published[name]), null, 2)}\n`;
}

/** A place in a JSON value that breaks the contract. */
export interface Fault {
  /** JSON path, e.g. `documents[0].observations[3].rank.position`; empty for the whole value. */
  readonly path: string;
  readonly message: string;
}

/** All places where `json` breaks the output contract; none when it is a valid report. */
export function reportFaults(json: unknown): readonly Fault[] {
  return (reportSchema.safeParse(json).error?.issues ?? []).map(({ path, message }) => ({ path: toDotPath(path), message }));
}
