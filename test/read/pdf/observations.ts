import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { SourceText } from '../../../src/core/text.js';
import { analyse } from '../../../src/pipeline.js';
import { readInput } from '../../../src/read/index.js';
import type { Observation } from '../../../src/validate/index.js';
import { paragraphs } from './paragraphs.js';

export async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

export const readPdf = (bytes: Uint8Array, password?: string): Promise<SourceText> => readInput('-', { stdin: once(bytes), password });
export const readFixture = (name: string): Promise<SourceText> => readPdf(readFileSync(`fixtures/pdf/${name}.pdf`));

export const observationsOf = (source: SourceText): Observation[] => analyse(source).report.documents.flatMap(({ observations }) => observations);

/** What the same paragraphs give as clean text. */
export async function cleanObservations(count?: number): Promise<Observation[]> {
  return observationsOf(await readInput('-', { stdin: once(Buffer.from(paragraphs().slice(0, count).join('\n'))) }));
}

export const keyOf = ({ metric, value, rank }: Observation): string => [metric.text, value?.number, value?.unit, rank?.text].join(' | ');

/** The observations are those of the clean text, in the same order. */
export function expectSame(found: readonly Observation[], clean: readonly Observation[]): void {
  expect(clean.length).toBeGreaterThan(5);
  expect(found.map(keyOf)).toEqual(clean.map(keyOf));
}
