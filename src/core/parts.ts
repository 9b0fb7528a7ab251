import type { Citation } from './citation.js';
import type { Diagnostic } from './diagnostic.js';
import type { Notice } from './norm.js';
import type { Regulation } from './regulation.js';
import type { RosterEntry } from './roster.js';

/** What extraction says of one document besides its observations. */
export interface Parts {
  /** `null` for other genres. */
  readonly regulation: Regulation | null;
  readonly notice: Notice | null;
  readonly roster: readonly RosterEntry[];
  readonly citations: readonly Citation[];
  readonly diagnostics: readonly Diagnostic[];
}
