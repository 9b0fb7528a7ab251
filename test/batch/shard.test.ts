import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inShard, parseShard } from '../../src/batch/shard.js';

test('a shard is a part of all', () => {
  expect(parseShard('2/4')).toEqual({ index: 2, count: 4 });
  for (const wrong of ['0/4', '5/4', '1', '1/0', 'a/b', '1/2/3', '-1/2', '1.5/2']) expect(parseShard(wrong)).toBeNull();
});

test('every name belongs to one shard of all', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 9 }), (name, count) => {
      const holders = Array.from({ length: count }, (_, at) => ({ index: at + 1, count })).filter((shard) => inShard(name, shard));
      expect(holders).toHaveLength(1);
    }),
  );
});

test('the same name belongs to the same shard everywhere', () => {
  // worked out once and for all: a change would let runs that were begun before do inputs twice, or not at all
  expect(['a.txt', 'city/2024.md', '驻马店/2024.md'].map((name) => [1, 2, 3, 4].find((index) => inShard(name, { index, count: 4 })))).toEqual([3, 2, 3]);
  // as some file systems write it
  expect([1, 2, 3, 4].map((index) => inShard('e\u0301', { index, count: 4 }))).toEqual([1, 2, 3, 4].map((index) => inShard('\u00e9', { index, count: 4 })));
});

test('shards are about equally large', () => {
  const sizes = [1, 2, 3, 4].map((index) => Array.from({ length: 4000 }, (_, at) => `${String(at)}.txt`).filter((name) => inShard(name, { index, count: 4 })).length);
  for (const size of sizes) expect(Math.abs(size - 1000)).toBeLessThan(120);
});
