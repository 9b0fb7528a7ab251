import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { kill, pid } from 'node:process';
import { InputError } from '../core/errors.js';

/** Keeps a second run out of the folder; what a killed run left is no lock. */
export function lock(path: string, folder: string): () => void {
  const holder = heldBy(path);
  if (holder !== null) throw new InputError(`${folder}: another run is writing there (process ${String(holder)})`, 'wait for it, or name another folder');
  writeFileSync(path, `${String(pid)} ${hostname()}\n`);
  return () => rmSync(path, { force: true });
}

/** The running process that holds the lock; of another machine's nothing can be known. */
export function heldBy(path: string): number | null {
  const [, number = '', host = ''] = /^(\d+) (.*)\n$/.exec(contentOf(path)) ?? [];
  const holder = Number(number);
  return number !== '' && host === hostname() && holder !== pid && isRunning(holder) ? holder : null;
}

function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function isRunning(process: number): boolean {
  try {
    return kill(process, 0);
  } catch (error) {
    // somebody else's
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
