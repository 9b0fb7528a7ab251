/** A piece of text as a page draws it: the baseline is `y` points below the top edge. */
export interface Drawn {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Extra width of each character, as justified text has it. */
  readonly spacing?: number;
  /** Degrees counter-clockwise. */
  readonly turned?: number;
}

export interface DrawnPage {
  readonly width: number;
  readonly height: number;
  readonly drawn: readonly Drawn[];
}

export interface Style {
  readonly columns: 1 | 2;
  /** Paragraphs above the columns, centred over all of them. */
  readonly titles?: number;
  readonly size?: number;
  readonly leading?: number;
  readonly gutter?: number;
  readonly margin?: number;
  /** Heads of left and right pages, and where page numbers stand. */
  readonly heads?: readonly [string, string];
  readonly numbers?: 'corners' | 'middle' | 'none';
  /** Draws row by row across both columns, as some programs do, and not column by column. */
  readonly across?: boolean;
  /** What stands at the foot of the pages, by index. */
  readonly notes?: Readonly<Record<number, readonly string[]>>;
  /** How many lines the last column of each page has less than its neighbour. */
  readonly shorter?: number;
}

const WIDTH = 595;
const HEIGHT = 842;
const NOT_FIRST = /[，。、；：！？）》”’%％]/;
const NOT_LAST = /[（《“‘]/;

export const widthOf = (text: string): number => Array.from(text).reduce((sum, char) => sum + (char <= '~' ? 0.5 : 1), 0);

interface SetLine {
  readonly text: string;
  readonly indent: number;
  readonly last: boolean;
  readonly centred: boolean;
}

/** Breaks a paragraph into lines as print does: numbers stay whole, no line begins with a comma. */
export function breakLines(text: string, columns: number, indent = 2): SetLine[] {
  const lines: SetLine[] = [];
  const words = text.match(/[\d.A-Za-z]+[%％]?|./gsu) ?? [];
  let line = '';
  const room = (): number => columns - (lines.length === 0 ? indent : 0);
  const end = (last: boolean): void => {
    lines.push({ text: line, indent: lines.length === 0 ? indent : 0, last, centred: false });
    line = '';
  };
  words.forEach((word) => {
    if (line !== '' && widthOf(line + word) > room() && !NOT_FIRST.test(word[0] ?? '')) {
      const carried = NOT_LAST.test(line.at(-1) ?? '') ? (line.at(-1) ?? '') : '';
      if (carried !== '') line = line.slice(0, -1);
      end(false);
      line = carried;
    }
    line += word;
  });
  end(true);
  return lines;
}

/** Sets paragraphs in columns on as many pages as they take. */
export function typeset(paragraphs: readonly string[], style: Style): DrawnPage[] {
  const { columns, titles = 0, size = 10.5, leading = 16, gutter = 21, margin = 64, shorter = 0 } = style;
  const columnWidth = (WIDTH - 2 * margin - (columns - 1) * gutter) / columns;
  const em = Math.floor(columnWidth / size);
  const lines = paragraphs.slice(titles).flatMap((text) => {
    if (!/^[一二三四五六七八九十]+、/.test(text) || widthOf(text) > em) return breakLines(text, em);
    return [{ text, indent: (em - widthOf(text)) / 2, last: true, centred: true }];
  });
  const pages: DrawnPage[] = [];
  for (let at = 0; at < lines.length || pages.length === 0;) {
    const index = pages.length;
    const drawn: Drawn[] = [...furniture(index, style, margin)];
    let top = margin + 30;
    if (index === 0) {
      paragraphs.slice(0, titles).forEach((text, i) => {
        const own = i === 0 ? size * 2 : size;
        drawn.push({ text, x: (WIDTH - widthOf(text) * own) / 2, y: (top += own * 1.2), size: own });
        top += own;
      });
      if (titles > 0) top += leading;
    }
    const notes = style.notes?.[index] ?? [];
    const bottom = HEIGHT - margin - 20 - notes.length * 12;
    const depth = Math.floor((bottom - top) / leading);
    const body: Drawn[] = [];
    for (let column = 0; column < columns; column++) {
      const count = depth - (column > 0 ? shorter : 0);
      lines.slice(at, at + count).forEach((line, row) => {
        const x = margin + column * (columnWidth + gutter) + line.indent * size;
        const room = columnWidth - line.indent * size - widthOf(line.text) * size;
        const spacing = line.last ? 0 : room / Math.max(1, line.text.length - 1);
        body.push({ text: line.text, x, y: top + (row + 1) * leading, size, spacing });
      });
      at += count;
    }
    drawn.push(...(style.across === true ? body.sort((a, b) => a.y - b.y || a.x - b.x) : body));
    notes.forEach((text, i) => drawn.push({ text, x: margin, y: bottom + 18 + i * 12, size: size * 0.8 }));
    pages.push({ width: WIDTH, height: HEIGHT, drawn });
  }
  return pages;
}

function furniture(index: number, { heads, numbers = 'none' }: Style, margin: number): Drawn[] {
  const right = index % 2 === 0;
  const drawn: Drawn[] = [];
  const head = heads?.[right ? 1 : 0];
  if (head !== undefined) drawn.push({ text: head, x: right ? WIDTH - margin - widthOf(head) * 9 : margin, y: margin, size: 9 });
  const number = numbers === 'middle' ? `— ${String(index + 1)} —` : String(index + 1);
  const x = numbers === 'middle' ? (WIDTH - widthOf(number) * 9) / 2 : right ? WIDTH - margin - widthOf(number) * 9 : margin;
  if (numbers !== 'none') drawn.push({ text: number, x, y: HEIGHT - margin + 20, size: 9 });
  return drawn;
}
