import type { ReportDiff } from '../../validate/index.js';

/** One notation of a comparison. A new one is one file and one line in `formats`. */
export interface Format {
  readonly name: string;
  /** Loads what the format needs; nothing of it is loaded for another format. */
  readonly load: () => Promise<(diff: ReportDiff) => string>;
}
