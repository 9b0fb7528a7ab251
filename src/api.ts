import type { DocumentKind } from './core/document.js';
import type { Lexicon } from './lexicon/index.js';
import { analyse } from './pipeline.js';
import { decode, readInput } from './read/index.js';
import type { Report } from './validate/index.js';

export interface ExtractOptions {
  /** Overrules the detection of the encoding, e.g. `gb18030`. */
  readonly encoding?: string;
  /** Opens an encrypted PDF; for `extractFile`. */
  readonly password?: string;
  /** Reads scanned pages of a PDF by text recognition, with tesseract.js where it is installed; for `extractFile`. */
  readonly ocr?: boolean;
  /** From `loadLexicon`, for word knowledge of your own. */
  readonly lexicon?: Lexicon;
  /** What the documents are, e.g. `notice`; found out where it is not given. */
  readonly genre?: DocumentKind;
}

/**
 * Reads the observations out of one text. For a string, all offsets refer to that string; `file` is the name
 * that stands in the report. Throws an `InputError` when the bytes cannot be read as text.
 */
export function extract(input: string | Uint8Array, options: ExtractOptions & { readonly file?: string } = {}): Report {
  const { file = '-', lexicon, genre } = options;
  const source =
    typeof input === 'string'
      ? { ...decode(new TextEncoder().encode(input), file, { encoding: 'utf-8' }), text: input }
      : decode(input, file, { encoding: options.encoding });
  return analyse(source, lexicon, { genre }).report;
}

/** Reads the observations out of one file, or out of standard input for `-`. */
export async function extractFile(file: string, options: ExtractOptions = {}): Promise<Report> {
  const source = await readInput(file, { encoding: options.encoding, password: options.password, ocr: options.ocr });
  return analyse(source, options.lexicon, { genre: options.genre }).report;
}
