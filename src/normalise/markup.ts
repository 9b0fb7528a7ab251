/** Markdown's marks in one line: what to drop, what was bold. Offsets are into the line. */
export interface Markup {
  /** Pairs of offsets to drop, in order. */
  readonly drops: readonly number[];
  /** Pairs of offsets between which the text is bold. */
  readonly bold: readonly number[];
  readonly heading: number;
  readonly boldOpen: boolean;
}

const NONE: Markup = { drops: [], bold: [], heading: 0, boldOpen: false };
/** A line with none of these, outside bold, has no markup. */
const ANY = /[*#<>\\_]|^\s*[-+]\s/;
/** `## 一、`, `> `, `- `, `* ` at the start of a line; `- 3 -` is a page number, not an item. */
const HEAD = /^\s*(?:(#{1,6})\s+|>\s?|[-+*]\s+(?![\d\s]*[-—]?\s*$))/;
/** `**`, `***`, `__`; `<!-- … -->`, `<br>`; `\*`; `*` where it leans on a word. `\|` stays, as it parts no cells. */
const TOKEN = /\*{2,3}|__|<!--[^>]{0,400}-->|<\/?[a-z][^<>]{0,80}>|\\(?=[!-/:-@[-`{}~”“])|\*/gi;

/** Reads the marks of one line; `open` says that bold was opened in a line before and not closed. */
export function readMarkup(line: string, open: boolean): Markup {
  if (!ANY.test(line)) return open ? { ...NONE, bold: [0, line.length], boldOpen: true } : NONE;
  const drops: number[] = [];
  const bold: number[] = [];
  let from = open ? 0 : -1;
  let at = 0;
  const head = HEAD.exec(line);
  if (head !== null) {
    at = head[0].length;
    drops.push(0, at);
  }
  TOKEN.lastIndex = at;
  for (let token = TOKEN.exec(line); token !== null; token = TOKEN.exec(line)) {
    const end = token.index + token[0].length;
    if (token[0] === '*' && /[\d\s]/.test(line[end] ?? '') && token.index > at) continue;
    drops.push(token.index, end);
    if (!/^(?:\*\*|__)/.test(token[0])) continue;
    if (from < 0) from = end;
    else {
      bold.push(from, token.index);
      from = -1;
    }
  }
  if (from >= 0) bold.push(from, line.length);
  return { drops, bold, heading: head?.[1]?.length ?? 0, boldOpen: from >= 0 };
}
