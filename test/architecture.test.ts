import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const root = 'src';
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'));
const room = (file: string): string => file.split('/')[0] ?? '';
const source = (file: string): string => readFileSync(join(root, file), 'utf8');

interface Import {
  readonly target: string;
  readonly typesOnly: boolean;
}

/** The project's own files that a file imports. */
function imports(file: string): readonly Import[] {
  const tree = ts.createSourceFile(file, source(file), ts.ScriptTarget.Latest, true);
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      const typesOnly = ts.isImportDeclaration(node) ? node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword : node.isTypeOnly;
      found.push({ target: node.moduleSpecifier.text, typesOnly });
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && node.arguments[0] && ts.isStringLiteral(node.arguments[0])) {
      found.push({ target: node.arguments[0].text, typesOnly: false });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found
    .filter(({ target }) => target.startsWith('.'))
    .map(({ target, typesOnly }) => ({ target: relative(root, join(root, dirname(file), target)), typesOnly }));
}

describe('the rooms of src/', () => {
  const stages = ['read', 'normalise', 'segment', 'extract', 'validate', 'emit', 'genres', 'lexicon', 'core'];
  /** What each room may import besides itself. Emitters, `diff`, `panel` and `batch` know the contract by its types alone. */
  const allowed: Readonly<Record<string, readonly string[]>> = {
    core: [],
    lexicon: ['core'],
    genres: ['core'],
    read: ['core', 'lexicon'],
    normalise: ['core', 'lexicon'],
    segment: ['core', 'lexicon', 'genres'],
    extract: ['core', 'lexicon'],
    validate: ['core'],
    emit: ['core'],
    diff: ['core', 'lexicon'],
    panel: ['core', 'lexicon'],
    batch: ['core', 'lexicon', 'read', 'emit', 'pipeline.ts'],
  };

  test('are these', () => {
    const rooms = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(rooms.filter((name) => !['cli', 'diff', 'panel', 'batch', ...stages].includes(name))).toEqual([]);
    for (const name of rooms) expect(existsSync(join(root, name, 'index.ts')) || name === 'core').toBe(true);
  });

  test.each(Object.entries(allowed))('%s imports nothing but %j', (name, others) => {
    const strays = files
      .filter((file) => room(file) === name)
      .flatMap((file) => imports(file).map(({ target, typesOnly }) => ({ file, target, typesOnly })))
      .filter(({ target }) => room(target) !== name && !others.includes(room(target.replace(/\.js$/, '.ts'))))
      .filter(({ target, typesOnly }) => !(['emit', 'diff', 'panel', 'batch'].includes(name) && typesOnly && target === 'validate/index.js'));
    expect(strays).toEqual([]);
  });

  test('only the pipeline imports all stages', () => {
    const importers = files.filter((file) => {
      const rooms = new Set(imports(file).map(({ target }) => room(target)));
      return ['normalise', 'segment', 'extract', 'validate'].every((stage) => rooms.has(stage));
    });
    expect(importers).toEqual(['pipeline.ts']);
  });

  test('no file imports itself by way of others', () => {
    const graph = new Map(files.map((file) => [file, imports(file).filter(({ typesOnly }) => !typesOnly).map(({ target }) => target.replace(/\.js$/, '.ts'))]));
    const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
      (graph.get(from) ?? []).some((next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))));
    expect(files.filter((file) => reaches(file, file))).toEqual([]);
  });
});

describe('habits', () => {
  /** Strings, templates and regexes of a file, without its comments. */
  function literals(file: string): readonly string[] {
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isLiteralExpression(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) found.push(node.text);
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, source(file), ts.ScriptTarget.Latest, true));
    return found;
  }

  test.each(['core', 'read', 'validate', 'emit', 'diff', 'panel', 'batch', 'cli'])('%s holds no Chinese words: they live in lexicons and grammars', (name) => {
    const words = files.filter((file) => room(file) === name).flatMap((file) => literals(file).filter((literal) => /\p{Script=Han}/u.test(literal)).map((literal) => ({ file, literal })));
    expect(words).toEqual([]);
  });

  test('only cli/ writes to streams, reads the environment or ends the process', () => {
    const writers = files.filter((file) => /\bconsole\.|\bprocess\.(?!stdin\b)/.test(source(file)));
    expect(writers.filter((file) => room(file) !== 'cli')).toEqual([]);
    expect(writers.filter((file) => /process\.exit\b/.test(source(file)))).toEqual([]);
  });

  test('no clock and no chance decides what comes out', () => {
    const deciders = files.filter((file) => /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|performance\.now|\bhrtime\b/.test(source(file)));
    // how long a run takes is told beside what comes out
    expect(deciders).toEqual(['batch/clock.ts']);
  });

  test('no file is longer than 300 lines', () => {
    expect(files.filter((file) => source(file).split('\n').length > 300)).toEqual([]);
  });
});
