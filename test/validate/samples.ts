import type { DocumentDraft } from '../../src/core/document.js';
import type { Candidate, Quantity } from '../../src/core/observation.js';
import type { NormalOffset, NormalSpan, SourceOffset } from '../../src/core/span.js';
import type { NormalText, SourceText } from '../../src/core/text.js';

export const span = (start: number, end: number): NormalSpan => ({ start: start as NormalOffset, end: end as NormalOffset });

/** A text that needs no repair, so that both kinds of offsets agree. */
export function texts(text: string, pages: readonly number[] | null = null): { readonly source: SourceText; readonly normal: NormalText } {
  const source: SourceText = {
    file: 'a.txt', mediaType: 'text/plain', encoding: 'utf-8', bytes: Buffer.byteLength(text), sha256: '0'.repeat(64), pages, text, diagnostics: [],
  };
  const map: NormalText['map'] = {
    toSource: ({ start, end }) => ({ start: start as number as SourceOffset, end: end as number as SourceOffset }),
    lineOf: (offset) => text.slice(0, offset).split('\n').length,
  };
  return { source, normal: { text, asRead: text, map, paragraphs: [], marks: [], frontMatter: null, diagnostics: [] } };
}

export const candidate: Candidate = {
  section: '1',
  metric: { text: 'output', inherited: '', indicator: null },
  measure: 'growth',
  value: { text: '27%', number: 27, min: null, max: null, parts: null, unit: '%', bound: '=', from: null, normalized: { number: 0.27, min: null, max: null, from: null, unit: '1', quantity: 'ratio' } },
  rank: null,
  compare: null,
  status: 'actual',
  basis: 'yoy',
  period: { start: 2023, end: 2023, text: null, stated: false },
  region: null,
  span: span(0, 10),
  rule: 'growth',
};

export const draft: DocumentDraft = {
  id: 'd1', kind: 'work-report', evidence: ['title'], title: 'Report', issuer: null, region: null, documentNumber: null, date: null,
  reportYear: 2024, speaker: null, occasion: null, span: span(0, 10), sections: [], paragraphs: [], diagnostics: [],
};

export const quantity = (start: number, end: number, fate: Quantity['fate']): Quantity => ({ span: span(start, end), text: '27', fate });
