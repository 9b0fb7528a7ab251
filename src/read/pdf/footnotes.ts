import type { Line } from './lines.js';
import { paragraphStarts } from './paragraphs.js';

/** Footnotes are so much smaller than the text, or less. */
const SMALLER = 0.92;
const APART = 1.15;
/** `①`, `[1]`, `*`, `1 `, `1.`: what a footnote begins with. */
const MARK = /^(?:[\u2460-\u2473\u24f5-\u24fe\u3251-\u325f\u32b1-\u32bf*\uff0a\u203b\u2020\u2021]|[[\uff08(\u3014\u3010]?\d{1,2}[\]\uff09)\u3015\u3011.\uff0e\s]?(?!\d))/;
/** `12` of `12名词解释`: a mark that nothing closes would count what follows, `12名`. */
const BARE = /^(?<number>\d{1,3})\s*(?![\d\s.\uff0e%\uff05\u3001)\uff09\]\u3015\u3011])/;
/** Marks count up; a note between them may not have been told. */
const MOST_MISSED = 2;

/** Which lines are footnotes: small lines at the foot of a column below larger ones, the first of them marked or apart. */
function footnoteLines(lines: readonly Line[], body: number): boolean[] {
  const found = lines.map(() => false);
  for (let end = lines.length; end > 0;) {
    const block = lines[end - 1]?.block;
    let start = end;
    while (lines[start - 1]?.block === block && start > 0) start--;
    markFoot(lines, start, end, body, found);
    end = start;
  }
  return found;
}

function markFoot(lines: readonly Line[], start: number, end: number, body: number, found: boolean[]): void {
  const isSmall = (line: Line | undefined): boolean => line !== undefined && line.size <= body * SMALLER;
  let first = end;
  while (first > start && isSmall(lines[first - 1])) first--;
  while (first < end && !MARK.test(lines[first]?.text ?? '') && !(first > start && standsApart(lines, first))) first++;
  // a block of its own, over two columns, must stand at the end of its page
  const last = lines[end]?.page !== lines[end - 1]?.page;
  const below = first > start || (last && lines[start - 1]?.page === lines[start]?.page);
  if (below) found.fill(true, first, end);
}

/** Further from the line above than that one is from its own. */
function standsApart(lines: readonly Line[], at: number): boolean {
  const [above, before, line] = lines.slice(Math.max(0, at - 2), at + 1);
  return above !== undefined && before !== undefined && line?.block === above.block && line.y - before.y > (before.y - above.y) * APART;
}

/** A line as it is read, and whether a paragraph starts with it. */
export interface ReadLine {
  readonly line: Line;
  readonly starts: boolean;
}

/** The lines of notes, with brackets around the marks that count up, be it on each page anew: `[12]名词解释`. */
function bracketed(notes: readonly Line[]): Line[] {
  let last = 0;
  return notes.map((line) => {
    const mark = BARE.exec(line.text);
    const number = Number(mark?.groups?.['number'] ?? 0);
    if (mark === null || !(number === 1 || (number > last && number <= last + 1 + MOST_MISSED))) return line;
    last = number;
    return { ...line, text: `[${String(number)}]${line.text.slice(mark[0].length)}` };
  });
}

/**
 * The lines of each page as they are read: footnotes at the end of their page, or before its last paragraph where
 * that one goes on overleaf.
 */
export function placeFootnotes(lines: readonly Line[], body: number, pages: number): ReadLine[][] {
  const isNote = footnoteLines(lines, body);
  const text = lines.filter((_, i) => isNote[i] === false);
  const starts = paragraphStarts(text, body);
  const read: ReadLine[][] = Array.from({ length: pages }, () => []);
  const lastStart = new Map<number, number>();
  text.forEach((line, i) => {
    const page = read[line.page];
    if (starts[i] === true) lastStart.set(line.page, page?.length ?? 0);
    page?.push({ line, starts: starts[i] === true });
  });
  const goesOn = new Set(text.filter((line, i) => starts[i + 1] === false && text[i + 1]?.page !== line.page).map(({ page }) => page));
  const notes = bracketed(lines.filter((_, i) => isNote[i] === true));
  for (const page of new Set(notes.map((line) => line.page))) {
    const own = notes.filter((line) => line.page === page);
    const begun = paragraphStarts(own, body);
    const last = goesOn.has(page) ? lastStart.get(page) : undefined;
    const marked = own.map((line, i) => ({ line, starts: begun[i] === true || MARK.test(line.text) }));
    read[page]?.splice(last ?? Infinity, 0, ...marked);
  }
  return read;
}
