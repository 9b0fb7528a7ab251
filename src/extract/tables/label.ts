import type { Lexicon } from '../../lexicon/index.js';
import { fullName, headOf, type MetricName, tidy, verbOf } from '../metric.js';
import { type Lead, peelLead, peelTail, type Tail } from '../peel.js';
import { type Lexer, takeUnits } from './units.js';

/** What a cell names: a metric with the words that say how it is measured. */
export interface Label {
  readonly name: MetricName;
  /** 增长, 降低: verbs at the end of the cell, as before a figure. */
  readonly pieces: Tail['pieces'];
  readonly basis: string | null;
  readonly units: readonly string[];
  /** Those of the row above, where nothing nearer gives any: 城镇 below 零售总额（亿元）. */
  readonly above: readonly string[];
  readonly time: Lead['time'];
  readonly status: Lead['status'];
  /** 其中, #: a part of a row above. */
  readonly part: boolean;
  /** 合计, 总计: of all rows. */
  readonly total: boolean;
}

// 其中：, #, —, 1., （一）, ①, Ⅱ.
const marker = /^(?:其中[:：]?|[#＃*＊•·▪■◆●○►➢]|[—－-]{1,2}|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}(?:\.\d{1,2})*[.．、](?!\d)|\d{1,2}(?=\p{Script=Han}{4})|[①-⑳]|[Ⅰ-Ⅻ]+[.．、]|[&](?:nbsp|emsp|ensp);)/u;
const partMarker = /^(?:其中|[#＃]|[—－-])/;
const noteMark = /(?:[*＊①-⑳†‡]|[[［〔【]\d{1,2}[\]］〕】]|注\d?){1,9}$/;
// 注：①为快报数: below the last row
const remark = /^(?:备?注|说明|(?:数据|资料)来源)[\d①-⑳]?[:：]/;
const totals = /^(?:合计|总计|共计|全部|总和)$/;
const sums = /(?:合计|总计|共计)$/;
const subtotals = /^(?:小计|其他|其它)$/;
const LONGEST = 40;

/** What is an amount and no rate: in percent it is its growth. */
export const amount = /(?:总值|产值|增加值|收入|支出|投资|总额|销售额|零售额|营业额|余额|产量|进出口|出口|进口|用电量|发电量|货运量|客运量|周转量|吞吐量|营收|利润|税收|消费|外资)$/;

/** Reads the cell that names a metric; `null` for one that names none. */
export function readLabel(cell: string, lexer: Lexer, lexicon: Lexicon): Label | null {
  const text = cell.replace(/\\\|/g, '|');
  let words = text.replace(/^[\s\u3000]+/, '');
  let part = words !== text;
  for (let match = marker.exec(words); match; match = marker.exec(words)) {
    part ||= partMarker.test(match[0]);
    words = words.slice(match[0].length);
  }
  const taken = takeUnits(words.replace(noteMark, ''), lexer);
  words = taken.words.replace(noteMark, '').replace(/[:：]$/, '');
  if (words === '' || remark.test(text) || words.length > LONGEST || /[。；！？]/.test(words) || !/[\p{Script=Han}A-Za-z]/u.test(words)) return null;
  const none = { pieces: [], basis: null, units: taken.units, above: [], time: null, status: null, part, total: true };
  if (totals.test(words)) return { ...none, name: { inherited: '', local: words } };
  if (subtotals.test(words)) return null;
  const lexed = lexer(words);
  const lead = peelLead(lexed, { start: 0, end: words.length }, lexicon);
  const range = { start: lead.start, end: words.length };
  // 收入合计, 支出总计: the sum is what the row names
  const tail = sums.test(words) ? { end: words.length, pieces: [], basis: null, time: null } : peelTail(lexed, range, lexicon);
  const local = tidy(words.slice(lead.start, tail.end));
  return {
    name: { inherited: '', local }, pieces: tail.pieces, basis: tail.basis, units: taken.units, above: [], time: tail.time ?? lead.time,
    status: lead.status, part: part || lead.part, total: false,
  };
}

/** What the rows before say of one that leaves words out. */
export class Above {
  /** The latest row that is no part of another. */
  #whole: Label | null = null;
  #inParts = false;
  /** A row that names what the rows below it divide: 居民人均可支配收入 above 城镇, 农村. */
  #group: Label | null = null;
  #last: Label | null = null;

  /** A row without figures. */
  opens(group: Label | null): void {
    this.#group = group;
    this.#whole = null;
    this.#inParts = false;
  }

  /** The label with the words it leaves out; `null` where nothing names it. */
  complete(label: Label, lexicon: Lexicon): Label | null {
    const { local } = label.name;
    if (local === '') {
      // 比上年增长（%） below 地区生产总值（亿元）
      return this.#last === null || label.pieces.length === 0 ? null : { ...label, name: { inherited: fullName(this.#last.name), local: '' } };
    }
    const isIncomplete = headOf(local, lexicon) === '' && verbOf(local, lexicon) === '';
    const isPart = label.part || (this.#inParts && isIncomplete);
    const holder = !isIncomplete ? null : isPart ? (this.#whole ?? this.#group) : this.#group;
    const holds = holder !== null && headOf(fullName(holder.name), lexicon) !== '';
    const whole: Label = {
      ...label,
      name: holds ? { inherited: fullName(holder.name), local } : label.name,
      units: label.units.length > 0 || !holds ? label.units : holder.units,
      above: (isPart || isIncomplete || amount.test(local)) && this.#last !== null ? (this.#last.units.length > 0 ? this.#last.units : this.#last.above) : [],
    };
    this.#inParts = isPart && this.#whole !== null;
    if (!this.#inParts) this.#whole = whole;
    this.#last = whole;
    return whole;
  }
}
