/** The public API. */
export { extract, type ExtractOptions, extractFile } from './api.js';
export { InputError } from './core/errors.js';
export { type Lexicon, loadLexicon } from './lexicon/index.js';
export {
  type Fault, jsonSchema, observationSchema, reportFaults, reportSchema, type SchemaName, schemaNames,
} from './validate/contract.js';
export type { Observation, Report, ReportDiagnostic, ReportDocument, ReportSection } from './validate/index.js';
