// `fs.promises` is loaded when it is first used, `fs/promises` at once
import { constants, promises as files } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { InputError } from '../core/errors.js';
import type { Console } from './console.js';

/** Where results go. */
export interface Destination {
  readonly write: (chunk: string | Uint8Array) => Promise<void>;
  /** Whether nobody reads any more. */
  readonly closed: () => boolean;
  /** Makes what was written stand. */
  readonly keep: () => Promise<void>;
  /** Leaves everything as it was. */
  readonly drop: () => Promise<void>;
}

/** Standard output, or the file named with -o, which changes all at once or not at all. */
export async function destination(file: string | undefined, { out }: Console): Promise<Destination> {
  if (file === undefined || file === '-') {
    return { write: out.write, closed: out.closed, keep: out.flush, drop: out.flush };
  }
  return fileDestination(file);
}

/** A file that changes all at once or not at all. */
export async function fileDestination(file: string): Promise<Destination> {
  try {
    return await replacement(file);
  } catch (error) {
    throw unwritable(file, error);
  }
}

async function replacement(file: string): Promise<Destination> {
  const old = await files.stat(file).catch(() => null);
  if (old?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
  if (old !== null) await files.access(file, constants.W_OK);
  // a device or pipe cannot be replaced, only written to
  const direct = old !== null && !old.isFile();
  const target = old === null ? file : await files.realpath(file);
  const written = direct ? target : join(dirname(target), `.${basename(target)}.${String(process.pid)}.tmp`);
  const handle = await files.open(written, 'w');
  const guarded = async (step: () => Promise<unknown>): Promise<void> => {
    try {
      await step();
    } catch (error) {
      throw unwritable(file, error);
    }
  };
  return {
    write: (chunk) => guarded(() => handle.writeFile(chunk)),
    closed: () => false,
    keep: () =>
      guarded(async () => {
        await handle.close();
        if (direct) return;
        if (old !== null) await files.chmod(written, old.mode);
        await files.rename(written, target);
      }),
    drop: () =>
      guarded(async () => {
        await handle.close();
        if (!direct) await files.unlink(written);
      }),
  };
}

function unwritable(file: string, error: unknown): InputError {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
  switch (code) {
    case 'EISDIR':
      return new InputError(`${file}: is a directory`, 'name a file in it with -o');
    case 'ENOENT':
    case 'ENOTDIR':
      return new InputError(`${file}: the directory does not exist`, 'make it first, or name another file with -o');
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new InputError(`${file}: may not be written`, 'check the permissions, or name another file with -o');
    default:
      return new InputError(`${file}: cannot be written (${code})`, 'check the disk, or name another file with -o');
  }
}
