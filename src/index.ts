/** The public API. */
export { extract, type ExtractOptions, extractFile } from './api.js';
export { InputError } from './core/errors.js';
export { extendLexicon, type Lexicon, type LexiconFile, loadLexicon } from './lexicon/index.js';
export {
  type Fault, jsonSchema, observationSchema, reportFaults, reportSchema, type SchemaName, schemaNames,
} from './validate/contract.js';
export type { Observation, Report, ReportDiagnostic, ReportDocument, ReportSection } from './validate/index.js';
