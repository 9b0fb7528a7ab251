import { describe, expect, test } from 'vitest';
import type { Candidate, Extraction } from '../../src/core/observation.js';
import type { SourceOffset } from '../../src/core/span.js';
import { reportFaults, reportSchema } from '../../src/validate/contract.js';
import { assemble, type Report } from '../../src/validate/index.js';
import { candidate, draft, quantity, span, texts } from './samples.js';

const text = 'output grew by 27%\nand prices by 3%, first of all\n';

function report(candidates: readonly Candidate[], rest: Partial<Extraction> = {}, file = 'a.txt'): Report {
  const { source, normal } = texts(text, [0, 19]);
  return assemble({ ...source, file }, normal, [{ draft, extraction: { candidates, quantities: [], rejections: [], ...rest } }]).report;
}

describe('observations', () => {
  test('are placed in the original by offsets, lines, page and quote', () => {
    const { source } = report([{ ...candidate, span: span(15, 33) }]).documents[0]?.observations[0] ?? {};
    expect(source).toEqual({ start: 15, end: 33, lineStart: 1, lineEnd: 2, page: 1, ocr: false, confidence: null, quote: '27%\nand prices by ' });
  });

  test('are numbered in text order', () => {
    const { observations = [] } = report([{ ...candidate, span: span(23, 35) }, candidate, { ...candidate, span: span(0, 18) }]).documents[0] ?? {};
    expect(observations.map(({ id, source }) => [id, source.start, source.end, source.page])).toEqual([
      ['d1.o1', 0, 10, 1],
      ['d1.o2', 0, 18, 1],
      ['d1.o3', 23, 35, 2],
    ]);
  });

  test('have their keys in the order of the schema', () => {
    const made = report([candidate]);
    expect(reportFaults(made)).toEqual([]);
    expect(JSON.stringify(made)).toBe(JSON.stringify(reportSchema.parse(made)));
  });
});

describe('a candidate that fails its checks', () => {
  const bad: Candidate = { ...candidate, metric: { text: '', inherited: '', indicator: null } };

  test('becomes a diagnostic at its place', () => {
    const [document] = report([bad, { ...candidate, span: span(19, 35) }]).documents;
    expect(document?.observations.map(({ id }) => id)).toEqual(['d1.o1']);
    expect(document?.diagnostics).toEqual([
      {
        code: 'validate.rejected',
        severity: 'warning',
        message: 'growth: metric.text: must not be empty',
        source: { start: 0, end: 10, lineStart: 1, lineEnd: 1, page: 1, ocr: false, confidence: null, quote: 'output gre' },
      },
    ]);
  });

  test('gives its numbers back to the ledger', () => {
    const quantities = [quantity(5, 7, { kind: 'observed' }), quantity(20, 22, { kind: 'observed' }), quantity(30, 32, { kind: 'set-aside', reason: 'date' })];
    const [document] = report([bad, { ...candidate, span: span(19, 35) }], { quantities }).documents;
    expect(document?.quantities).toEqual({ total: 3, observed: 1, setAside: { date: 1 }, unattributed: 1 });
  });

  test('is told when its quote is not what was read', () => {
    const { source, normal } = texts(text);
    const map = { ...normal.map, toSource: () => ({ start: 1 as SourceOffset, end: 3 as SourceOffset }) };
    const { report: made } = assemble(source, { ...normal, map }, [
      { draft, extraction: { candidates: [candidate], quantities: [], rejections: [] } },
    ]);
    expect(made.documents[0]?.observations).toEqual([]);
    expect(made.documents[0]?.diagnostics[0]?.message).toBe('growth: source.quote: does not hold the words that were read');
  });
});

test('a work report without observations is a finding', () => {
  expect(report([]).documents[0]?.diagnostics).toEqual([
    { code: 'extract.none', severity: 'warning', message: 'no observation found', source: null },
  ]);
});

test.each([
  ['a.txt', 'a.txt'],
  ['../b/a.txt', '../b/a.txt'],
  ['/home/someone/a.txt', 'a.txt'],
  ['-', '-'],
])('the file %s stands in the report as %s', (given, shown) => {
  expect(report([candidate], {}, given).source.file).toBe(shown);
});
