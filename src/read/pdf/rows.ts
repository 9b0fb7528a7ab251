import { raisedText } from '../raised.js';
import type { Run } from './runs.js';

/** Runs on one baseline, left to right. */
export interface Row {
  readonly runs: readonly Run[];
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** Of most of its characters. */
  readonly size: number;
}

/** How far runs of one row may be apart in height, in parts of their size. */
const LEVEL = 0.3;
/** So many times as large is no part of the row: a watermark behind it. */
const OTHER = 2.2;
/** Raised or lowered figures are so much smaller than their row, and no further away than this. */
const SMALL = 0.75;
const RAISED = 0.7;
/** What stands so much above the baseline is raised, in parts of the size of its row. */
const LIFTED = 0.12;
/** The same text again so near is drawn twice, to look bold. */
const TWICE = 0.2;

/** A run that begins so far within the one before it, in parts of its size, and ends there, stands in the midst of it. */
const OVERLAP = 0.3;

/** The rows of a page, or of a part of it, from the top. */
export function rowsOf(runs: readonly Run[]): Row[] {
  const groups: Run[][] = [];
  for (const run of [...runs].sort((a, b) => a.y - b.y || a.left - b.left)) {
    let group: Run[] | undefined;
    for (let i = groups.length - 1; i >= 0 && group === undefined; i--) {
      const first = groups[i]?.[0];
      if (first === undefined || first.y < run.y - run.size) break;
      if (isLevel(first, run)) group = groups[i];
    }
    if (group === undefined) groups.push([run]);
    else group.push(run);
  }
  return attachRaised(groups.map(rowOf)).sort((a, b) => a.y - b.y);
}

function isLevel(a: Run, b: Run): boolean {
  if (Math.max(a.size, b.size) > Math.min(a.size, b.size) * OTHER) return false;
  return Math.abs(a.y - b.y) <= LEVEL * Math.min(a.size, b.size);
}

/** A row of runs that are level; what is drawn twice stands in it once. */
export function rowOf(group: readonly Run[]): Row {
  const runs: Run[] = [];
  for (const run of [...group].sort((a, b) => a.left - b.left)) {
    const again = [runs.at(-1), runs.at(-2), runs.at(-3)].some((before) => before?.text === run.text && run.left - before.left <= TWICE * run.size);
    if (!again) placeAmong(runs, run);
  }
  const main = mainRun(runs);
  return {
    runs,
    left: runs[0]?.left ?? 0,
    right: runs.reduce((most, { right }) => Math.max(most, right), -Infinity),
    y: main?.y ?? 0,
    size: main?.size ?? 0,
  };
}

/** Puts a run behind those before it, or into the last one where that has left room for it. */
function placeAmong(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  const within = last !== undefined && run.left < last.right - OVERLAP * run.size && run.right <= last.right;
  const at = within ? gapAt(last, run.left) : null;
  if (last === undefined || at === null) {
    runs.push(run);
    return;
  }
  const [before, after] = [last.text.slice(0, at).trimEnd(), last.text.slice(at).trimStart()];
  runs.splice(-1, 1, { ...last, text: before, right: run.left }, run, { ...last, text: after, left: Math.min(run.right, last.right), spaced: false });
}

/** Before which character of a run another one begins: LibreOffice draws the marks of another font after the line they are in. */
function gapAt({ text, left, right, size }: Run, x: number): number | null {
  const widths = Array.from(text, (char): number => (char === ' ' ? 0 : /[!-~]/.test(char) ? 0.5 : 1));
  const spaces = text.split(' ').length - 1;
  const all = widths.reduce((sum, width) => sum + width, 0);
  const em = spaces > 0 ? size : (right - left) / all;
  const space = spaces > 0 ? Math.max(0, right - left - all * em) / spaces : 0;
  let at = left;
  let index = 0;
  let best: { readonly index: number; readonly off: number } | null = null;
  for (const [i, char] of Array.from(text).entries()) {
    const off = Math.abs(at - x);
    if (index > 0 && (best === null || off < best.off)) best = { index, off };
    at += char === ' ' ? space : (widths[i] ?? 1) * em;
    index += char.length;
  }
  return best !== null && best.off < size / 2 ? best.index : null;
}

function mainRun(runs: readonly Run[]): Run | undefined {
  const lengths = new Map<number, number>();
  for (const { size, text } of runs) lengths.set(size, (lengths.get(size) ?? 0) + text.length);
  const [size] = [...lengths].reduce<[number, number]>((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0]);
  return runs.find((run) => run.size === size);
}

/** Puts raised figures, such as the marks of footnotes, back where they belong in the row below or above. */
function attachRaised(rows: readonly Row[]): Row[] {
  const raised = new Map<Row, Run[]>();
  const moved = new Set<Row>();
  rows.forEach((row, i) => {
    const host = [rows[i + 1], rows[i - 1]].find((other) => other !== undefined && row.runs.every((run) => isRaised(run, other)));
    if (host === undefined || moved.has(host)) return;
    raised.set(host, [...(raised.get(host) ?? []), ...row.runs]);
    moved.add(row);
  });
  if (moved.size === 0) return [...rows];
  return rows.flatMap((row) => {
    const more = raised.get(row);
    return moved.has(row) ? [] : [more === undefined ? row : { ...rowOf([...row.runs, ...more]), y: row.y, size: row.size }];
  });
}

function isRaised(run: Run, row: Row): boolean {
  if (run.size > row.size * SMALL || row.size > run.size * OTHER || Math.abs(run.y - row.y) > row.size * RAISED) return false;
  return row.runs.some((other) => Math.abs(run.left - other.right) < row.size * 0.5 || Math.abs(run.right - other.left) < row.size * 0.5);
}

/** A wider gap between two runs parts words, in parts of the size. */
const WORD_GAP = 0.7;
/** Stretched titles have no wider gaps. */
const STRETCHED_GAP = 4;
/** A wider gap parts the cells of a table. */
const CELL_GAP = 2;

/** The text of a row; gaps become spaces, but not those of stretched text. */
export function textOf({ runs, size, y }: Row): string {
  const stretched = isStretched(runs, size);
  let text = '';
  runs.forEach((run, i) => {
    const before = runs[i - 1];
    const raised = run.size <= size * SMALL && y - run.y >= size * LIFTED ? raisedText(text, run.text) : null;
    text += raised ?? (before !== undefined && isSpaceBetween(before, run, size, stretched) ? ` ${run.text}` : run.text);
  });
  return text;
}

function isSpaceBetween(before: Run, run: Run, size: number, stretched: boolean): boolean {
  const gap = (run.left - before.right) / size;
  if (!stretched && gap > WORD_GAP) return true;
  const ends = `${before.text.at(-1) ?? ''}${run.text.at(0) ?? ''}`;
  return /^[A-Za-z]{2}$/.test(ends) ? gap > 0.1 : run.spaced && !stretched && /^[^!-~]{2}$/.test(ends) && /^\p{L}{2}$/u.test(ends);
}

/** Whether the row has cells: gaps that are much wider than stretching makes them. */
export function hasCells({ runs, size }: Row): boolean {
  return !isStretched(runs, size) && runs.some(({ left }, i) => left - (runs[i - 1]?.right ?? left) > size * CELL_GAP);
}

/** `政 府 工 作 报 告`: single characters with gaps that are all alike. */
function isStretched(runs: readonly Run[], size: number): boolean {
  const gaps = runs.slice(1).map(({ left }, i) => left - (runs[i]?.right ?? left));
  const wide = gaps.filter((gap) => gap > size * 0.2).sort((a, b) => a - b);
  const single = runs.filter(({ text }) => text.trim().length <= 2).length;
  if (wide.length < 2 || (wide.at(-1) ?? 0) > size * STRETCHED_GAP || single < runs.length * 0.6 || wide.length < gaps.length * 0.5) return false;
  return (wide.at(-1) ?? 0) <= (wide[Math.floor(wide.length / 2)] ?? 0) * 1.6 + size * 0.2;
}
