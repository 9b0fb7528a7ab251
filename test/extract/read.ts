import { makeLexer } from '../../src/extract/lex/index.js';
import { readSentence } from '../../src/extract/index.js';
import type { Fact } from '../../src/extract/state.js';
import { loadLexicon } from '../../src/lexicon/index.js';

export const lexicon = loadLexicon();
export const lexer = makeLexer(lexicon);

export const factsOf = (sentence: string): readonly Fact[] => readSentence(lexer(sentence), lexicon).facts;

/** `规上工业增加值 growth 3.5 %`: the notation of the examples beside the rules. */
export function inShort({ metric, measure, figure, sign, rank }: Fact): string {
  const number = figure?.parts ? figure.parts.join('∶') : figure?.min !== null && figure?.min !== undefined ? `${figure.min}–${figure.max}` : String((figure?.number ?? 0) * sign);
  const place = rank ? `${rank.scope}${rank.position ?? rank.band ?? `前${rank.top}`}` : '';
  return measure === 'rank' ? `${metric.inherited}${metric.local} rank ${place}` : `${metric.inherited}${metric.local} ${measure} ${number} ${figure?.unit ?? ''}`;
}

export const shorts = (sentence: string): string[] => factsOf(sentence).map(inShort);
