import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Builds dist/ before the tests where it is older than what it is built from: the threads of `batch` run it, and tests of the command do. */
export default function setup(): void {
  const built = 'dist/cli.cjs.cache';
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((name) => join('src', name));
  const newest = Math.max(...[...sources, 'esbuild.config.mjs', 'package-lock.json'].map((file) => statSync(file).mtimeMs));
  if (!existsSync(built) || statSync(built).mtimeMs < newest) execFileSync(process.execPath, ['esbuild.config.mjs'], { stdio: 'inherit' });
}
