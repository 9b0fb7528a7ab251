import { crc32 } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { InputError } from '../../core/errors.js';
import { limits } from '../limits.js';

/** All parts that are read may take so much room together. */
const LARGEST = limits.word.megabytes * 2 ** 20;
/** No document has more parts; archives that do are not looked through. */
const MOST_PARTS = 10_000;

/** The files in a zip archive, by name without regard to case. */
export interface Archive {
  has(name: string): boolean;
  /** The content of a file, `null` where there is none of this name. */
  read(name: string): Promise<Buffer | null>;
}

export const damaged = (file: string, reason: string): InputError => new InputError(`${file}: the Word document is damaged (${reason})`, 'download or copy it again');

/** Opens an archive; only what is asked for is inflated, and never more than the archive says nor than there is room for. */
export async function openArchive(bytes: Uint8Array, file: string): Promise<Archive> {
  const zip = await attempt(file, () => yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true }));
  const entries = await attempt(file, () => entriesOf(zip));
  let room = LARGEST;
  return {
    has: (name) => entries.has(name.toLowerCase()),
    read: async (name) => {
      const entry = entries.get(name.toLowerCase());
      if (entry === undefined) return null;
      if (entry.isEncrypted()) throw new InputError(`${file}: is an encrypted archive`, 'unpack it, and give the files in it');
      room -= entry.uncompressedSize;
      if (room < 0) throw new InputError(`${file}: is too large: its text takes more than ${LARGEST / 2 ** 20} MB`, 'split it, or save it as text');
      return attempt(file, () => inflate(zip, entry));
    },
  };
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  if (zip.entryCount > MOST_PARTS) throw new Error(`${zip.entryCount} parts`);
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.toLowerCase();
    if (!entries.has(name)) entries.set(name, entry);
  }
  return entries;
}

async function inflate(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Uint8Array);
  const content = Buffer.concat(chunks);
  if (crc32(content) !== entry.crc32) throw new Error(`wrong checksum of ${entry.fileName.slice(0, 80)}`);
  return content;
}

async function attempt<T>(file: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof InputError ? error : damaged(file, error instanceof Error ? (error.message.split('\n')[0]?.replace(/\.$/, '') ?? '') : 'unknown error');
  }
}
