import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise } from '../../src/normalise/index.js';
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
  crlf: fc.boolean(),
  fullWidthDigits: fc.boolean(),
});

/** Sentences with figures, each with what its paragraph is taken for. */
function sentences(text: string): Map<string, string> {
  const normal = normalise(decode(Buffer.from(text), 'test.txt'));
  const found = new Map<string, string>();
  for (const { paragraphs } of segment(normal)) {
    for (const { span, kind, role, period } of paragraphs) {
      for (const sentence of normal.text.slice(span.start, span.end).split(/(?<=[。！？；])/)) {
        if (/\d/.test(sentence) && kind !== 'glossary') found.set(sentence, `${role} ${String(period?.start)}–${String(period?.end)}`);
      }
    }
  }
  return found;
}

/** How many sentences of the clean text the broken one gives too, with the same role and period. */
function agreement(clean: string, how: Breakage): { readonly all: number; readonly same: number } {
  const expected = sentences(clean);
  const given = sentences(breakText(clean, how));
  let same = 0;
  for (const [sentence, aspect] of expected) if (given.get(sentence) === aspect) same++;
  return { all: expected.size, same };
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
  ])('%s', (_what, clean, fixed) => {
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
    expect(same / all).toBeGreaterThan(0.99);
  });
});

describe.skipIf(folder === undefined)('reports of REPORT_EXTRACT_TEXTS', () => {
  test('read as well broken as whole', { timeout: 120_000 }, () => {
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
