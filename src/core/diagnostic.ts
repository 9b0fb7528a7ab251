import type { SourceSpan } from './span.js';

export type Severity = 'error' | 'warning' | 'info';

/** Every kind of finding there is. A new kind is a new member here and a row in the README. */
export type DiagnosticCode =
  | 'read.encoding-guessed'
  | 'read.encoding-doubted'
  | 'read.replacement-characters'
  | 'read.furniture-dropped'
  | 'read.page-without-text'
  | 'read.recognised'
  | 'read.text-left-aside'
  | 'read.truncated'
  | 'normalise.furniture-dropped'
  | 'normalise.simplified'
  | 'segment.unknown-genre'
  | 'segment.no-title'
  | 'segment.no-report-year'
  | 'segment.numbering-gap'
  | 'segment.numbering-duplicate'
  | 'segment.numbering-restart'
  | 'segment.date-clash'
  | 'extract.none'
  | 'extract.dangling-reference'
  | 'extract.effective-date'
  | 'validate.rejected';

/** A finding about one input: what, how bad, where in the original. Data, never thrown. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly message: string;
  /** `null` where the finding is about the whole file. */
  readonly span: SourceSpan | null;
}
