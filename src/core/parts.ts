import type { Diagnostic } from './diagnostic.js';
import type { Notice } from './norm.js';
import type { Regulation } from './regulation.js';
import type { NormalSpan } from './span.js';

/** One person of a roster. */
export interface RosterEntry {
  readonly role: string;
  readonly name: string;
  readonly organisation: string | null;
  readonly post: string | null;
  readonly source: NormalSpan;
}

/** Another document that is named: 《…》 with its number. */
export interface Citation {
  readonly title: string;
  readonly documentNumber: string | null;
  readonly source: NormalSpan;
}

/** What extraction says of one document besides its observations. */
export interface Parts {
  /** `null` for other genres. */
  readonly regulation: Regulation | null;
  readonly notice: Notice | null;
  readonly roster: readonly RosterEntry[];
  readonly citations: readonly Citation[];
  readonly diagnostics: readonly Diagnostic[];
}
