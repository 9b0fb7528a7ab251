import type { YearSpan } from '../core/document.js';
import type { Bound } from '../core/observation.js';
import type { Lexicon, TailWord } from '../lexicon/index.js';
import type { Range } from './clause.js';
import { parseNumeral } from './lex/numerals.js';
import { asideAt, type Lexed } from './lex/tokens.js';
import { planPeriod } from './plan-period.js';

/** What the words at the head of a clause say beside the metric. */
export interface Lead {
  /** Where the metric's own words start. */
  readonly start: number;
  readonly words: readonly string[];
  readonly status: 'target' | 'estimate' | 'done' | null;
  /** 其中: a part of what came before. */
  readonly part: boolean;
  readonly time: TimeWords | null;
}

/** The years as written; relative to the report's own, 今年 → 0, 去年 → -1; a number of years past, 三年来 → 3; or all from a year on, 1998年以来. */
export type StatedYears = YearSpan | 0 | -1 | { readonly past: number } | { readonly since: number };

/** Time as the words state it: the years, and whether it is a point that is still to come (到2025年). */
export interface TimeWords {
  readonly years: StatedYears;
  readonly text: string;
  readonly until: boolean;
}

export interface TailPiece {
  readonly word: string;
  readonly value: TailWord;
  readonly start: number;
}

/** What stands between the metric and its figure. */
export interface Tail {
  /** Where the metric's own words end. */
  readonly end: number;
  /** In the order they stand. */
  readonly pieces: readonly TailPiece[];
  /** 比2015年, 较2013年: the base in words; `null` where none is named. */
  readonly basis: string | null;
  readonly time: TimeWords | null;
}

const planWords = /“?(?<plan>十[一二三四五]|[一二三四五六七八九十])五”?(?:规划)?(?<part>期间|时期|期末|末|以来|规划期|五年|期内)?/y;
const timeTail = /(?:以来|期间|时期|末|底|初|前|内(?![贸资外销陆])|，)?/y;
// 按可比口径, 在全省第二个, 三年来
const manner = /继[^，；]{2,16}?(?:之后|后)(?=继续|再次|又|再)|时隔[^，、]{1,4}年(?:再次|再度|后)?|(?:按|以|同)[^，、]{0,8}?(?:可比口径|同口径|可比价格?|现价|不变价|口径)(?:计算)?|在全[国省市区州]第[一二三四五六七八九十\d]+个(?:率先)?|(?<next>(?:今后|未来)(?:[一二三四五六七八九十两\d]+|几)年(?:内|间|里|中)?|用?[一二三四五六七八九十两\d]+年(?:内|(?:左右)?的?时间))|(?:过去|近|这)?(?:(?<past>[一二三四五六七八九十两]+)|几)年(?:来|间|中(?![等学专职央国小]))?(?=[^级期制以行计一])(?!义务教育|一贯制)/y;
const circumstance = /^在[^，；。]{2,}?的(?:情况|基础|背景|前提|条件|形势)[下上]/;
const until = /(?:截至|截止|到|至)$/;

const relativeYears: ReadonlyMap<string, 0 | -1> = new Map([['今年', 0], ['本年', 0], ['本年度', 0], ['去年', -1], ['上年', -1]]);

/** Peels time, scope, manner and status words from the head of `range`. */
export function peelLead(lexed: Lexed, range: Range, lexicon: Lexicon): Lead {
  const { text } = lexed;
  const words: string[] = [];
  let status: Lead['status'] = null;
  let part = false;
  let time: TimeWords | null = null;
  let at = range.start;
  while (at < range.end) {
    const here = asideAt(lexed, at);
    const date = here?.reason === 'date' || here?.reason === 'duration' ? here : undefined;
    if (date && date.end <= range.end) {
      timeTail.lastIndex = date.end;
      at = date.end + (timeTail.exec(text)?.[0].length ?? 0);
      const words = text.slice(date.start, at);
      if (date.years) time = { years: yearsOf(date.years, words), text: words.replace(/，$/, ''), until: until.test(text.slice(Math.max(0, date.start - 2), date.start)) };
      continue;
    }
    // 到2025年: the preposition before a date
    const to = /^(?:截至|截止到?|到|至)/.exec(text.slice(at, at + 3))?.[0] ?? '';
    if (to !== '' && (asideAt(lexed, at + to.length)?.reason === 'date' || planAt(text, at + to.length))) {
      at += to.length;
      continue;
    }
    if (here?.reason === 'list-marker') {
      at = here.end;
      continue;
    }
    const plan = planAt(text, at);
    if (plan) {
      time = { years: plan.years, text: plan.text, until: plan.until || until.test(text.slice(Math.max(0, at - 2), at)) };
      at += plan.text.length;
      continue;
    }
    // 在减税降费超过2000亿元的情况下: what the circumstance measures
    if (text[at] === '在' && circumstance.test(text.slice(at, at + 80))) {
      at += 1;
      continue;
    }
    manner.lastIndex = at;
    const said = manner.exec(text);
    const skipped = said?.[0].length ?? 0;
    if (skipped > 0 && (at + skipped < range.end || text[at] === '继')) {
      const past = parseNumeral(said?.groups?.['past'] ?? '零');
      if (said?.groups?.['next'] !== undefined) status = 'target';
      if (past > 0) time = { years: { past }, text: said?.[0] ?? '', until: false };
      at += skipped;
      continue;
    }
    const hit = lexicon.lead.at(text, at);
    if (!hit || hit.value === 'plain' || at + hit.word.length > range.end) break;
    // 全省排名提升5位: among whom the ranking is
    if (/^全[国省市区州]$/.test(hit.word) && /^(?:综合)?(?:排[名位]|位次)/.test(text.slice(at + hit.word.length, range.end))) break;
    if (hit.word === '争取' && obtained.test(text.slice(at + 2, range.end))) break;
    if (hit.word === '将' && isObjectMarked(text.slice(at + 1, range.end), lexicon)) status = null;
    else if (hit.value === 'target' || hit.value === 'estimate') status = hit.value;
    else if (/^(?:已|已经|均已|还有|仍有|尚有|现有)$/.test(hit.word)) status = 'done';
    const relative = relativeYears.get(hit.word);
    if (relative !== undefined) time = { years: relative, text: hit.word, until: false };
    if (hit.value === 'part') part = true;
    words.push(hit.word);
    at += hit.word.length;
  }
  return { start: Math.min(at, range.end), words, status, part, time };
}

/** 1998年以来: the years from that one on. */
const yearsOf = (years: YearSpan, words: string): StatedYears => (words.includes('年以来') && years.start === years.end ? { since: years.start } : years);

// 争取抗疫特别国债8亿元: what is obtained, unlike 争取粮食产量达到
const notGot = '(?:(?!增[长加]|提[高升]|下降|降[低到至]|达|完成|新建|建成)[^，、；\\d])';
const obtained = new RegExp(`^(?:到位?)?${notGot}{0,16}(?:资金|基金|国债|债券|专项?债|贷款|补助|补贴|奖补|项目|指标|额度|转移支付|政策)${notGot}{0,4}(?:\\d[^，、；]*)?$`);

// 缴费比例从, 补助标准提高到
const changeOf = /^[^，；]{3,}?(?:从|由|(?:提高|提升|降低?|下降|增加|扩大|延长|压缩|缩短|调整|上调|下调|放宽|减少)(?:到|至|为))$/;

/** 将缴费比例从20%降至16%: 将 marks what is changed and promises nothing, unlike that of 将新建26所. */
const isObjectMarked = (words: string, lexicon: Lexicon): boolean => changeOf.test(words) && !lexicon.content.at(words, 0) && !lexicon.lead.at(words, 0);

function planAt(text: string, at: number): { years: YearSpan; text: string; until: boolean } | null {
  planWords.lastIndex = at;
  const match = planWords.exec(text);
  if (!match?.groups) return null;
  const part = match.groups['part'];
  const quoted = match[0].startsWith('“');
  if (part === undefined && !quoted) return null;
  // “十四五”规划 without a time word is a name
  if (part === undefined && !/^(?:，|年均|全|累计|共|需|新增|$)/.test(text.slice(at + match[0].length))) return null;
  const years = planPeriod(`${match.groups['plan'] ?? ''}五`);
  if (!years) return null;
  const isEnd = part === '末' || part === '期末';
  return { years: isEnd ? { start: years.end, end: years.end } : years, text: match[0], until: isEnd };
}

/** The plan period, in quotation marks, that words end in: 农民收入“十五”. */
function planAtEnd(words: string): TimeWords | null {
  const match = /“(?<plan>十[一二三四五]|[一二三四五六七八九十])五”(?:期间|时期)?$/.exec(words);
  const years = match ? planPeriod(`${match.groups?.['plan'] ?? ''}五`) : null;
  // 比“十五”增长: a base, not a time
  return match && match.index > 1 && years && !/[比较]$/.test(words.slice(0, match.index)) ? { years, text: match[0], until: false } : null;
}

// the base of a comparison: 2015年底, 上年同期, “十五”, 国家规定
const baseWords = /(?:年|前[一二三四五]年|去年|上年|同期|年初|年末|上届|上季度|规定|以前|之前|[“‘]?[一二三四五六七八九十]{1,3}五[”’]?(?:期间|时期|末)?)/;

const comparesWith = /[比较](?:[^比较，、；]{0,12}(?:年|期|初|末|底|以前|之前))$/;

/** 比“十五”增长: the words from 比 on, where they name a base in time or a rule. */
function baseBefore(text: string, from: number, end: number): string | null {
  const window = text.slice(Math.max(from, end - 20), end);
  const at = Math.max(window.lastIndexOf('比'), window.lastIndexOf('较'));
  if (at < 0 || /[占对环同可之]$/.test(window.slice(0, at))) return null;
  const words = window.slice(at);
  return /[，、；。]/.test(words) || !baseWords.test(words) ? null : words;
}

/** Peels verbs, adverbs and bounds from the end of `range`, back to the metric's own words. */
export function peelTail(lexed: Lexed, range: Range, lexicon: Lexicon, mayStartWithTime = false): Tail {
  const { text } = lexed;
  const pieces: TailPiece[] = [];
  let basis: string | null = null;
  let time: TimeWords | null = null;
  let end = range.end;
  while (end > range.start) {
    const aside = lexed.asides.find((one) => one.end === end && (one.reason === 'date' || one.reason === 'duration'));
    if (aside && aside.start >= range.start && (pieces.length > 0 || mayStartWithTime)) {
      const before = text.slice(Math.max(range.start, aside.start - 6), aside.start);
      const comparison = /(?:比|较|与)[^比较]{0,4}$/.exec(before);
      if (comparison) {
        basis = text.slice(aside.start - comparison[0].length + 1, aside.end);
        end = aside.start - comparison[0].length;
        continue;
      }
      if (aside.years) time = { years: aside.years, text: text.slice(aside.start, aside.end), until: until.test(before) };
      end = aside.start - (/(?:到|至|连续|自|在|近|过去)$/.exec(before)?.[0].length ?? 0);
      continue;
    }
    // 自区划调整以来首次突破, 成为全区第四个突破
    const since = pieces.length > 0 ? /(?:自[^，、]{2,12}以来|成为全[国省市区州县]第[一二三四五六七八九十\d]+个)$/.exec(text.slice(Math.max(range.start, end - 16), end)) : null;
    if (since) {
      end -= since[0].length;
      continue;
    }
    // “十五”年均增长8%
    const plan = pieces.length > 0 ? planAtEnd(text.slice(range.start, end)) : null;
    if (plan) {
      time = plan;
      end -= plan.text.length;
      continue;
    }
    const longest = lexicon.tail.endingAt(text, end, range.start);
    // 人均达 is 人均 and 达, not 均达
    const isPer = longest?.word.startsWith('均') === true && /[人户亩平]/.test(text[end - longest.word.length - 1] ?? '');
    const hit = isPer ? lexicon.tail.endingAt(text, end, end - longest.word.length + 1) : longest;
    if (hit?.value.kind === 'plain') break;
    // 规上企业新增218户 counts what was added, 余额比年初新增260亿元 compares
    if (hit?.value.kind === 'change' && hit.value.needsBase === true && !comparesWith.test(text.slice(range.start, end - hit.word.length))) break;
    if (hit) {
      end -= hit.word.length;
      pieces.unshift({ word: hit.word, value: hit.value, start: end });
      if (/^(?:比|较)(?:上|去|前|同)/.test(hit.word)) basis = 'yoy';
      continue;
    }
    const base = mayStartWithTime || pieces.some(({ value }) => value.kind === 'change') ? baseBefore(text, range.start, end) : null;
    if (base === null) {
      const span = pieces.length > 0 ? /(?:过去|近)?[一二三四五六七八九十两]{1,4}年(?:来|间)?$/.exec(text.slice(Math.max(range.start, end - 6), end)) : null;
      if (!span) break;
      end -= span[0].length;
      continue;
    }
    basis = /^[比较](?:上年|去年)/.test(base) ? 'yoy' : base.slice(1);
    end -= base.length;
  }
  return { end, pieces, basis, time };
}

/** The bound that the words before a figure set; `null` where they set none. */
export function boundOf(pieces: readonly TailPiece[]): Bound | null {
  const piece = pieces.findLast(({ value }) => value.kind === 'bound');
  return piece?.value.kind === 'bound' ? piece.value.bound : null;
}
