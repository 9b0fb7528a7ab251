import type { Observation, PanelRow, Report, ReportDocument } from '../validate/index.js';

/** The rows of one report, one an observation, in the order of the text; `wanted` picks observations. */
export function panelRows({ source, documents }: Report, wanted: (observation: Observation) => boolean = () => true): readonly PanelRow[] {
  const file = { source_file: source.file, source_id: sourceId(source) };
  return documents.flatMap((document) => document.observations.filter(wanted).map((observation) => rowOf(observation, document, file)));
}

/** What tells a source from others of its name. */
export const sourceId = ({ sha256 }: Report['source']): string => sha256.slice(0, 12);

function rowOf(observation: Observation, document: ReportDocument, file: Pick<PanelRow, 'source_file' | 'source_id'>): PanelRow {
  const { id, metric, measure, basis, status, value, rank, compare, period, section, source } = observation;
  const region = observation.region ?? document.region;
  const normalized = value?.normalized;
  return {
    region_code: region?.code ?? null,
    region: region?.name ?? null,
    region_level: region?.level ?? null,
    report_year: document.reportYear,
    year: period !== null && period.start === period.end ? period.start : null,
    period_start: period?.start ?? null,
    period_end: period?.end ?? null,
    period_stated: period?.stated ?? null,
    indicator_code: metric.code,
    indicator: metric.canonical,
    metric: metric.text,
    measure,
    basis,
    status,
    value: normalized?.number ?? null,
    value_min: normalized?.min ?? null,
    value_max: normalized?.max ?? null,
    value_from: normalized?.from ?? null,
    unit: normalized?.unit ?? null,
    quantity: normalized?.quantity ?? null,
    bound: value?.bound ?? null,
    value_text: value?.text ?? null,
    written_value: value?.number ?? null,
    written_min: value?.min ?? null,
    written_max: value?.max ?? null,
    written_unit: filled(value?.unit),
    parts: value?.parts?.join(';') ?? null,
    rank_text: rank?.text ?? null,
    rank_position: rank?.position ?? null,
    rank_top: rank?.top ?? null,
    rank_band: rank?.band ?? null,
    rank_scope: filled(rank?.scope),
    rank_from: rank?.from ?? null,
    compare_text: compare?.text ?? null,
    compare_with: filled(compare?.ref),
    compare_direction: compare?.dir ?? null,
    compare_delta: compare?.delta ?? null,
    compare_unit: filled(compare?.unit),
    document_kind: document.kind,
    document_title: filled(document.title),
    section,
    ...file,
    observation_id: id,
    source_page: source.page,
    source_line: source.lineStart,
    source_line_end: source.lineEnd,
    source_start: source.start,
    source_end: source.end,
    ocr_confidence: source.confidence,
    source_quote: source.quote.replace(/\s+/g, ' '),
  };
}

/** A table has one word for what is not there. */
const filled = (text: string | null | undefined): string | null => (text === '' ? null : (text ?? null));
