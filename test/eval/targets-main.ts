// npm run eval:targets -- TABLE.csv DIR
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describeVerdict, judgeTable, readTable } from './targets.js';

const [table, directory] = process.argv.slice(2);
if (table === undefined || directory === undefined) {
  console.error('usage: npm run eval:targets -- TABLE.csv DIR');
  process.exitCode = 2;
} else {
  const rows = readTable(table).filter(({ report }) => existsSync(join(directory, report)));
  const verdicts = judgeTable(rows, directory);
  const agreed = verdicts.filter(({ agrees }) => agrees).length;
  for (const verdict of verdicts) if (!verdict.agrees) console.log(describeVerdict(verdict));
  console.log(`${agreed} of ${rows.length} targets agree (${((100 * agreed) / (rows.length || 1)).toFixed(1)}%)`);
}
