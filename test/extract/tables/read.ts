import { type Analysis, analyse } from '../../../src/pipeline.js';
import { decode } from '../../../src/read/index.js';
import type { Observation } from '../../../src/validate/index.js';

export const analysed = (text: string, file = 'a.md'): Analysis => analyse(decode(new TextEncoder().encode(text), file));

/** A report of 2024 with a table in the section that looks back, or ahead. */
export const review = (table: string): string =>
  `政府工作报告\n\n——2024年2月21日在青川市第五届人民代表大会第二次会议上\n\n一、2023年工作回顾\n\n全市上下团结奋斗，经济社会平稳健康发展。\n\n${table}\n`;
export const plan = (table: string): string =>
  `${review('各项工作迈上新的台阶，民生持续改善。')}\n二、2024年工作安排\n\n做好全年工作，意义重大，责任重大。\n\n${table}\n`;

/** `地区生产总值 level 5012.3亿元 actual 2023`: measure, bound and value, status, years; then the rank and a basis that is not yoy. */
export function inShort({ metric, measure, value, rank, status, period, basis }: Observation): string {
  const name = metric.inherited === '' ? metric.text : `${metric.inherited}|${metric.text.slice(metric.inherited.length)}`;
  const bound = value === null || value.bound === '=' ? '' : value.bound;
  const number = value === null ? '' : (value.parts?.join('∶') ?? (value.number === null ? `${String(value.min)}–${String(value.max)}` : String(value.number)));
  const years = period === null ? '?' : period.start === period.end ? String(period.end) : `${String(period.start)}/${String(period.end)}`;
  const place = rank === null ? [] : [`#${rank.scope}${String(rank.position ?? rank.band ?? `前${String(rank.top)}`)}`];
  return [name, measure, ...(value === null ? [] : [`${bound}${number}${value.unit}`]), status, years, ...place, ...(basis === null || basis === 'yoy' ? [] : [basis])].join(' ');
}

/** The observations of the tables of a text, sentences left out. */
export const tablesOf = (text: string, file?: string): string[] => {
  const { assembled } = analysed(text, file);
  return assembled.flatMap(({ verdicts }) => verdicts.flatMap((verdict) => (verdict.ok && verdict.candidate.rule.startsWith('|') ? [inShort(verdict.observation)] : [])));
};
