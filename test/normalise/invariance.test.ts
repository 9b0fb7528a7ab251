import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise } from '../../src/normalise/index.js';
import { analyse } from '../../src/pipeline.js';
import { segment } from '../../src/segment/index.js';
import { decode } from '../../src/read/index.js';
import { SEED, TWO_PERIODS } from '../segment/helpers.js';
import { breakText, type Breakage } from './breakage.js';

/** A directory of reports of one paragraph a line, searched to any depth. */
const folder = process.env['REPORT_EXTRACT_TEXTS'];
const SAMPLE = 200;

const breakages: fc.Arbitrary<Breakage> = fc.record({
  width: fc.integer({ min: 16, max: 40 }),
  visual: fc.boolean(),
  blankLines: fc.boolean(),
  indent: fc.constantFrom('', '　　', '    '),
  spacesRoundDigits: fc.boolean(),
  spacesInside: fc.constantFrom(0, 3, 7),
  pageLines: fc.constantFrom(0, 25, 40),
  runningHead: fc.constantFrom('', '政府工作报告', '青川市人民政府公报'),
  pageNumber: fc.constantFrom('none', '- 3 -', '— 3 —', '3', '第3页', '第 3 页 共 99 页'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r', '\u2028', '\u0085', '\v'),
  fullWidthDigits: fc.boolean(),
  lookalikes: fc.constantFrom('none', 'radicals', 'compatibility', 'small forms'),
  inkless: fc.constantFrom('', '\u200b', '\u00ad', '\ufe00', '\ufeff', '\u202c', '\u0001'),
});

/** How often each observation is made: all it says but where it stands. */
function observations(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { observations: found } of analyse(decode(Buffer.from(text), 'test.txt')).report.documents) {
    for (const { metric, measure, value, rank, compare, status, basis, period } of found) {
      const key = JSON.stringify([metric.text, measure, value?.number, value?.min, value?.max, value?.parts, value?.unit, value?.bound, value?.from, rank?.scope, rank?.position, rank?.top, rank?.band, compare?.ref, compare?.delta, status, basis, period?.start, period?.end]);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

/** How many observations of the clean text the broken one gives too, the same in every field. */
function agreement(clean: string, how: Breakage): { readonly all: number; readonly same: number } {
  const expected = observations(clean);
  const given = observations(breakText(clean, how));
  let all = 0;
  let same = 0;
  for (const [key, count] of expected) {
    all += count;
    same += Math.min(count, given.get(key) ?? 0);
  }
  return { all, same };
}

/** The report of the gazette, whole again. */
function wholeReport(): string {
  const normal = normalise(decode(readFileSync(SEED), SEED));
  const report = segment(normal)[0]?.span ?? expect.fail();
  return normal.text.slice(report.start, report.end);
}

describe('a broken report reads as the whole one', () => {
  const plain = readFileSync(TWO_PERIODS, 'utf8').replace(/^---\n[^]*?\n---\n/, '').replace(/\*\*/g, '');

  // Running heads are known by coming back, so the short text has no pages.
  test.each([
    ['the report of the gazette', wholeReport(), {}],
    ['a report of two periods', plain, { pageLines: 0 }],
  ])('%s', { timeout: 60_000 }, (_what, clean, fixed) => {
    let all = 0;
    let same = 0;
    fc.assert(
      fc.property(breakages, (how) => {
        const counts = agreement(clean, { ...how, ...fixed });
        all += counts.all;
        same += counts.same;
        expect(counts.same / counts.all).toBeGreaterThan(0.8);
      }),
      { numRuns: 60, seed: 20240221 },
    );
    expect(same / all).toBeGreaterThan(0.995);
  });
});

describe.skipIf(folder === undefined)('reports of REPORT_EXTRACT_TEXTS', () => {
  test('read as well broken as whole', { timeout: 170_000 }, () => {
    const root = folder ?? '';
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:md|txt)$/.test(name)).sort();
    const step = Math.max(1, Math.floor(files.length / SAMPLE));
    const hows = fc.sample(breakages, { numRuns: SAMPLE, seed: 7 });
    let all = 0;
    let same = 0;
    hows.forEach((how, i) => {
      const file = files[i * step];
      if (file === undefined) return;
      const text = readFileSync(join(root, file), 'utf8').replace(/^---\n[^]*?\n---\n/, '').replace(/\*\*|^#+ /gm, '');
      const counts = agreement(text, how);
      all += counts.all;
      same += counts.same;
    });
    expect(same / all).toBeGreaterThan(0.995);
  });
});
