import fc from 'fast-check';
import { expect, it } from 'vitest';
import { analysed, review, tablesOf } from './read.js';

const metrics = [
  ['地区生产总值', '亿元'], ['粮食产量', '万吨'], ['城镇新增就业', '万人'], ['森林覆盖率', '%'], ['公路通车里程', '公里'], ['研发经费支出', '亿元'],
  ['居民人均可支配收入', '元'], ['城镇登记失业率', '%'], ['实际利用外资', '亿美元'], ['PM2.5浓度', '微克/立方米'], ['5G基站', '个'], ['发明专利授权量', '件'],
] as const;

const bounds = { '=': ['', ''], '>=': ['', '以上'], '<=': ['', '以内'], '~': ['', '左右'], '>': ['＞', ''], '<': ['<', ''] } as const;
type Bound = keyof typeof bounds;

interface Entry {
  readonly metric: string;
  readonly unit: string;
  readonly level: number | null;
  readonly bound: Bound;
  readonly growth: number | null;
  readonly separators: boolean;
}

const hundredths = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min: min * 100, max: max * 100 }).map((number) => number / 100);
const rows: fc.Arbitrary<readonly Entry[]> = fc.uniqueArray(fc.constantFrom(...metrics), { minLength: 1, maxLength: 8, selector: ([metric]) => metric }).chain((names) =>
  fc.tuple(...names.map(([metric, unit]) => fc.record({
    metric: fc.constant(metric), unit: fc.constant(unit), level: fc.option(hundredths(0, 99999), { freq: 5 }), bound: fc.constantFrom<Bound>('=', '=', ...(Object.keys(bounds) as Bound[])),
    growth: fc.option(hundredths(-99, 99), { freq: 5 }), separators: fc.boolean(),
  }))));

type Column = 'index' | 'metric' | 'unit' | 'level' | 'growth' | 'note';
const headers: Readonly<Record<Column, readonly string[]>> = {
  index: ['序号'], metric: ['指标', '项目', '指标名称'], unit: ['单位', '计量单位'], level: ['数值', '2023年', '绝对数', '完成数'], growth: ['比上年增长（%）', '增速', '同比增长%', '±%'], note: ['备注'],
};

interface Form {
  readonly columns: readonly Column[];
  readonly words: number;
  readonly none: string;
  /** Whether the unit stands in brackets behind the metric, rather than in a column. */
  readonly bracketed: boolean;
}

const form = (shuffled: boolean): fc.Arbitrary<Form> => fc.record({
  columns: (shuffled ? fc.shuffledSubarray(['metric', 'unit', 'level', 'growth', 'note', 'index'] as Column[], { minLength: 6 }) : fc.constant<Column[]>(['metric', 'unit', 'level', 'growth'])),
  words: fc.nat(11), none: fc.constantFrom('—', '-', ...(shuffled ? ['', '…', '/'] : [])), bracketed: fc.boolean(),
});

const grouped = (number: number, separators: boolean): string => {
  const [whole = '', rest] = String(Math.abs(number)).split('.');
  return (number < 0 ? '-' : '') + (separators ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole) + (rest === undefined ? '' : `.${rest}`);
};

function cellOf(column: Column, entry: Entry, at: number, { none, bracketed }: Form): string {
  const [before, after] = bounds[entry.bound];
  switch (column) {
    case 'index': return String(at + 1);
    case 'metric': return bracketed ? `${entry.metric}（${entry.unit}）` : entry.metric;
    case 'unit': return bracketed ? none : entry.unit;
    case 'level': return entry.level === null ? none : before + grouped(entry.level, entry.separators) + after;
    case 'growth': return entry.growth === null ? none : grouped(entry.growth, false);
    case 'note': return '快报数';
  }
}

const grid = (entries: readonly Entry[], one: Form): string[][] => [
  one.columns.map((column) => headers[column][one.words % headers[column].length] ?? ''),
  ...entries.map((entry, at) => one.columns.map((column) => cellOf(column, entry, at, one))),
];

const expected = (entries: readonly Entry[], { columns }: Form): string[] =>
  entries.flatMap(({ metric, unit, level, bound, growth }) => columns.flatMap((column) => {
    // an amount in percent would be a growth; none of these is one
    if (column === 'level' && level !== null) return [`${metric} level ${bound === '=' ? '' : bound}${String(level)}${unit} actual 2023`];
    return column === 'growth' && growth !== null ? [`${metric} growth ${String(growth)}% actual 2023`] : [];
  }));

const markdown = ([head = [], ...body]: string[][], outer: boolean): string => {
  const line = (cells: readonly string[]): string => (outer ? `| ${cells.join(' | ')} |` : cells.join(' | '));
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
};
const framed = (cells: string[][]): string => ['┌──┬──┐', ...cells.map((row) => `│${row.join('│')}│`), '└──┴──┘'].join('\n');

it('a printed table reads back the same, whatever the order of its columns', () => {
  fc.assert(fc.property(rows, form(true), fc.constantFrom('bars', 'frame'), (entries, one, style) => {
    const text = review(style === 'bars' ? markdown(grid(entries, one), true) : framed(grid(entries, one)));
    expect(tablesOf(text)).toEqual(expected(entries, one));
  }), { numRuns: 150 });
});

it('so does one without borders, below a header that is sure to be one', () => {
  fc.assert(fc.property(rows, form(false), fc.constantFrom('\t', '    ', ' ', '\u3000\u3000', ' | ', '｜'), (entries, one, gap) => {
    const text = review(gap === ' | ' ? markdown(grid(entries, one), false) : grid(entries, one).map((row) => row.join(gap)).join('\n'));
    expect(tablesOf(text, 'a.txt')).toEqual(expected(entries, one));
  }), { numRuns: 150 });
});

const words = ['指标', '单位', '数值', '2023年', '增速（%）', '目标', '亿元', '%', '5,012.3', '-3.2', '〔4.4〕', '6—7', '≥65', '6.5%左右', '其中：出口', '地区生产总值（亿元）', '全省第3', '3/16', '', '—', '\\|', 'PM2.5', '（一）', '"', '2020', '|', '2023年6月', '5.5以上（预计）'];

it('whatever stands in a table, each number is counted once and each observation quotes its cell', () => {
  const table = fc.array(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }).map((cells) => cells.map((row) => `| ${row.join(' | ')} |`).join('\n'));
  fc.assert(fc.property(table, fc.constantFrom('| 指标 | 单位 | 数值 | 增速 |\n| --- | --- | --- | --- |\n', '| 指标 | 2020年 | 2025年 | 属性 |\n| --- | --- | --- | --- |\n', '| 年份 | 产量（吨） | 增速 |\n', ''), (body, head) => {
    const { source, normal, extracted, report } = analysed(review(head + body));
    const quantities = extracted.flatMap(({ extraction }) => extraction.quantities);
    for (const { index, 0: digits } of normal.text.matchAll(/\d+/g)) {
      expect(quantities.filter(({ span }) => span.start <= index && span.end >= index + digits.length), `${digits} of ${normal.text}`).toHaveLength(1);
    }
    for (const { observations } of report.documents) for (const one of observations) expect(source.text.slice(one.source.start, one.source.end)).toBe(one.source.quote);
    expect(report.documents.flatMap(({ diagnostics }) => diagnostics.filter(({ code }) => code === 'validate.rejected'))).toEqual([]);
  }), { numRuns: 300 });
});
