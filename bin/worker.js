// One thread of `batch`: runs the same script as the command line, with the same code cache.
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');
const { workerData } = require('node:worker_threads');

let work;

/** Loads with the first task, so that what fails here fails a task. */
module.exports = (task) => {
  if (work === undefined) {
    const filename = join(__dirname, '../dist/cli.cjs');
    const cachedData = existsSync(`${filename}.cache`) ? readFileSync(`${filename}.cache`) : undefined;
    work = new Script(readFileSync(filename, 'latin1'), { filename, cachedData }).runInThisContext()(require).fileWork(workerData);
    // only now that all code is there (see report-extract.js): inlining takes V8's own threads more time than it saves these
    setFlagsFromString('--max-inlined-bytecode-size-cumulative=100');
  }
  return work(task);
};
