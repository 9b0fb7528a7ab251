/** The YAML head of a Markdown file: where the text after it starts, and its lines. */
export interface FrontMatter {
  readonly yaml: string | null;
  readonly textStart: number;
}

const OPENING = /^\s*---[ \t]*\r?\n/;
const CLOSING = /\r?\n[^\S\r\n]*---[ \t]*(?:\r?\n|$)/g;
/** `title: 2023年政府工作报告` */
const KEY = /^\s*[A-Za-z][\w-]*[ \t]*:/;
/** Front matter longer than this is a text that happens to have a rule on top. */
const LONGEST = 4000;

export function readFrontMatter(text: string): FrontMatter {
  const opening = OPENING.exec(text.slice(0, 200));
  if (opening === null) return { yaml: null, textStart: 0 };
  const start = opening[0].length;
  CLOSING.lastIndex = start - 1;
  const closing = CLOSING.exec(text.slice(0, start + LONGEST));
  const yaml = closing === null ? '' : text.slice(start, closing.index);
  if (closing === null || !KEY.test(yaml)) return { yaml: null, textStart: 0 };
  return { yaml, textStart: closing.index + closing[0].length };
}
