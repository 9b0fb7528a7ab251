import type { SourceText } from '../core/text.js';
import { docx } from './docx.js';
import type { DecodeOptions } from './index.js';
import { html, mhtml } from './html.js';
import { pdf } from './pdf.js';
import { compoundFile, flatWord, richText } from './refused.js';
import { markdown, plainText } from './text.js';

/** What a format knows of an input beyond what all formats share. */
export type Reading = Pick<SourceText, 'encoding' | 'encodingConfidence' | 'pages' | 'recognised' | 'text' | 'diagnostics'>;

interface Kind {
  readonly mediaType: string;
  /** Whether the format reads this input: told from the bytes where they say it, else from the name. */
  accepts(bytes: Uint8Array, file: string): boolean;
}

/** A format that needs nothing but the bytes. */
export interface TextFormat extends Kind {
  read(bytes: Uint8Array, file: string, options: DecodeOptions): Reading;
}

/** A format whose reader is a library, loaded when the first such input comes. */
export interface LibraryFormat extends Kind {
  /** What the format is called in messages. */
  readonly name: string;
  /** May take the bytes over: they are not to be used afterwards. */
  readLater(bytes: Uint8Array, file: string, options: DecodeOptions): Promise<Reading>;
}

/** One input format. A new one is one file and one line in `formats`. */
export type Format = TextFormat | LibraryFormat;

/** In order; the first that accepts an input reads it. Plain text accepts everything. */
const formats: readonly Format[] = [pdf, docx, compoundFile, richText, flatWord, mhtml, html, markdown, plainText];

export function formatOf(bytes: Uint8Array, file: string): Format {
  return formats.find((format) => format.accepts(bytes, file)) ?? plainText;
}
