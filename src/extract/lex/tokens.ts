import type { YearSpan } from '../../core/document.js';
import type { Bound, SetAsideReason } from '../../core/observation.js';

/**
 * amount: a figure with a unit, 139家 · ratio: %, ‰, 成, 分之 · points: 个百分点 · times: 倍, 番 ·
 * structure: 15∶62∶23 · bare: no unit
 */
export type ValueForm = 'amount' | 'ratio' | 'points' | 'times' | 'structure' | 'bare';

/** A figure that may become the value of an observation. Offsets are in the sentence. */
export interface ValueToken {
  readonly kind: 'value';
  readonly form: ValueForm;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly number: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly parts: readonly number[] | null;
  readonly unit: string;
  /** From a hedge inside the figure: 10余万名. */
  readonly bound: Bound | null;
}

/** Words between figures and marks. */
export interface TextToken {
  readonly kind: 'text';
  readonly start: number;
  readonly end: number;
}

/** A mark that ends a clause. */
export interface BreakToken {
  readonly kind: 'break';
  readonly mark: string;
  readonly start: number;
  readonly end: number;
}

export type Token = ValueToken | TextToken | BreakToken;

/** A figure that is no observation, with the years it names where it is a date. */
export interface Aside {
  readonly start: number;
  readonly end: number;
  /** `null` for a figure that nothing is known of. */
  readonly reason: SetAsideReason | null;
  readonly years: YearSpan | null;
}

/** A range whose marks do not split: a quotation, a title, a parenthesis. */
export interface Opaque {
  readonly start: number;
  readonly end: number;
}

/** One sentence after lexing. */
export interface Lexed {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly asides: readonly Aside[];
  readonly opaque: readonly Opaque[];
}

/** The aside that starts at `at`; they stand in the order of the text. */
export function asideAt({ asides }: Lexed, at: number): Aside | undefined {
  let low = 0;
  let high = asides.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((asides[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return asides[low]?.start === at ? asides[low] : undefined;
}
