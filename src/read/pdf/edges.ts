/** From where to where something goes across the page. */
export interface Edges {
  readonly left: number;
  readonly right: number;
}

/** The leftmost place where several lines begin, and the rightmost where several end. */
export function edgesOf(rows: readonly Edges[], size: number): Edges {
  return {
    left: outermost(rows.map(({ left }) => left), size * 0.4),
    right: -outermost(rows.map(({ right }) => -right), size * 0.7),
  };
}

/** The least number that enough others are near to; without such a one, the least. */
function outermost(numbers: readonly number[], near: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const enough = Math.min(sorted.length, Math.max(2, Math.ceil(sorted.length * 0.12)));
  return sorted.find((number, i) => (sorted[i + enough - 1] ?? Infinity) - number <= near) ?? sorted[0] ?? 0;
}
