import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bounds, measures, statuses } from '../../src/core/observation.js';
import { observationSchema } from '../../src/validate/contract.js';
import { brokenRules } from '../../src/validate/rules.js';
import type { Observation } from '../../src/validate/index.js';

const nullable = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { freq: 2 });
const number = fc.oneof(fc.double(), fc.integer({ min: -3, max: 3 }));
const place = nullable(fc.oneof(fc.integer({ min: -1, max: 3 }), fc.constant(1.5)));
const text = fc.oneof(fc.constant(''), fc.constant('text'));
const year = fc.constantFrom(999, 1000, 2023, 2023.5, 2999, 3000);

/** Observations of the right types with values that may break any rule. */
const observation: fc.Arbitrary<Observation> = fc.record({
  id: fc.constant('d1.o1'),
  section: nullable(text),
  metric: fc.record({ text, inherited: text, canonical: nullable(text), code: nullable(text) }),
  measure: fc.constantFrom(...measures),
  value: nullable(
    fc.record({
      text, number: nullable(number), min: nullable(number), max: nullable(number), parts: nullable(fc.array(number, { maxLength: 3 })), unit: text,
      bound: fc.constantFrom(...bounds), from: nullable(fc.oneof(number, fc.array(number, { maxLength: 2 }))), normalized: nullable(fc.record({ number: nullable(number), min: nullable(number), max: nullable(number), from: nullable(number), unit: text, quantity: fc.constant('ratio') })),
    }),
  ),
  rank: nullable(fc.record({ text, scope: text, position: place, top: place, band: nullable(text), from: place })),
  compare: nullable(fc.record({ text, ref: text, dir: fc.constantFrom('above', 'below', 'equal'), delta: nullable(number), unit: nullable(text) })),
  status: fc.constantFrom(...statuses),
  basis: nullable(text),
  period: nullable(fc.record({ start: year, end: year, text: nullable(text), stated: fc.boolean() })),
  region: fc.constant(null),
  source: fc.record({
    start: fc.nat(3), end: fc.nat(6), lineStart: fc.integer({ min: 1, max: 3 }), lineEnd: fc.integer({ min: 1, max: 3 }),
    page: fc.constant(null), ocr: fc.constant(false), confidence: fc.constant(null), quote: fc.constantFrom('', 'abc'),
  }),
});

describe('the rules the pipeline checks', () => {
  test('accept exactly what the schema accepts', () => {
    fc.assert(
      fc.property(observation, (one) => {
        expect(brokenRules(one).length === 0).toBe(observationSchema.safeParse(one).success);
      }),
      { numRuns: 2000 },
    );
  });

  test('say which field is at fault', () => {
    const good: Observation = {
      id: 'd1.o1', section: null, metric: { text: 'output', inherited: '', canonical: null, code: null }, measure: 'rank', value: null,
      rank: { text: 'first', scope: '', position: 1, top: null, band: null, from: null }, compare: null, status: 'actual', basis: null, period: null, region: null,
      source: { start: 0, end: 5, lineStart: 1, lineEnd: 1, page: null, ocr: false, confidence: null, quote: 'first' },
    };
    const rank = { text: 'first', scope: '', position: 1, top: null, band: null, from: null };
    expect(brokenRules(good)).toEqual([]);
    expect(brokenRules({ ...good, rank: { ...rank, position: 0 } })).toEqual(['rank.position: must be 1 or more']);
    expect(brokenRules({ ...good, rank: { ...rank, top: 3 } })).toEqual(['rank: must fill exactly one of position, top, band']);
    expect(brokenRules({ ...good, rank: null })).toEqual(['rank: must be filled for a rank']);
    expect(brokenRules({ ...good, measure: 'level' })).toEqual(['value: must be null for a rank and only for a rank']);
  });
});
