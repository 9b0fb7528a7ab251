import type { Diagnostic } from './diagnostic.js';
import type { Notice } from './norm.js';
import type { Regulation } from './regulation.js';

/** What extraction says of one document besides its observations. */
export interface Parts {
  /** `null` for other genres. */
  readonly regulation: Regulation | null;
  readonly notice: Notice | null;
  readonly diagnostics: readonly Diagnostic[];
}
