import type { SourceText } from '../../../src/core/text.js';
import { readInput } from '../../../src/read/index.js';
import type { Observation } from '../../../src/validate/index.js';
import { observationsOf, once } from '../pdf/observations.js';
import { type Content, paragraph, writeDocx } from './write.js';

export const readBytes = (bytes: Uint8Array): Promise<SourceText> => readInput('-', { stdin: once(bytes) });

/** The lines of a document, those without text left out. */
export async function linesOf(content: Content): Promise<string[]> {
  return (await readBytes(writeDocx(content))).text.split('\n').filter((line) => line.trim() !== '');
}

/** The text of one paragraph of runs. */
export const shown = async (runs: string): Promise<string> => (await linesOf({ body: paragraph(runs) })).join('\n');

/** What the text says outside its tables. */
export function outsideTables(source: SourceText): Observation[] {
  return observationsOf(source).filter(({ source: { start } }) => source.text[source.text.lastIndexOf('\n', start - 1) + 1] !== '|');
}
