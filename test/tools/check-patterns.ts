// Fails on regular expressions whose time can grow faster than their text. npm run check:patterns [-- --accept]
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { checkSync } from 'recheck';
import { distinct, literalPatterns, patternsMadeBy } from './patterns.js';

/**
 * Patterns that recheck calls polynomial, not each looked into: most are tried on a line, a clause, a cell or a title. No new
 * one may come in without being put down here, by --accept; one that is mended leaves the list the same way.
 */
const ACCEPTED = 'test/tools/polynomial-patterns.json';

const made = await patternsMadeBy(async () => {
  const { analyse } = await import('../../src/pipeline.js');
  const { decode } = await import('../../src/read/index.js');
  analyse(decode(readFileSync('seeds/zhumadian-2024-gazette.txt'), 'seed.txt'));
});
const patterns = distinct([...literalPatterns(), ...made]);
const accepted = new Set(existsSync(ACCEPTED) ? (JSON.parse(readFileSync(ACCEPTED, 'utf8')) as string[]) : []);
const polynomial: string[] = [];
let faults = 0;
let untold = 0;
for (const { source, flags, where } of patterns) {
  const written = `/${source}/${flags}`;
  const result = checkSync(source, flags, { timeout: 2_000, maxPatternSize: 20_000, attackTimeout: 500, randomSeed: 1 });
  if (result.status === 'unknown') untold++;
  if (result.status !== 'vulnerable') continue;
  const isAccepted = result.complexity.type === 'polynomial' && (accepted.has(written) || process.argv.includes('--accept'));
  if (result.complexity.type === 'polynomial') polynomial.push(written);
  if (isAccepted) continue;
  faults++;
  console.log(`${where}: ${result.complexity.summary}: ${written}`);
}
if (process.argv.includes('--accept')) writeFileSync(ACCEPTED, `${JSON.stringify(polynomial.sort(), null, 2)}\n`);
console.log(`${String(patterns.length)} patterns: ${String(faults)} faults, ${String(polynomial.length)} polynomial, ${String(untold)} not told in time`);
process.exitCode = faults > 0 ? 1 : 0;
