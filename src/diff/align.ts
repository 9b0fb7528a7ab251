import type { MatchedBy } from '../core/difference.js';
import type { Fact } from './facts.js';
import { similarity } from './names.js';

/**
 * Names less alike are not aligned. Read on real pairs of reports: above it stand other words for the same (新建、改扩建学校,
 * 新建改扩建学校), below it more and more things that only resemble each other.
 */
export const leastSimilarity = 0.75;

/** What makes two facts one. */
export interface Match {
  readonly by: MatchedBy;
  readonly similarity: number;
}

/** By code where both have one, else by name; `null` for facts that are not the same. */
export function match(a: Fact, b: Fact): Match | null {
  const [left, right] = [a.observation.metric.code, b.observation.metric.code];
  if (left !== null && right !== null) return left === right ? { by: 'code', similarity: 1 } : null;
  const alike = similarity(a.name, b.name);
  return alike < leastSimilarity ? null : { by: 'name', similarity: alike };
}

/** A possible pair; `worth` is compared item by item, more is better. */
export interface Edge<T> {
  readonly old: number;
  readonly new: number;
  readonly worth: readonly number[];
  readonly with: T;
}

/** Takes the best pairs first, each item once. Which of equals wins does not depend on the direction of the comparison. */
export function oneToOne<T>(edges: readonly Edge<T>[]): readonly Edge<T>[] {
  const [left, right] = [new Set<number>(), new Set<number>()];
  return [...edges].sort(bestFirst).filter((edge) => {
    if (left.has(edge.old) || right.has(edge.new)) return false;
    left.add(edge.old);
    right.add(edge.new);
    return true;
  });
}

function bestFirst(a: Edge<unknown>, b: Edge<unknown>): number {
  const at = a.worth.findIndex((worth, index) => worth !== b.worth[index]);
  return at === -1 ? a.old - b.old || a.new - b.new : (b.worth[at] ?? 0) - (a.worth[at] ?? 0);
}

/** The pairs of facts that may belong together: of one frame, with a code or a pair of characters in common. */
export function candidates(old: readonly Fact[], fresh: readonly Fact[]): readonly (readonly [number, number])[] {
  const holders = new Map<string, number[]>();
  fresh.forEach((fact, at) => {
    for (const key of keysOf(fact)) {
      const held = holders.get(key);
      if (held === undefined) holders.set(key, [at]);
      else held.push(at);
    }
  });
  return old.flatMap((fact, at) => {
    const near = new Set<number>();
    for (const key of keysOf(fact)) for (const other of holders.get(key) ?? []) near.add(other);
    return [...near].map((other) => [at, other] as const);
  });
}

const keysOf = ({ frame, promised, observation, name }: Fact): readonly string[] =>
  [`=${observation.metric.code ?? ''}`, ...name.pairs].map((key) => `${String(promised)}${frame}${key}`);
