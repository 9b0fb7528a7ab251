#!/usr/bin/env node
// Runs the bundled CLI with the V8 code cache made at build time; V8 passes over the cache of another version.
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

// a short run never earns back what tiering up costs; the build makes the cache under the same flags
for (const flag of require('./v8-flags.json')) setFlagsFromString(flag);
const filename = join(__dirname, '../dist/cli.cjs');
const cachedData = existsSync(`${filename}.cache`) ? readFileSync(`${filename}.cache`) : undefined;
const { cli } = new Script(readFileSync(filename, 'utf8'), { filename, cachedData }).runInThisContext()(require);
cli(process.argv.slice(2), process).then((code) => (process.exitCode = code));
