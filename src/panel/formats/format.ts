import type { PanelField, PanelRow } from '../../validate/index.js';
import type { FormatName } from './names.js';

export type Chunk = string | Uint8Array;

/** A table in the making: each step gives what is to be written next, perhaps nothing yet. */
export interface TableWriter {
  readonly head: Chunk;
  readonly add: (rows: readonly PanelRow[]) => Chunk;
  readonly end: () => Promise<Chunk>;
}

/** One notation of a panel. A new one is one file and one line each in `formats` and `formatNames`. */
export interface Format {
  readonly name: FormatName;
  readonly mediaType: string;
  /** What a reader must know to find the table in the file, in the terms of Table Dialect. */
  readonly dialect: Readonly<Record<string, unknown>> | null;
  /** Loads what the format needs; nothing of it is loaded for another format. */
  readonly load: () => Promise<(fields: readonly PanelField[]) => TableWriter>;
}
