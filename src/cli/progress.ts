import { now } from '../batch/clock.js';
import type { Finished } from '../batch/run.js';
import type { Console } from './console.js';

/** How far a run is, for whoever waits for it. */
export interface Progress {
  readonly tick: (finished: Finished) => void;
  readonly stop: () => Promise<void>;
  /** Seconds since the start. */
  readonly seconds: () => number;
}

/** In milliseconds, between two lines. */
const EVERY = 10_000;

interface State {
  readonly total: number;
  done: number;
  read: number;
  failed: number;
}

/** A bar on a terminal, a line now and then elsewhere, nothing where it is not wanted. */
export async function progress(total: number, quiet: boolean, console: Console): Promise<Progress> {
  const state: State = { total, done: 0, read: 0, failed: 0 };
  const started = now();
  const seconds = (): number => (now() - started) / 1000;
  const terminal = console.errTerminal();
  const shown = quiet ? null : terminal === null ? lines(state, seconds, console) : await bar(state, seconds, terminal);
  return {
    tick: ({ facts, reused }) => {
      state.done += 1;
      if (!reused) state.read += 1;
      if (facts.failure !== null) state.failed += 1;
      shown?.update();
    },
    stop: async () => shown?.stop(),
    seconds,
  };
}

interface Display {
  readonly update: () => void;
  readonly stop: () => Promise<void>;
}

async function bar(state: State, seconds: () => number, stream: NodeJS.WritableStream): Promise<Display> {
  const { SingleBar } = await import('cli-progress');
  const shown = new SingleBar({
    stream, format: '{bar} {value}/{total}, {failed} failed, {rate} files/s, {eta_formatted} left',
    barCompleteChar: '#', barIncompleteChar: '-', barsize: 24, fps: 5, clearOnComplete: true, etaBuffer: 200,
    // a run that is interrupted ends at once, and leaves the terminal as it was
    gracefulExit: false, hideCursor: false, linewrap: true,
  });
  const payload = (): object => ({ failed: state.failed, rate: rate(state.read, seconds()) });
  shown.start(state.total, 0, payload());
  return {
    update: () => shown.update(state.done, payload()),
    stop: () => {
      shown.stop();
      return Promise.resolve();
    },
  };
}

function lines(state: State, seconds: () => number, console: Console): Display {
  let last = Promise.resolve();
  const timer = setInterval(() => {
    const { total, done, read, failed } = state;
    const left = read === 0 ? '' : `, ${duration(((total - done) * seconds()) / done)} left`;
    last = console.err.write(`${String(done)}/${String(total)} files, ${String(failed)} failed, ${rate(read, seconds())} files/s${left}\n`).catch(() => undefined);
  }, EVERY);
  timer.unref();
  return {
    update: () => undefined,
    stop: () => {
      clearInterval(timer);
      return last;
    },
  };
}

/** `38.3`: so many a second. */
export const rate = (some: number, seconds: number): string => (seconds === 0 ? 0 : some / seconds).toFixed(1);

/** `1:05:07`, `2:30` */
export function duration(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), Math.floor(seconds % 60)];
  const two = (number: number): string => String(number).padStart(2, '0');
  return hours > 0 ? `${String(hours)}:${two(minutes)}:${two(rest)}` : `${String(minutes)}:${two(rest)}`;
}
