import type { SourceText } from '../core/text.js';
import type { DecodeOptions } from './index.js';
import { markdown, plainText } from './text.js';

/** What a format knows of an input beyond what all formats share. */
export type Reading = Pick<SourceText, 'encoding' | 'pages' | 'text' | 'diagnostics'>;

/** One input format. A new one is one file and one line in `formats`. */
export interface Format {
  readonly mediaType: string;
  /** Whether the format reads this input: told from the bytes where they say it, else from the name. */
  accepts(bytes: Uint8Array, file: string): boolean;
  read(bytes: Uint8Array, file: string, options: DecodeOptions): Reading;
}

/** In order; the first that accepts an input reads it. Plain text accepts everything. */
const formats: readonly Format[] = [markdown, plainText];

export function formatOf(bytes: Uint8Array, file: string): Format {
  return formats.find((format) => format.accepts(bytes, file)) ?? plainText;
}
