import fc from 'fast-check';
import { expect, test } from 'vitest';
import { setAsideReasons } from '../../src/core/observation.js';
import { settle, totals } from '../../src/validate/ledger.js';
import { quantity, span } from './samples.js';

const range = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 6 })).map(([start, length]) => ({ start, end: start + length }));
const fate = fc.oneof(
  fc.constant({ kind: 'observed' } as const),
  fc.constant({ kind: 'unattributed' } as const),
  fc.constantFrom(...setAsideReasons).map((reason) => ({ kind: 'set-aside', reason }) as const),
);
const quantities = fc.array(fc.tuple(range, fate).map(([{ start, end }, what]) => quantity(start, end, what)));
const rulings = fc.array(fc.tuple(range, fc.option(fc.constantFrom('d1.o1', 'd1.o2'))).map(([{ start, end }, id]) => ({ span: span(start, end), id })));

test('observed + set aside + unattributed = all numbers', () => {
  fc.assert(
    fc.property(quantities, rulings, (numbers, claims) => {
      const { total, observed, setAside, unattributed } = totals(settle(numbers, claims));
      expect(observed + unattributed + Object.values(setAside).reduce((sum, some) => sum + some, 0)).toBe(total);
      expect(total).toBe(numbers.length);
    }),
  );
});

test('a number is observed unless only rejected candidates hold it', () => {
  fc.assert(
    fc.property(quantities, rulings, (numbers, claims) => {
      const before = new Map(numbers.map((number) => [number.span, number.fate]));
      for (const entry of settle(numbers, claims)) {
        const holders = claims.filter(({ span: { start, end } }) => start < entry.span.end && entry.span.start < end);
        const given = before.get(entry.span);
        const lost = given?.kind === 'observed' && holders.length > 0 && holders.every(({ id }) => id === null);
        expect(entry.fate).toEqual(lost ? { kind: 'unattributed' } : given);
        if (given?.kind === 'observed') expect([...entry.by].sort()).toEqual(holders.flatMap(({ id }) => id ?? []).sort());
      }
    }),
  );
});
