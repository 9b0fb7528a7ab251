import { isCompoundSurname, ROLE } from '../lexicon/people.js';
import type { Line } from './lines.js';
import { isSpace } from './spaces.js';
import { foldWidths } from './widths.js';

/** A line cut at those of its gaps that part one cell from the next: a name, an organisation, a post. */
export interface Cells {
  /** Pairs of source offsets, as in a line. */
  readonly pieces: readonly number[];
  /** The cells with one space between. */
  readonly text: string;
}

/** A stretch without white space or punctuation, or one mark of punctuation. */
interface Atom {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly mark: boolean;
}

const MARK = /[、，；：。,;:（）()《》“”]/;
const SPELLED_ROLE = new RegExp(`^${ROLE}$`, 'u');

/** `组 长：何 冬  市政府副市长` → `组长：何冬 市政府副市长`. What the line has lost already stays lost. */
export function cellsOf(source: string, line: Line): Cells {
  const atoms = atomsOf(source, line);
  const joints = jointsOf(atoms);
  const pieces: number[] = [];
  let text = '';
  atoms.forEach(({ start, end, text: word }, i) => {
    if (joints[i] === true) {
      pieces.push(start - 1, start);
      text += ' ';
    }
    pieces.push(start, end);
    text += foldWidths(word);
  });
  return { pieces, text };
}

/** `2.王 珏 …`: the number of a row is no part of the name behind it. */
const INDEX = /^\d{1,3}[.．]/;

function atomsOf(source: string, { pieces, text }: Line): Atom[] {
  const atoms: Atom[] = [];
  const first = pieces[0] ?? 0;
  const index = INDEX.exec(text)?.[0] ?? '';
  const numbered = index !== '' && foldWidths(source.slice(first, first + index.length)) === foldWidths(index) ? index.length : 0;
  if (numbered > 0) atoms.push({ start: first, end: first + numbered, text: index, mark: true });
  let start = -1;
  const close = (end: number): void => {
    if (start >= 0) atoms.push({ start, end, text: source.slice(start, end), mark: false });
    start = -1;
  };
  for (let i = 0; i < pieces.length; i += 2) {
    const to = pieces[i + 1] ?? 0;
    for (let at = (pieces[i] ?? 0) + (i === 0 ? numbered : 0); at < to; at++) {
      const char = source[at] ?? '';
      if (isSpace(char)) close(at);
      else if (MARK.test(char)) {
        close(at);
        atoms.push({ start: at, end: at + 1, text: char, mark: true });
      } else if (start < 0) start = at;
    }
    close(to);
  }
  return atoms;
}

/** For each atom whether a cell starts with it after a gap. */
function jointsOf(atoms: readonly Atom[]): boolean[] {
  const joints = atoms.map((atom, i) => {
    const before = atoms[i - 1];
    return before !== undefined && before.end < atom.start && !isMark(before, /[^）)]/) && !atom.mark && !leans(before.text, atom.text);
  });
  for (let i = 0; i < atoms.length; i++) {
    if (!isSingle(atoms[i])) continue;
    let end = i;
    while (isSingle(atoms[end]) && (end === i || joints[end] === true)) end++;
    joinSingles(atoms, joints, i, end);
    i = end - 1;
  }
  return joints;
}

function isMark(atom: Atom, which: RegExp): boolean {
  return atom.mark && which.test(atom.text);
}

function isSingle(atom: Atom | undefined): boolean {
  return atom !== undefined && !atom.mark && /^\p{Script=Han}$/u.test(atom.text);
}

/** `买买提 · 艾力`, `欧阳 明`, `副 市长` are one word each. */
function leans(before: string, after: string): boolean {
  return /[·•‧・]$/.test(before) || /^[·•‧・]/.test(after) || (isCompoundSurname(before) && after.length === 1) || before === '副';
}

/** `成 员：李 四 王 五`: of single characters in a row a label is one word, of the rest each pair is one. */
function joinSingles(atoms: readonly Atom[], joints: boolean[], from: number, to: number): void {
  const run = atoms.slice(from, to).map(({ text }) => text).join('');
  const opens = from === 0 || atoms[from - 1]?.mark === true;
  const closes = isMark(atoms[to] ?? { start: 0, end: 0, text: '', mark: false }, /[：:]/);
  const head = opens ? longest(run, (length) => run.slice(0, length)) : 0;
  const tail = closes ? longest(run, (length) => run.slice(-length)) : 0;
  if (head > 0 && (head < run.length || closes)) {
    join(joints, from, from + head);
    joinNames(atoms, joints, from + head, to);
  } else if (tail > 0) {
    join(joints, to - tail, to);
    joinNames(atoms, joints, from, to - tail);
  } else joinNames(atoms, joints, from, to);
}

function longest(run: string, cut: (length: number) => string): number {
  for (let length = Math.min(run.length, 6); length >= 2; length--) if (SPELLED_ROLE.test(cut(length))) return length;
  return 0;
}

/** Narrow gaps are inside a name, wide ones between; where all are alike, names are pairs, the first may have three. */
function joinNames(atoms: readonly Atom[], joints: boolean[], from: number, to: number): void {
  const gap = (i: number): number => (atoms[i]?.start ?? 0) - (atoms[i - 1]?.end ?? 0);
  const gaps = Array.from({ length: Math.max(0, to - from - 1) }, (_, i) => gap(from + 1 + i));
  const narrow = Math.min(...gaps);
  if (to - from > 3 && gaps.some((width) => width > narrow)) {
    let start = from;
    for (let i = from + 1; i <= to; i++) {
      if (i < to && gap(i) === narrow) continue;
      join(joints, start, i);
      start = i;
    }
    return;
  }
  if (to - from <= 3) {
    join(joints, from, to);
    return;
  }
  const odd = (to - from) % 2;
  join(joints, from, from + 2 + odd);
  for (let i = from + 2 + odd; i < to; i += 2) join(joints, i, i + 2);
}

function join(joints: boolean[], from: number, to: number): void {
  for (let i = from + 1; i < to; i++) joints[i] = false;
}
