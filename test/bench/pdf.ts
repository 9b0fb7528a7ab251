/**
 * Prints what a whole run on a PDF of 40 pages costs, start-up included, as a multiple of a process that only calls
 * pdfjs-dist's getTextContent over all pages; and how much memory a run on 500 pages takes at its peak.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { paragraphs } from '../read/pdf/paragraphs.js';
import { bulletin } from '../read/pdf/styles.js';
import { typeset } from '../read/pdf/typeset.js';
import { writePdf } from '../read/pdf/write.js';

const rounds = Number(process.argv[2] ?? 9);
const PAGES = 40;
const MANY = 500;
const alone = [resolve('test/bench/pdf-alone.mjs')];
const whole = [resolve('bin/report-extract.js'), '--quiet'];
/** The last thing a process does is to say how much memory it took at its peak. */
const hook = 'data:text/javascript,process.on("exit",()=>process.stderr.write(String(process.resourceUsage().maxRSS)))';

interface Run {
  readonly milliseconds: number;
  readonly megabytes: number;
}

function run(args: readonly string[], file: string): Run {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, ['--import', hook, ...args, file], { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(stderr);
  return { milliseconds, megabytes: Number(stderr) / 1024 };
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** A PDF of so many pages, which are those of another one over and over, with its fonts. */
async function repeated(bytes: Uint8Array, count: number): Promise<Uint8Array> {
  const from = await PDFDocument.load(bytes);
  const to = await PDFDocument.create({ updateMetadata: false });
  const indices = Array.from({ length: count }, (_, i) => i % from.getPageCount());
  for (const page of await to.copyPages(from, indices)) to.addPage(page);
  return to.save();
}

/** The seed's text in two columns with running heads, and the same as other programs print it. */
const kinds: Readonly<Record<string, Uint8Array>> = {
  'fonts embedded by Chromium': readFileSync('fixtures/pdf/chromium.pdf'),
  'fonts embedded by LibreOffice': readFileSync('fixtures/pdf/office.pdf'),
  'GBK font, not embedded': writePdf(typeset(paragraphs(), bulletin)),
};

const folder = mkdtempSync(join(tmpdir(), 'bench-pdf-'));
try {
  const file = join(folder, 'a.pdf');
  console.log(`${String(PAGES)} pages, medians of ${String(rounds)} runs`.padEnd(36), 'pdfjs alone  whole run  ratio');
  for (const [name, bytes] of Object.entries(kinds)) {
    writeFileSync(file, await repeated(bytes, PAGES));
    // in turns, so that both see the same load of the machine; the first round only warms the disk
    const pairs = Array.from({ length: rounds + 1 }, () => [run(alone, file).milliseconds, run(whole, file).milliseconds] as const).slice(1);
    const [a, b, ratio] = [median(pairs.map(([one]) => one)), median(pairs.map(([, other]) => other)), median(pairs.map(([one, other]) => other / one))];
    console.log(name.padEnd(36), `${a.toFixed(0).padStart(8)} ms ${b.toFixed(0).padStart(7)} ms ${ratio.toFixed(2).padStart(6)}`);
  }
  console.log(`\n${String(MANY)} pages, peak of memory`.padEnd(37), 'pdfjs alone  whole run');
  for (const [name, bytes] of Object.entries(kinds)) {
    writeFileSync(file, await repeated(bytes, MANY));
    console.log(name.padEnd(36), `${run(alone, file).megabytes.toFixed(0).padStart(8)} MB ${run(whole, file).megabytes.toFixed(0).padStart(7)} MB`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
