import { opensItem } from '../../lexicon/page-numbers.js';
import type { Line } from './lines.js';

/** Lengths in characters. An indent is at least so wide; narrower ones are chance. */
const INDENT = 1.2;
/** A line that ends so far from the edge has room for the next word: its paragraph is over. */
const SHORT = 6;
/** Where a sentence ends, less is enough. */
const SHORT_STOP = 1.5;
/** Text is ragged where so many lines end so far from the edge, or farther; where it is justified, none does. */
const RAGGED = { share: 0.3, from: 0.3 };
/** What no program parts, and a ragged line leaves room for: `17.4%、11.2%`, `60.6%；“3545”专`. */
const UNPARTED = /^(?:[!-~]|[\u2018\u2019\u201c\u201d]+(?:[\u4e00-\u9fff](?![!-~]))?|[\u3001\uff05\uff0c\uff1b\uff1a](?=[!-~\u2018\u201c]))+/;
/** Where paragraphs are indented, so many of all lines are. */
const INDENTED_SHARE = 0.03;
/** A gap between lines is wide from so many times the usual distance. */
const WIDE_GAP = 1.55;
/** Where paragraphs stand a little apart, so many of all lines do, and nearly all of those below the end of a paragraph. */
const APART = { gap: 1.2, share: 0.04, ended: 0.9 };
const OTHER_SIZE = 0.12;
const TITLE_SIZE = 1.15;

/** `。`, `！`, `？`, and what closes behind them: `建成200家。（市总工会负责）`. */
const END = /[\u3002\uff01\uff1f](?:[\u201d\u2019\u300d\u300f\uff09)\u300b]{0,3}|[\uff08(][^\uff08\uff09()]{1,24}[\uff09)])$/;
const STOP = /[\u3002\uff01\uff1f!?\uff1b;\uff1a:\u2026][\u201d\u2019\u300d\u300f\uff09)\u300b]{0,3}$/;
/** `，`, `、`, `（`, `“`, `《`: nothing ends here. */
const OPEN = /[\uff0c,\u3001\uff08(\u201c\u2018\u300a\u3008\u3014[\u00b7~\uff5e]$/;

/** Whether each line starts a paragraph, by indent, by the end of the line before, by distance and by size. */
export function paragraphStarts(lines: readonly Line[], body: number): boolean[] {
  const leading = usualLeading(lines);
  const gap = leading * (standApart(lines, leading) ? APART.gap : WIDE_GAP);
  const roomFor = isRagged(lines) ? widthOfStart : () => 0;
  const indented = lines.filter((line) => indentOf(line) >= INDENT && !isCentred(line)).length > lines.length * INDENTED_SHARE;
  return lines.map((line, i) => {
    const before = lines[i - 1];
    return before === undefined || starts(before, line, body, { gap, room: roomFor(line) }) || (!indented && END.test(before.text) && opensItem(line.text));
  });
}

/** What sets a line apart from the one before: the distance, and how much room that one must have had for this to be no part of it. */
interface Apart {
  readonly gap: number;
  readonly room: number;
}

function starts(before: Line, line: Line, body: number, { gap, room }: Apart): boolean {
  if (before.cells || line.cells) return true;
  if (Math.abs(before.size - line.size) > before.size * OTHER_SIZE) return true;
  if (isTitle(line, body) || isTitle(before, body)) return !continuesTitle(before, line, body);
  if (continuesHeading(before, line)) return false;
  if (indentOf(line) >= INDENT) return !(OPEN.test(before.text) && isCentred(line));
  if (OPEN.test(before.text)) return false;
  if (shortfallOf(before) >= Math.max(room, STOP.test(before.text) ? SHORT_STOP : SHORT)) return true;
  return before.block === line.block && line.y - before.y > gap * Math.max(1, line.size / body);
}

const indentOf = ({ column, left, size }: Line): number => (left - column.left) / size;

/** How far from the edge a line ends, in characters. */
const shortfallOf = ({ column, right, size }: Line): number => (column.right - right) / size;

function isRagged(lines: readonly Line[]): boolean {
  const ends = lines.filter(({ cells }) => !cells).map(shortfallOf).filter((shortfall) => shortfall < SHORT);
  return ends.filter((shortfall) => shortfall > RAGGED.from).length > ends.length * RAGGED.share;
}

/** How wide what a line starts with is, and cannot be parted from; a Western character is half of a Chinese one. */
function widthOfStart({ text }: Line): number {
  const start = UNPARTED.exec(text)?.[0] ?? '';
  return Array.from(start).reduce((width, char) => width + (char < '\u007f' ? 0.5 : 1), 0);
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

interface Step {
  readonly before: Line;
  readonly distance: number;
}

/** From each line to the next in its column. */
function stepsOf(lines: readonly Line[]): Step[] {
  return lines.flatMap((line, i) => {
    const before = lines[i - 1];
    return before?.block === line.block && line.y > before.y ? [{ before, distance: line.y - before.y }] : [];
  });
}

/** Whether paragraphs stand a little apart from each other. */
function standApart(lines: readonly Line[], leading: number): boolean {
  const steps = stepsOf(lines);
  const wider = steps.filter(({ distance }) => distance > leading * APART.gap && distance <= leading * WIDE_GAP);
  const ended = wider.filter(({ before }) => STOP.test(before.text) || shortfallOf(before) >= SHORT);
  return wider.length > steps.length * APART.share && ended.length > wider.length * APART.ended;
}

/** The commonest distance from one line to the next, in steps of half a point. */
function usualLeading(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const { distance } of stepsOf(lines)) {
    const step = Math.round(distance * 2) / 2;
    if (step > 0) counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  return [...counts].reduce<readonly [number, number]>((best, entry) => (entry[1] > best[1] ? entry : best), [Infinity, 0])[0];
}
