import { children, type Element } from './xml.js';

export type NoteKind = 'footnote' | 'endnote';

/** The notes of a document, numbered in the order in which the text refers to them, footnotes and endnotes together. */
export interface Notes {
  /** Takes a note up, and gives its number. */
  refer(kind: NoteKind, id: string): number;
  /** Takes a note up that has a mark of its own, and no number. */
  mention(kind: NoteKind, id: string): void;
  /** A line for each note that was taken up: `[1]…`. */
  lines(read: (content: readonly Element[]) => readonly string[]): string[];
}

/** What is left where an author set brackets around the number of a note, which is no text. */
const EMPTY_BRACKETS = /^\s*(?:\[\s*\]|\uff3b\s*\uff3d|\u3014\s*\u3015|\u3010\s*\u3011|\(\s*\)|\uff08\s*\uff09)/;

export function makeNotes(footnotes: Element | null, endnotes: Element | null): Notes {
  const contents = new Map<string, readonly Element[]>([
    ...children(footnotes ?? undefined, 'footnote').map((note) => [`footnote ${note.attributes.get('id') ?? ''}`, note.children] as const),
    ...children(endnotes ?? undefined, 'endnote').map((note) => [`endnote ${note.attributes.get('id') ?? ''}`, note.children] as const),
  ]);
  /** Numbers by note, in the order of the text; 0 for one without. */
  const taken = new Map<string, number>();
  let last = 0;
  return {
    refer: (kind, id) => {
      const number = taken.get(`${kind} ${id}`) ?? ++last;
      taken.set(`${kind} ${id}`, number);
      return number;
    },
    mention: (kind, id) => void taken.set(`${kind} ${id}`, 0),
    lines: (read) => {
      const lines: string[] = [];
      // a note may refer to others, which come at the end of the map, and are read in turn
      for (const [name, number] of taken) {
        const text = read(contents.get(name) ?? []).join(' ').replace(EMPTY_BRACKETS, '').trim();
        if (text !== '') lines.push((number > 0 ? `[${number}]` : '') + text);
      }
      return lines;
    },
  };
}
