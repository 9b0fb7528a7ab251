/** One line of the source after the repairs that need no other line. */
export interface Line {
  /** Source offsets of the line without its line break. */
  readonly start: number;
  readonly end: number;
  /** What is kept of it: pairs of source offsets, in order. */
  readonly pieces: readonly number[];
  /** The kept text, widths folded. */
  readonly text: string;
  /** Number of `#` of a Markdown heading; 0 for none. */
  readonly heading: number;
  /** Bold stretches of `text`: pairs of offsets into it. */
  readonly bold: readonly number[];
  /** `**` was opened in this line, or before, and not closed in it. */
  readonly boldOpen: boolean;
  /** Columns of leading white space; a full-width space counts two. */
  readonly indent: number;
  /** White space stands between most of its characters: `办 公 室 文 件`. */
  readonly spaced: boolean;
  /** A row of a roster, `何冬 市政府副市长`, or of a table, `|粮食产量|万吨|`; `null` for other lines. */
  readonly row: 'roster' | 'table' | null;
  /** Empty lines before it. */
  readonly blanks: number;
  /** A form feed, or page furniture, stands between the line before and this one. */
  readonly pageBreak: boolean;
}

/** Source offsets of a line, its line break left out, and whether a form feed stands before it. */
export interface RawLine {
  readonly start: number;
  readonly end: number;
  readonly pageBreak: boolean;
}

const LINE_END = /\r\n?|[\n\f\v\u2028\u2029\u0085]/g;

/** Splits at every kind of line break; a form feed starts a page. */
export function splitLines(text: string, from: number): RawLine[] {
  const lines: RawLine[] = [];
  let start = from;
  let pageBreak = false;
  LINE_END.lastIndex = from;
  for (let match = LINE_END.exec(text); match !== null; match = LINE_END.exec(text)) {
    lines.push({ start, end: match.index, pageBreak });
    start = match.index + match[0].length;
    pageBreak = match[0] === '\f';
  }
  lines.push({ start, end: text.length, pageBreak });
  return lines;
}
