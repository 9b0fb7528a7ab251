import { normalise } from '../normalise/index.js';
import { readInput } from '../read/index.js';
import type { Console, ExitCode } from './console.js';
import type { ReadingOptions } from './options.js';

export interface TextOptions extends ReadingOptions {
  readonly source?: true;
  readonly repaired?: true;
}

/** Of these the file itself is what offsets refer to; of all others it is the text that was read out of them. */
const PLAIN = new Set(['text/plain', 'text/markdown']);

/** What all offsets refer to, the decoded original; of texts, or where it is asked for, the normalised text. */
export async function text(file: string, options: TextOptions, console: Console): Promise<ExitCode> {
  const source = await readInput(file, { encoding: options.encoding, password: options.password, ocr: options.ocr, stdin: console.stdin, meanwhile: console.tune });
  console.tune();
  const repaired = options.repaired ?? (options.source !== true && PLAIN.has(source.mediaType));
  await console.out.write(repaired ? `${normalise(source).text}\n` : source.text);
  return 0;
}
