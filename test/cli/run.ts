import { Readable, Writable } from 'node:stream';
import { cli } from '../../src/cli/index.js';

export interface Transcript {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

interface Setting {
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly tty?: boolean;
  readonly outTty?: boolean;
}

/** Runs one command line over streams in memory. */
export async function run(argv: readonly string[], { stdin = '', env = {}, tty = false, outTty = false }: Setting = {}): Promise<Transcript> {
  const out = collector();
  const err = collector();
  const code = await cli(argv, {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: Object.assign(out.stream, { isTTY: outTty }),
    stderr: Object.assign(err.stream, { isTTY: tty }),
    env,
  });
  return { code, out: out.text(), err: err.text() };
}

function collector(): { readonly stream: Writable; readonly text: () => string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}

/** A stream whose reader goes away after the first chunk. */
export function closingPipe(code: string): Writable {
  let open = true;
  return new Writable({
    write(_chunk, _encoding, done) {
      done(open ? null : Object.assign(new Error(`write ${code}`), { code }));
      open = false;
    },
  });
}
