/** A text without white space and Markdown emphasis, and where each character stood. */
interface Squeezed {
  readonly text: string;
  readonly at: readonly number[];
}

function squeeze(text: string): Squeezed {
  const at = [...text.matchAll(/[^\s\u3000*]/g)].map(({ index }) => index);
  return { text: at.map((index) => text.charAt(index)).join(''), at };
}

/** Finds sentences in a text: the range of each, or `null` where it does not stand in the text. */
export function sentenceFinder(text: string): (sentence: string) => readonly [number, number] | null {
  const haystack = squeeze(text);
  return (sentence) => {
    const needle = squeeze(sentence).text;
    const index = haystack.text.indexOf(needle);
    const first = haystack.at[index];
    const last = haystack.at[index + needle.length - 1];
    return first === undefined || last === undefined ? null : [first, last + 1];
  };
}
