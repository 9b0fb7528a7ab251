import { fileURLToPath } from 'node:url';
import { failed } from './facts.js';
import type { FailureKind } from '../core/batch.js';
import type { Fault } from './input.js';
import type { Done, Task, WorkSettings } from './worker.js';

export interface PoolOptions {
  readonly threads: number;
  /** The most memory that one file may take, in MB. */
  readonly memory: number;
  /** The most time that one file may take, in seconds; 0 for no end. */
  readonly timeout: number;
}

/** Threads that each do one task at a time; one that dies or is stopped is replaced. */
export interface Pool {
  /** Never rejects: a task that its thread does not survive has failed. */
  readonly run: (task: Task) => Promise<Done>;
  readonly close: () => Promise<void>;
}

/** Twice as much is no faster, and takes 30 MB more. */
const YOUNG_MB = 16;

/** Starts the threads; what runs them loads here and not before. */
export async function openPool(settings: WorkSettings, { threads, memory, timeout }: PoolOptions): Promise<Pool> {
  const { Piscina } = await import('piscina');
  const pool = new Piscina({
    filename: workerFile(), minThreads: threads, maxThreads: threads, idleTimeout: Infinity, workerData: settings,
    // threads of their own (PDF) go on while a task waits for them
    atomics: 'disabled',
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: YOUNG_MB },
  });
  // a thread that dies between two tasks takes nothing along
  pool.on('error', () => undefined);
  return {
    run: async (task) => {
      const patience = timeout === 0 ? null : new AbortController();
      const timer = setTimeout(() => patience?.abort(), timeout * 1000);
      try {
        return (await pool.run(task, { signal: patience?.signal ?? null })) as Done;
      } catch (error) {
        const [kind, fault] = lossOf(error as NodeJS.ErrnoException, memory, timeout);
        return { facts: failed(task, kind, fault), output: null };
      } finally {
        clearTimeout(timer);
      }
    },
    close: () => pool.destroy(),
  };
}

/** Why a thread is gone. */
function lossOf(error: NodeJS.ErrnoException, memory: number, timeout: number): readonly [FailureKind, Fault] {
  if (error.name === 'AbortError') {
    return ['timeout', { message: `takes more than ${String(timeout)} s`, hint: 'split it into the documents that it holds, or raise --timeout' }];
  }
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return ['memory', { message: `takes more than ${String(memory)} MB of memory`, hint: 'split it into the documents that it holds, or raise --memory' }];
  }
  return ['internal', { message: `internal error (${error.message})`, hint: 'please report it with the input' }];
}

/** The script of a thread, by its name in package.json. In the CommonJS bundle `import.meta.resolve` is `require.resolve`. */
function workerFile(): string {
  const script = import.meta.resolve('#worker');
  return script.startsWith('file:') ? fileURLToPath(script) : script;
}
