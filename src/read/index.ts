import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { promisify } from 'node:util';
import { InputError } from '../core/errors.js';
import type { SourceText } from '../core/text.js';
import { type Format, formatOf, type Reading } from './formats.js';
import { refuseLongText, refuseManyBytes } from './size.js';

// what `fs/promises` does, which takes 3 ms to load
const [close, fstat, open, readFile, stat] = [promisify(fs.close), promisify(fs.fstat), promisify(fs.open), promisify(fs.readFile), promisify(fs.stat)];

export interface DecodeOptions {
  /** Overrules the detection: any label the WHATWG Encoding Standard knows, such as `gbk`. */
  readonly encoding?: string | undefined;
  /** Opens an encrypted PDF. */
  readonly password?: string | undefined;
  /** Reads pages of a PDF that have no text by text recognition. */
  readonly ocr?: boolean | undefined;
  /** Called where another thread reads: there is time to prepare what comes next. */
  readonly meanwhile?: (() => void) | undefined;
}

export interface ReadOptions extends DecodeOptions {
  /** Where `-` reads from; `process.stdin` by default. */
  readonly stdin?: AsyncIterable<Uint8Array> | undefined;
}

/** Reads one file, or standard input for `-`; throws an InputError for all that cannot be read as text. */
export async function readInput(file: string, options: ReadOptions = {}): Promise<SourceText> {
  return sourceOf(file === '-' ? await drain(options.stdin ?? process.stdin, file) : await readBytes(file), file, options);
}

/** Reads one input from bytes that are already on their way, such as those of `openInput`. */
export async function readStream(stream: AsyncIterable<Uint8Array>, file: string, options: DecodeOptions = {}): Promise<SourceText> {
  return sourceOf(await drain(stream, file), file, options);
}

/** The bytes of one file, or of standard input for `-`, as they come: for what need not be held as a whole. */
export async function* openInput(file: string, { stdin }: Pick<ReadOptions, 'stdin'> = {}): AsyncGenerator<Uint8Array> {
  try {
    yield* file === '-' ? (stdin ?? process.stdin) : (fs.createReadStream(file) as AsyncIterable<Uint8Array>);
  } catch (error) {
    throw readFailure(file, (error as NodeJS.ErrnoException).code ?? 'unknown error');
  }
}

/** Turns the bytes of one input of any format into a source; a reader may take them over. */
export async function sourceOf(bytes: Uint8Array, file: string, options: DecodeOptions = {}): Promise<SourceText> {
  const format = formatFor(bytes, file);
  const facts = factsOf(bytes, file, format);
  return { ...facts, ...notTooLong('read' in format ? format.read(bytes, file, options) : await format.readLater(bytes, file, options), file) };
}

/** Turns the bytes of one text into a source; `file` is for messages and for the format's extension. */
export function decode(bytes: Uint8Array, file: string, options: DecodeOptions = {}): SourceText {
  const format = formatFor(bytes, file);
  if (!('read' in format)) throw new InputError(`${file}: is a ${format.name}`, 'read it with extractFile');
  return { ...factsOf(bytes, file, format), ...notTooLong(format.read(bytes, file, options), file) };
}

function formatFor(bytes: Uint8Array, file: string): Format {
  if (bytes.length === 0) throw new InputError(`${file}: the file is empty`, 'give a file with text in it');
  return formatOf(bytes, file);
}

/** What is known of an input before it is read; a reader may take its bytes over. */
function factsOf(bytes: Uint8Array, file: string, { mediaType }: Format): Omit<SourceText, keyof Reading> {
  return { file, mediaType, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function notTooLong(reading: Reading, file: string): Reading {
  refuseLongText(reading.text, file);
  return reading;
}

/** All of a stream that may have no end. */
async function drain(stream: AsyncIterable<Uint8Array>, file: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    refuseManyBytes(size, file);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The bytes of one file, all of them as they were at one time; throws an InputError where that cannot be. */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    const found = await stat(file);
    if (found.isDirectory()) throw readFailure(file, 'EISDIR');
    // a pipe or a device has no size
    if (!found.isFile()) return await drain(fs.createReadStream(file), file);
    refuseManyBytes(found.size, file);
    return await readUnchanged(file);
  } catch (error) {
    throw error instanceof InputError ? error : readFailure(file, (error as NodeJS.ErrnoException).code ?? 'unknown error');
  }
}

/** A file that is written while it is read would come out as neither the old nor the new one. */
async function readUnchanged(file: string): Promise<Uint8Array> {
  const descriptor = await open(file, 'r');
  try {
    const before = await fstat(descriptor);
    const bytes = await readFile(descriptor);
    const after = await fstat(descriptor);
    // files of the system have no size
    const whole = after.size === 0 || bytes.length === after.size;
    if (whole && before.size === after.size && before.mtimeMs === after.mtimeMs) return bytes;
    throw new InputError(`${file}: was changed while it was read`, 'run again when nothing writes it');
  } finally {
    await close(descriptor);
  }
}

function readFailure(file: string, code: string): InputError {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new InputError(`${file}: no such file`, 'check the name, or use - for standard input');
    case 'EISDIR':
      return new InputError(`${file}: is a directory`, 'give the files in it instead');
    case 'EACCES':
    case 'EPERM':
      return new InputError(`${file}: may not be read`, 'check the permissions of the file');
    default:
      return new InputError(`${file}: cannot be read (${code})`, 'check the file and the disk it is on');
  }
}
