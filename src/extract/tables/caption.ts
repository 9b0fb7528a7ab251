import type { Lexicon } from '../../lexicon/index.js';
import { planPeriod } from '../plan-period.js';
import { headOf } from '../metric.js';
import { type HeaderTime, timeAt } from './header.js';
import { isUnit, type Lexer, unitsIn } from './units.js';

/** What stands above a table says of all of it. */
export interface Caption {
  readonly units: readonly string[];
  /** The only time that it names. */
  readonly time: HeaderTime | null;
  readonly status: 'target' | 'estimate' | 'done' | null;
  /** 规上工业增加值 of 2023年各县区规上工业增加值: what the table is of, where it is one thing; empty for others. */
  readonly metric: string;
}

// 单位：亿元, （计量单位：万元、%）
const unitWords = /单位[:：](?<units>[^）)：:]{1,20})/;
const done = /完成|执行|实现|实绩|决算|公报/;
// 一般公共预算收入: the budget is a name and no promise
const budgets = /(?:一般公共|政府性基金|国有资本经营|社会保险基金|部门|财政)预算/g;
const promised = /目标|计划|规划|预期|安排|预算|任务/;
// 表1, 附表2：, 专栏3: what numbers a table
const number = /^(?:附?表|专栏|附件|图表)[\d一二三四五六七八九十]*(?:[-－—.]\d+)?[:：、.]?/;
const wholes = /^(?:各|分)(?:县区|市州|县市区|区县|地区|乡镇|市县|行业|产业|园区|市|县|区)/;
const forms = /(?:主要)?(?:指标|数据|统计|对比|变化|完成|执行|增长|发展|收支|一览|明细){0,9}(?:情况|表|一览表|统计表|明细表){0,3}$/;

/** Reads the lines above a table, from the top. */
export function readCaption(lines: readonly string[], lexer: Lexer, lexicon: Lexicon): Caption {
  const units = lines.map(unitsOf).findLast((list) => list.length > 0) ?? [];
  const titles = lines.map((line) => line.replace(/[（(][^（()）]*[）)]/g, '').replace(unitWords, '')).filter((line) => line !== '');
  const title = titles.at(-1) ?? '';
  const bearing = title.replace(budgets, '');
  const times = timesIn(title);
  const status = bearing.includes('预计') ? 'estimate' : done.test(bearing) ? (promised.test(bearing) && /和|及|与/.test(bearing) ? null : 'done') : promised.test(bearing) ? 'target' : null;
  const bare = times.reduce((words, { text }) => words.replace(text, ''), title.replace(number, '')).replace(/^历年|^近年来?|^的/, '').replace(/^全[市省县区州国]/, '').replace(wholes, '').replace(forms, '');
  return { units, time: times.length === 1 ? (times[0] ?? null) : null, status, metric: headOf(bare, lexicon) === '' ? '' : bare };

  function unitsOf(line: string): readonly string[] {
    const words = unitWords.exec(line)?.groups?.['units'];
    if (words !== undefined) return unitsIn(words, lexer);
    // （亿元） alone above the table
    const alone = /^[（(](?<unit>[^（()）]{1,6})[）)]$/.exec(line)?.groups?.['unit'] ?? '';
    return isUnit(alone, lexer) ? [alone] : [];
  }
}

function timesIn(text: string): HeaderTime[] {
  const found: HeaderTime[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const time = timeAt(text, at);
    if (!time) continue;
    if (!('past' in time.years)) found.push(time);
    at += time.text.length - 1;
  }
  return found;
}

// 第十四个五年规划: the plan by its number
const numbered = /第(?<plan>[一二三四五六七八九十]{1,2})个五年/;
// 2024年…计划（草案）, “十四五”规划; not 2023年计划执行情况
const planned = /(?:计划|规划|预算|目标|纲要)(?!.{0,2}(?:执行|完成))/;

/** The year that a paper is about by its title: 2023年…统计公报; `null` where it names none, or more than one. */
export function titleYear(title: string): number | null {
  const [time, ...others] = timesIn(title);
  return time === undefined || others.length > 0 || 'past' in time.years || time.years.start !== time.years.end ? null : time.years.end;
}

/** The first year that a plan is for, by its title; `null` for other papers. */
export function planYear(title: string): number | null {
  const plan = numbered.exec(title)?.groups?.['plan'];
  if (plan !== undefined) return planPeriod(`${plan}五`)?.start ?? null;
  const last = timesIn(title).at(-1);
  if (last === undefined || 'past' in last.years) return null;
  return planned.test(title.slice(title.lastIndexOf(last.text))) ? last.years.start : null;
}
