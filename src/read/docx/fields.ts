import { circled } from './number-formats.js';

interface Field {
  code: string;
  shown: boolean;
}

/** The fields that are open at a place of a paragraph: what stands in their codes is not shown, their results are. */
export interface Fields {
  /** `begin`, `separate`, `end`: gives the text of a field that ends without a result. */
  mark(kind: string | undefined): string;
  addCode(text: string): void;
  readonly shown: boolean;
}

export function openFields(): Fields {
  const open: Field[] = [];
  return {
    mark: (kind) => {
      const field = open.at(-1);
      if (kind === 'begin') open.push({ code: '', shown: false });
      else if (kind === 'separate' && field !== undefined) field.shown = true;
      else if (kind === 'end') open.pop();
      return kind === 'end' && field?.shown === false && open.every(({ shown }) => shown) ? drawnText(field.code) : '';
    },
    addCode: (text) => {
      const field = open.at(-1);
      if (field?.shown === false) field.code += text;
    },
    get shown() {
      return open.every(({ shown }) => shown);
    },
  };
}

/** `eq \o\ac(○,21)`: a number, or a character, with a ring drawn around it */
const RINGED = /^\s*eq\s+\\o\s*\\ac\(\s*[\u25cb\u25ef\u3007\u25a1\u25b3\u25c7]\s*[,;\uff0c]\s*([^()\\,;]{1,4})\)\s*$/i;
/** `EQ \* jc2 \* "Font:…" \* hps10 \o\ad(\s\up 9(yī),一)`: a word with its reading above it */
const RUBY = /^\s*eq\s.*\\o\s*\\a[dclr]\(\s*\\s\s*\\up\s*\d+\([^()]*\)\s*[,;\uff0c]\s*([^()\\]*)\)\s*$/i;

/** What a field without a result shows, where its code says it. */
function drawnText(code: string): string {
  if (code.length > 1000) return '';
  const ringed = RINGED.exec(code)?.[1]?.trim();
  if (ringed === undefined) return RUBY.exec(code)?.[1] ?? '';
  return /^\d{1,2}$/.test(ringed) ? circled(Number(ringed)) : ringed;
}
