import type { Rank } from '../core/observation.js';
import type { Lexicon } from '../lexicon/index.js';
import { insideOpaque, type Range } from './clause.js';
import type { Lexed } from './lex/tokens.js';
import { parseNumeral } from './lex/numerals.js';

/** A rank read from words, with the range of the metric's own words before it. */
export interface RankReading {
  readonly rank: Rank;
  /** The words before the rank phrase, up to the rank (or mark) before. */
  readonly metric: Range;
  /** 考评 in 在全省考评中: what the ranking is of, where the metric has no words of its own. */
  readonly contest: string;
  readonly start: number;
  readonly end: number;
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly position: number | null;
  readonly top: number | null;
  readonly band: string | null;
}

const ordinal = /第(?<number>\d+|[一二三四五六七八九十]+)(?:位次|位|名|强)?(?![方梯军集])/y;
const top = /前(?<number>\d+|[一二三四五六七八九十]+|百|五十|二十|三十)(?:位|名|强)?/y;
// what may follow a place for it to be a rank: 居全国第一、, not 第一批
const follows = /^(?:$|[，。；、！）)”’,;]|和|及|并|且|以上|的(?:位置|位次|好成绩|行列|水平)|(?:水平|位置|行列|地位|大国|大省|大市|大县)(?=[，。；、和]|$))/;

/** All ranks in `range`, left to right. */
export function readRanks(lexed: Lexed, range: Range, lexicon: Lexicon): RankReading[] {
  const readings: RankReading[] = [];
  let from = range.start;
  for (let at = range.start; at < range.end; at += 1) {
    const pacing = pacingAt(lexed, from, at, lexicon);
    if (pacing && pacing.end <= range.end) {
      readings.push(pacing);
      from = pacing.end;
      at = pacing.end - 1;
      continue;
    }
    const place = placeAt(lexed.text, at, lexicon);
    if (!place || place.end > range.end || (insideOpaque(lexed.opaque, at) && !isQuotedWhole(lexed, at, place.end))) continue;
    const last = readings.at(-1);
    const reading = last && from === place.start ? another(lexed.text, last, place) : readBefore(lexed, from, place, lexicon);
    if (!reading) continue;
    readings.push(reading);
    from = place.end + (/^[、和及，并且]+/.exec(lexed.text.slice(place.end))?.[0].length ?? 0);
    at = place.end - 1;
  }
  return readings;
}

/** 工业投资增长30%、领跑全区: the band before its scope. */
function pacingAt(lexed: Lexed, from: number, at: number, lexicon: Lexicon): RankReading | null {
  const { text } = lexed;
  if (!text.startsWith('领跑', at)) return null;
  const scope = lexicon.scopes.find((word) => text.startsWith(word, at + 2));
  const end = at + 2 + (scope?.length ?? 0);
  if (scope === undefined || !/^(?:$|[，。；、！])/.test(text.slice(end)) || insideOpaque(lexed.opaque, at)) return null;
  const metricEnd = from + trimLoose(lexed, from, text.slice(from, at)).length;
  return { rank: { text: text.slice(metricEnd, end), scope, position: null, top: null, band: '领跑', from: null }, metric: { start: from, end: metricEnd }, contest: '', start: metricEnd, end };
}

/** 全省第3和第2: one more place in the same scope. */
function another(text: string, last: RankReading, place: Place): RankReading {
  const { position, top: upTo, band, start, end } = place;
  return { rank: { text: text.slice(start, end), scope: last.rank.scope, position, top: upTo, band, from: null }, metric: { start, end: start }, contest: '', start, end };
}

/** 位居全国“第一方阵”: the quotation is the place and nothing else. */
const isQuotedWhole = (lexed: Lexed, at: number, end: number): boolean => lexed.opaque.some((one) => one.start === at && one.end === end + 1);

function placeAt(text: string, at: number, lexicon: Lexicon): Place | null {
  const char = text[at];
  let end = 0;
  let place: Omit<Place, 'start' | 'end'> | null = null;
  const start = at;
  if (char === '“') {
    const inner = placeAt(text, at + 1, lexicon);
    return inner && text[inner.end] === '”' ? { ...inner, start } : null;
  }
  const band = lexicon.bands.at(text, at);
  const first = lexicon.firsts.at(text, at);
  ordinal.lastIndex = at;
  const nth = ordinal.exec(text);
  top.lastIndex = at;
  const upTo = char === '前' ? top.exec(text) : null;
  if (band) {
    end = at + band.word.length;
    place = { position: null, top: null, band: band.word };
  } else if (nth?.groups) {
    end = at + nth[0].length;
    place = { position: parseNumeral(nth.groups['number'] ?? ''), top: null, band: null };
  } else if (upTo?.groups) {
    end = at + upTo[0].length;
    place = { position: null, top: parseNumeral(upTo.groups['number'] ?? ''), band: null };
  } else if (first) {
    end = at + first.word.length;
    place = { position: 1, top: null, band: null };
  }
  if (!place || !follows.test(text.slice(end, end + 6))) return null;
  return { ...place, start, end };
}

// words that may stand between the name of a scope and its end: 全国168个重点城市, 全省各市州
const scopeTail = /^(?:[^，、；的“”]{0,14}(?:城市|省份|地区|市州|州市|县市|县区|区县|市县|省区市?|省市|机构|行业|高校|机场|港口|口岸|单位|企业|园区|开发区|经开区|高新区|都市圈|百强县|国家|省会|城市群|大城市|各市|各州|各县|各区|各省|地市|设区市|同类|同行|县|市|省)|各?地?|各|同类|县域|主要|重点)?$/;
const openEnded = /(?:城市|省份|地区|市州|州市|县市|县区|区县|省区市?|省市|机构|行业|机场|港口|口岸|单位|企业|园区|开发区|国家|地市|设区市|[省市县区])$/;
// a second scope, or what is ranked, shows that the phrase starts later
const inScope = /全[国省市区州县]|自治区|工作|考[评核]|评价|评估|测评|连续|监测|满意/;
const notScope = /(?:率|额|量|值|数|收入|支出|投资|面积|增速|增幅|工作|建设|发展|产业|考核|评价)$/;

/** The scope phrase at the end of `text`: where it starts, or -1. */
function scopeStart(text: string, lexicon: Lexicon): number {
  for (let at = Math.max(0, text.length - 22); at < text.length; at += 1) {
    const word = lexicon.scopes.find((scope) => text.startsWith(scope, at));
    if (word === undefined) continue;
    const tail = text.slice(at + word.length);
    if (scopeTail.test(tail) && !notScope.test(tail) && !inScope.test(tail)) return at;
  }
  return -1;
}

// 全国省会、副省级文明城市
const joined = /^全国(?:省会|直辖市|计划单列市)[、和及](?:省会|副省级|计划单列)[^，、]{0,4}城市$/;
const scopeLike = (words: string, lexicon: Lexicon): boolean =>
  words === '' || joined.test(words) || (words.length <= 24 && !/[，、；]|工作|考核|评价|建设|发展/.test(words) && !notScope.test(words) &&
    (lexicon.scopes.some((scope) => words.startsWith(scope) || (words.length <= 5 && words.endsWith(scope))) || (openEnded.test(words) && !hasRankVerb(words, lexicon))));

// 登 in 登记制度改革走在全省: a second verb shows that the first was none
const hasRankVerb = (words: string, lexicon: Lexicon): boolean => Array.from(words, (_, at) => lexicon.rankVerbs.at(words, at)).some((verb) => verb !== null && verb.word.length > 1);

const clean = (scope: string): string => scope.replace(/^(?:在|于|了|到|至|占)+/, '').replace(/(?:的|中|里|排名|排位|综合排名)+$/, '');
const loose = /(?:都|均|也|仍|又|再|且|已|皆|连续|继续|持续|始终|一直|稳定|稳步|首次|成功|历史性|分别|双双|全部|综合|总体|得分|再次|一举|已经|依然|实现|达到|可|获评|被评为|荣获)$/;

const amongWhom = /^在(?<scope>[^，、；]{2,14}(?:城市|地区|省份|省市|地市|县区|市县|县市|单位|企业))中(?=.{3})/;

/** Reads scope and verb to the left of a place. */
function readBefore(lexed: Lexed, from: number, place: Place, lexicon: Lexicon): RankReading | null {
  const { text } = lexed;
  const left = text.slice(from, place.start);
  const found = verbThenScope(left, lexicon) ?? scopeThenVerb(lexed, from, left, lexicon);
  if (!found) return null;
  // 第3位 needs a verb of ranking, 前十 one of entering, where nothing says among whom
  const mayStandAlone = found.ranked && (text.startsWith('第', place.start) || (place.top !== null && found.enters === true));
  if (found.scope === '' && !mayStandAlone) return null;
  const moved = earlierPlace.exec(left.slice(0, found.metricEnd));
  const words = left.slice(0, moved ? moved.index : found.metricEnd);
  // 由上年的全省第8位, 全省排名从第13位: the scope is said before the earlier place
  const before = [moved?.[0].replace(/第[^第]*$/, '') ?? '', words.replace(ranking, '')];
  const elsewhere = moved !== null && found.scope === '' ? before.map((part) => (scopeStart(part, lexicon) < 0 ? '' : part.slice(scopeStart(part, lexicon)))).find((part) => part !== '') : undefined;
  const metricEnd = from + trimLoose(lexed, from, words).length;
  // 在同类城市中文明指数测评获第3名: among whom, said before what
  const among = found.scope === '' && elsewhere === undefined ? amongWhom.exec(words)?.groups?.['scope'] : undefined;
  const start = from + (among === undefined ? 0 : among.length + 2);
  return {
    rank: {
      text: text.slice(metricEnd, place.end),
      scope: clean(among ?? elsewhere ?? found.scope), position: place.position, top: place.top, band: place.band,
      from: moved?.groups ? parseNumeral(moved.groups['number'] ?? '') : null,
    },
    metric: { start, end: metricEnd },
    contest: found.contest ?? '',
    start: metricEnd,
    end: place.end,
  };
}

interface Before {
  readonly metricEnd: number;
  readonly scope: string;
  /** Whether a verb of ranking stands there, so that 第3位 alone is a rank. */
  readonly ranked: boolean;
  readonly contest?: string;
  /** Whether the verb is one of entering a group: 进入前十. */
  readonly enters?: boolean;
}

const strongVerb = /^(?:排|居|位|列|名列|稳居|跃居|升|晋|前移|上升|提升|下降|退居|跃升|攀升|回升|高居|综合排名|分列)/;

const prizeVerb = /^(?:获|获得|取得)$/;

/** 全国重点城市一体化政务服务能力评估: a scope and the contest held in it, which is what the place is in. */
function contestIn(words: string, lexicon: Lexicon): Pick<Before, 'scope' | 'contest'> | null {
  const bare = words.replace(/(?:综合)?(?:排名|[一二三]等奖)$/, '');
  const scope = lexicon.scopes.find((word) => bare.startsWith(word));
  if (scope === undefined || bare.startsWith('级', scope.length) || !contestNoun.test(bare)) return null;
  const among = /^(?:各?(?:重点|主要|大中|同类)?(?:城市|省份|省会城市|地级市|县市区|县域|省区市))?/.exec(bare.slice(scope.length))?.[0] ?? '';
  const contest = bare.slice(scope.length + among.length);
  return contest.length > 4 ? { scope: scope + among, contest } : null;
}

/** 位居全国同行业前列, 居第3位: the verb first, then the scope. */
function verbThenScope(left: string, lexicon: Lexicon): Before | null {
  for (let at = Math.max(0, left.length - 30); at < left.length; at += 1) {
    const verb = lexicon.rankVerbs.at(left, at);
    if (!verb) continue;
    const scope = left.slice(at + verb.word.length).replace(/^(?:在|于|至|到|了)+/, '');
    const named = contestIn(scope, lexicon);
    if (named) return { metricEnd: at, ...named, ranked: true };
    // 文明指数测评获全省第3名: who wins a prize is ranked where a contest is named
    const wins = prizeVerb.test(verb.word);
    if (!scopeLike(scope, lexicon) || (wins && !contestNoun.test(left.slice(0, at)))) continue;
    if (scope === '') {
      // 全国排名提升至第12位, 在全省考评中排名第一: the scope may stand before the verb
      const before = scopeThenVerb(null, 0, left, lexicon);
      if (before) return before;
      const enters = /^(?:进入|跻身|迈入|跨入|挺进|进军|首次进入|冲进)/.test(verb.word);
      return strongVerb.test(verb.word) || enters || wins ? { metricEnd: at, scope, ranked: true, enters } : null;
    }
    return { metricEnd: at, scope, ranked: strongVerb.test(verb.word) };
  }
  return null;
}

// 考评, 经济发展综合排位: what a ranking is called
const contestNoun = /(?:考评|考核|评价|评比|评估|测评|竞赛|比赛|排名|排位|排行榜|榜单|统计|序列|评选)$/;
const ranking = /(?:综合)?(?:排名|排位|位次)$/;

/** 全省第6, 全国74个重点城市排名第4, 在全省考评中稳居: the scope first. */
function scopeThenVerb(lexed: Lexed | null, from: number, left: string, lexicon: Lexicon): Before | null {
  let end = left.length;
  let ranked = false;
  let verb = lexicon.rankVerbs.endingAt(left, end, 0);
  // 全国排名提升至: the noun 排名 before another verb belongs to the metric
  while (verb && !(end < left.length && /^(?:综合)?排[名位]$/.test(verb.word))) {
    end -= verb.word.length;
    ranked ||= strongVerb.test(verb.word);
    verb = lexicon.rankVerbs.endingAt(left, end, 0);
  }
  const trimmed = lexed ? trimLoose(lexed, from, left.slice(0, end)) : left.slice(0, end).replace(/(?:连续\d+年|连续[一二三四五六七八九十]+年)$/, '');
  const inside = insideContest(trimmed, lexicon);
  if (inside) return inside;
  const words = trimmed.replace(ranking, '');
  const start = scopeStart(words, lexicon);
  if (start < 0) return null;
  // 南京高新区全国排名提升至第12位: the ranking itself is what moves
  const isNamed = words.length < trimmed.length && end < left.length && start > 0;
  return { metricEnd: isNamed ? trimmed.length : start, scope: words.slice(start), ranked: true };
}

/** 在全省考评中, 在世界知识产权组织发布的全球百强科技集群排名中 */
function insideContest(words: string, lexicon: Lexicon): Before | null {
  if (!/之?中$/.test(words)) return null;
  const body = words.replace(/之?中$/, '');
  const from = body.lastIndexOf('在') + 1;
  // 某组织发布的全球百强科技集群排名: who published it is no part of the name
  const skip = from === 0 ? 0 : body.slice(from).lastIndexOf('的') + 1;
  const phrase = body.slice(from + skip);
  const head = body.slice(0, Math.max(from - 1, 0));
  // 首届中国最安全城市排行榜: a list has its name to itself
  if (from > 0 && /(?:排行榜|榜单)$/.test(phrase)) return { metricEnd: head.length, scope: phrase.replace(/(?:排行榜|榜单)$/, ''), ranked: true, contest: phrase };
  for (let at = 0; at < phrase.length; at += 1) {
    const scope = lexicon.scopes.find((word) => phrase.startsWith(word, at));
    if (scope === undefined) continue;
    const rest = phrase.slice(at + scope.length);
    const before = from === 0 ? body.slice(0, at) : head;
    if (contestNoun.test(rest) && !rest.startsWith('级')) {
      const isNamed = /(?:排名|排行榜|榜单)$/.test(rest);
      const named = phrase.slice(at).replace(/(?:排名|排行榜|榜单)$/, '');
      return { metricEnd: before.length, scope: isNamed ? named : scope, ranked: true, contest: isNamed ? phrase.slice(at) : rest };
    }
    if (scopeTail.test(rest)) return { metricEnd: before.length, scope: phrase.slice(at), ranked: true };
  }
  // 南京高新区在国家级高新区综合评价中: 国家 is no scope, 国家级高新区 is
  const among = phrase.replace(contestNoun, '').replace(/(?:综合|年度)$/, '');
  if (head !== '' && among.length < phrase.length && /^(?:国家|省|市)级/.test(phrase)) return { metricEnd: head.length, scope: among, ranked: true };
  return null;
}

/** Drops adverbs and spans of time from the end of the metric's words: 连续4年, 均. */
function trimLoose(lexed: Lexed, from: number, words: string): string {
  let rest = words;
  for (;;) {
    const end = from + rest.length;
    const aside = lexed.asides.find((one) => one.end === end && one.start >= from && (one.reason === 'duration' || one.reason === 'date'));
    // 从10月起
    const since = rest.endsWith('起') ? lexed.asides.find((one) => one.end === end - 1 && one.start > from && one.reason === 'date') : undefined;
    const next = since ? rest.slice(0, since.start - from).replace(/[从自]$/, '') : aside ? rest.slice(0, aside.start - from) : rest.replace(loose, '').replace(/(?:连续)?[一二三四五六七八九十两多几]+年$/, '');
    if (next === rest) return rest.replace(/在$/, '');
    rest = next;
  }
}

// 从第13位, 由上年的全省第8位: where a place moved from
const earlierPlace = /(?:从|由)[^，、；从由]{0,12}?第(?<number>\d+|[一二三四五六七八九十]+)(?:位次|位|名)?$/;
