import { styleText } from 'node:util';
import type { Severity } from '../core/diagnostic.js';
import { InputError } from '../core/errors.js';
import { type Sink, sink, type Streams } from './streams.js';

/** 0 done · 1 done with findings · 2 could not do it. */
export type ExitCode = 0 | 1 | 2;

/** What the verbs write to: results to `out`, everything said about them to `err`. */
export interface Console {
  readonly out: Sink;
  readonly err: Sink;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Whether results are read on a terminal. */
  readonly onTerminal: () => boolean;
  /** The terminal that things are said on; null where nobody watches. */
  readonly errTerminal: () => NodeJS.WritableStream | null;
  readonly env: Streams['env'];
  /** A word in the colour of its severity, where colour is wanted. */
  readonly paint: (word: string, severity: Severity) => string;
}

const colours = { error: 'red', warning: 'yellow', info: 'cyan' } as const;

/** The console over one set of streams: colour only for a terminal, and not with NO_COLOR. */
export function consoleOver(streams: Streams): Console {
  const coloured = (): boolean => streams.stderr.isTTY === true && !streams.env['NO_COLOR'];
  return {
    out: sink(() => streams.stdout, 'standard output'),
    err: sink(() => streams.stderr, 'standard error'),
    // not opened before it is read: setting up `process.stdin` takes time
    stdin: { [Symbol.asyncIterator]: () => streams.stdin[Symbol.asyncIterator]() },
    onTerminal: () => streams.stdout.isTTY === true,
    errTerminal: () => (streams.stderr.isTTY === true ? streams.stderr : null),
    env: streams.env,
    paint: (word, severity) => (coloured() ? styleText(colours[severity], word, { validateStream: false }) : word),
  };
}

/** Says in one line why something could not be done, and what to do about it. */
export async function complain(console: Console, error: unknown, about: string): Promise<void> {
  const text =
    error instanceof InputError
      ? `${error.message}; ${error.hint}`
      : `${about}: internal error (${error instanceof Error ? error.message : String(error)}); please report it with the input`;
  await console.err.write(`${console.paint('error', 'error')}: ${oneLine(text)}\n`);
}

/** `file:line: severity: message [code]` */
export async function remark(console: Console, file: string, { severity, code, message, line }: Remark): Promise<void> {
  const where = line === null ? file : `${file}:${String(line)}`;
  await console.err.write(`${where}: ${console.paint(severity, severity)}: ${oneLine(message)} [${code}]\n`);
}

interface Remark {
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly line: number | null;
}

/** The result of `work`, or null after saying why there is none. */
export async function attempt<T>(console: Console, about: string, work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    await complain(console, error, about);
    return null;
  }
}

export const oneLine = (text: string): string => text.trim().replace(/(?<!\s)\s*\n\s*/g, ' ');
