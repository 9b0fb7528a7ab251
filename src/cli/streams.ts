import type { Writable } from 'node:stream';
import { InputError } from '../core/errors.js';

/** What a command line talks to; `process` is one. */
export interface Streams {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Writable & { readonly isTTY?: boolean };
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** A stream that may be closed by its reader at any time, which is no fault. */
export interface Sink {
  /** Settles once the chunk has left the process, or the reader is gone. */
  readonly write: (chunk: string | Uint8Array) => Promise<void>;
  /** Settles once all that was written has left the process. */
  readonly flush: () => Promise<void>;
  readonly closed: () => boolean;
}

/** A sink over a stream that is not touched before the first write: setting up `process.stdout` takes time. */
export function sink(open: () => Writable, name: string): Sink {
  let stream: Writable | undefined;
  let closed = false;
  let last = Promise.resolve();
  const write = (chunk: string | Uint8Array): Promise<void> => {
    if (closed) return Promise.resolve();
    // the fault itself arrives in the callback of `write`
    const target = (stream ??= open().on('error', () => undefined));
    last = new Promise((resolve, reject) => {
      target.write(chunk, (error) => {
        if (error) closed = true;
        if (!error || isClosedPipe(error)) resolve();
        else reject(new InputError(`${name}: cannot be written (${error.message})`, 'check where the output goes'));
      });
    });
    return last;
  };
  return { write, flush: () => last, closed: () => closed };
}

const isClosedPipe = (error: Error & { readonly code?: string }): boolean =>
  error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED';
