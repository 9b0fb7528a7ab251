import { isUtf8 } from 'node:buffer';
import { InputError } from '../../core/errors.js';
import { type DecodedText, toText } from '../encoding.js';

/** Declarations stand near the top, though comments and styles of programs that save pages may come first. */
const HEAD = 65_536;
const SAMPLE = 1024 * 1024;
/** `<meta charset="gb2312">`, `<meta http-equiv="Content-Type" content="text/html; charset=gb2312">`, `<?xml … encoding="GBK"?>` */
const DECLARED = /<meta\s[^<>]*?charset\s*=\s*["']?\s*(?<meta>[\w-]+)|^\s*<\?xml[^<>]*?encoding\s*=\s*["'](?<xml>[\w-]+)/i;
/** Encodings that a page of Chinese text may be in; a declared `iso-8859-1` is the default of a program. */
const CHINESE = new Map([
  ['utf-8', 'utf-8'], ['utf8', 'utf-8'], ['gb2312', 'gb18030'], ['gb_2312-80', 'gb18030'], ['gbk', 'gb18030'], ['x-gbk', 'gb18030'], ['gb18030', 'gb18030'],
  ['big5', 'big5'], ['big5-hkscs', 'big5'],
]);

/** Decodes a page: as it is told, by its byte order mark, by what it declares if it is that, else as its bytes look. */
export function decodePage(bytes: Uint8Array, file: string, told?: string, header?: string): DecodedText {
  if (told !== undefined) return toText(bytes, file, told);
  const wide = wideWithoutMark(bytes);
  if (wide !== null) return toText(bytes, file, wide);
  if (hasMark(bytes)) return toText(bytes, file);
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD)).toString('latin1');
  const found = DECLARED.exec(head)?.groups;
  const name = (header ?? found?.['meta'] ?? found?.['xml'])?.toLowerCase();
  const label = CHINESE.get(name ?? '');
  if (name === undefined || label === undefined) return guess(bytes, file);
  if (isUtf8(bytes)) return label === 'utf-8' || bytes.every((byte) => byte < 0x80) ? toText(bytes, file, 'utf-8') : overruled(toText(bytes, file, 'utf-8'), name);
  const declared = attempt(() => toText(bytes, file, label));
  if (declared?.diagnostics.length === 0) return declared;
  const other = attempt(() => guess(bytes, file));
  if (other !== null && other.encoding !== declared?.encoding && lost(other) < (declared === null ? Infinity : lost(declared))) return overruled(other, name);
  return declared ?? toText(bytes, file, label);
}

/** Told by the text between the tags, of which the start of a page may have little. */
function guess(bytes: Uint8Array, file: string): DecodedText {
  if (isUtf8(bytes)) return toText(bytes, file);
  const sample = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SAMPLE)).toString('latin1');
  const text = sample.replace(/<[^<>]*>|[\t\n\r ]+/g, ' ').replace(/(?<=[ -~])[ -~]{16,}/g, ' ');
  const { encoding, diagnostics } = toText(Buffer.from(text, 'latin1'), file);
  return { ...toText(bytes, file, encoding), diagnostics };
}

function overruled(found: DecodedText, declared: string): DecodedText {
  const message = `the page says that it is ${declared}, but it is ${found.encoding}; name it with --encoding if that is wrong`;
  return { ...found, diagnostics: [{ code: 'read.encoding-guessed', severity: 'warning', message, span: null }, ...found.diagnostics.filter(({ code }) => code !== 'read.encoding-guessed')] };
}

function attempt(decode: () => DecodedText): DecodedText | null {
  try {
    return decode();
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

function lost({ text }: DecodedText): number {
  let found = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) found++;
  return found;
}

function hasMark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) || (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/** UTF-16 without its mark: a page starts with `<` or white space, so every other byte is zero. */
function wideWithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] !== 0 && bytes[1] === 0 && bytes[3] === 0) return 'utf-16le';
  return bytes[0] === 0 && bytes[1] !== 0 && bytes[2] === 0 ? 'utf-16be' : null;
}
