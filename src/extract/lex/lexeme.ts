import type { YearSpan } from '../../core/document.js';
import type { SetAsideReason } from '../../core/observation.js';
import type { ValueToken } from './tokens.js';

/** What a lexeme makes of its match. */
export type Reading =
  | { readonly as: 'value'; readonly value: Omit<ValueToken, 'kind' | 'start' | 'end' | 'text'> }
  | { readonly as: 'aside'; readonly reason: SetAsideReason | null; readonly years?: YearSpan | null }
  | { readonly as: 'opaque' }
  | { readonly as: 'break' };

/**
 * One kind of thing the lexer knows, tried in the order of the registry where its pattern may start.
 * `examples` are matched at their start, or after the bar where what stands before counts: `附件|1`;
 * `counterExamples` must not match there.
 */
export interface Lexeme {
  readonly name: string;
  /** The characters that a match may start with: it is tried nowhere else. */
  readonly starts: string;
  /** Sticky. */
  readonly pattern: RegExp;
  /** `null`: on second thoughts, no match (the next lexeme is tried). */
  readonly read: (match: RegExpExecArray) => Reading | null;
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

/** What figures and words start with. */
export const digits = '0123456789';
export const hanDigits = '零〇一二两三四五六七八九';
export const hanNumerals = `${hanDigits}十百千万亿`;
export const numerals = digits + hanNumerals;
