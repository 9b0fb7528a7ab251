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
  readonly lineEnd: '\n' | '\r\n' | '\r' | '\u2028' | '\u0085' | '\v';
  readonly fullWidthDigits: boolean;
  /** Characters or marks in other forms that look the same. */
  readonly lookalikes: 'none' | 'radicals' | 'compatibility' | 'small forms';
  /** Put in after every third character. */
  readonly inkless: '' | '\u200b' | '\u00ad' | '\ufe00' | '\ufeff' | '\u202c' | '\u0001';
}

export const intact: Breakage = {
  width: 20, visual: false, blankLines: false, indent: '', spacesRoundDigits: false, spacesInside: 0,
  pageLines: 0, runningHead: '', pageNumber: 'none', lineEnd: '\n', fullWidthDigits: false, lookalikes: 'none', inkless: '',
};

/** Breaks a text of one paragraph a line. */
export function breakText(clean: string, how: Breakage): string {
  const lines: string[] = [];
  for (const paragraph of clean.split('\n')) {
    if (paragraph.trim() === '') continue;
    lines.push(...wrap(paragraph.trim(), how));
  }
  const end = how.lineEnd;
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
  if (how.lookalikes !== 'none') text = inOtherForms(text, lookalikes[how.lookalikes]);
  return how.inkless === '' ? text : text.replace(/...(?!$)/gu, `$&${how.inkless}`);
}

/** For each character the one that normalises to it, of a block of Unicode. */
function formsFrom(first: number, last: number): ReadonlyMap<string, string> {
  const forms = Array.from({ length: last - first + 1 }, (_, i) => String.fromCharCode(first + i));
  return new Map(forms.map((form) => [form.normalize('NFKC'), form]));
}

const lookalikes = {
  radicals: formsFrom(0x2f00, 0x2fd5),
  compatibility: formsFrom(0xf900, 0xfa6d),
  'small forms': new Map([['，', '﹐'], ['、', '﹑'], ['；', '﹔'], ['：', '﹕'], ['（', '﹙'], ['）', '﹚'], ['%', '﹪'], ['.', '․']]),
} as const;

function inOtherForms(text: string, forms: ReadonlyMap<string, string>): string {
  return Array.from(text, (char) => forms.get(char) ?? char).join('');
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
