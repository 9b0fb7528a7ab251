/** White space of every kind, tab, no-break, en, ideographic, and what has no ink: as ranges of a pattern. */
const INKLESS = [
  String.raw`\s\u0001-\u0008\u000e-\u001f\u007f-\u009f`, // controls
  String.raw`\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff`, // soft hyphen, joiners, directions, byte order mark
  String.raw`\u115f\u1160\u180e\u2800\u3164\uffa0\ufff0-\ufffc`, // fillers, what stands for an object
  String.raw`\uf000-\uf0ff`, // bullets of symbol fonts
].join('');
/** Enclosing marks and variation selectors, which belong to the character before; some selectors take two code units. */
const ATTACHED = String.raw`[\u20d0-\u20ff]|[\ufe00-\ufe0f]|\udb40[\udc00-\udfff]|\u034f`;
/** Accents; on a letter they stay. */
const ACCENT = '[\\u0300-\\u036f]';

const SPACE = new RegExp(`[${INKLESS}]`);
const SPACES = new RegExp(`(?:[${INKLESS}]|${ATTACHED}|(?<![A-Za-z\\u00c0-\\u024f])${ACCENT})+`, 'g');
const ANY = new RegExp(`[${INKLESS}]|${ATTACHED}|${ACCENT}`);
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
