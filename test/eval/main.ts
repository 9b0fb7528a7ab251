// npm run eval -- --gold FILE.jsonl --texts DIR [--show FILE]
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { evaluate, rates } from './evaluate.js';
import { readGold } from './gold.js';
import { scores } from './score.js';

const { values } = parseArgs({ options: { gold: { type: 'string' }, texts: { type: 'string' }, show: { type: 'string' } } });
const { gold, texts, show } = values;
if (gold === undefined || texts === undefined) {
  console.error('usage: npm run eval -- --gold FILE.jsonl --texts DIR [--show MISSES.txt]');
  process.exitCode = 2;
} else {
  const result = evaluate(readGold(gold), texts);
  const shares = (entries: Iterable<readonly [string, { readonly right: number; readonly total: number }]>): string =>
    [...entries].map(([name, { right, total }]) => `${name} ${right}/${total}`).join('  ');
  console.log(`${basename(gold)}: ${result.sentences} sentences, ${result.required} observations (+${result.optional} optional)`);
  for (const name of scores) {
    const { precision, recall, f1 } = rates(result.counts[name]);
    console.log(`${name.padEnd(8)} P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`);
  }
  console.log(`recall by measure: ${shares(result.recallByMeasure)}`);
  console.log(`fields right on matched tuples: ${shares(Object.entries(result.fieldsOnTuples))}`);
  if (result.unlocated > 0) console.log(`${result.unlocated} sentences not found in their texts`);
  if (result.invalid.length > 0) console.log(`output that breaks the contract: ${result.invalid.join(', ')}`);
  if (show !== undefined) writeFileSync(show, result.misses.map((line) => `${line}\n`).join(''));
}
