/** Marks without ink, as ranges of a pattern. */
const INVISIBLE = [
  String.raw`\u0001-\u0008\u000e-\u001f\u007f-\u009f`, // controls
  String.raw`\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff`, // soft hyphen, joiners, directions, byte order mark
  String.raw`\u115f\u1160\u180b-\u180f\u2800\u3164\uffa0\ufff0-\ufffc`, // fillers, what stands for an object
  String.raw`\u034f\u20d0-\u20ff\ufe00-\ufe0f`, // joiner of accents, enclosing marks, variation selectors
  String.raw`\uf000-\uf0ff`, // bullets of symbol fonts
].join('');
/** White space of every kind, tab, no-break, en, ideographic, and marks without ink. */
const SPACE = new RegExp(`[\\s${INVISIBLE}]`);
/** Those, the variation selectors that take two code units, and accents that lie on no letter. */
const SPACES = new RegExp(String.raw`(?:[\s${INVISIBLE}]|\udb40[\udc00-\udfff]|(?<![A-Za-z\u00c0-\u024f])[\u0300-\u036f])+`, 'g');
const ANY = new RegExp(`[\\s${INVISIBLE}${String.raw`\u0300-\u036f\udb40`}]`);
const VISIBLE = /[^\S\ufeff]/;
const LETTER = /[A-Za-zＡ-Ｚａ-ｚ\u00c0-\u024f]/;

export function isSpace(char: string): boolean {
  const code = char.charCodeAt(0);
  if (code === 0x20 || code === 0x3000) return true;
  return code > 0x20 && code < 0x7f ? false : SPACE.test(char);
}

export function hasSpace(text: string): boolean {
  return ANY.test(text);
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

/** Where in a run of white space the one space stands that two Latin words keep between; -1: all of it goes. */
export function keptSpace(run: string, before: string, after: string): number {
  return LETTER.test(before) && LETTER.test(after) ? run.search(VISIBLE) : -1;
}
