/** White space of every kind, and marks without width: tab, no-break, en, ideographic, zero-width, BOM. */
const SPACE = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/;
const SPACES = /[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g;
const LETTER = /[A-Za-zＡ-Ｚａ-ｚ\u00c0-\u024f]/;

export function isSpace(char: string): boolean {
  const code = char.charCodeAt(0);
  if (code === 0x20 || code === 0x3000) return true;
  return code > 0x20 && code < 0x7f ? false : SPACE.test(char);
}

export function hasSpace(text: string): boolean {
  return SPACE.test(text);
}

/** Pairs of offsets between which the text is white space. */
export function spacesIn(text: string): number[] {
  const found: number[] = [];
  SPACES.lastIndex = 0;
  for (let match = SPACES.exec(text); match !== null; match = SPACES.exec(text)) {
    found.push(match.index, match.index + match[0].length);
  }
  return found;
}

/** Two Latin words keep a space between; all other white space inside a line goes. */
export function keepsSpace(before: string, after: string): boolean {
  return LETTER.test(before) && LETTER.test(after);
}
