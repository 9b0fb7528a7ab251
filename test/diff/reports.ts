import type { Observation, Report, ReportDocument } from '../../src/validate/index.js';

type Value = NonNullable<Observation['value']>;
type Rank = NonNullable<Observation['rank']>;

export const value = (number: number | null, unit: string, more: Partial<Value> = {}): Value => ({
  text: `${String(number ?? '')}${unit}`, number, min: null, max: null, parts: null, unit, bound: '=', from: null, normalized: null, ...more,
});

/** A single value in base units. */
export const inBase = (number: number, unit: string): NonNullable<Value['normalized']> => ({ number, min: null, max: null, from: null, unit, quantity: unit });

export const place = (position: number, scope = 'all'): Rank => ({ text: `no. ${String(position)}`, scope, position, top: null, band: null, from: null });

/** A fact of 2023 unless told otherwise. */
export function fact(text: string, of: Value | null, more: Partial<Observation> = {}): Observation {
  return {
    id: 'd1.o1', section: null, metric: { text, inherited: '', canonical: null, code: null }, measure: 'level', value: of, rank: null, compare: null,
    status: 'actual', basis: null, period: { start: 2023, end: 2023, text: null, stated: false }, region: null,
    source: { start: 0, end: 1, lineStart: 1, lineEnd: 1, page: null, ocr: false, confidence: null, quote: 'x' },
    ...more,
  };
}

/** A document that states these facts, numbered in order. */
export const document = (reportYear: number | null, observations: readonly Observation[], more: Partial<ReportDocument> = {}): ReportDocument => ({
  id: 'd1', kind: 'work-report', evidence: [], title: null, issuer: null, region: null, documentNumber: null, date: null, reportYear, speaker: null,
  occasion: null, span: { start: 0, end: 1 }, sections: [], observations: observations.map((one, at) => ({ ...one, id: `d1.o${String(at + 1)}` })),
  quantities: { total: 0, observed: 0, setAside: {}, unattributed: 0 }, roster: [], citations: [], regulation: null, notice: null, diagnostics: [],
  ...more,
});

export const reportOf = (...documents: readonly ReportDocument[]): Report => ({
  schemaVersion: '1.0.0',
  generator: { name: 'report-extract', version: '0' },
  source: { file: 'a.txt', mediaType: 'text/plain', encoding: 'utf-8', encodingConfidence: null, bytes: 1, sha256: '0'.repeat(64), pages: null },
  documents,
  diagnostics: [],
});

/** A report of one document. */
export const report = (reportYear: number | null, ...observations: readonly Observation[]): Report => reportOf(document(reportYear, observations));
