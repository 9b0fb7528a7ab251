import { promises as files } from 'node:fs';
import { normalize } from 'node:path';
import { InputError } from '../core/errors.js';

/** What is taken from a directory: documents, and what report-extract wrote of them. */
const endings = ['txt', 'text', 'md', 'markdown', 'html', 'htm', 'xhtml', 'mht', 'mhtml', 'docx', 'pdf', 'json', 'ndjson', 'jsonl', 'yaml', 'yml'];

/** What stands in a directory of reports and is none. */
const LEFT_OUT = ['**/datapackage.json', '**/node_modules/**'];

/** The files that a name stands for: itself, what a directory holds at any depth, or what a pattern such as `reports/*.md` fits, in the order of their names. */
export async function filesOf(name: string): Promise<readonly string[]> {
  const found = name === '-' ? null : await files.stat(name).catch(() => null);
  const isPattern = found === null && /[*?[\]{}]/.test(name);
  if (found?.isDirectory() !== true && !isPattern) return [name];
  const { escapePath, glob } = await import('tinyglobby');
  const pattern = isPattern ? name.replaceAll('\\', '/') : `${escapePath(name.replaceAll('\\', '/').replace(/(?<=.)\/+$/, ''))}/**/*.{${endings.join(',')}}`;
  const all = await glob(pattern, { expandDirectories: false, caseSensitiveMatch: isPattern, ignore: LEFT_OUT });
  if (all.length === 0) {
    throw isPattern ? new InputError(`${name}: fits no file`, 'check the pattern') : new InputError(`${name}: holds no file that could be a report`, `it takes those that end in ${endings.join(', ')}`);
  }
  return all.map((file) => normalize(file)).sort();
}
