import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Input } from '../../src/batch/input.js';
import { nameOutputs } from '../../src/batch/names.js';

const input = (path: string, place = path): Input => ({ path, file: path, key: path, place });
const names = (...inputs: readonly Input[]): readonly string[] => nameOutputs(inputs, 'json').map(({ output }) => output);

describe('outputs', () => {
  test('have the name of the input with another ending', () => {
    expect(names(input('a.txt'), input('city/2024.md'), input('plain'))).toEqual(['a.json', 'city/2024.json', 'plain.json']);
  });

  test('keep the ending where two would have one name, whatever the case of letters', () => {
    expect(names(input('a.txt'), input('b.txt'), input('A.md'))).toEqual(['a.txt.json', 'b.json', 'A.md.json']);
  });

  test('keep the path where that is not enough', () => {
    expect(names(input('d1/x.txt', 'x.txt'), input('d2/x.txt', 'x.txt'), input('/data/d2/y.txt', 'y.txt'))).toEqual(['d1/x.json', 'd2/x.json', 'y.json']);
  });

  test('are told apart by a digest where nothing else does', () => {
    const [one = '', other = ''] = names(input('../x/a.txt', 'a.txt'), input('x/a.txt', 'a.txt'));
    expect(one).toMatch(/^x\/a\.txt\.[0-9a-f]{12}\.json$/);
    expect(other).toMatch(/^x\/a\.txt\.[0-9a-f]{12}\.json$/);
    expect(one).not.toBe(other);
  });

  test('are never those of the run itself', () => {
    expect(names(input('manifest.txt'), input('timings.md'), input('failures.txt'))).toEqual(['manifest.txt.json', 'timings.md.json', 'failures.json']);
    expect(nameOutputs([input('failures.txt')], 'csv').map(({ output }) => output)).toEqual(['failures.txt.csv']);
  });

  test('are each another, and stay below their folder', () => {
    const part = fc.constantFrom('a', 'A', 'b.txt', 'a.md', 'a.txt', 'a.txt.json', '..', '.', 'manifest.txt');
    const paths = fc.uniqueArray(fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/')), { maxLength: 12 });
    fc.assert(
      fc.property(paths, (all) => {
        const outputs = names(...all.map((path) => input(path, path.split('/').at(-1))));
        expect(new Set(outputs.map((name) => name.toLowerCase())).size).toBe(all.length);
        for (const name of outputs) expect(name).not.toMatch(/^\/|(?:^|\/)\.\.\//);
      }),
    );
  });
});
