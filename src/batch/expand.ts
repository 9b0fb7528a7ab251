import { type Dirent, promises as files } from 'node:fs';
import { basename, extname, isAbsolute, join, relative, resolve } from 'node:path';
import type { Fault, Input } from './input.js';
import { below, slashes } from './names.js';

/** What is taken out of a folder: the documents that are read, and those that are refused by name rather than passed over. */
const TAKEN = new Set([
  '.txt', '.text', '.md', '.markdown', '.html', '.htm', '.xhtml', '.mht', '.mhtml', '.docx', '.pdf',
  '.doc', '.wps', '.rtf', '.odt',
]);

export interface Expansion {
  readonly inputs: readonly Input[];
  /** How many files of folders were passed over, by their endings. */
  readonly passedOver: ReadonlyMap<string, number>;
}

export interface ExpandOptions {
  /** The folder that names are told from; files outside of it are called as if there were none. */
  readonly base?: string | undefined;
  /** The folder of the outputs, where no inputs are looked for. */
  readonly out?: string | undefined;
}

interface Found {
  readonly path: string;
  /** The place below the folder that it was found in. */
  readonly place: string;
  /** Whether the file itself was named, or a folder or pattern that it was found by. */
  readonly by: 'name' | 'search';
  readonly fault?: Fault;
}

/** The files behind names of files, folders and patterns: in the order given, inside folders in the order of their names, each once. */
export async function expand(names: readonly string[], options: ExpandOptions = {}): Promise<Expansion> {
  const passedOver = new Map<string, number>();
  const inputs = new Map<string, Input>();
  for (const name of names) {
    for (const found of await filesBehind(name, options.out === undefined ? null : resolve(options.out), passedOver)) {
      const whole = resolve(found.path);
      if (!inputs.has(whole)) inputs.set(whole, named(found, options.base));
    }
  }
  return { inputs: [...inputs.values()], passedOver };
}

/** An absolute path is no name: what stands for it is the place below the folder, as in a report of one file. */
function named({ path, place, by, fault }: Found, base: string | undefined): Input {
  const fromBase = base === undefined ? null : relative(resolve(base), resolve(path));
  const isBelow = fromBase !== null && fromBase !== '' && !isAbsolute(fromBase) && !/^\.\.(?:[\\/]|$)/.test(fromBase);
  const file = isBelow ? slashes(fromBase) : isAbsolute(path) ? place : slashes(path);
  return {
    path, file,
    // files of one name in many folders are not all for one shard
    key: by === 'name' && isAbsolute(path) && !isBelow ? slashes(path) : file,
    place: isBelow ? slashes(fromBase) : place,
    ...(fault === undefined ? {} : { fault }),
  };
}

async function filesBehind(name: string, out: string | null, passedOver: Map<string, number>): Promise<readonly Found[]> {
  const found = await files.stat(name).catch(() => null);
  if (found?.isDirectory()) {
    const inside = await walk(name, '', out, passedOver);
    return inside.length > 0 ? inside : [nothing(name, 'holds no documents', 'name a folder with .txt, .md, .html, .docx or .pdf files in it')];
  }
  // a file of this name, or one that is gone: reading it will tell
  if (found !== null || !/[*?[\]{}()!]/.test(name)) return [{ path: name, place: placeOf(name), by: 'name' }];
  const { glob, escapePath } = await import('tinyglobby');
  const pattern = slashes(name);
  // the part before the first wildcard
  const fixed = /^(?:[^*?[\]{}()!]*\/)?/.exec(pattern)?.[0] ?? '';
  const rest = pattern.slice(fixed.length);
  const matches = await glob(rest === '' ? escapePath(pattern) : rest, { cwd: fixed === '' ? '.' : fixed, expandDirectories: false });
  const own = out === null ? null : `${out}/`;
  const kept = matches.map((place) => ({ path: fixed + place, place: below(place), by: 'search' as const })).filter(({ path }) => own === null || !`${resolve(path)}/`.startsWith(own));
  return kept.length > 0 ? kept.sort(byPlace) : [nothing(name, 'fits no file', 'check the pattern, and quote it so that the shell leaves it alone')];
}

const nothing = (name: string, message: string, hint: string): Found => ({ path: name, place: placeOf(name), by: 'name', fault: { message, hint } });
const placeOf = (name: string): string => (isAbsolute(name) ? basename(name) : below(name));

/** Code units, so that the order is the same on every machine. */
const byPlace = (a: Found, b: Found): number => (a.place < b.place ? -1 : Number(a.place > b.place));

/** The documents below a folder; links to files are followed, links to folders, which may lead round in circles, are not. */
async function walk(root: string, inside: string, out: string | null, passedOver: Map<string, number>): Promise<readonly Found[]> {
  const folder = join(root, inside);
  if (out !== null && resolve(folder) === out) return [];
  const entries = await files.readdir(folder, { withFileTypes: true }).catch((error: unknown) => (error as NodeJS.ErrnoException).code ?? 'unknown error');
  if (typeof entries === 'string') {
    return [{ path: folder, place: slashes(inside || basename(root)), by: 'search', fault: { message: `the folder cannot be read (${entries})`, hint: 'check the permissions of the folder' } }];
  }
  const found: Found[] = [];
  for (const entry of entries.filter(({ name }) => !name.startsWith('.'))) {
    const place = join(inside, entry.name);
    if (entry.isDirectory()) found.push(...(await walk(root, place, out, passedOver)));
    else if (!(await isFile(entry, join(root, place)))) continue;
    else if (TAKEN.has(extname(entry.name).toLowerCase())) found.push({ path: join(root, place), place: slashes(place), by: 'search' });
    else passedOver.set(extname(entry.name).toLowerCase(), (passedOver.get(extname(entry.name).toLowerCase()) ?? 0) + 1);
  }
  return found.sort(byPlace);
}

async function isFile(entry: Dirent, path: string): Promise<boolean> {
  return entry.isFile() || (entry.isSymbolicLink() && (await files.stat(path).catch(() => null))?.isFile() !== false);
}

/** The names of a list: one a line, or parted by NUL as `find -print0` parts them. */
export function namesIn(list: string): readonly string[] {
  const parted = list.includes('\0') ? list.split('\0') : list.replace(/^\ufeff/, '').split(/\r?\n/);
  return parted.filter((name) => name.trim() !== '');
}
