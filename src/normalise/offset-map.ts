import type { NormalOffset, NormalSpan, OffsetMap, SourceOffset, SourceSpan } from '../core/span.js';

/**
 * Builds the normalised text from pieces of the source and records where each came from: one run per
 * stretch of text in which both offsets move in step.
 */
export class TextBuilder {
  readonly #source: string;
  readonly #parts: string[] = [];
  readonly #normalStarts: number[] = [];
  readonly #sourceStarts: number[] = [];
  #length = 0;
  #sourceEnd = -1;

  constructor(source: string) {
    this.#source = source;
  }

  get length(): NormalOffset {
    return this.#length as NormalOffset;
  }

  /** Appends `text`, which stands for as many source characters from `sourceStart` on. */
  append(text: string, sourceStart: number): void {
    if (sourceStart !== this.#sourceEnd) {
      this.#normalStarts.push(this.#length);
      this.#sourceStarts.push(sourceStart);
    }
    this.#parts.push(text);
    this.#length += text.length;
    this.#sourceEnd = sourceStart + text.length;
  }

  finish(): { readonly text: string; readonly map: OffsetMap } {
    const map = new RunMap(this.#source, Uint32Array.from(this.#normalStarts), Uint32Array.from(this.#sourceStarts));
    return { text: this.#parts.join(''), map };
  }
}

class RunMap implements OffsetMap {
  readonly #source: string;
  readonly #normalStarts: Uint32Array;
  readonly #sourceStarts: Uint32Array;
  #lineStarts: Uint32Array | null = null;

  constructor(source: string, normalStarts: Uint32Array, sourceStarts: Uint32Array) {
    this.#source = source;
    this.#normalStarts = normalStarts;
    this.#sourceStarts = sourceStarts;
  }

  toSource(span: NormalSpan): SourceSpan {
    const start = this.#sourceOf(span.start) as SourceOffset;
    if (span.end <= span.start) return { start, end: start };
    return { start, end: (this.#sourceOf(span.end - 1) + 1) as SourceOffset };
  }

  lineOf(offset: SourceOffset): number {
    this.#lineStarts ??= Uint32Array.from(lineStartsOf(this.#source));
    return lastAtOrBefore(this.#lineStarts, offset) + 1;
  }

  #sourceOf(offset: number): number {
    const run = lastAtOrBefore(this.#normalStarts, offset);
    return run < 0 ? 0 : (this.#sourceStarts[run] ?? 0) + offset - (this.#normalStarts[run] ?? 0);
  }
}

/** The index of the last number that is not above `value`; -1 if all are. */
function lastAtOrBefore(sorted: Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
  return starts;
}
