import type { Lexicon } from '../../lexicon/index.js';
import type { FigureGroup, Item, Range } from '../clause.js';
import type { Lexed } from '../lex/tokens.js';
import type { SentenceState } from '../state.js';

/** What every reader of an item works on. */
export interface Reader {
  readonly lexed: Lexed;
  readonly lexicon: Lexicon;
  readonly state: SentenceState;
}

/** What a pattern leaves of an item for the next. */
export interface Remainder {
  readonly words: Range;
  readonly groups: readonly FigureGroup[];
}

/** A construction over the figures of an item, tried in the order of the registry. */
export interface ItemPattern {
  /** Reads like the phrase it matches. */
  readonly name: string;
  /** Reads the head of the item and gives what is left; `null` where the pattern does not fit (nothing was read then). */
  readonly read: (item: Item, reader: Reader) => Remainder | null;
  /** Sentences with what they give, `metric measure value unit`, executed by the tests. */
  readonly examples: readonly (readonly [sentence: string, ...observations: string[]])[];
}

/** The words of a range. */
export const wordsIn = ({ lexed }: Reader, range: Range): string => lexed.text.slice(range.start, range.end);

/** What is left of words behind a count of kinds: 出台 of 从8个方面出台29条措施. */
export function behindKinds(range: Range, reader: Reader): Range {
  const kinds = /^(?:方面|层面|维度)/.exec(wordsIn(reader, range))?.[0].length ?? 0;
  return { start: range.start + kinds, end: range.end };
}
