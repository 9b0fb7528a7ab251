import fc from 'fast-check';
import type { Observation, Report } from '../../src/validate/index.js';
import { document, fact, inBase, place, reportOf, value } from '../diff/reports.js';

/** Names as hostile as a table can meet. */
const words = fc.oneof(
  fc.constantFrom('地区生产总值', '工业投资', '=cmd|x', '+1+2', '-3.2%', '@a', "'甲", '甲"乙,丙', '甲\n乙', '1', '007', 'true', 'NULL', 'NaN', '-', '𠮷'),
  fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }).filter((text) => text.trim() === text && text !== '' && !/[\p{Cc}\ufffe\uffff\\]/u.test(text)),
);
const numbers = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }).map((one) => (one === 0 ? 0 : one)), fc.integer({ min: -9999, max: 9999 }).map((one) => one / 100));

const observations: fc.Arbitrary<Observation> = fc
  .record({
    name: words, code: fc.constantFrom(null, 'gdp', 'industry.investment'), number: numbers, unit: fc.constantFrom('', '%', '亿元'), known: fc.boolean(),
    shape: fc.constantFrom('single', 'range', 'structure', 'rank'), rank: fc.option(fc.tuple(fc.integer({ min: 1, max: 99 }), fc.constantFrom('', '全省'))),
    status: fc.constantFrom('actual' as const, 'estimate' as const, 'target' as const), year: fc.option(fc.integer({ min: 1990, max: 2030 })), span: fc.constantFrom(0, 4), line: fc.integer({ min: 1, max: 999 }),
  })
  .map(({ name, code, number, unit, known, shape, rank, status, year, span, line }) => {
    const single = value(number, unit, { normalized: known ? inBase(number, unit === '%' ? '1' : 'CNY') : null, from: null, text: `${String(number)}${unit}` });
    const shapes = {
      single,
      range: value(null, unit, { min: Math.min(number, 1), max: Math.max(number, 1), text: `${name}~` }),
      structure: value(null, unit, { parts: [1.5, 2.5, number], text: '1∶2' }),
      rank: null,
    };
    return fact(name, shapes[shape], {
      metric: { text: name, inherited: '', canonical: code === null ? null : '地区生产总值', code },
      measure: shape === 'rank' ? 'rank' : shape === 'structure' ? 'structure' : 'level',
      rank: rank === null ? (shape === 'rank' ? place(1, '') : null) : place(...rank),
      compare: rank === null ? null : { text: '高于全省', ref: '全省', dir: 'above', delta: Math.abs(number), unit: '' },
      status,
      period: year === null ? null : { start: year - span, end: year, text: null, stated: span === 0 },
      source: { start: line, end: line + 3, lineStart: line, lineEnd: line + 1, page: null, ocr: false, confidence: null, quote: `${name}\r\n 增长` },
    });
  });

const hex = fc.stringMatching(/^[0-9a-f]{64}$/);

/** Reports of one or two documents, each from a source of its own. */
export const reports: fc.Arbitrary<readonly Report[]> = fc
  .array(fc.record({ all: fc.array(fc.array(observations, { maxLength: 6 }), { minLength: 1, maxLength: 2 }), sha256: hex, file: words, region: fc.boolean() }), { maxLength: 4 })
  .map((drafts) =>
    drafts.map(({ all, sha256, file, region }) => {
      const report = reportOf(...all.map((some, at) => {
        const id = `d${String(at + 1)}`;
        const one = document(2024, some, { id, region: region ? { name: '青河市', code: '010203', level: 'prefecture' } : null, title: region ? '政府工作报告' : null });
        return { ...one, observations: one.observations.map((observation) => ({ ...observation, id: observation.id.replace('d1', id) })) };
      }));
      return { ...report, source: { ...report.source, sha256, file } };
    }),
  );
