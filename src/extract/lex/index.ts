import { characterFinder, characterRun } from '../../lexicon/characters.js';
import type { Lexicon } from '../../lexicon/index.js';
import { behind } from '../../lexicon/pattern.js';
import { asideLexemes } from './asides.js';
import { type Lexeme, numerals } from './lexeme.js';
import { markLexemes } from './marks.js';
import { quantityLexemes } from './quantities.js';
import type { Aside, BreakToken, Lexed, Opaque, Token, ValueToken } from './tokens.js';

/** All lexemes in the order they are tried: names and dates first, so that their digits never become values. */
export function lexemes(lexicon: Lexicon): readonly Lexeme[] {
  return [...asideLexemes(lexicon), ...markLexemes, ...quantityLexemes(lexicon)];
}

/** A lexer for sentences: reads each character once and sorts it into words, figures, marks and asides. */
export function makeLexer(lexicon: Lexicon): (sentence: string) => Lexed {
  const table = lexemes(lexicon);
  const next = characterFinder(table.flatMap(({ starts }) => Array.from(starts)));
  const lexemesAt = dispatcher(table);
  return (sentence) => {
    const tokens: Token[] = [];
    const asides: Aside[] = [];
    const opaque: Opaque[] = [];
    let wordsFrom = 0;
    const push = (token: ValueToken | BreakToken): void => {
      if (token.start > wordsFrom) tokens.push({ kind: 'text', start: wordsFrom, end: token.start });
      tokens.push(token);
      wordsFrom = token.end;
    };
    let start = next(sentence, 0, sentence.length);
    while (start < sentence.length) {
      let goOn = start + 1;
      for (const lexeme of lexemesAt(sentence, start)) {
        lexeme.pattern.lastIndex = start;
        const match = lexeme.pattern.exec(sentence);
        const reading = match && lexeme.read(match);
        if (!match || !reading) continue;
        const end = start + match[0].length;
        goOn = end;
        if (reading.as === 'value') push(valueToken(match[0], start, end, reading.value));
        else if (reading.as === 'break') push({ kind: 'break', mark: match[0], start, end });
        else if (reading.as === 'opaque') opaque.push({ start, end });
        else asides.push({ start, end, reason: reading.reason, years: reading.years ?? null });
        break;
      }
      start = next(sentence, goOn, sentence.length);
    }
    if (wordsFrom < sentence.length) tokens.push({ kind: 'text', start: wordsFrom, end: sentence.length });
    return { text: sentence, tokens, asides, opaque };
  };
}

/** Property by property, as in `addFigure`: to spread an object behind other properties takes V8 ten times as long. */
const valueToken = (text: string, start: number, end: number, { form, number, min, max, parts, unit, bound }: Omit<ValueToken, 'kind' | 'start' | 'end' | 'text'>): ValueToken =>
  ({ kind: 'value', form, start, end, text, number, min, max, parts, unit, bound });

/** A longer run of numerals is not looked past. */
const LONGEST_RUN = 40;

/** The lexemes to be tried at a place, by its character and by the first behind it that is no numeral: 月 of 12月. */
function dispatcher(table: readonly Lexeme[]): (sentence: string, at: number) => readonly Lexeme[] {
  const started = byStart(table);
  const pastNumerals = characterRun(numerals);
  const goOns = new Map(table.map((lexeme) => [lexeme, behind(numerals, lexeme.pattern)]));
  const telling = new Set(Array.from([...goOns.values()].join(''), (character) => character.charCodeAt(0)));
  const known = new Map<number, readonly Lexeme[]>();
  return (sentence, at) => {
    const first = sentence.charCodeAt(at);
    const all = started.get(first) ?? [];
    if (all.length < 2) return all;
    const next = pastNumerals(sentence, at, Math.min(at + LONGEST_RUN, sentence.length));
    if (next - at === LONGEST_RUN) return all;
    const code = sentence.charCodeAt(next);
    const goesOn = telling.has(code) ? code : 0;
    const key = (first << 16) | goesOn;
    const found = known.get(key) ?? all.filter((lexeme) => goOns.get(lexeme)?.includes(String.fromCharCode(goesOn)) !== false);
    known.set(key, found);
    return found;
  };
}

/** The lexemes by the characters they may start with, still in their order. */
function byStart(table: readonly Lexeme[]): ReadonlyMap<number, readonly Lexeme[]> {
  const found = new Map<number, Lexeme[]>();
  for (const lexeme of table) {
    for (const char of lexeme.starts) {
      const code = char.charCodeAt(0);
      const others = found.get(code);
      if (others) others.push(lexeme);
      else found.set(code, [lexeme]);
    }
  }
  return found;
}
