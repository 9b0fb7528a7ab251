import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InputError } from '../src/core/errors.js';
import { analyse } from '../src/pipeline.js';
import { decode } from '../src/read/index.js';
import { reportFaults } from '../src/validate/contract.js';
import { SEED } from './segment/helpers.js';

const seed = readFileSync(SEED);
const simplified = seed.toString();
/** The seed file in encodings that Node writes by itself. */
const originals = [seed, Buffer.from(simplified, 'utf16le'), Buffer.from(`\ufeff${simplified}`, 'utf16le').swap16()];

/** What a stretch of a file may be overwritten with. */
const patches = fc.oneof(
  fc.uint8Array({ minLength: 1, maxLength: 40 }),
  fc.constantFrom('第', '、', '（', '“', '《', '一、\n', '# ', '**', '|', '\r', '\u2028', '增长5%、', '其中', '1', '由5%', '〔2024〕', '附件\n').map((unit) => Buffer.from(unit.repeat(60))),
);
const mutated = fc
  .record({
    original: fc.constantFrom(...originals),
    from: fc.nat(), length: fc.integer({ min: 40, max: 3000 }),
    changes: fc.array(fc.record({ at: fc.nat(), patch: patches }), { maxLength: 6 }),
  })
  .map(({ original, from, length, changes }) => {
    const start = from % original.length;
    const bytes = Buffer.from(original.subarray(start, start + length));
    for (const { at, patch } of changes) bytes.set(patch.subarray(0, bytes.length - (at % bytes.length)), at % bytes.length);
    return bytes;
  });
const inputs = fc.oneof({ weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }) }, { weight: 4, arbitrary: mutated });

test('whatever the bytes, there is a valid report or one line that says why not', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(inputs, fc.constantFrom(undefined, 'work-report', 'regulation', 'notice'), (bytes, genre) => {
      try {
        const source = decode(bytes, 'input.txt');
        const { report } = analyse(source, undefined, { genre });
        expect(reportFaults(report)).toEqual([]);
        for (const { observations } of report.documents) {
          for (const { source: { start, end, quote } } of observations) expect(source.text.slice(start, end)).toBe(quote);
        }
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        expect(error.message).toMatch(/^input\.txt: [^\n]+$/);
        expect(error.hint).not.toBe('');
      }
    }),
    { numRuns: 200, seed: 5 },
  );
});

test.each([
  ['headings', '一、\n'], ['articles', '第一条 应当检查。\n'], ['annexes', '附件\n'], ['quotation marks', '“'], ['brackets', '（'], ['figures', '增长5%。'], ['numerals', '七'],
])('60,000 characters of %s are read in all kinds of document', { timeout: 60_000 }, (_what, unit) => {
  const bytes = Buffer.from(unit.repeat(60_000 / unit.length));
  for (const genre of ['work-report', 'regulation', 'notice'] as const) {
    expect(analyse(decode(bytes, 'input.txt'), undefined, { genre }).report.documents).toHaveLength(1);
  }
});
