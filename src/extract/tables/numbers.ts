import type { Lexer } from './units.js';

/** A number of a cell, wherever it stands in it. */
export interface CellNumber {
  readonly start: number;
  readonly end: number;
  readonly isDate: boolean;
}

/** The numbers of a text, those inside its quotations and brackets too, in order. */
export function numbersOf(text: string, lexer: Lexer): CellNumber[] {
  const { tokens, asides, opaque } = lexer(text);
  const values = tokens.flatMap(({ kind, start, end }) => (kind === 'value' ? [{ start, end, isDate: false }] : []));
  const named = asides.map(({ start, end, reason }) => ({ start, end, isDate: reason === 'date' }));
  const inner = opaque.flatMap(({ start, end }) =>
    numbersOf(text.slice(start + 1, end - 1), lexer).map((number) => ({ ...number, start: number.start + start + 1, end: number.end + start + 1 })));
  return [...values, ...named, ...inner].sort((a, b) => a.start - b.start);
}
