import type { ManifestEntry } from '../../validate/index.js';

/** The inputs without an output as CSV. */
export async function failureTable(failed: readonly ManifestEntry[]): Promise<string> {
  const { stringify } = await import('csv-stringify/sync');
  const rows = failed.map(({ file, failure }) => [file, failure?.kind, failure?.message, failure?.hint]);
  return stringify([['file', 'kind', 'message', 'hint'], ...rows], { cast: { string: harmless } });
}

/** A name that a spreadsheet would compute gets an apostrophe. */
const harmless = (text: string): string => (/^[=+\-@\t\r]./s.test(text) ? `'${text}` : text);
