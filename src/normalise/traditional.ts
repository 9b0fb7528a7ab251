import type { Diagnostic } from '../core/diagnostic.js';
import { type CharacterFinder, characterFinder } from '../lexicon/characters.js';
import { simplified } from './simplify.js';

/** The most frequent characters of reports that are written one way in traditional and another in simplified texts. */
const traditionalCharacters = characterFinder('業發設進實產國區動會務強項資經農開創個濟為點長現機規堅級萬質學優對環劃場億態範總續鄉園積計辦領鎮構醫電結穩達營爭決轉們極關統與監導');
const simplifiedCharacters = characterFinder('业发设进实产国区动会务强项资经农开创个济为点长现机规坚级万质学优对环划场亿态范总续乡园积计办领镇构医电结稳达营争决转们极关统与监导');
/** Enough text to tell by. */
const SAMPLE = 20_000;
/** `億元`, with nothing simplified beside it. */
const LEAST = 2;

/** A text as it is read, and what there is to say of that. */
export interface Script {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * A traditional text in simplified characters, one for one, so that every offset stays what it is; any other text
 * as it is, such as a simplified one that quotes `臺積電`.
 */
export function inSimplified(text: string): Script {
  if (!isTraditional(text.length > SAMPLE ? text.slice(0, SAMPLE) : text)) return { text, diagnostics: [] };
  const message = 'the text is in traditional characters: it is read, and what is read of it is given, in simplified ones; quotes are as written';
  return { text: simplified(text), diagnostics: [{ code: 'normalise.simplified', severity: 'info', message, span: null }] };
}

function isTraditional(sample: string): boolean {
  const found = count(sample, traditionalCharacters);
  return found >= LEAST && found > 4 * count(sample, simplifiedCharacters);
}

function count(text: string, next: CharacterFinder): number {
  let found = 0;
  for (let at = next(text, 0, text.length); at < text.length; at = next(text, at + 1, text.length)) found += 1;
  return found;
}
