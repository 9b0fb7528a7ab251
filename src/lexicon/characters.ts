/** The first place in a range of a text that has one of some characters; the end of the range where none has. */
export type CharacterFinder = (text: string, from: number, to: number) => number;

/** The end of the run of some characters that begins at a place, and reaches no further than `to`. */
export function characterRun(characters: Iterable<string>): CharacterFinder {
  const isOne = marked(characters);
  return (text, from, to) => {
    let at = from;
    while (at < to && isOne[text.charCodeAt(at)] === 1) at += 1;
    return at;
  };
}

function marked(characters: Iterable<string>): Uint8Array {
  const marks = new Uint8Array(0x10000);
  for (const character of characters) marks[character.charCodeAt(0)] = 1;
  return marks;
}

/** A finder for the characters that something may start with, so that it is tried nowhere else. */
export function characterFinder(characters: Iterable<string>): CharacterFinder {
  const isWanted = marked(characters);
  return (text, from, to) => {
    let at = from;
    while (at < to && isWanted[text.charCodeAt(at)] !== 1) at += 1;
    return at;
  };
}
