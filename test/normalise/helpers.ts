import type { NormalText, SourceText } from '../../src/core/text.js';
import { normalise } from '../../src/normalise/index.js';
import { decode } from '../../src/read/index.js';

export function sourceOf(text: string, file = 'test.txt'): SourceText {
  return decode(Buffer.from(text), file);
}

export function normal(text: string): NormalText {
  return normalise(sourceOf(text));
}

/** The paragraphs as strings. */
export function paragraphs(text: string): string[] {
  return normal(text).text.split('\n');
}
