export { assemble, type Assembled, type Extracted } from './assemble.js';
export type { LedgerEntry } from './ledger.js';
export type { Verdict } from './observation.js';
export type { Manifest, ManifestEntry, Observation, PanelField, PanelRow, QuantityTotals, Report, ReportDiagnostic, ReportDiff, ReportDocument, ReportNotice, ReportRegulation, ReportSection } from './types.js';
