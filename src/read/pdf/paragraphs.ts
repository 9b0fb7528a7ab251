import type { Line } from './lines.js';

/** Lengths in characters. An indent is at least so wide; narrower ones are chance. */
const INDENT = 1.2;
/** A line that ends so far from the edge has room for the next word: its paragraph is over. */
const SHORT = 6;
/** Where a sentence ends, less is enough. */
const SHORT_STOP = 1.5;
/** A gap between lines is wide from so many times the usual distance. */
const WIDE_GAP = 1.55;
const OTHER_SIZE = 0.12;
const TITLE_SIZE = 1.15;

const STOP = /[\u3002\uff01\uff1f!?\uff1b;\uff1a:\u2026][\u201d\u2019\u300d\u300f\uff09)\u300b]{0,3}$/;
/** `，`, `、`, `（`, `“`, `《`: nothing ends here. */
const OPEN = /[\uff0c,\u3001\uff08(\u201c\u2018\u300a\u3008\u3014[\u00b7~\uff5e]$/;

/** Whether each line starts a paragraph, by indent, by the end of the line before, by distance and by size. */
export function paragraphStarts(lines: readonly Line[], body: number): boolean[] {
  const leading = usualLeading(lines);
  return lines.map((line, i) => {
    const before = lines[i - 1];
    return before === undefined || starts(before, line, body, leading);
  });
}

function starts(before: Line, line: Line, body: number, leading: number): boolean {
  if (before.cells || line.cells) return true;
  if (Math.abs(before.size - line.size) > before.size * OTHER_SIZE) return true;
  if (isTitle(line, body) || isTitle(before, body)) return !continuesTitle(before, line, body);
  if (continuesHeading(before, line)) return false;
  const indent = (line.left - line.column.left) / line.size;
  if (indent >= INDENT) return !(OPEN.test(before.text) && isCentred(line));
  if (OPEN.test(before.text)) return false;
  const shortfall = (before.column.right - before.right) / before.size;
  if (shortfall >= (STOP.test(before.text) ? SHORT_STOP : SHORT)) return true;
  return before.block === line.block && line.y - before.y > leading * WIDE_GAP * Math.max(1, line.size / body);
}

function isTitle(line: Line, body: number): boolean {
  return line.size > body * TITLE_SIZE;
}

/** A title goes on in the next line of the same size, both centred or the first one full. */
function continuesTitle(before: Line, line: Line, body: number): boolean {
  if (!isTitle(before, body) || !isTitle(line, body) || before.block !== line.block) return false;
  return line.y - before.y < line.size * 2.2 && !STOP.test(before.text) && isCentred(line) && isCentred(before);
}

/** A centred heading goes on where its first line left no room. */
function continuesHeading(before: Line, line: Line): boolean {
  if (before.block !== line.block || STOP.test(before.text) || !isCentred(before) || !isCentred(line)) return false;
  const width = before.column.right - before.column.left;
  const own = before.right - before.left;
  return own > width * 0.75 && line.right - line.left < own - line.size * 2;
}

function isCentred({ left, right, column, size }: Line): boolean {
  return Math.abs(left + right - column.left - column.right) < size * 1.5;
}

/** The commonest distance from one line to the next, in steps of half a point. */
function usualLeading(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (let i = 1; i < lines.length; i++) {
    const before = lines[i - 1];
    const line = lines[i];
    if (line === undefined || before?.block !== line.block) continue;
    const step = Math.round((line.y - before.y) * 2) / 2;
    if (step > 0) counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  return [...counts].reduce<readonly [number, number]>((best, entry) => (entry[1] > best[1] ? entry : best), [Infinity, 0])[0];
}
