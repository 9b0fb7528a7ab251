import { describe, expect, test } from 'vitest';
import { evaluate, rates } from './evaluate.js';
import { readGold } from './gold.js';
import type { ScoreName } from './score.js';

const gold = readGold('fixtures/work-report/zhumadian-2024/expected.jsonl');
const result = evaluate(gold, 'seeds');

describe('the work report of the seed file, against 214 observations marked by hand', () => {
  test('is found whole and gives valid output', () => {
    expect(result).toMatchObject({ sentences: 74, required: 214, unlocated: 0, invalid: [] });
  });

  test.each<[ScoreName, number]>([
    ['value', 0.99],
    ['tuple', 0.98],
    ['full', 0.93],
    ['rank', 0.98],
    ['compare', 1],
  ])('%s F1 is at least %d', (name, least) => {
    expect(rates(result.counts[name]).f1, result.misses.join('\n')).toBeGreaterThanOrEqual(least);
  });
});
