import type { MatchedBy } from '../core/difference.js';
import { isBare } from '../lexicon/comparing.js';
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
  if ((isBare(a.name.plain) || isBare(b.name.plain)) && (a.name.plain !== b.name.plain || a.saying !== b.saying)) return null;
  const alike = similarity(a.name, b.name);
  return alike < leastSimilarity ? null : { by: 'name', similarity: alike };
}

/** A possible pair; `worth` is compared item by item, more is better. */
export interface Edge {
  readonly old: number;
  readonly new: number;
  readonly worth: readonly number[];
}

/** Takes the best pairs first, each item once. Which of equals wins does not depend on the direction of the comparison. */
export function oneToOne(edges: readonly Edge[]): readonly Edge[] {
  const [left, right] = [new Set<number>(), new Set<number>()];
  return [...edges].sort(bestFirst).filter((edge) => {
    if (left.has(edge.old) || right.has(edge.new)) return false;
    left.add(edge.old);
    right.add(edge.new);
    return true;
  });
}

function bestFirst(a: Edge, b: Edge): number {
  const at = a.worth.findIndex((worth, index) => worth !== b.worth[index]);
  return at === -1 ? a.old - b.old || a.new - b.new : (b.worth[at] ?? 0) - (a.worth[at] ?? 0);
}

/** Facts of one name or one code, two by two: what `oneToOne` would take first, found without looking at all pairs. */
export function sameNamed(old: readonly Fact[], fresh: readonly Fact[], agree: (a: Fact, b: Fact) => boolean): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  const [left, right] = [new Set(old.keys()), new Set(fresh.keys())];
  for (const keyOf of likeness) {
    const holders = holdersOf([...right], (at) => [fresh[at]].flatMap((fact) => (fact === undefined ? [] : (keyOf(fact) ?? []))));
    for (const at of left) {
      const fact = old[at];
      const key = fact === undefined ? null : keyOf(fact);
      const held = key === null ? undefined : holders.get(key);
      const place = held?.findIndex((other) => {
        const one = fresh[other];
        return fact !== undefined && one !== undefined && agree(fact, one) && match(fact, one)?.similarity === 1;
      });
      if (held === undefined || place === undefined || place === -1) continue;
      for (const other of held.splice(place, 1)) {
        pairs.push([at, other]);
        left.delete(at);
        right.delete(other);
      }
    }
  }
  return pairs;
}

type Key = (fact: Fact) => string | null;

const named: Key = ({ promised, frame, name }) => `${String(promised)}${frame}^${name.plain}`;
const coded: Key = ({ promised, frame, observation: { metric } }) => (metric.code === null ? null : `${String(promised)}${frame}=${metric.code}`);

/** What two facts have in common, the most first: the name before the code, then the place in time, then what is said. */
const likeness: readonly Key[] = [named, coded].flatMap((of): readonly Key[] => [
  (fact) => joined(of(fact), fact.offset, fact.saying),
  (fact) => joined(of(fact), fact.offset),
  (fact) => joined(of(fact), fact.saying),
  of,
]);

const joined = (key: string | null, ...more: readonly unknown[]): string | null => (key === null ? null : key + JSON.stringify(more));

/** Items by their keys, in order. */
export function holdersOf<T>(items: readonly T[], keysOf: (item: T) => readonly string[] | string): ReadonlyMap<string, T[]> {
  const holders = new Map<string, T[]>();
  for (const item of items) {
    for (const key of [keysOf(item)].flat()) {
      const held = holders.get(key);
      if (held === undefined) holders.set(key, [item]);
      else held.push(item);
    }
  }
  return holders;
}

/** For each of the old facts the new ones that it may belong together with: of one frame, with a code or a pair of characters in common. */
export function candidates(old: readonly Fact[], fresh: readonly Fact[]): readonly (readonly number[])[] {
  const holders = holdersOf([...fresh.keys()], (at) => [fresh[at]].flatMap((fact) => (fact === undefined ? [] : keysOf(fact))));
  return old.map((fact) => [...new Set(keysOf(fact).flatMap((key) => holders.get(key) ?? []))]);
}

const keysOf = ({ frame, promised, observation: { metric }, name }: Fact): readonly string[] =>
  [...(metric.code === null ? [] : [`=${metric.code}`]), ...name.pairs].map((key) => `${String(promised)}${frame}${key}`);
