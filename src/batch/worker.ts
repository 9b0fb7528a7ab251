import { createHash } from 'node:crypto';
import { promises as files } from 'node:fs';
import { dirname } from 'node:path';
import type { FailureKind } from '../core/batch.js';
import type { DocumentKind } from '../core/document.js';
import { InputError } from '../core/errors.js';
import { type Emitter, type FormatName, formats } from '../emit/index.js';
import { extendLexicon, type Lexicon, type LexiconFile } from '../lexicon/index.js';
import { analyse } from '../pipeline.js';
import { type DecodeOptions, readBytes, sourceOf } from '../read/index.js';
import type { Report } from '../validate/index.js';
import { changesSince } from './baseline.js';
import { type Facts, failed, faultOf, succeeded } from './facts.js';
import { missingFrom, type Requirement } from './gates.js';
import type { Planned } from './input.js';

/** What all files of a run have in common. */
export interface WorkSettings extends DecodeOptions {
  readonly format: FormatName;
  readonly genre: DocumentKind | undefined;
  readonly lexicon: readonly LexiconFile[];
  readonly requirements: readonly Requirement[];
}

export interface Task extends Pick<Planned, 'path' | 'file' | 'output'> {
  /** Where the output goes, by way of another file in the same file system; null for one that is handed back. */
  readonly target: { readonly path: string; readonly by: string } | null;
  /** The report that a stored run has of the input. */
  readonly baseline: string | null;
}

/** What came of a task. */
export interface Done {
  readonly facts: Facts;
  /** The output, where it is not written to a file. */
  readonly output: Uint8Array | null;
}

interface Bench {
  readonly lexicon: Lexicon;
  readonly emitter: Emitter;
}

/** The work of one thread: reads, analyses and writes file after file with one lexicon; what fails is a fact, never thrown. */
export function fileWork(settings: WorkSettings): (task: Task) => Promise<Done> {
  let bench: Promise<Bench> | undefined;
  return async (task) => {
    let doing: FailureKind = 'unreadable';
    let read: Pick<Facts, 'bytes' | 'sha256'> | undefined;
    try {
      const { lexicon, emitter } = await (bench ??= prepare(settings));
      const bytes = await readBytes(task.path);
      read = { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
      doing = 'refused';
      const source = await sourceOf(bytes, task.path, settings);
      doing = 'internal';
      const { report } = analyse({ ...source, file: task.file }, lexicon, { genre: settings.genre });
      const missing = missingFrom(report, settings.requirements);
      doing = 'unreadable';
      const changes = task.baseline === null ? [] : changesSince(await stored(task.baseline), report);
      const output = Buffer.concat(Array.from(emitter.one(report), (piece) => Buffer.from(piece)));
      doing = 'unwritable';
      if (task.target !== null) await replace(task.target, output);
      const result = { bytes: output.length, sha256: createHash('sha256').update(output).digest('hex') };
      return { facts: succeeded(task, report, { result, missing, changes }), output: task.target === null ? output : null };
    } catch (error) {
      const kind = error instanceof InputError ? doing : 'internal';
      return { facts: failed(task, kind, faultOf(error, task.path), read), output: null };
    }
  };
}

async function prepare({ format, lexicon }: WorkSettings): Promise<Bench> {
  const emitter = await formats.find(({ name }) => name === format)?.load();
  if (emitter === undefined) throw new TypeError(`no format ${format}`);
  return { lexicon: await extendLexicon(lexicon), emitter };
}

async function stored(path: string): Promise<Report> {
  try {
    return JSON.parse(await files.readFile(path, 'utf8')) as Report;
  } catch (error) {
    throw new InputError(`the stored report ${path} cannot be read (${(error as Error).message})`, 'run again without --baseline, or store the run again');
  }
}

/** Writes a file that appears whole or not at all. */
async function replace({ path, by }: NonNullable<Task['target']>, output: Uint8Array): Promise<void> {
  try {
    await files.mkdir(dirname(path), { recursive: true });
    await files.writeFile(by, output);
    await files.rename(by, path);
  } catch (error) {
    await files.rm(by, { force: true }).catch(() => undefined);
    throw new InputError(`the output cannot be written (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})`, 'check the disk and the permissions, then run again');
  }
}
