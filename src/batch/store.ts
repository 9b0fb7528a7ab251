import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../core/errors.js';
import type { Manifest } from '../validate/index.js';
import { digestOf } from './digest.js';
import type { Facts } from './facts.js';
import type { Planned } from './input.js';
import { openJournal } from './journal.js';
import { heldBy, lock } from './lock.js';
import { factsOf, readManifest, type RunKey, sameKey } from './manifest.js';
import type { Task } from './worker.js';

/** The folder of a run's outputs, with what earlier runs left there. */
export interface Store {
  /** What is known of an input that needs no reading: unchanged, under the same options, its output still there as it was written. */
  readonly known: (planned: Planned) => Facts | null;
  /** Where the output of an input goes. */
  readonly target: (planned: Planned) => NonNullable<Task['target']>;
  /** Notes what came of an input. */
  readonly record: (facts: Facts, ms: number) => void;
  /** Outputs of earlier runs that are none of these. */
  readonly strays: (plan: readonly Planned[]) => readonly string[];
  readonly remove: (output: string) => void;
  /** How long each input took when it was last read. */
  readonly timings: () => Readonly<Record<string, number>>;
  /** Writes one of the run's own files, whole or not at all. */
  readonly write: (name: OwnFile, content: string) => void;
  /** The run is over: nothing stays but the outputs and the run's own files. */
  readonly finish: () => void;
  /** Leaves everything for a run that goes on with it. */
  readonly leave: () => void;
}

export type OwnFile = 'manifest.json' | 'failures.csv' | 'timings.json';

/** Where a run keeps what it needs while it runs: not there before, gone afterwards. */
const STATE = '.report-extract';
const MANIFESTS = /^manifest(?:\.\d+-of-\d+)?\.json$/;
const OF_SHARDS = /^(?:manifest|failures|timings)\.\d+-of-\d+\.(?:json|csv)$/;

export interface StoreOptions {
  readonly key: RunKey;
  /** `2/4`, or null for all inputs; shards may share a folder. */
  readonly shard: string | null;
  /** Whether what is known counts. */
  readonly force: boolean;
}

/** Opens the folder, which is made where there is none; throws an InputError where that cannot be. */
export function openStore(out: string, { key, shard, force }: StoreOptions): Store {
  const part = shard?.replace('/', '-of-');
  const state = join(out, STATE, part ?? 'whole');
  const scratch = join(state, 'tmp');
  const named = (name: OwnFile): string => (part === undefined ? name : name.replace('.', `.${part}.`));
  return guarded(out, () => {
    makeFolder(out);
    mkdirSync(state, { recursive: true });
    const unlock = lock(join(state, 'lock'), out);
    rmSync(scratch, { recursive: true, force: true });
    mkdirSync(scratch);
    if (force) rmSync(join(state, 'journal.ndjson'), { force: true });
    const journal = openJournal(join(state, 'journal.ndjson'), key);
    const manifests = manifestsIn(out);
    const earlier = manifests.flatMap(({ files, strays }) => [...strays, ...files.flatMap(({ output, result }) => (result === null ? [] : [output]))]);
    const fromManifests = force ? [] : manifests.filter((one) => sameKey(one, key)).flatMap(({ files }) => files);
    const known = new Map([...fromManifests.map(factsOf), ...journal.done.map(({ facts }) => facts)].map((facts) => [facts.output, facts]));
    const timings = new Map([...timingsIn(join(out, named('timings.json'))), ...journal.done.map(({ facts, ms }) => [facts.output, ms] as const)]);
    let count = 0;
    let open = true;
    const close = (): void => {
      if (open) journal.close();
      if (open) unlock();
      open = false;
    };
    return {
      known: (planned) => unchanged(planned, known.get(planned.output), out),
      target: ({ output }) => ({ path: join(out, output), by: join(scratch, String(count++)) }),
      record: (facts, ms) => guarded(out, () => {
        timings.set(facts.output, ms);
        journal.add({ facts, ms });
      }),
      strays: (plan) => {
        const own = new Set(plan.map(({ output }) => output));
        return [...new Set(earlier)].filter((output) => !own.has(output) && existsSync(join(out, output))).sort();
      },
      remove: (output) => guarded(out, () => removeFile(join(out, output))),
      timings: () => Object.fromEntries(timings),
      write: (name, content) => guarded(out, () => replace(join(out, named(name)), join(scratch, name), content)),
      finish: () => guarded(out, () => {
        close();
        rmSync(state, { recursive: true });
        if (part === undefined) adoptShards(out);
        removeEmpty(join(out, STATE));
      }),
      leave: close,
    };
  });
}

/** Hands back what is known of an input where neither it nor its output is another one than then. */
function unchanged({ path, file, output }: Planned, facts: Facts | undefined, out: string): Facts | null {
  if (facts?.file !== file || facts.sha256 === null) return null;
  // another try may go better, unless it is the bytes themselves that are at fault
  if (facts.failure !== null && facts.failure.kind !== 'refused') return null;
  if (digestOf(path) !== facts.sha256) return null;
  return facts.result === null || digestOf(join(out, output)) === facts.result.sha256 ? facts : null;
}

function manifestsIn(out: string): readonly Manifest[] {
  return readdirSync(out).filter((name) => MANIFESTS.test(name)).sort().flatMap((name) => readManifest(readFileSync(join(out, name), 'utf8')) ?? []);
}

function timingsIn(path: string): readonly (readonly [string, number])[] {
  try {
    return Object.entries((JSON.parse(readFileSync(path, 'utf8')) as { readonly files: Record<string, number> }).files);
  } catch {
    return [];
  }
}

/** After a run over all inputs, what runs over parts of them noted is told by its manifest. */
function adoptShards(out: string): void {
  for (const name of readdirSync(out).filter((one) => OF_SHARDS.test(one))) rmSync(join(out, name));
  for (const name of readdirSync(join(out, STATE))) {
    if (heldBy(join(out, STATE, name, 'lock')) === null) rmSync(join(out, STATE, name), { recursive: true });
  }
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch {
    // says what is wrong, where the other says that a folder is missing
    mkdirSync(path);
  }
}

/** Takes the folder away unless a shard that runs beside this one has something in it, or has done so itself. */
function removeEmpty(path: string): void {
  try {
    rmdirSync(path);
  } catch {
    // it is that shard's to take away, or gone
  }
}

/** Takes a file away; where a folder should be there may be another file. */
function removeFile(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOTDIR') throw error;
  }
}

/** On disk before it has its name: whoever reads the manifest finds what it tells of. */
function replace(path: string, by: string, content: string): void {
  writeFileSync(by, content);
  const file = openSync(by, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(by, path);
}

function guarded<T>(out: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    if (error instanceof InputError) throw error;
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    throw new InputError(`${out}: cannot be written (${code})`, 'check the disk and the permissions, then run again: what is done is kept');
  }
}
