import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

const CHUNK = 1024 * 1024;
const buffer = Buffer.alloc(CHUNK);

/** The digest of a file, read piece by piece; null where it cannot be read. Not asynchronous: ten times as fast for small files. */
export function digestOf(path: string): string | null {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    if (!fstatSync(file).isFile()) return null;
    const hash = createHash('sha256');
    for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer)) hash.update(buffer.subarray(0, read));
    return hash.digest('hex');
  } catch {
    return null;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
