import { isField } from '../lexicon/page-fields.js';
import { endingOf } from './endings.js';
import type { Line } from './lines.js';
import { markerKind, startsWithMarker, type MarkerKind } from './markers.js';

/** How the lines of a text lie. */
export interface Layout {
  /** Lines were broken to a width; if not, a line is a paragraph. */
  readonly broken: boolean;
  /** Empty lines stand between paragraphs only, not between all lines. */
  readonly blanksSeparate: boolean;
  /** The first lines of paragraphs are indented, the others are not: then the indent decides. */
  readonly indented: boolean;
  /** An indent means something: not all lines have one. */
  readonly someIndented: boolean;
  /** Whether the line goes to the end of the column, so that the paragraph may go on below. */
  isFull(line: Line, first: boolean): boolean;
  /** Whether headings with this kind of marker stand alone here, rather than before their text. */
  headingsAlone(marker: MarkerKind): boolean;
  /** Whether the line is short by an indent that was lost: the first of a paragraph. */
  lostIndent(line: Line): boolean;
}

/** A way to measure a line. Text was broken by one of these, unknown which. */
type Measure = (line: Line) => number;

const measures: readonly Measure[] = [
  (line) => line.text.length + (line.indent >= 2 ? 2 : 0),
  (line) => line.end - line.start,
  (line) => visualWidth(line.text) + (line.indent >= 2 ? 2 : 0),
];
/** A line that ends in mid-sentence may be so much shorter and is still full. */
const SLACK = 1.5;
/** The indent of a paragraph's first line, where it was lost. */
const INDENT = 2;
/** Lines of broken text that do not end a sentence, at least. */
const UNFINISHED_SHARE = 0.4;
const UNFINISHED_LEAST = 3;
/** Lines that end at the same width in mid-sentence, at least, where hardly a line goes beyond. */
const WALL_SHARE = 0.15;
const STRAY_SHARE = 0.02;
/** Titles and rosters may be wider than the column, paragraphs of clean text all are. */
const WIDER_SHARE = 0.08;
const NARROWEST = 14;
/** No column of Chinese text is wider. */
const WIDEST = 66;

export function layoutOf(all: readonly Line[]): Layout {
  const lines = all.filter((line) => line.row === null);
  const unfinished = lines.filter((line) => {
    const ending = endingOf(line.text);
    return ending === 'open' || (ending === 'plain' && line.text.length > 6 && !isShortHeading(line) && !isField(line.text));
  });
  const column = unfinished.length < UNFINISHED_LEAST ? null : columnOf(lines, unfinished);
  if (column?.broken !== true) return { broken: false, blanksSeparate: false, indented: false, someIndented: false, isFull: () => false, lostIndent: () => false, headingsAlone: () => true };
  const lost = indentsLost(lines, column);
  return {
    broken: true,
    blanksSeparate: blanksSeparate(lines, column),
    indented: isIndented(lines, column),
    someIndented: lines.filter((line) => line.indent >= 2).length <= lines.length * 0.6,
    isFull: (line, first) => {
      const slack = (first && lost ? INDENT : 0) + (endingOf(line.text) === 'stop' ? 0 : SLACK);
      return column.measure(line) >= column.threshold - slack;
    },
    headingsAlone: headingsAlone(lines, column),
    lostIndent: (line) => lost && looksIndented(line, column),
  };
}

/** `二、2024年工作安排`: it ends without punctuation in clean text too. */
function isShortHeading({ text, heading, bold }: Line): boolean {
  return heading > 0 || (text.length < NARROWEST && (startsWithMarker(text) || bold[0] === 0));
}

interface Column {
  readonly measure: Measure;
  /** The commonest width. */
  readonly mode: number;
  /** A line at least this wide is full. */
  readonly threshold: number;
  /** The lines are alike in width, or end at one, as in broken text. */
  readonly broken: boolean;
}

/** The measure by which the unfinished lines, which are full where text is broken, are most alike. */
function columnOf(lines: readonly Line[], unfinished: readonly Line[]): Column {
  const columns = measures.map((measure) => {
    const all = lines.map(measure);
    const widths = unfinished.map(measure).sort((a, b) => a - b);
    const at = (share: number): number => widths[Math.floor((widths.length - 1) * share)] ?? 0;
    const mode = modeOf(widths);
    const near = (distance: number): number => widths.filter((width) => Math.abs(width - mode) <= distance).length;
    const beyond = (width: number): number => all.filter((one) => one > width).length;
    const atMode = near(0.5) / widths.length;
    const exact = atMode >= 0.7 || (atMode >= 0.25 && beyond(mode + 0.5) <= lines.length * STRAY_SHARE);
    const threshold = exact ? mode - 0.5 : Math.max(at(0.05), mode * 0.8) - 0.5;
    const even = exact || (at(0.9) - at(0.25)) / at(0.9) <= 0.3;
    const walled = mode >= NARROWEST && near(1.5) >= lines.length * WALL_SHARE && beyond(mode * 1.15 + 1) <= lines.length * STRAY_SHARE;
    const alike = even && unfinished.length >= lines.length * UNFINISHED_SHARE && beyond(mode * 1.3 + 2) <= lines.length * WIDER_SHARE;
    const broken = alike || walled;
    return { measure, mode, threshold, broken: broken && at(0.9) <= WIDEST, atMode };
  });
  const rank = ({ broken, atMode }: Column & { atMode: number }): number => (broken ? 1 : 0) + atMode;
  return columns.reduce((best, column) => (rank(column) > rank(best) ? column : best));
}

function modeOf(sorted: readonly number[]): number {
  let mode = 0;
  let most = 0;
  let run = 0;
  sorted.forEach((width, i) => {
    run = width === sorted[i - 1] ? run + 1 : 1;
    if (run >= most) {
      most = run;
      mode = width;
    }
  });
  return mode;
}

/** After full lines that end in mid-sentence there is no empty line, after others there is. */
function blanksSeparate(lines: readonly Line[], { measure, threshold }: Column): boolean {
  let within = 0;
  let withinBlank = 0;
  let elsewhereBlank = 0;
  for (let i = 1; i < lines.length; i++) {
    const before = lines[i - 1];
    const line = lines[i];
    if (before === undefined || line === undefined || line.pageBreak) continue;
    const blank = line.blanks > 0;
    if (measure(before) >= threshold && endingOf(before.text) !== 'stop') {
      within++;
      if (blank) withinBlank++;
    } else if (blank) elsewhereBlank++;
  }
  return elsewhereBlank > 0 && withinBlank <= within * 0.1;
}

/** Judged by the headings whose form is plain: a short line without punctuation, or one with a full stop in it. */
function headingsAlone(lines: readonly Line[], { measure, threshold }: Column): (marker: MarkerKind) => boolean {
  const balance = new Map<MarkerKind, number>();
  for (const line of lines) {
    const kind = markerKind(line.text);
    if (kind === null) continue;
    const short = measure(line) < threshold;
    const vote = /[。；！]/.test(line.text) ? -1 : short && endingOf(line.text) === 'plain' ? 1 : 0;
    balance.set(kind, (balance.get(kind) ?? 0) + vote);
  }
  return (marker) => (balance.get(marker) ?? 0) > 0;
}

/** `（一）…` and what follows a short last line is mostly narrower than the lines inside paragraphs. */
function indentsLost(lines: readonly Line[], column: Column): boolean {
  let first = 0;
  let narrow = 0;
  for (let i = 1; i < lines.length; i++) {
    const before = lines[i - 1];
    const line = lines[i];
    if (before === undefined || line === undefined || endingOf(line.text) === 'stop') continue;
    if (endingOf(before.text) !== 'stop' || column.measure(before) >= column.threshold) continue;
    first++;
    if (looksIndented(line, column)) narrow++;
  }
  return first >= 3 && narrow >= first * 0.6;
}

/** Narrower than full by about two characters, and going on below. */
function looksIndented(line: Line, { measure, mode, threshold }: Column): boolean {
  const width = measure(line);
  const ending = endingOf(line.text);
  if (/^[A-Za-z\d]/.test(line.text) && !/^\d{4}年/.test(line.text)) return false;
  return width >= threshold - 1 && width <= mode - 1.5 && (ending === 'open' || ending === 'plain');
}

/** Lines that surely start a paragraph are indented, lines that surely go on are not. */
function isIndented(lines: readonly Line[], { measure, threshold }: Column): boolean {
  let first = 0;
  let firstIndented = 0;
  let inner = 0;
  let innerIndented = 0;
  for (let i = 1; i < lines.length; i++) {
    const before = lines[i - 1];
    const line = lines[i];
    if (before === undefined || line === undefined) continue;
    const ending = endingOf(before.text);
    const full = measure(before) >= threshold;
    if (ending === 'stop' && !full) {
      first++;
      if (line.indent >= 2) firstIndented++;
    } else if (ending === 'open' || (ending === 'plain' && full)) {
      inner++;
      if (line.indent >= 2) innerIndented++;
    }
  }
  return first >= 3 && firstIndented >= first * 0.8 && innerIndented <= inner * 0.1;
}

/** Columns of a line where a Chinese character is one and a half-width one is half. */
function visualWidth(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) > 0x2000 ? 1 : 0.5;
  return width;
}
