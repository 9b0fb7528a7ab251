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

/** `指标　　单位　　数值` → `指标|单位|数值`: a bar for the last character of each gap. */
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
