import { promises as files } from 'node:fs';
import { basename, isAbsolute, join, normalize, sep } from 'node:path';
import { InputError } from '../core/errors.js';
import { DESCRIPTOR } from './package-beside.js';

/** What is taken from a directory: documents, and what report-extract wrote of them. */
const endings = ['txt', 'text', 'md', 'markdown', 'html', 'htm', 'xhtml', 'mht', 'mhtml', 'docx', 'pdf', 'json', 'ndjson', 'jsonl', 'yaml', 'yml'];

/** The files that a name stands for: itself, what a directory holds at any depth, or what a pattern such as `reports/*.md` fits, in the order of their names. */
export async function filesOf(name: string): Promise<readonly string[]> {
  const found = name === '-' ? null : await files.stat(name).catch(() => null);
  if (found?.isDirectory() === true) return some(await matches(`**/*.{${endings.join(',')}}`, name), name, 'holds no file that could be a report', `it takes those that end in ${endings.join(', ')}`);
  if (found !== null || !/[*?[\]{}]/.test(name)) return [name];
  return some(await matches(sep === '\\' ? name.replaceAll(sep, '/') : name, null), name, 'fits no file', 'check the pattern');
}

async function matches(pattern: string, directory: string | null): Promise<readonly string[]> {
  const { glob } = await import('tinyglobby');
  const all = await glob(pattern, { cwd: directory ?? '.', expandDirectories: false, absolute: isAbsolute(pattern), ignore: '**/node_modules/**', caseSensitiveMatch: directory === null });
  return all.filter((file) => basename(file) !== DESCRIPTOR).map((file) => (directory === null ? normalize(file) : join(directory, file))).sort();
}

function some(all: readonly string[], name: string, what: string, hint: string): readonly string[] {
  if (all.length === 0) throw new InputError(`${name}: ${what}`, hint);
  return all;
}
