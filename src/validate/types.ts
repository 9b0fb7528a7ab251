import type * as z from 'zod';
import type { Immutable } from './immutable.js';
import type { diagnosticSchema } from './schema/diagnostic.js';
import type { diffSchema } from './schema/diff.js';
import type { documentSchema, quantitiesSchema, sectionSchema } from './schema/document.js';
import type { manifestEntrySchema, manifestSchema } from './schema/manifest.js';
import type { observationSchema } from './schema/observation.js';
import type { noticeSchema } from './schema/notice.js';
import type { panelRowSchema } from './schema/panel.js';
import type { sourceSchema } from './schema/parts.js';
import type { regulationSchema } from './schema/regulation.js';
import type { reportSchema } from './schema/report.js';

export type Report = Immutable<z.infer<typeof reportSchema>>;
export type ReportDocument = Immutable<z.infer<typeof documentSchema>>;
export type ReportSection = Immutable<z.infer<typeof sectionSchema>>;
export type Observation = Immutable<z.infer<typeof observationSchema>>;
export type ReportDiagnostic = Immutable<z.infer<typeof diagnosticSchema>>;
export type Source = Immutable<z.infer<typeof sourceSchema>>;
export type QuantityTotals = Immutable<z.infer<typeof quantitiesSchema>>;
export type ReportRegulation = Immutable<z.infer<typeof regulationSchema>>;
export type ReportNotice = Immutable<z.infer<typeof noticeSchema>>;
export type ReportDiff = Immutable<z.infer<typeof diffSchema>>;
export type Manifest = Immutable<z.infer<typeof manifestSchema>>;
export type ManifestEntry = Immutable<z.infer<typeof manifestEntrySchema>>;
export type PanelRow = Immutable<z.infer<typeof panelRowSchema>>;

/** A column of a panel, a field in the terms of Table Schema. */
export interface PanelField {
  readonly name: keyof PanelRow;
  readonly type: 'string' | 'integer' | 'number' | 'boolean';
  readonly title: string;
  readonly description: string;
  readonly constraints: { readonly required?: true };
}
