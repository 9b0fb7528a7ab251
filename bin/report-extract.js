#!/usr/bin/env node
// Runs the bundled CLI with the V8 code cache made at build time; V8 passes over the cache of another version.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

const filename = fileURLToPath(new URL('../dist/cli.cjs', import.meta.url));
const cachedData = existsSync(`${filename}.cache`) ? readFileSync(`${filename}.cache`) : undefined;
const { cli } = new Script(readFileSync(filename, 'utf8'), { filename, cachedData }).runInThisContext()(createRequire(filename));
process.exitCode = await cli(process.argv.slice(2), process);
