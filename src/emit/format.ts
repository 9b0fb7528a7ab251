import type { Report } from '../validate/index.js';

/** A text in pieces, in order: no string, which would be pieces of one character. */
export type Pieces = readonly string[] | Generator<string>;

/** Writes reports in one notation. Pure: the same reports give the same text. */
export interface Emitter {
  /** One report that stands alone. */
  readonly one: (report: Report) => Pieces;
  /** Several reports, piece by piece, so that none has to wait for the others. */
  readonly many: {
    readonly head: string;
    readonly item: (report: Report, index: number) => Pieces;
    readonly tail: string;
  };
}

/** One output format. A new one is one file and one line in `formats`. */
export interface Format {
  readonly name: string;
  /** Loads what the format needs; nothing of it is loaded for another format. */
  readonly load: () => Promise<Emitter>;
}
