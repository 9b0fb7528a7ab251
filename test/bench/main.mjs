// Prints the table of the README: npm run bench [-- DIRECTORY OF REPORTS] [--rounds N]. Without a directory, texts of the project's own.
import { Buffer } from 'node:buffer';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { median, run, spread } from './measures.mjs';
import { startUp } from './start-up.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { rounds: { type: 'string', default: '3' } } });
const rounds = Number(values.rounds);
const root = resolve(import.meta.dirname, '../..');
const own = `${root}/bin/report-extract.js`;
const temporary = mkdtempSync(join(tmpdir(), 'report-extract-bench-'));
const alone = (name, ...files) => [join(import.meta.dirname, 'alone.mjs'), name, temporary, ...files];
const row = (measure, value, bar) => console.log(`| ${measure} | ${value} | ${bar} |`);

try {
  const directory = positionals[0] === undefined ? ownTexts() : resolve(positionals[0]);
  const files = textsIn(directory);
  const megabytes = files.reduce((sum, file) => sum + statSync(file).size, 0) / 1e6;
  const twenty = Array.from({ length: Math.min(20, files.length) }, (_, i) => files[Math.floor(((i + 0.5) * files.length) / Math.min(20, files.length))]);
  console.log(`${files.length} files, ${megabytes.toFixed(1)} MB; Node ${process.version}, ${cpus().length} cores, load ${loadavg()[0].toFixed(1)}; median (quartiles)\n`);
  console.log('| measure | median (quartiles) | bar |\n|---|---|---|');
  await starting();
  await speeds(twenty);
  await batches(directory);
} finally {
  rmSync(temporary, { recursive: true });
}

/** The seed and the fixtures, until there are twenty files. */
function ownTexts() {
  const directory = join(temporary, 'texts');
  mkdirSync(directory);
  const seed = readFileSync(`${root}/seeds/zhumadian-2024-gazette.txt`);
  const fixtures = textsIn(`${root}/fixtures`).map((file) => readFileSync(file));
  for (let i = 0; i < 20; i++) writeFileSync(join(directory, `${i}.txt`), Buffer.concat([seed, fixtures[i % fixtures.length]]));
  return directory;
}

function textsIn(directory) {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:txt|md)$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

async function starting() {
  const pairs = await startUp(rounds * 7);
  const ms = (key) => spread(pairs.map((pair) => pair[key] * 1000), 0);
  row(`start-up: seed file, whole process (${ms('own')} ms) ÷ \`node -e 0\` (${ms('bare')} ms)`, spread(pairs.map(({ bare, own: whole }) => whole / bare), 2), '≤ 1.8');
}

async function speeds(twenty) {
  const { status } = spawnSync('npm', ['install', '--prefix', temporary, '--no-audit', '--no-fund', '@node-rs/jieba', '@microsoft/recognizers-text-suite'], { stdio: 'ignore' });
  const contestants = status === 0 ? ['own', 'jieba', 'recognizers'] : ['own'];
  const found = Object.fromEntries(contestants.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const name of contestants) found[name].push(median(JSON.parse((await run(alone(name, ...twenty), { keep: true })).printed)));
  }
  const ratio = (peer) => (status === 0 ? spread(found.own.map((speed, round) => speed / found[peer][round]), peer === 'jieba' ? 2 : 0) : 'skipped: the peers could not be installed');
  const speed = (name) => (found[name] === undefined ? '' : ` (${spread(found[name], 2)} MB/s)`);
  row(`single process, text in memory${speed('own')} ÷ @node-rs/jieba${speed('jieba')}`, ratio('jieba'), '≥ 0.5');
  row(`the same ÷ @microsoft/recognizers-text-suite${speed('recognizers')}`, ratio('recognizers'), '≥ 100');
}

async function batches(directory) {
  const skipped = (await run([own, 'batch', '--help'], { keep: true, codes: [0, 1, 2] })).printed.includes('--jobs') ? null : 'skipped: no such verb';
  if (skipped !== null) {
    for (const [measure, bar] of [['all reports, `batch --format ndjson --jobs 2` ÷ reading, decoding and one regex', '≤ 16'], ['peak memory of it', '≤ 400 MB'], ['rerun with nothing changed ÷ first run', '≤ 0.05']]) row(measure, skipped, bar);
    return;
  }
  const pairs = [];
  for (let round = 0; round < rounds; round++) {
    const plain = await run(alone('plain', directory), { keep: true });
    const whole = await run([own, 'batch', directory, '--format', 'ndjson', '--jobs', '2', '--quiet'], { codes: [0, 1] });
    pairs.push({ plain: plain.seconds, whole: whole.seconds, peak: whole.peak });
  }
  const seconds = (key) => spread(pairs.map((pair) => pair[key]), 1);
  row(`all reports, \`batch --format ndjson --jobs 2\` (${seconds('whole')} s) ÷ reading, decoding and one regex (${seconds('plain')} s)`, spread(pairs.map(({ plain, whole }) => whole / plain), 1), '≤ 16');
  row('peak memory of it', `${spread(pairs.map(({ peak }) => peak), 0)} MB`, '≤ 400 MB');
  const again = [own, 'batch', directory, '--out', join(temporary, 'out'), '--jobs', '2', '--quiet'];
  const first = await run(again, { codes: [0, 1] });
  const reruns = [];
  for (let round = 0; round < rounds; round++) reruns.push((await run(again, { codes: [0, 1] })).seconds);
  row('rerun with nothing changed ÷ first run', spread(reruns.map((one) => one / first.seconds), 3), '≤ 0.05');
}
