import type { SourceText } from '../core/text.js';
import { extendLexicon, type LexiconFile } from '../lexicon/index.js';
import { analyse, type Analysis, prepare } from '../pipeline.js';
import { openInput, readInput, readStream } from '../read/index.js';
import type { Console } from './console.js';
import type { AnalysingOptions } from './options.js';

/** The files that `--lexicon` names. */
export function lexiconFiles(names: readonly string[] = [], console: Console): Promise<readonly LexiconFile[]> {
  return Promise.all(names.map(async (file) => ({ file, text: (await readInput(file, { stdin: console.stdin })).text })));
}

/** Reading and analysing with one lexicon. */
export interface Workbench {
  readonly read: (file: string) => Promise<SourceText>;
  /** The bytes of a file as they come, and a source from such bytes. */
  readonly open: (file: string) => AsyncIterable<Uint8Array>;
  readonly readStream: (stream: AsyncIterable<Uint8Array>, file: string) => Promise<SourceText>;
  readonly analyse: (source: SourceText) => Analysis;
}

/** The stages under the options of the command line. */
export async function workbench(options: AnalysingOptions, console: Console): Promise<Workbench> {
  const lexicon = await extendLexicon(await lexiconFiles(options.lexicon, console));
  const { encoding, password, ocr } = options;
  const { stdin, tune } = console;
  const meanwhile = (): void => {
    tune();
    prepare(lexicon);
  };
  return {
    read: (file) => readInput(file, { encoding, password, ocr, meanwhile, stdin }),
    open: (file) => openInput(file, { stdin }),
    readStream: (stream, file) => readStream(stream, file, { encoding, password, ocr, meanwhile }),
    analyse: (source) => {
      tune();
      return analyse(source, lexicon, { genre: options.genre });
    },
  };
}

/** Reads and analyses one file after the other with one lexicon. */
export async function analyser(options: AnalysingOptions, console: Console): Promise<(file: string) => Promise<Analysis>> {
  const { read, analyse: work } = await workbench(options, console);
  return async (file) => work(await read(file));
}
