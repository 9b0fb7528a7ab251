// Builds dist/: the CLI as one minified script with V8's code cache beside it, and the library as an ES module.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { runInThisContext, Script } from 'node:vm';
import { build } from 'esbuild';
import { parse } from 'yaml';

const root = import.meta.dirname;
const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));

/** One digest of all files below the paths: by it a run of `batch` tells whether what it finds was written by this program. */
function digestOf(...paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    const names = path.endsWith('/') ? readdirSync(`${root}/${path}`, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ parentPath, name }) => `${parentPath}/${name}`) : [`${root}/${path}`];
    for (const name of names.sort()) hash.update(name.slice(root.length)).update(readFileSync(name));
  }
  return hash.digest('hex').slice(0, 16);
}

/** Turns `import table from './x.yaml'` into data, so that no YAML is parsed at start-up. */
const yamlTables = {
  name: 'yaml-tables',
  setup(builder) {
    builder.onLoad({ filter: /\.yaml$/ }, async ({ path }) => ({
      // examples are for readers and tests
      contents: JSON.stringify(parse(await readFile(path, 'utf8'), (key, value) => (/^(?:example|examples|counterExample|counterExamples)$/.test(key) ? undefined : value))),
      loader: 'json',
    }));
  },
};

/** Fills the tables of composed patterns and their first characters, which are empty in the source. */
const composedPatterns = (tables) => ({
  name: 'composed-patterns',
  setup(builder) {
    builder.onLoad({ filter: /\/lexicon\/composed\.ts$/ }, () => ({ contents: JSON.stringify(tables), loader: 'json' }));
  },
});

/** What is laid down of the indicators beside the scripts. */
const indicatorFiles = { names: 'indicator-names.bin', rows: 'indicators.txt' };

/** Makes a bundle read it with the first fact; `place` gives an expression for where a file is. */
const indicatorsApart = (place, branches) => ({
  name: 'indicators-apart',
  setup(builder) {
    builder.onLoad({ filter: /\/lexicon\/built-indicators\.ts$/ }, () => ({
      contents: `
        import { readFileSync } from 'node:fs';
        let rows;
        export const builtRows = () => (rows ??= readFileSync(${place(indicatorFiles.rows)}, 'latin1'));
        export function builtNames() {
          const { buffer, byteOffset, byteLength } = readFileSync(${place(indicatorFiles.names)});
          return new DataView(buffer, byteOffset, byteLength);
        }`,
    }));
    // few of the rows are needed in a run, and as code all of them would start up with it
    builder.onLoad({ filter: /\/data\/indicators\.yaml$/ }, ({ path }) => ({
      contents: `
        import { builtRows } from '../built-indicators.js';
        let rows;
        const all = () => (rows ??= builtRows().split('\\n').map((line) => JSON.parse(line)));
        const table = {};
        let from = 0;
        for (const [branch, count] of ${JSON.stringify(branches)}) {
          const start = from;
          from += count;
          Object.defineProperty(table, branch, { enumerable: true, get: () => all().slice(start, start + count) });
        }
        export default table;`,
      resolveDir: dirname(path),
    }));
  },
});

/** Makes a module of functions load when the first of them is called. */
const loadedWhenCalled = (filter, names) => ({
  name: `loaded-when-called ${filter}`,
  setup(builder) {
    builder.onLoad({ filter }, ({ path, suffix }) => {
      if (suffix !== '') return null;
      const whole = `require(${JSON.stringify(`${path}?`)})`;
      return { contents: names.map((name) => `export const ${name} = (...given) => ${whole}.${name}(...given);`).join('\n') };
    });
  },
});

/** Commander loads child_process for commands that are programs of their own; there are none here. */
const noChildProcess = {
  name: 'no-child-process',
  setup(builder) {
    builder.onResolve({ filter: /^node:child_process$/ }, ({ importer, path }) =>
      /\/commander\//.test(importer) ? { path, namespace: 'left-out' } : null,
    );
    builder.onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: '' }));
  },
};

/** The two halves of pdfjs-dist, which must be of one version: both are scripts of the CLI, and modules for the library. */
const pdfHalves = { asking: 'pdfjs-dist/legacy/build/pdf.min.mjs', reading: 'pdfjs-dist/legacy/build/pdf.worker.min.mjs' };

/** Packages that few runs need: each a script of its own beside the CLI's, read when it is first asked for. */
const apart = ['yaml', 'zod', '@eslint-community/regexpp', 'opencc-js/t2cn', 'saxes', 'yauzl', 'dingbat-to-unicode', 'htmlparser2', 'csv-stringify/sync', 'get-east-asian-width', 'hyparquet-writer', 'write-excel-file/node', 'tinyglobby', 'cli-progress', pdfHalves.asking];
const fileApart = (name) => `dist/${name.replace(/\/(?:sync|node)$|\.min\.mjs$/g, '').split('/').at(-1)}.cjs`;
const packagesApart = {
  name: 'packages-apart',
  setup(builder) {
    builder.onResolve({ filter: new RegExp(`^(?:${apart.join('|')})$`) }, ({ path }) => ({ path: `../${fileApart(path)}`, external: true }));
  },
};

/** `\p{Script=Han}` as the characters of a class: in machine code, what V8 makes of the property takes it ten times as long. */
function hanCharacters() {
  const point = (code) => String.fromCodePoint(code);
  const ranges = [];
  let assigned = true; // whether any character since the last range is
  for (let code = 0; code <= 0x10ffff; code++) {
    const isHan = /^\p{Script=Han}$/u.test(point(code));
    if (!isHan) assigned ||= !/^\p{Cn}$/u.test(point(code));
    else if (assigned) ranges.push([code, code]);
    else ranges.at(-1)[1] = code;
    if (isHan) assigned = false;
  }
  return ranges.map(([first, last]) => (first === last ? point(first) : `${point(first)}-${point(last)}`)).join('');
}

/** Gives patterns the characters in place of the property, in classes of theirs or as a class. */
const hanSpeltOut = {
  name: 'han-spelt-out',
  setup(builder) {
    const characters = hanCharacters();
    builder.onLoad({ filter: /\/src\/.*\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      if (!text.includes('p{Script=Han}')) return null;
      const contents = text.replace(/\\{1,2}p\{Script=Han\}/g, (_property, at) => (/\[[^\]\n]*$/.test(text.slice(0, at)) ? characters : `[${characters}]`));
      return { contents, loader: 'ts' };
    });
  },
};

/** A script, or JSON, in ASCII alone: decoded in no time, where UTF-8 takes milliseconds. */
const inAscii = (text) => text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Builds one script of the project's source. Patterns that were composed are known by their sources, so all scripts have these in ASCII. */
async function buildScript(options) {
  const { outputFiles: [{ text }] } = await build({ ...options, write: false });
  const script = inAscii(text);
  if (options.outfile !== undefined) writeFileSync(options.outfile, script);
  return script;
}

/** What every bundle of the project's source needs. */
export const sourceOptions = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  define: {
    __VERSION__: JSON.stringify(version),
    __BUILD__: JSON.stringify(digestOf('src/', 'package-lock.json')),
    __LEXICON__: JSON.stringify(digestOf('src/lexicon/data/')),
    __PDF_THREAD__: JSON.stringify(pdfHalves.reading),
  },
  plugins: [yamlTables, hanSpeltOut],
  charset: 'utf8',
  logLevel: 'warning',
};

/** Every pattern that the extraction composes with the built-in lexicon, what its matches may start with and go on with, and the names of indicators. */
async function composePatterns() {
  const entry = `
    import { behinds, composed, starts } from './src/lexicon/pattern.js';
    import { makeLexer } from './src/extract/lex/index.js';
    import './src/extract/index.js';
    import { loadLexicon } from './src/lexicon/index.js';
    makeLexer(loadLexicon());
    import { builtIn } from './src/lexicon/data.js';
    import { namesIn } from './src/lexicon/indicators.js';
    export const names = namesIn(builtIn);
    import { branches } from './src/lexicon/tables.js';
    export const indicators = branches.map((branch) => [branch, builtIn.indicators[branch] ?? []]);
    export { behinds, composed, starts };`;
  const script = await buildScript({
    ...sourceOptions,
    stdin: { contents: entry, resolveDir: root },
    format: 'iife',
    globalName: 'bundle',
    footer: { js: 'bundle' },
  });
  const made = runInThisContext(script);
  return {
    tables: { patterns: Object.fromEntries(made.composed), starts: Object.fromEntries(made.starts), behinds: Object.fromEntries(made.behinds) },
    names: new Uint8Array(made.names.buffer),
    // what the aliases stand for is in the names
    rows: inAscii(made.indicators.flatMap(([, rows]) => rows.map((row) => JSON.stringify({ ...row, aliases: undefined }))).join('\n')),
    branches: made.indicators.map(([branch, rows]) => [branch, rows.length]),
  };
}

const library = (plugins) => ({
  ...sourceOptions,
  entryPoints: [`${root}/src/index.ts`],
  outfile: `${root}/dist/index.js`,
  format: 'esm',
  packages: 'external',
  plugins,
});

const cli = (plugins) => ({
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
  // loaded with the first scan, by `require`, which reads ES modules too: a script has no `import()`
  external: ['tesseract.js', '@tesseract.js-data/chi_sim', 'piscina', '#worker'],
  supported: { 'dynamic-import': false },
  define: { ...sourceOptions.define, 'import.meta.resolve': 'require.resolve', __PDF_THREAD__: JSON.stringify(`../${fileApart(pdfHalves.reading)}`) },
  minify: true,
  plugins: [loadedWhenCalled(/\/lexicon\/composer\.ts$/, ['build']), loadedWhenCalled(/\/lexicon\/shape\.ts$/, ['charactersBehind', 'firstCharacters', 'misshape']), loadedWhenCalled(/\/normalise\/simplify\.ts$/, ['simplified']), ...plugins, packagesApart, noChildProcess],
});

/** Of these the default export is the package, as `require` has it. */
const byDefault = ['write-excel-file/node'];

const packageApart = (name) => ({
  bundle: true,
  footer: { js: byDefault.includes(name) ? 'module.exports = module.exports.default;' : '' },
  platform: 'node',
  target: sourceOptions.target,
  entryPoints: [name],
  // what tinyglobby and pdfjs-dist make their `require` from
  define: { 'import.meta.url': '__filename' },
  absWorkingDir: root,
  outfile: `${root}/${fileApart(name)}`,
  charset: 'utf8',
  minify: true,
});

/** The reading half of pdfjs-dist: a script whose value is a function of `require`, as the CLI is one. */
const pdfThread = () => ({
  ...packageApart(pdfHalves.reading),
  format: 'iife',
  globalName: 'bundle',
  banner: { js: '(function (require) {' },
  footer: { js: 'return bundle; })' },
  define: { 'import.meta.url': '""' },
  // a string of ASCII takes V8 half the time
  charset: 'ascii',
});

/** Runs the built CLI once, so that the cache holds the code of every function a run needs. */
async function cacheCode(file) {
  const script = new Script(readFileSync(file, 'latin1'), { filename: file });
  const bundle = script.runInThisContext()(createRequire(file));
  const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });
  const streams = { stdin: Readable.from([]), stdout: nowhere(), stderr: process.stderr, env: {} };
  const status = await bundle.cli([`${root}/seeds/zhumadian-2024-gazette.txt`, '--quiet'], streams);
  if (status !== 0) throw new Error('the built CLI fails on the seed file');
  writeFileSync(`${file}.cache`, script.createCachedData());
}

/** Reads PDFs with the reading half, for which the other half looks here, so that the cache holds the code for all kinds of fonts. */
async function cachePdfCode(file) {
  const script = new Script(readFileSync(file, 'latin1'), { filename: file });
  globalThis.pdfjsWorker = script.runInThisContext()(createRequire(file));
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) globalThis[name] ??= class {};
  const { warn } = console;
  console.warn = () => {}; // that there is no @napi-rs/canvas, where nothing is drawn
  const { getDocument } = await import(pdfHalves.asking);
  console.warn = warn;
  for (const name of ['chromium', 'office', 'two-columns-gbk']) {
    const task = getDocument({ data: new Uint8Array(readFileSync(`${root}/fixtures/pdf/${name}.pdf`)), cMapUrl: `${root}/node_modules/pdfjs-dist/cmaps/`, verbosity: 0 });
    const document = await task.promise;
    for (let number = 1; number <= document.numPages; number++) await (await document.getPage(number)).getTextContent();
    await task.destroy();
  }
  writeFileSync(`${file}.cache`, script.createCachedData());
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { tables, names, rows, branches } = await composePatterns();
  mkdirSync(`${root}/dist`, { recursive: true });
  writeFileSync(`${root}/dist/${indicatorFiles.names}`, names);
  writeFileSync(`${root}/dist/${indicatorFiles.rows}`, rows);
  const plugins = (place) => [composedPatterns(tables), indicatorsApart(place, branches), ...sourceOptions.plugins];
  const forLibrary = plugins((file) => `new URL('./${file}', import.meta.url)`);
  const forCli = plugins((file) => `require.resolve('../dist/${file}')`);
  await Promise.all([...[library(forLibrary), cli(forCli)].map(buildScript), ...[pdfThread(), ...apart.map(packageApart)].map((options) => build(options))]);
  await cacheCode(`${root}/dist/cli.cjs`);
  await cachePdfCode(`${root}/${fileApart(pdfHalves.reading)}`);
}
