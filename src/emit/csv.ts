import { harmlessWords } from '../core/spreadsheet.js';
import type { Observation, Report, ReportDocument } from '../validate/index.js';
import type { Format } from './format.js';

type Cell = string | number | null | undefined;

const columns = [
  'file', 'document', 'kind', 'region_code', 'region', 'report_year', 'id', 'code', 'canonical', 'metric', 'measure', 'status', 'basis', 'period_start', 'period_end',
  'value', 'min', 'max', 'parts', 'from', 'unit', 'bound', 'base_value', 'base_min', 'base_max', 'base_unit',
  'rank', 'rank_scope', 'rank_position', 'compare', 'line', 'page', 'quote',
] as const;

/** So many rows are written at once. */
const ROWS = 1000;

/** One row an observation; several reports make one table. */
export const csv = {
  name: 'csv',
  load: async () => {
    const { stringify } = await import('csv-stringify/sync');
    const table = (rows: readonly (readonly Cell[])[]): string => stringify([...rows], { cast: { string: harmlessWords } });
    const head = table([columns]);
    function* body({ source: { file }, documents }: Report): Generator<string> {
      for (const document of documents) {
        for (let at = 0; at < document.observations.length; at += ROWS) {
          yield table(document.observations.slice(at, at + ROWS).map((one) => rowOf(file, document, one).map((cell) => cell ?? '')));
        }
      }
    }
    function* one(report: Report): Generator<string> {
      yield head;
      yield* body(report);
    }
    return { one, many: { head, item: body, tail: '' } };
  },
} as const satisfies Format;

function rowOf(file: string, document: ReportDocument, { id, metric, measure, status, basis, period, region: own, value, rank, compare, source }: Observation): readonly Cell[] {
  const region = own ?? document.region;
  const base = value?.normalized;
  return [
    file, document.id, document.kind, region?.code, region?.name, document.reportYear, id, metric.code, metric.canonical, metric.text, measure, status, basis, period?.start, period?.end,
    value?.number, value?.min, value?.max, value?.parts?.join(';'), value?.from == null ? null : [value.from].flat().join(';'), value?.unit, value?.bound, base?.number, base?.min, base?.max, base?.unit,
    rank?.text, rank?.scope, rank?.position, compare?.text, source.lineStart, source.page, source.quote,
  ];
}
