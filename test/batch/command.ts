import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts the built command line as a process of its own, or a shell line in which `"$0" "$1"` starts it. */
export function start(argv: readonly string[], shell?: string): { readonly process: ChildProcess; readonly ended: Promise<Ended> } {
  const command = [process.execPath, 'bin/report-extract.js', ...argv];
  const [file = '', ...rest] = shell === undefined ? command : ['bash', '-c', shell, ...command];
  const child = spawn(file, rest, { stdio: ['ignore', 'pipe', 'pipe'] });
  const chunks: { readonly out: Buffer[]; readonly err: Buffer[] } = { out: [], err: [] };
  child.stdout.on('data', (chunk: Buffer) => chunks.out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.err.push(chunk));
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => resolve({ code, out: Buffer.concat(chunks.out).toString('utf8'), err: Buffer.concat(chunks.err).toString('utf8') }));
  });
  return { process: child, ended };
}

/** Runs `batch` with two threads to its end. */
export const batch = (...argv: readonly string[]): Promise<Ended> => start(['batch', ...argv, '--jobs', '2', '--quiet']).ended;

/** All files below a folder with what they hold, without how long things took. */
export function content(root: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => !/^timings\b/.test(name) && statSync(join(root, name)).isFile())
      .sort()
      .map((name) => [name, readFileSync(join(root, name), 'utf8')]),
  );
}

/** The outputs alone, without what a run keeps beside them. */
export const outputs = (root: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(content(root)).filter(([name]) => !/^(?:\.report-extract\/|manifest|failures)/.test(name)));
