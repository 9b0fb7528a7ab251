import type { Line } from './lines.js';
import { isSpace } from './spaces.js';
import { foldWidths } from './widths.js';

/** What parts the cells of a line: bars, wide gaps, or gaps of any width. */
export type Gap = 'bar' | 'wide' | 'any';

/** A line of a table with bars between its cells, whatever stood there. */
export interface BarredLine {
  /** Pairs of source offsets, as in a line. */
  readonly pieces: readonly number[];
  readonly text: string;
  readonly cells: readonly string[];
}

/** `│`, `｜` and the like are bars too. */
const BARS = /[|｜│┃║]/g;

/** The line's text with one kind of bar. */
export const barsFolded = (text: string): string => text.replace(BARS, '|');

/** The text of the cells, those of an empty border left out; `\|` parts nothing. */
export function cellsBetweenBars(text: string): string[] {
  return text.replace(/^\|/, '').replace(/(?<!\\)\|$/, '').split(/(?<!\\)\|/);
}

/** `指标  单位  数值` → `指标|单位|数值`: a bar for the last character of each gap. */
export function barred(source: string, line: Line, gap: Exclude<Gap, 'bar'>): BarredLine {
  const pieces: number[] = [];
  let text = '';
  let end = -1;
  for (const { start, to } of words(source, line)) {
    if (end >= 0 && (gap === 'any' || isWide(source.slice(end, start)))) {
      pieces.push(start - 1, start);
      text += '|';
    }
    pieces.push(start, to);
    text += foldWidths(source.slice(start, to));
    end = to;
  }
  return { pieces, text, cells: text.split('|') };
}

/** Stretches without white space. */
function words(source: string, { pieces }: Line): { readonly start: number; readonly to: number }[] {
  const found: { start: number; to: number }[] = [];
  const from = pieces[0] ?? 0;
  const end = pieces.at(-1) ?? from;
  const kept = (at: number): boolean => pieces.some((start, i) => i % 2 === 0 && at >= start && at < (pieces[i + 1] ?? 0));
  let start = -1;
  for (let at = from; at <= end; at++) {
    const isWord = at < end && !isSpace(source[at] ?? '') && kept(at);
    if (isWord && start < 0) start = at;
    if (!isWord && start >= 0) {
      found.push({ start, to: at });
      start = -1;
    }
  }
  return found;
}

/** A tab, two spaces or a full-width one: wider than what stands inside a stretched word. */
function isWide(gap: string): boolean {
  return gap.includes('\t') || gap.includes('\u3000') || gap.length >= 2;
}

/** White space that sets a word in, rather than parting it from the bar: a full-width or a no-break space. */
const INDENT = /[\u3000\u00a0\u2002\u2003]/;

/** A row between bars with one space kept where its first words are set in: 第一产业 is then a part of the row above. */
export function withIndent(source: string, line: Line, text: string): Line {
  const first = text.search(/\p{Script=Han}/u);
  if (first < 1 || text[first - 1] !== '|') return { ...line, text };
  let length = 0;
  for (let i = 0; i < line.pieces.length; i += 2) {
    const from = line.pieces[i] ?? 0;
    if (length === first) {
      const end = line.pieces[i - 1] ?? from;
      if (!INDENT.test(source.slice(end, from))) break;
      return { ...line, pieces: [...line.pieces.slice(0, i), from - 1, from, ...line.pieces.slice(i)], text: `${text.slice(0, first)} ${text.slice(first)}`, bold: [], boldOpen: false };
    }
    length += (line.pieces[i + 1] ?? from) - from;
  }
  return { ...line, text };
}
