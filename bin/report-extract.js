#!/usr/bin/env node
// Runs the bundled CLI with the V8 code cache made at build time; V8 passes over the cache of another version.
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

const filename = join(__dirname, '../dist/cli.cjs');
const cachedData = existsSync(`${filename}.cache`) ? readFileSync(`${filename}.cache`) : undefined;
const script = new Script(readFileSync(filename, 'latin1'), { filename, cachedData });
/**
 * Most patterns run seldom: machine code at once costs less than bytecode first. It is said by the ticks, never by `--no-regexp-tier-up`:
 * under that, a pattern that has bytecode already would run it as machine code.
 */
const compilePatterns = () => setFlagsFromString('--regexp-tier-up-ticks=0');
// V8 takes cached code, Node's own too, under the flags alone that it was made with: what reads PDFs is still to be loaded
if (!process.argv.some((word) => /\.pdf$/i.test(word))) compilePatterns();
const { cli } = script.runInThisContext()(require);
void process.stdout;
let tuned = process.argv[2] === 'batch'; // its threads read many files
/** Only once all code is there. */
const tune = () => {
  if (tuned) return;
  tuned = true;
  compilePatterns();
  setFlagsFromString('--interrupt-budget=1000000'); // optimised code pays off over many files, not within one
  setFlagsFromString('--heap-growing-percent=20'); // hundreds of pages: memory that is no longer needed is found sooner
};
cli(process.argv.slice(2), process, tune).then((code) => (process.exitCode = code));
