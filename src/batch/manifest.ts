import type { Manifest, ManifestEntry } from '../validate/index.js';
import { schemaVersion } from '../core/schema-version.js';
import type { Facts } from './facts.js';

/** What decides, beside the inputs, what comes out: outputs of another run are kept only if it is the same. */
export type RunKey = Pick<Manifest, 'generator' | 'options'>;

/** The program that is running. */
export const generator: Manifest['generator'] = { name: 'report-extract', version: __VERSION__, build: __BUILD__, lexicon: __LEXICON__ };

export const sameKey = (a: RunKey, b: RunKey): boolean => keyText(a) === keyText(b);
const keyText = ({ generator: { name, version, build, lexicon }, options }: RunKey): string => {
  const { format, encoding, genre, ocr, password, lexicon: files, require } = options;
  return JSON.stringify([name, version, build, lexicon, format, encoding, genre, ocr, password, files, require]);
};

/** The manifest as text, an input a line, so that a hundred thousand of them can be read and compared. */
export function writeManifest({ generator: made, options }: RunKey, { shard, strays }: Pick<Manifest, 'shard' | 'strays'>, entries: readonly ManifestEntry[]): string {
  const head: Omit<Manifest, 'files'> = { schemaVersion, generator: made, options, shard, totals: totalsOf(entries), strays };
  const lines = entries.map((entry) => `\n    ${JSON.stringify(entry)}`);
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "files": [${lines.join(',')}${lines.length === 0 ? '' : '\n  '}]\n}\n`;
}

/** How many of each kind there are. */
export function totalsOf(entries: readonly ManifestEntry[]): Manifest['totals'] {
  const count = (wanted: ManifestEntry['status']): number => entries.filter(({ status }) => status === wanted).length;
  return {
    files: entries.length, ok: count('ok'), findings: count('findings'), failed: count('failed'),
    observations: entries.reduce((sum, { counts }) => sum + (counts?.observations ?? 0), 0),
  };
}

/** The facts of an entry, without what gates said to them. */
export function factsOf({ file, output, bytes, sha256, result, counts, findings, missing, changes, failure }: ManifestEntry | Facts): Facts {
  return { file, output, bytes, sha256, result, counts, findings, missing, changes, failure };
}

/** A manifest that was written before; null for a text that is none of this program's. */
export function readManifest(text: string): Manifest | null {
  try {
    const json = JSON.parse(text) as Partial<Manifest> | null;
    return json?.generator?.name === generator.name && json.schemaVersion === schemaVersion && Array.isArray(json.files) && Array.isArray(json.strays) && json.options !== undefined ? (json as Manifest) : null;
  } catch {
    return null;
  }
}
