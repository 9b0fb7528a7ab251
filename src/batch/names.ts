import { createHash } from 'node:crypto';
import { posix, sep } from 'node:path';
import type { Input, Planned } from './input.js';

/** What a run itself writes: no output gets such a name. */
const OWN = /^(?:(?:manifest|timings)(?:\.\d+-of-\d+)?\.json$|failures(?:\.\d+-of-\d+)?\.csv$|\.report-extract\/)/;

/**
 * Names the outputs: `a.txt` gives `a.json`. Where two inputs would give one (a.txt and a.md, or x.txt in two folders), all of
 * them keep more of their name: the ending (a.txt.json), then the whole path as it was given (d1/x.json), then a digest of it.
 */
export function nameOutputs(inputs: readonly Input[], ending: string): readonly Planned[] {
  const steps = inputs.map(() => 0);
  const names = inputs.map((input) => nameAt(input, 0, ending));
  for (let clashes = clashing(names); clashes.length > 0; clashes = clashing(names)) {
    for (const at of clashes) {
      const input = inputs[at];
      const step = (steps[at] ?? 0) + 1;
      if (input === undefined || step > LAST) return planned(inputs, names);
      steps[at] = step;
      names[at] = nameAt(input, step, ending);
    }
  }
  return planned(inputs, names);
}

const LAST = 4;

function nameAt({ path, place }: Input, step: number, ending: string): string {
  const whole = below(path);
  const plain = (name: string): string => name.slice(0, name.length - posix.extname(name).length);
  const digest = createHash('sha256').update(path).digest('hex').slice(0, 12);
  const stem = [plain(place), place, plain(whole), whole, `${whole}.${digest}`][step] ?? whole;
  return `${stem}.${ending}`;
}

const planned = (inputs: readonly Input[], names: readonly string[]): readonly Planned[] => inputs.map((input, at) => ({ ...input, output: names[at] ?? '' }));

/** Which names may not stay: taken twice, on any file system, or the run's own. */
function clashing(names: readonly string[]): readonly number[] {
  const folded = names.map((name) => name.normalize('NFC').toLowerCase());
  const counts = new Map<string, number>();
  for (const name of folded) counts.set(name, (counts.get(name) ?? 0) + 1);
  return folded.flatMap((name, at) => ((counts.get(name) ?? 0) > 1 || OWN.test(name) ? [at] : []));
}

/** A path as a place below some folder: /a/b, ./a/b and ../a/b are a/b. */
export function below(path: string): string {
  return posix.normalize(slashes(path)).replace(/^(?:[a-z]:)?(?:\.{0,2}\/)+/i, '') || 'input';
}

/** Outputs have slashes on every machine. */
export const slashes = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'));
