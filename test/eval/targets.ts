/** The outside check: GDP growth targets coded by economists from the same reports. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extract, type Observation, type Report } from '../../src/index.js';

/** One row of the table: province, year, target in percent, and the report it stands in. */
export interface TargetRow {
  readonly province: string;
  readonly year: number;
  readonly value: number;
  /** The report under the directory of texts. */
  readonly report: string;
}

export function readTable(file: string): readonly TargetRow[] {
  const [head = '', ...lines] = readFileSync(file, 'utf8').replace(/^\uFEFF/, '').trim().split(/\r?\n/);
  const columns = head.split(',');
  return lines.map((line) => {
    const cells = new Map(line.split(',').map((cell, index) => [columns[index], cell]));
    const cell = (name: string): string => cells.get(name) ?? '';
    return { province: cell('province'), year: Number(cell('year')), value: Number(cell('value')), report: cell('report') };
  });
}

/** The names under which reports state the growth of the whole economy. */
const gdp =
  /^(?:全省|全区|全市|全国|我省|我区|我市|年均)?(?:(?:地区|国内|国民|全省|全区|全市|省内)?生产总值|国民经济|经济|经济总量|GDP|国内生产总值[（(]GDP[）)]|生产总值[（(]GDP[）)]|地区生产总值[（(]GDP[）)])(?:增长|年均增长|增长率|增长速度|增速|增长预期|增长预期目标|增长目标|预期增长)?$/;

/** What a report says of the year's target, against the table. */
export interface Verdict {
  readonly row: TargetRow;
  /** Targets of the plan year, each stated value once. */
  readonly targets: readonly Observation[];
  readonly agrees: boolean;
}

/** Exactly one target of the plan year must agree; a range does with its midpoint or any value in it. */
export function judgeRow(row: TargetRow, report: Report): Verdict {
  const stated = report.documents
    .flatMap(({ observations }) => observations)
    .filter(({ measure, status, metric }) => measure === 'growth' && status === 'target' && gdp.test(metric.text.replace(/\s/g, '')))
    .filter(({ period }) => period !== null && period.start === row.year && period.end === row.year);
  const targets = [...new Map(stated.map((one) => [JSON.stringify([one.value?.number, one.value?.min, one.value?.max]), one])).values()];
  return { row, targets, agrees: targets.filter((target) => agreesWith(target, row.value)).length === 1 };
}

function agreesWith({ value }: Observation, wanted: number): boolean {
  if (value === null) return false;
  const near = (number: number | null): boolean => number !== null && Math.abs(number - wanted) < 1e-6;
  if (value.min !== null && value.max !== null) return value.min <= wanted && wanted <= value.max;
  return near(value.number);
}

export function judgeTable(rows: readonly TargetRow[], directory: string): readonly Verdict[] {
  return rows.map((row) => judgeRow(row, extract(readFileSync(join(directory, row.report)), { file: row.report })));
}

/** One line for a disagreement. */
export function describeVerdict({ row, targets }: Verdict): string {
  const found = targets.map(({ metric, value, source }) => `${metric.text} ${value?.text ?? ''} (line ${source.lineStart})`);
  return `${row.report} ${row.year}: wanted ${row.value}%, found ${found.length === 0 ? 'none' : found.join('; ')}`;
}
