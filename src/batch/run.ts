import { type Facts, failed } from './facts.js';
import { inOrder } from './in-order.js';
import type { Planned } from './input.js';
import { now } from './clock.js';
import { openPool, type Pool, type PoolOptions } from './pool.js';
import type { Store } from './store.js';
import type { Done, WorkSettings } from './worker.js';

export interface RunSettings extends PoolOptions {
  readonly work: WorkSettings;
  /** Where outputs go; null for handing them back. */
  readonly store: Store | null;
  /** The report that a stored run has of an input, with its digest. */
  readonly baseline: (planned: Planned) => StoredReport | null;
}

export interface StoredReport {
  readonly path: string;
  readonly sha256: string;
}

/** An input that is done with. */
export interface Finished extends Done {
  readonly planned: Planned;
  /** Whether it was not read again. */
  readonly reused: boolean;
}

/** Outputs that are handed back wait in memory for those before them, facts alone take no room. */
const AHEAD = { outputs: 8, facts: 5000 };

/** Works through the plan with all threads at once; what is done comes in the order of the plan. */
export async function* run(plan: readonly Planned[], { work, store, baseline, threads, memory, timeout }: RunSettings): AsyncGenerator<Finished, void, void> {
  let pool: Promise<Pool> | undefined;
  let stopped = false;
  const one = async (planned: Planned): Promise<Finished> => {
    if (planned.fault !== undefined) return { planned, facts: failed(planned, 'unreadable', planned.fault), output: null, reused: false };
    const before = baseline(planned);
    const known = store?.known(planned) ?? null;
    if (known !== null && isSettled(known, before, work)) return { planned, facts: { ...known, changes: [] }, output: null, reused: true };
    const started = now();
    const { path, file, output } = planned;
    const task = { path, file, output, target: store?.target(planned) ?? null, baseline: before?.path ?? null };
    const done = await (await (pool ??= openPool(work, { threads: Math.min(threads, plan.length), memory, timeout }))).run(task);
    // nobody waits for it, and its thread may have been stopped over it
    if (stopped) return { planned, ...done, reused: false };
    // what was read from another content of the file would pass for this one's
    if (done.facts.failure !== null) store?.remove(output);
    store?.record(done.facts, now() - started);
    return { planned, ...done, reused: false };
  };
  try {
    yield* inOrder(plan, one, { atOnce: threads, ahead: store === null ? AHEAD.outputs * threads : AHEAD.facts });
  } finally {
    stopped = true;
    await (await pool)?.close();
  }
}

/** Whether there is nothing to find out about it: a password may open what was refused, a stored run may say otherwise. */
function isSettled({ failure, result }: Facts, before: StoredReport | null, { password }: WorkSettings): boolean {
  if (failure !== null && password !== undefined) return false;
  return before === null || result === null || result.sha256 === before.sha256;
}
