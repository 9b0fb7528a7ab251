import type { Compare } from '../core/observation.js';
import type { Lexicon } from '../lexicon/index.js';
import type { Figure, Range } from './clause.js';
import type { Lexed } from './lex/tokens.js';

/** A comparison read from words, with the range of the metric's own words before it. */
export interface CompareReading {
  readonly compare: Compare;
  readonly metric: Range;
  readonly start: number;
  readonly end: number;
}

// with whom or what: 全省, 全国平均水平, 控制目标, 城镇居民; not a figure of its own
const reference = /^(?:[^，、；。]{0,6}?)(?<ref>[“‘]|全国|全省|全市|全区|全州|全县|全球|世界|国家|省|自治区|上年|去年|同期|年初|预期|目标|控制|计划|规划|平均|GDP|经济|城镇|农村|工业|规上|生产总值|投资|财政|加工贸易|货物贸易|[东中西]部|沿海|全社会|法定|标准|警戒线|合格线|考核|[\u4e00-\u9fff]{2,8}(?:增速|增幅|水平))/;
const comparative = /(?<![占对环同之可正反])比(?!重|例|率|值|较)(?<ref>[^，、；。比]{1,12}?)(?<dir>高出|(?<![提升新最走])高|快|多|(?<!降)低|慢|(?<!减)少)$/;

const planned = /(?:计划|目标|预期|预算|任务|控制数)$/;

/**
 * 高于全省18.1个百分点, 低于控制目标, 比国家规定高出75元: from the last comparing verb in `range` on.
 * `figure` is the difference where one is written.
 */
export function readCompare(lexed: Lexed, range: Range, figure: Figure | null, lexicon: Lexicon): CompareReading | null {
  const words = lexed.text.slice(range.start, range.end);
  const end = figure?.end ?? range.end;
  const make = (at: number, ref: string, dir: Compare['dir']): CompareReading => ({
    compare: { text: lexed.text.slice(range.start + at, end), ref, dir, delta: figure?.number ?? null, unit: figure?.unit ?? null },
    metric: { start: range.start, end: range.start + at },
    start: range.start + at,
    end,
  });
  if (figure) {
    const match = comparative.exec(words);
    const direction = /[低慢少]/.test(match?.groups?.['dir'] ?? '') ? 'below' : 'above';
    // 比年初计划低0.9个百分点 is against a plan, 比年初低 against an earlier time
    if (match?.groups && (planned.test(match.groups['ref'] ?? '') || !/(?:上年|去年|\d|同期|年初|年$)/.test(match.groups['ref'] ?? ''))) return make(match.index, match.groups['ref'] ?? '', direction);
  }
  const first = lexicon.compares.next(words, 0, words.length);
  for (let at = words.length - 2; at >= first; at -= 1) {
    const verb = lexicon.compares.at(words, at);
    if (!verb || verb.word.length < 2) continue;
    const ref = words.slice(at + verb.word.length);
    // 快于传统产业7.5个百分点: a difference in points tells that whatever stands before it is compared with
    if (ref === '' || ref.length > 22 || /[，；]/.test(ref) || words[at - 1] === '不' || !(figure?.form === 'points' || reference.test(ref))) continue;
    return make(at, ref.replace(/(?:了|约|的)$/, ''), verb.value);
  }
  return null;
}
