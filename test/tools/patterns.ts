// Gathers every regular expression of the program: the literals of its source, and what it makes while it runs.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';

/** A regular expression and where it was found. */
export interface Pattern {
  readonly source: string;
  readonly flags: string;
  readonly where: string;
}

const root = resolve(import.meta.dirname, '../..');

/** Every literal of the files under src/, told by TypeScript's own parser. */
export function literalPatterns(): readonly Pattern[] {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return files.flatMap((name) => {
    const tree = ts.createSourceFile(name, readFileSync(join(root, 'src', name), 'utf8'), ts.ScriptTarget.Latest);
    const found: Pattern[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
        found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), where: `src/${name}:${String(line + 1)}` });
      }
      ts.forEachChild(node, visit);
    };
    visit(tree);
    return found;
  });
}

/** Every pattern that is made of strings while `work` is done, such as those composed from the lexicon. */
export async function patternsMadeBy(work: () => Promise<unknown>): Promise<readonly Pattern[]> {
  const found: Pattern[] = [];
  const Native = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Native, {
    construct(target, args: ConstructorParameters<typeof RegExp>, newTarget) {
      const made = Reflect.construct(target, args, newTarget) as RegExp;
      const frame = /src\/[\w./-]+\.ts/.exec(new Error().stack ?? '')?.[0] ?? 'composed';
      // what the composer makes on its way is tried on no text
      if (frame !== 'src/lexicon/composer.ts') found.push({ source: made.source, flags: made.flags, where: frame });
      return made;
    },
  });
  try {
    await work();
  } finally {
    globalThis.RegExp = Native;
  }
  return found;
}

/** Each pattern once. */
export const distinct = (patterns: readonly Pattern[]): readonly Pattern[] => [...new Map(patterns.map((one) => [`/${one.source}/${one.flags}`, one])).values()];
