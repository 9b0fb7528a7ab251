// What a whole run on the seed file costs, start-up included, as a multiple of `node -e 0`.
import { resolve } from 'node:path';
import { run } from './measures.mjs';

const root = resolve(import.meta.dirname, '../..');
const whole = [`${root}/bin/report-extract.js`, `${root}/seeds/zhumadian-2024-gazette.txt`, '--quiet'];

/** Seconds of both in turns, so that both see the same load of the machine; the first round only warms the disk. */
export async function startUp(rounds) {
  const pairs = [];
  for (let round = 0; round <= rounds; round++) {
    const bare = await run(['-e', '0'], { keep: true });
    const own = await run(whole, { keep: true });
    if (round > 0) pairs.push({ bare: bare.seconds, own: own.seconds });
  }
  return pairs;
}
