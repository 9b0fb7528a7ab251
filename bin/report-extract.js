#!/usr/bin/env node
// Runs the bundled CLI with the V8 code cache made at build time; V8 passes over the cache of another version.
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

const filename = join(__dirname, '../dist/cli.cjs');
const cachedData = existsSync(`${filename}.cache`) ? readFileSync(`${filename}.cache`) : undefined;
const { cli } = new Script(readFileSync(filename, 'latin1'), { filename, cachedData }).runInThisContext()(require);
void process.stdout;
let tuned = process.argv[2] === 'batch'; // its threads read many files
/** Only once all code is there: V8 takes cached code, Node's own too, under the flags alone that it was made with. */
const tune = () => {
  if (tuned) return;
  tuned = true;
  // most patterns run seldom: machine code at once costs less than bytecode first; tier-up itself must stay, as patterns that have bytecode already would run it as code
  setFlagsFromString('--regexp-tier-up-ticks=0');
  setFlagsFromString('--interrupt-budget=1000000'); // optimised code pays off over many files, not within one
  setFlagsFromString('--heap-growing-percent=20'); // hundreds of pages: memory that is no longer needed is found sooner
};
cli(process.argv.slice(2), process, tune).then((code) => (process.exitCode = code));
