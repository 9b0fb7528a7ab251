import { memoryUsage } from 'node:process';
import { MessageChannel, type MessagePort, type Transferable, Worker } from 'node:worker_threads';
import { limits } from '../limits.js';
import { tooMuch, tooSlow, unreadable } from './refusals.js';
import { SCRIPT } from './script.js';

/** The library's reading half in a thread of its own: it works while this one does, and can be stopped. */
export interface Thread {
  /** What the library talks to it through. */
  readonly port: MessagePort;
  /** Once the thread has loaded the library, and works. */
  readonly ready: Promise<unknown>;
  /** The outcome of one step of the work, or why there is none: too long, too much memory, or the thread died. */
  guard<T>(step: Promise<T>): Promise<T>;
  stop(): void;
}

/** In milliseconds, for one step. */
const PATIENCE = limits.pdf.seconds * 1000;
const LOOK_EVERY = 20;
/** In MB. */
const MOST_GROWTH = limits.pdf.megabytes;
const MOST_HEAP = 400;
const YOUNG_HEAP = 16;
/** One stream of a page unpacked, in bytes. */
const LONGEST_STREAM = 200_000_000;

/** The library asks for a hundred pieces of text at a time, and would wait for ever until those that the thread holds back are taken. */
function askForWholePages(port: MessagePort): void {
  const post = port.postMessage.bind(port);
  port.postMessage = (message: object, transfer: readonly Transferable[] = []) => {
    post('desiredSize' in message ? { ...message, desiredSize: Number.MAX_SAFE_INTEGER } : message, transfer);
  };
}

/** Starts the thread; `library` is the library's reading half: the URL of the module, or the path of a script (.cjs) that has it. */
export function startThread(library: string, file: string): Thread {
  const { port1, port2 } = new MessageChannel();
  askForWholePages(port1);
  const worker = new Worker(SCRIPT, {
    eval: true,
    workerData: { library, port: port2, longest: LONGEST_STREAM },
    transferList: [port2],
    resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP, maxYoungGenerationSizeMb: YOUNG_HEAP },
    stdout: true,
    stderr: true,
  });
  const ready = new Promise((resolve) => worker.once('message', resolve));
  let failure: Error | undefined;
  let refuse: ((reason: Error) => void) | null = null;
  const fail = (reason: Error): void => {
    failure ??= reason;
    refuse?.(failure);
  };
  worker.on('error', (error: NodeJS.ErrnoException) => {
    fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch(file) : unreadable(file, error));
  });
  worker.on('exit', () => {
    fail(tooMuch(file));
  });
  let before = memoryUsage.rss();
  let after = before;
  let stale = false;
  /** Looking takes longer than most pages do: once is enough between two looks of the watch. */
  const look = (): number => {
    if (stale) after = memoryUsage.rss();
    stale = false;
    return after;
  };
  let waited = 0;
  const watch = setInterval(() => {
    stale = true;
    if (refuse === null) return;
    waited += LOOK_EVERY;
    look();
    if (waited > PATIENCE) fail(tooSlow(file));
    if (after - before > MOST_GROWTH * 1e6) fail(tooMuch(file));
  }, LOOK_EVERY);
  const begin = (reject: (reason: Error) => void): void => {
    // what else takes memory between two steps is not this thread's doing
    const ended = after;
    before += Math.max(0, look() - ended);
    waited = 0;
    refuse = reject;
  };
  const end = (): void => {
    look();
    refuse = null;
  };
  return {
    port: port1,
    ready,
    // no race with a promise of failure, which would hold on to the outcome of every step
    guard: <T>(step: Promise<T>) => new Promise<T>((resolve, reject) => {
      begin(reject);
      if (failure === undefined) step.then(resolve, reject);
      else reject(failure);
    }).finally(end),
    stop: () => {
      clearInterval(watch);
      port1.close();
      void worker.terminate();
    },
  };
}
