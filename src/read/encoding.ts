import { isUtf8, transcode } from 'node:buffer';
import { TextDecoder } from 'node:util';
import type { Diagnostic } from '../core/diagnostic.js';
import { InputError } from '../core/errors.js';
import { guessEncoding, likelierEncoding } from './guess.js';
import { byteOrderMark, type Mark, sevenBit } from './signatures.js';

/** Decoded text with how it was decoded. A byte order mark is no part of the text. */
export interface DecodedText {
  readonly encoding: string;
  /** How sure a guess is, from 0 to 1; absent where nothing was guessed. */
  readonly encodingConfidence?: number;
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** What is to be decoded; `file` is for messages. */
interface Input {
  readonly bytes: Uint8Array;
  readonly file: string;
}

/** Of a text that was damaged, at most so many characters are lost; where more are, it is something else. */
const LOST_SHARE = 0.05;
/** A short text may lose a few, if they are not a quarter of it. */
const LOST_FEW = 4;
const KNOWN = 'give text in UTF-8, UTF-16, GB18030 or Big5';
const HINT = 'name it with --encoding, for example --encoding gb18030';

/** Decodes by the label given, else by byte order mark, else as UTF-8, else by the likeliest Chinese encoding. */
export function toText(bytes: Uint8Array, file: string, label?: string): DecodedText {
  const input = { bytes, file };
  const mark = byteOrderMark(bytes);
  if (mark?.encoding === 'utf-32') throw new InputError(`${file}: is UTF-32 text`, KNOWN);
  if (label !== undefined) {
    const encoding = labelled(file, label, mark);
    // valid UTF-8 that was called so leaves nothing to doubt
    return encoding === 'utf-8' && isUtf8(bytes) ? wholeUtf8(input, mark?.length ?? 0) : doubted(input, decodeAs(input, encoding));
  }
  if (mark !== null) return mark.encoding === 'utf-8' && isUtf8(bytes) ? wholeUtf8(input, mark.length) : decodeAs(input, mark.encoding);
  const foreign = sevenBit(bytes);
  if (foreign !== null) throw new InputError(`${file}: is ${foreign} text`, KNOWN);
  return isUtf8(bytes) && !bytes.includes(0) ? wholeUtf8(input, 0) : guessed(input);
}

/** Valid UTF-8 to a string; by way of UCS-2 this takes an eighth of TextDecoder's time on Chinese text. */
function wholeUtf8({ bytes, file }: Input, from: number): DecodedText {
  const text = transcode(bytes.subarray(from), 'utf8', 'utf16le').toString('utf16le');
  if (text.includes('\0')) throw binary(file);
  return { encoding: 'utf-8', text, diagnostics: [] };
}

/** The encoding that the label names; a byte order mark that says otherwise is right, and the label a mistake. */
function labelled(file: string, label: string, mark: Mark | null): string {
  const encoding = encodingOf(file, label);
  if (mark === null || mark.encoding === encoding || (mark.encoding === 'gb18030' && encoding === 'gbk')) return encoding;
  // `utf-16` alone leaves the order of bytes to the mark
  if (/^utf-?16$/i.test(label) && mark.encoding === 'utf-16be') return mark.encoding;
  throw new InputError(`${file}: begins with the byte order mark of ${mark.encoding}, not of ${encoding}`, 'leave --encoding out');
}

/** A text that reads as Chinese in another encoding only is decoded as told, with a word of warning. */
function doubted({ bytes }: Input, decoded: DecodedText): DecodedText {
  const other = likelierEncoding(bytes, decoded.encoding);
  if (other === null) return decoded;
  const message = `read as ${decoded.encoding}, as told, but it looks like ${other}; leave --encoding out if that is wrong`;
  return { ...decoded, diagnostics: [{ code: 'read.encoding-doubted', severity: 'warning', message, span: null }, ...decoded.diagnostics] };
}

function encodingOf(file: string, label: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    throw new InputError(`${file}: unknown encoding ${label}`, 'use utf-8, utf-16le, gb18030, gbk or big5');
  }
}

function decodeAs({ bytes, file }: Input, encoding: string): DecodedText {
  const decoded = new TextDecoder(encoding).decode(bytes);
  // the decoder takes the marks of UTF-8 and UTF-16 for what they are, not that of GB18030
  const text = decoded.startsWith('\ufeff') ? decoded.slice(1) : decoded;
  const lost = count(text, '\ufffd');
  if (lost > Math.max(text.length * LOST_SHARE, Math.min(LOST_FEW, text.length / 4))) throw new InputError(`${file}: is not ${encoding} text`, HINT);
  if (text.includes('\0')) throw binary(file);
  return { encoding, text, diagnostics: lost > 0 ? [replaced(lost, encoding)] : [] };
}

function guessed(input: Input): DecodedText {
  const guess = guessEncoding(input.bytes);
  if (guess === null) {
    throw input.bytes.includes(0) ? binary(input.file) : new InputError(`${input.file}: the encoding is not recognised`, HINT);
  }
  const { encoding, confidence } = guess;
  const decoded = decodeAs(input, encoding);
  const message = `read as ${encoding} (confidence ${String(Math.round(confidence * 100))}%); ${HINT} if that is wrong`;
  return {
    ...decoded,
    encodingConfidence: confidence,
    diagnostics: [{ code: 'read.encoding-guessed', severity: 'info', message, span: null }, ...decoded.diagnostics],
  };
}

function binary(file: string): InputError {
  return new InputError(`${file}: is a binary file`, KNOWN);
}

function count(text: string, char: string): number {
  let found = 0;
  for (let at = text.indexOf(char); at >= 0; at = text.indexOf(char, at + 1)) found++;
  return found;
}

function replaced(lost: number, encoding: string): Diagnostic {
  return {
    code: 'read.replacement-characters',
    severity: 'warning',
    message: `${String(lost)} characters could not be read as ${encoding}`,
    span: null,
  };
}
