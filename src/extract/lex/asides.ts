import { yearsIn } from '../../lexicon/asides.js';
import type { Lexicon } from '../../lexicon/index.js';
import type { Lexeme } from './lexeme.js';

/** Figures that state nothing, as the lexicon has them: dates, ordinals, codes, names. */
export function asideLexemes({ asides }: Lexicon): readonly Lexeme[] {
  return asides.map(({ kind, reason, starts, pattern, examples, counterExamples }) => ({
    name: kind, starts, pattern, examples, counterExamples,
    read: (match) => ({ as: 'aside', reason, years: yearsIn(match) }),
  }));
}
