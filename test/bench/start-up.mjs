// Prints what a whole run on the seed file costs, start-up included, as a multiple of `node -e 0`.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const rounds = Number(process.argv[2] ?? 25);
const bare = ['-e', '0'];
const whole = [`${root}/bin/report-extract.js`, `${root}/seeds/zhumadian-2024-gazette.txt`, '--quiet'];

function milliseconds(args) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  if (status !== 0) throw new Error(String(stderr));
  return Number(process.hrtime.bigint() - start) / 1e6;
}

const quantile = (sorted, share) => sorted[Math.round(share * (sorted.length - 1))];
const spread = (values, digits) => {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => quantile(sorted, share).toFixed(digits));
  return `${middle} (${low}-${high})`;
};

// taken in turns, so that both see the same load of the machine; the first round only warms the disk
const pairs = Array.from({ length: rounds + 1 }, () => [milliseconds(bare), milliseconds(whole)]).slice(1);
console.log(`node -e 0        ${spread(pairs.map(([a]) => a), 1)} ms`);
console.log(`report-extract   ${spread(pairs.map(([, b]) => b), 1)} ms`);
console.log(`ratio            ${spread(pairs.map(([a, b]) => b / a), 2)}  median and quartiles of ${rounds} runs`);
