import type { Diagnostic } from './diagnostic.js';
import type { NormalSpan, OffsetMap } from './span.js';

/** One input after decoding: what all source offsets refer to. */
export interface SourceText {
  /** The name as given on the command line; `-` for standard input. */
  readonly file: string;
  readonly mediaType: string;
  readonly encoding: string;
  /** How sure a guess at the encoding is, from 0 to 1; absent where nothing was guessed. */
  readonly encodingConfidence?: number;
  /** Size of the undecoded input in bytes. */
  readonly bytes: number;
  /** Lower-case hex digest of the undecoded input. */
  readonly sha256: string;
  /** Source offset at which each page starts; `null` for formats without pages. */
  readonly pages: readonly number[] | null;
  /** How sure text recognition was of each page, from 0 to 1; `null` for pages it did not read, not there where it read none. */
  readonly recognised?: readonly (number | null)[];
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** What normalising knows of the text beside its words: `**bold**`, `## heading` (level 2), a row of a table. */
export interface Mark {
  readonly kind: 'bold' | 'heading' | 'row';
  /** The number of `#`; 0 for others. */
  readonly level: number;
  readonly span: NormalSpan;
}

/**
 * The repaired text: one paragraph a line (`\n` between), no spaces inside Chinese words or numbers,
 * digits, Latin letters and `％` in half width, Chinese punctuation as written.
 */
export interface NormalText {
  readonly text: string;
  /** The source as it was read: of the same length, with look-alikes and traditional characters replaced. */
  readonly asRead: string;
  readonly map: OffsetMap;
  /** The paragraphs in order; `text.slice(start, end)` has no line break. */
  readonly paragraphs: readonly NormalSpan[];
  /** In order of their start. */
  readonly marks: readonly Mark[];
  /** The YAML lines between `---` at the head of the source, which are no part of the text. */
  readonly frontMatter: string | null;
  readonly diagnostics: readonly Diagnostic[];
}
