/** White space of every kind, and marks without width: tab, no-break, en, ideographic, zero-width, BOM. */
const SPACE = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/;
const LETTER = /[A-Za-zＡ-Ｚａ-ｚ\u00c0-\u024f]/;

export function isSpace(char: string): boolean {
  return SPACE.test(char);
}

export function hasSpace(text: string): boolean {
  return SPACE.test(text);
}

/** Two Latin words keep a space between; all other white space inside a line goes. */
export function keepsSpace(before: string, after: string): boolean {
  return LETTER.test(before) && LETTER.test(after);
}
