import type { Block } from './blocks.js';
import type { Heading } from './headings.js';
import { OUTER_RANK } from './markers.js';

/** So much below the headings of the levels above, and above all that has another marker. */
const STEP = 0.1;

/** `### 工业生产` below `## 一、工作回顾`: a heading without a marker lies below all headings of the levels above its own. */
export function rankByLevel(headings: readonly (Heading | null)[], blocks: readonly Block[]): (Heading | null)[] {
  const levelOf = (i: number): number => blocks[i]?.heading ?? 0;
  const levels = new Set(headings.flatMap((heading, i) => (heading === null || levelOf(i) === 0 ? [] : [levelOf(i)])));
  const ranks = new Map<number, number>();
  let lowest: number | null = null;
  for (const level of [...levels].sort((a, b) => a - b)) {
    const rank: number = lowest === null ? OUTER_RANK : lowest + STEP;
    ranks.set(level, rank);
    lowest = headings.reduce((most, heading, i) => (heading === null || levelOf(i) !== level ? most : Math.max(most, isPlain(heading) ? rank : heading.rank)), lowest ?? rank);
  }
  return headings.map((heading, i) => (heading !== null && isPlain(heading) ? { ...heading, rank: ranks.get(levelOf(i)) ?? heading.rank } : heading));
}

const isPlain = ({ construct }: Heading): boolean => construct === 'plain';
