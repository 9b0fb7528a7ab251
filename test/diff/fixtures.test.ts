import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { diffReports, isSame } from '../../src/diff/index.js';
import { extract } from '../../src/index.js';
import { diffSchema } from '../../src/validate/contract.js';
import type { Observation, ReportDiff } from '../../src/validate/index.js';
import { breakText, intact } from '../normalise/breakage.js';

const text = (year: number, place = 'qingchuan'): string => readFileSync(`fixtures/diff/${place}-${String(year)}.txt`, 'utf8');

describe.each([['qingchuan', 2023], ['haiping', 2023], ['ninglan', 2023], ['longxi', 2018]] as const)('two reports of %s', (place, year) => {
  const expected = parse(readFileSync(`fixtures/diff/${place}.yaml`, 'utf8')) as Readonly<Record<string, unknown>>;
  let diff: ReportDiff;
  beforeAll(() => {
    diff = diffReports(extract(text(year, place)), extract(text(year + 1, place)), { targets: true, audit: true });
  });

  test('what changed', () => {
    expect(diff.changed.map(({ old, new: fresh, value, rank, bound }) => [
      old.metric.text, fresh.metric.text, old.measure, fresh.status, value?.unit, value?.old, value?.new, value?.absolute, value?.relative, rank?.moved ?? null,
      bound && `${bound.old} ${bound.new}`,
    ])).toEqual(expected['changed']);
    expect(diff.unchanged).toBe(expected['unchanged']);
  });

  test('what is gone and what is new', () => {
    const row = ({ metric, measure, status, value }: Observation): unknown => [metric.text, measure, status, value?.number];
    expect(diff.gone.map(row)).toEqual(expected['gone']);
    expect(diff.added.map(row)).toEqual(expected['added']);
  });

  test('which targets were met', () => {
    expect(diff.targets?.map(({ target, verdict, relation, unit, gap }) => [target.metric.text, verdict, relation, unit, gap])).toEqual(expected['targets']);
  });

  test('which growths do not add up', () => {
    expect(diff.audit?.map(({ claim, claimed, computed, flagged }) => [claim.metric.text, claimed, computed, flagged])).toEqual(expected['audit']);
  });

  test('and nothing sets a report apart from itself', () => {
    for (const one of [year, year + 1]) expect(isSame(diffReports(extract(text(one, place)), extract(text(one, place))))).toBe(true);
  });

  test('fit the published schema', () => {
    expect(diffSchema.safeParse(diff).error?.issues ?? []).toEqual([]);
  });
});

test('a text broken into lines says the same as the clean one', () => {
  const clean = extract(text(2024));
  const breakages = fc.record({
    width: fc.integer({ min: 16, max: 40 }), visual: fc.boolean(), blankLines: fc.boolean(), indent: fc.constantFrom('' as const, '　　' as const),
    spacesRoundDigits: fc.boolean(), spacesInside: fc.constantFrom(0, 3), crlf: fc.boolean(), fullWidthDigits: fc.boolean(),
  });
  fc.assert(
    fc.property(breakages, (how) => {
      const broken = extract(breakText(text(2024), { ...intact, ...how }));
      expect(isSame(diffReports(clean, broken))).toBe(true);
      expect(isSame(diffReports(broken, clean))).toBe(true);
    }),
    { numRuns: 30 },
  );
});
