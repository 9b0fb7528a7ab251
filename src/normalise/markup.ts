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
const ANY = /[*#<>\\_`~&]|\]\(|\[\^|\]:|==|^\s*[-+]\s/;
/** `## 一、`, `> `, `- `, `* ` at the start of a line; `- 3 -` is a page number, not an item. */
const HEAD = /^\s*(?:(#{1,6})\s+|>\s?|[-+*](?!\s[\d\s]*(?:[-—]\s*)?$)\s+)/;
/** `## 一、工作回顾 ##` */
const HEADING_END = /(?<!\s)\s+#+\s*$/;
/** `- - -`, `* * *`; three back quotes or tildes; `[1]: https://a.cn/b "来源"`: lines that are no text. */
const NO_TEXT = /^\s*(?:(?:-[ \t]+){2,}-|(?:\*[ \t]+){2,}\*|`{3,}[\w-]*|~{3,}[\w-]*|\[[^\]^][^\]]{0,80}\]:\s*<?(?:https?:|[./#])\S*(?:\s+["'(].*)?)\s*$/;
/** Where a link leads: an address with a slash, a dot or `#` in it, and perhaps a title. */
const ADDRESS = String.raw`\(\s*(?:<[^<>]*>|(?=[^()\s]*[/.#])(?:[^()\s]|\([^()\s]*\))+)(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)`;
const TOKEN = new RegExp(
  [
    // `**`, `***`, `__`
    String.raw`\*{2,3}|__`,
    // `<!-- … -->`, `<br>`
    String.raw`<!--[^>]{0,400}-->|<\/?[a-z][^<>]{0,80}>`,
    // `\*`, and `\` that ends a line; `\|` stays, as the cells of a table need it
    String.raw`\\(?=[!-/:-@[-\x60{}~”“]|$)`,
    // `![照片](a.png)`, `[公报](https://a.cn/b)`, `[^1]`
    String.raw`!\[[^[\]]{0,200}\]${ADDRESS}|\[(?=[^[\]]{1,200}\]${ADDRESS})|\]${ADDRESS}|\[\^[^\]\s]{1,20}\](?!:)`,
    // `~~删去~~`, back quotes, `==强调==`
    String.raw`~~[^~]{1,200}~~|\x60{1,3}|==(?=[^=\s][^=]{0,200}==)|(?<=[^=\s])==(?!=)`,
    // `&nbsp;`, `&ensp`
    String.raw`&(?:nbsp|ensp|emsp|thinsp|#160|#12288);?`,
    // `*` and `_` where they lean on a word
    String.raw`\*|(?<![\w\\])_(?=[^\s_])|(?<=[^\s_\\])_(?!\w)`,
  ].join('|'),
  'gi',
);

/** Reads the marks of one line; `open` says that bold was opened in a line before and not closed. */
export function readMarkup(line: string, open: boolean): Markup {
  if (!ANY.test(line)) return open ? { ...NONE, bold: [0, line.length], boldOpen: true } : NONE;
  if (NO_TEXT.test(line)) return { ...NONE, drops: [0, line.length] };
  const drops: number[] = [];
  const bold: number[] = [];
  let from = open ? 0 : -1;
  let at = 0;
  const head = HEAD.exec(line);
  if (head !== null) {
    at = head[0].length;
    drops.push(0, at);
  }
  const heading = head?.[1]?.length ?? 0;
  const length = heading > 0 ? line.replace(HEADING_END, '').length : line.length;
  TOKEN.lastIndex = at;
  for (let token = TOKEN.exec(line); token !== null && token.index < length; token = TOKEN.exec(line)) {
    const end = token.index + token[0].length;
    if (token[0] === '*' && /[\d\s]/.test(line[end] ?? '') && token.index > at) continue;
    drops.push(token.index, end);
    // what is escaped is text
    if (token[0] === '\\') TOKEN.lastIndex = end + 1;
    if (!/^(?:\*\*|__)/.test(token[0])) continue;
    if (from < 0) from = end;
    else {
      bold.push(from, token.index);
      from = -1;
    }
  }
  if (from >= 0) bold.push(from, length);
  if (length < line.length) drops.push(length, line.length);
  return { drops, bold, heading, boldOpen: from >= 0 };
}
