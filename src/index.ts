/** The public API. */
export { extract, type ExtractOptions, extractFile } from './api.js';
export { type DiffOptions, diffReports, isSame } from './diff/index.js';
export { InputError } from './core/errors.js';
export { panelRows } from './panel/rows.js';
export { extendLexicon, type Lexicon, type LexiconFile, loadLexicon } from './lexicon/index.js';
export {
  diffSchema, type Fault, jsonSchema, observationSchema, panelRowSchema, reportFaults, reportSchema, type SchemaName, schemaNames,
} from './validate/contract.js';
export type { Observation, PanelRow, Report, ReportDiagnostic, ReportDiff, ReportDocument, ReportSection } from './validate/index.js';
