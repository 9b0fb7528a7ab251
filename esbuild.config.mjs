// Builds dist/: the CLI as one minified script with V8's code cache beside it, and the library as an ES module.
import { readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { build } from 'esbuild';
import { parse } from 'yaml';

const root = import.meta.dirname;
const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));

/** Turns `import table from './x.yaml'` into data, so that no YAML is parsed at start-up. */
const yamlTables = {
  name: 'yaml-tables',
  setup(builder) {
    builder.onLoad({ filter: /\.yaml$/ }, async ({ path }) => ({
      // examples are for readers and tests
      contents: JSON.stringify(parse(await readFile(path, 'utf8'), (key, value) => (key === 'example' ? undefined : value))),
      loader: 'json',
    }));
  },
};

/** What every bundle of the project's source needs. */
export const sourceOptions = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  define: { __VERSION__: JSON.stringify(version) },
  plugins: [yamlTables],
  charset: 'utf8',
  logLevel: 'warning',
};

const library = {
  ...sourceOptions,
  entryPoints: [`${root}/src/index.ts`],
  outfile: `${root}/dist/index.js`,
  format: 'esm',
  packages: 'external',
};

const cli = {
  ...sourceOptions,
  entryPoints: [`${root}/src/cli/index.ts`],
  outfile: `${root}/dist/cli.cjs`,
  format: 'iife',
  globalName: 'bundle',
  // the script's value is a function of `require`: what bin/report-extract.js calls
  banner: { js: '(function (require) {' },
  footer: { js: 'return bundle; })' },
  // xregexp's sources, unlike what is made of them, need no polyfills
  alias: { 'xregexp/lib': 'xregexp/src' },
  minify: true,
};

/** Runs the built CLI once, so that the cache holds the code of every function a run needs. */
async function cacheCode(file) {
  const script = new Script(readFileSync(file, 'utf8'), { filename: file });
  const bundle = script.runInThisContext()(createRequire(file));
  const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });
  const streams = { stdin: Readable.from([]), stdout: nowhere(), stderr: process.stderr, env: {} };
  const status = await bundle.cli([`${root}/seeds/zhumadian-2024-gazette.txt`, '--quiet'], streams);
  if (status !== 0) throw new Error('the built CLI fails on the seed file');
  writeFileSync(`${file}.cache`, script.createCachedData());
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await Promise.all([build(library), build(cli)]);
  await cacheCode(cli.outfile);
}
