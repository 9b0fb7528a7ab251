/** The first place in a range of a text that has one of some characters; the end of the range where none has. */
export type CharacterFinder = (text: string, from: number, to: number) => number;

/** A finder for the characters that something may start with, so that it is tried nowhere else. */
export function characterFinder(characters: Iterable<string>): CharacterFinder {
  const isWanted = new Uint8Array(0x10000);
  for (const character of characters) isWanted[character.charCodeAt(0)] = 1;
  return (text, from, to) => {
    let at = from;
    while (at < to && isWanted[text.charCodeAt(at)] !== 1) at += 1;
    return at;
  };
}
