/** How a clean text is spoilt, as text lifted from a PDF is. */
export interface Breakage {
  /** Characters a line. */
  readonly width: number;
  /** Count half-width characters as half a column, as a typesetter does. */
  readonly visual: boolean;
  /** An empty line after every line. */
  readonly blankLines: boolean;
  /** Leading white space of a paragraph's first line. */
  readonly indent: '' | '　　' | '    ';
  readonly spacesRoundDigits: boolean;
  /** Put a space after every so many characters of some lines; 0 for none. */
  readonly spacesInside: number;
  /** Lines a page; 0 for no pages. */
  readonly pageLines: number;
  readonly runningHead: string;
  readonly pageNumber: 'none' | '- 3 -' | '— 3 —' | '3' | '第3页' | '第 3 页 共 99 页';
  readonly crlf: boolean;
  readonly fullWidthDigits: boolean;
}

export const intact: Breakage = {
  width: 20, visual: false, blankLines: false, indent: '', spacesRoundDigits: false, spacesInside: 0,
  pageLines: 0, runningHead: '', pageNumber: 'none', crlf: false, fullWidthDigits: false,
};

/** Breaks a text of one paragraph a line. */
export function breakText(clean: string, how: Breakage): string {
  const lines: string[] = [];
  for (const paragraph of clean.split('\n')) {
    if (paragraph.trim() === '') continue;
    lines.push(...wrap(paragraph.trim(), how));
  }
  const end = how.crlf ? '\r\n' : '\n';
  const paged = how.pageLines > 0 ? withPages(lines, how) : lines;
  return paged.join(how.blankLines ? end + end : end) + end;
}

function wrap(paragraph: string, how: Breakage): string[] {
  const lines: string[] = [];
  let line = '';
  let columns = how.indent === '' ? 0 : 2;
  for (const char of Array.from(paragraph)) {
    const wide = how.visual && char.charCodeAt(0) < 0x2000 ? 0.5 : 1;
    // No line starts with closing punctuation in a typeset text: it hangs at the end of the line before.
    if (columns + wide > how.width && !(how.visual && /[，。、；：！？”’）》%]/.test(char))) {
      lines.push(line);
      line = '';
      columns = 0;
    }
    line += char;
    columns += wide;
  }
  lines.push(line);
  return lines.map((text, i) => (i === 0 ? how.indent : '') + spoil(text, i, how));
}

function spoil(line: string, i: number, how: Breakage): string {
  let text = line;
  if (how.spacesRoundDigits) text = text.replace(/(?<=\p{Script=Han})(?=\d)|(?<=\d[%％]?)(?=\p{Script=Han})/gu, ' ');
  if (how.spacesInside > 0 && i % how.spacesInside === 0) text = text.replace(/(?<=[\p{Script=Han}，、])(?=\p{Script=Han})/gu, ' ');
  if (how.fullWidthDigits) text = text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  return text;
}

function withPages(lines: readonly string[], how: Breakage): string[] {
  const paged: string[] = [];
  let page = 1;
  lines.forEach((line, i) => {
    if (i > 0 && i % how.pageLines === 0) {
      if (how.pageNumber !== 'none') paged.push(how.pageNumber.replace('3', String(page)));
      if (how.runningHead !== '') paged.push(how.runningHead);
      page++;
    }
    paged.push(line);
  });
  return paged;
}
