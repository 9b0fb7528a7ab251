import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffReports, isSame } from '../../src/diff/index.js';
import type { Observation, Report } from '../../src/validate/index.js';
import { document, fact, place, reportOf, value } from './reports.js';

const names = ['地区生产总值', '生产总值', '工业投资', '工业技改投资', '工业技术改造投资', '新建学校', '新建、扩建学校', '粮食产量', '粮食总产量', 'PM2.5浓度', 'PM10浓度', '改造老旧小区', '老旧小区改造', '甲', '甲乙', '乙甲'];
const units: Readonly<Record<string, readonly [number, string]>> = { 亿元: [1e8, 'CNY'], 万元: [1e4, 'CNY'], 个: [1, 'count'], 万个: [1e4, 'count'], '%': [0.01, '1'] };

const number = fc.integer({ min: -9999, max: 9999 }).map((whole) => whole / 100);
const values = fc
  .record({ number, unit: fc.constantFrom(...Object.keys(units)), bound: fc.constantFrom('=' as const, '>=' as const, '~' as const), width: fc.constantFrom(null, 1, 2.5) })
  .map(({ number: of, unit, bound, width }) => {
    const [factor, base] = units[unit] ?? [1, ''];
    return width === null
      ? value(of, unit, { bound, normalized: { number: Number((of * factor).toPrecision(12)), min: null, max: null, from: null, unit: base, quantity: base } })
      : value(null, unit, { bound, min: of, max: of + width });
  });
const ranks = fc.option(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom('', '全省')).map(([position, scope]) => place(position, scope)));

const facts: fc.Arbitrary<Observation> = fc
  .record({
    name: fc.constantFrom(...names), code: fc.constantFrom(null, null, 'gdp', 'a.b'), of: values, rank: ranks, bare: fc.boolean(), growth: fc.boolean(),
    status: fc.constantFrom('actual' as const, 'estimate' as const, 'target' as const), year: fc.option(fc.integer({ min: 2021, max: 2025 })), span: fc.constantFrom(0, 0, 0, 4),
  })
  .map(({ name, code, of, rank, bare, growth, status, year, span }) =>
    fact(name, bare && rank !== null ? null : of, {
      metric: { text: name, inherited: '', canonical: null, code },
      measure: bare && rank !== null ? 'rank' : growth ? 'growth' : 'level',
      basis: growth && !(bare && rank !== null) ? 'yoy' : null,
      rank, status,
      period: year === null ? null : { start: year - span, end: year, text: null, stated: false },
    }),
  );
const documents = fc
  .record({ year: fc.option(fc.integer({ min: 2022, max: 2025 })), all: fc.array(facts, { maxLength: 12 }), code: fc.constantFrom(null, '410100', '410200') })
  .map(({ year, all, code }) => document(year, all, { region: code === null ? null : { name: code, code, level: 'prefecture' } }));
const reports: fc.Arbitrary<Report> = fc.array(documents, { minLength: 1, maxLength: 3 }).map((all) => reportOf(...all.map((one, at) => ({ ...one, id: `d${String(at + 1)}`, observations: one.observations.map((fact_) => ({ ...fact_, id: fact_.id.replace('d1', `d${String(at + 1)}`) })) }))));

test('a report does not differ from itself', () => {
  fc.assert(fc.property(reports, (one) => {
    expect(isSame(diffReports(one, one))).toBe(true);
  }));
});

const negated = (numbers: number | readonly number[] | null | undefined): unknown =>
  numbers == null ? null : typeof numbers === 'number' ? 0 - numbers : numbers.map((one) => 0 - one);
const ids = (all: readonly Observation[]): readonly string[] => all.map(({ id }) => id).sort();

test('the other way round new is gone and signs are negated', () => {
  fc.assert(fc.property(reports, reports, (a, b) => {
    const [there, back] = [diffReports(a, b), diffReports(b, a)];
    expect(ids(there.gone)).toEqual(ids(back.added));
    expect(ids(there.added)).toEqual(ids(back.gone));
    expect(there.unchanged).toBe(back.unchanged);
    const returned = new Map(back.changed.map((change) => [`${change.new.id} ${change.old.id}`, change]));
    expect(returned.size).toBe(there.changed.length);
    for (const change of there.changed) {
      const mirror = returned.get(`${change.old.id} ${change.new.id}`);
      expect(mirror).toBeDefined();
      expect([mirror?.value?.unit, mirror?.value?.old, mirror?.value?.new]).toEqual([change.value?.unit, change.value?.new, change.value?.old]);
      expect(mirror?.value?.absolute ?? null).toEqual(negated(change.value?.absolute));
      expect(mirror?.value?.base?.absolute ?? null).toEqual(negated(change.value?.base?.absolute));
      expect(mirror?.rank?.moved ?? null).toEqual(negated(change.rank?.moved));
      expect([mirror?.bound?.old, mirror?.status?.old, mirror?.similarity]).toEqual([change.bound?.new, change.status?.new, change.similarity]);
      // a share of another base has another size, but the other sign, unless the base changes its own
      const [relative, returnedRelative] = [change.value?.relative, mirror?.value?.relative];
      if (relative != null && returnedRelative != null) expect(Math.sign(relative) + Math.sign(returnedRelative)).toBe(0);
    }
  }));
});

test('every fact stands in one place, within any tolerance', () => {
  fc.assert(fc.property(reports, reports, fc.constantFrom(0, 0.02, 0.5), (a, b, tolerance) => {
    const { changed, gone, added, unchanged } = diffReports(a, b, { tolerance });
    expect(new Set(changed.map(({ old }) => old.id)).size + new Set(ids(gone)).size).toBe(changed.length + gone.length);
    expect(unchanged).toBe(diffReports(b, a, { tolerance }).unchanged);
    expect(added.length).toBeLessThanOrEqual(b.documents.reduce((sum, { observations }) => sum + observations.length, 0));
  }));
});
