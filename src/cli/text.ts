import { normalise } from '../normalise/index.js';
import { readInput } from '../read/index.js';
import type { Console, ExitCode } from './console.js';
import type { ReadingOptions } from './options.js';

export interface TextOptions extends ReadingOptions {
  readonly source?: true;
}

/** The normalised text, or with `--source` the decoded original that all offsets refer to. */
export async function text(file: string, options: TextOptions, console: Console): Promise<ExitCode> {
  const source = await readInput(file, { encoding: options.encoding, password: options.password, ocr: options.ocr, stdin: console.stdin, meanwhile: console.tune });
  console.tune();
  await console.out.write(options.source === true ? source.text : `${normalise(source).text}\n`);
  return 0;
}
