// Runs a TypeScript file of the project: node test/tools/run.mjs FILE.ts [ARGUMENT…]
import { mkdtempSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { sourceOptions } from '../../esbuild.config.mjs';

const [file, ...rest] = process.argv.slice(2);
const root = resolve(import.meta.dirname, '../..');
// inside node_modules, so that the packages left out of the bundle are found
const directory = mkdtempSync(join(root, 'node_modules/.run-'));
try {
  const outfile = join(directory, basename(file).replace(/\.ts$/, '.mjs'));
  await build({ ...sourceOptions, entryPoints: [file], outfile, format: 'esm', packages: 'external', sourcemap: 'inline' });
  process.argv = [process.argv[0], file, ...rest];
  await import(pathToFileURL(outfile).href);
} finally {
  rmSync(directory, { recursive: true });
}
