import { createHash } from 'node:crypto';
import { promises as files } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { InputError } from '../core/errors.js';
import { describeTable, isPackage, type Package, packageWith, type Written } from '../panel/index.js';
import type { PanelField, PanelRow } from '../validate/index.js';
import { type Destination, fileDestination } from './destination.js';

/** The name that the standard gives the description of a data package. */
export const DESCRIPTOR = 'datapackage.json';

/** A destination that knows what was written to it. */
export interface Counted extends Destination {
  readonly written: () => Pick<Written, 'bytes' | 'sha256'>;
}

export function counted(target: Destination): Counted {
  const hash = createHash('sha256');
  let bytes = 0;
  return {
    ...target,
    write: (chunk) => {
      if (chunk.length === 0) return Promise.resolve();
      hash.update(chunk);
      bytes += Buffer.byteLength(chunk);
      return target.write(chunk);
    },
    written: () => ({ bytes, sha256: hash.digest('hex') }),
  };
}

/** The data package that stands beside a table, to which other tables may belong too. */
export interface Descriptor {
  readonly write: (table: Omit<Written, 'path'>, fields: readonly PanelField[], key: readonly (keyof PanelRow)[]) => Promise<void>;
}

/** The descriptor beside the file, looked at before any work is done; none for what is no file. */
export async function descriptorBeside(output: string | undefined): Promise<Descriptor | null> {
  if (output === undefined || output === '-') return null;
  const there = await files.stat(output).catch(() => null);
  if (there?.isFile() === false) return null;
  const path = basename(output);
  if (/^[.~]/.test(path)) throw new InputError(`${output}: no data package can name such a file`, 'begin its name with a letter');
  const file = join(dirname(output), DESCRIPTOR);
  await read(file);
  return {
    write: async (table, fields, key) => {
      const whole = packageWith(describeTable({ path, ...table }, fields, key), await read(file));
      const target = await fileDestination(file);
      await target.write(`${JSON.stringify(whole, null, 2)}\n`);
      await target.keep();
    },
  };
}

/** The package that is there; nothing where there is none. */
async function read(file: string): Promise<Package | null> {
  const text = await files.readFile(file, 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    const json: unknown = JSON.parse(text);
    if (isPackage(json)) return json;
  } catch {
    // said below
  }
  throw new InputError(`${file}: is no data package`, 'move it away, or write the panel to another directory');
}
