import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inOrder } from '../../src/batch/in-order.js';

const collect = async <T>(results: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const one of results) all.push(one);
  return all;
};

describe('results', () => {
  test('come in the order of the items, no more at once and no further ahead than allowed', async () => {
    const pace = fc.record({ atOnce: fc.integer({ min: 1, max: 4 }), ahead: fc.integer({ min: 1, max: 6 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(5), { maxLength: 20 }), pace, async (delays, { atOnce, ahead }) => {
        let active = 0;
        let [most, begun, taken] = [0, 0, 0];
        const work = async (item: { readonly at: number; readonly turns: number }): Promise<number> => {
          begun += 1;
          expect(begun - taken).toBeLessThanOrEqual(ahead);
          most = Math.max(most, ++active);
          for (let turn = 0; turn < item.turns; turn += 1) await new Promise((resolve) => setImmediate(resolve));
          active -= 1;
          return item.at;
        };
        const found: number[] = [];
        for await (const one of inOrder(delays.map((turns, at) => ({ at, turns })), work, { atOnce, ahead })) {
          taken += 1;
          found.push(one);
        }
        expect(found).toEqual(delays.map((_, at) => at));
        expect(most).toBeLessThanOrEqual(atOnce);
      }),
      { numRuns: 60 },
    );
  });

  test('fill all places while the first takes its time', async () => {
    let done = 0;
    const work = async (at: number): Promise<number> => {
      if (at === 0) while (done < 5) await new Promise((resolve) => setImmediate(resolve));
      done += 1;
      return at;
    };
    expect(await collect(inOrder([0, 1, 2, 3, 4, 5], work, { atOnce: 2, ahead: 10 }))).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test('end with a failure when its turn comes', async () => {
    const work = (at: number): Promise<number> => (at === 2 ? Promise.reject(new Error('two')) : Promise.resolve(at));
    const seen: number[] = [];
    await expect(async () => {
      for await (const one of inOrder([0, 1, 2, 3], work, { atOnce: 2, ahead: 2 })) seen.push(one);
    }).rejects.toThrow('two');
    expect(seen).toEqual([0, 1]);
  });
});
