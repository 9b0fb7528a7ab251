import { ConverterFactory, Locale } from 'opencc-js/t2cn';

/** Only rows that keep the length, so that every offset stays what it is: `臺 台`, `計畫 計劃`. */
function sameLength(dictionary: string): string {
  return dictionary.split('|').filter((row) => row.indexOf(' ') * 2 + 1 === row.length).join('|');
}

let convert: ((text: string) => string) | undefined;

/** Makes a text simplified, character for character; the words about a character decide: `著名` but `隨著`. */
export function simplified(text: string): string {
  convert ??= converter();
  return convert(text);
}

function converter(): (text: string) => string {
  const { from: { tw, hk }, to: { cn } } = Locale;
  // first what Taiwan and Hong Kong write to one standard, 着 for 著, then that to simplified characters
  const groups = [[...tw, ...hk].flat(), ...cn];
  return ConverterFactory(...groups.map((group) => group.map(sameLength)));
}
