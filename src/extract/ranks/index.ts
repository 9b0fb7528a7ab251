import type { Rank } from '../../core/observation.js';
import { characterFinder } from '../../lexicon/characters.js';
import type { Lexicon } from '../../lexicon/index.js';
import { perLexicon } from '../../lexicon/lazily.js';
import { insideOpaque, type Range } from '../clause.js';
import type { Lexed } from '../lex/tokens.js';
import { readBefore } from './before.js';
import { type Contest, contestNamed, isContest } from './contests.js';
import { trimLoose } from './loose.js';
import { earlierPlace, type Place, placeAt, placeStarts } from './places.js';
import { cleanScope, scopeAt, scopeLike, scopeStart } from './scopes.js';

/** A rank read from words, with the range of the metric's own words before it. */
export interface RankReading {
  readonly rank: Rank;
  /** The words before the rank phrase, up to the rank (or mark) before. */
  readonly metric: Range;
  /** 考评 in 在全省考评中: what the ranking is of, where the metric has no words of its own. */
  readonly contest: string;
  /** 第2 in 全省第3和第2: one more place in the scope of the reading before. */
  readonly continues: boolean;
  readonly start: number;
  readonly end: number;
}

/** All ranks in `range`, left to right. */
export function readRanks(lexed: Lexed, range: Range, lexicon: Lexicon): RankReading[] {
  const readings: RankReading[] = [];
  let from = range.start;
  const next = rankFinder(lexicon);
  for (let at = next(lexed.text, range.start, range.end); at < range.end; at = next(lexed.text, at + 1, range.end)) {
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
    const reading = last && from === place.start ? another(lexed.text, last, place) : (readPlace(lexed, from, place, lexicon) ?? elsewhere(lexed.text, from, last, place));
    if (!reading) continue;
    readings.push(last && goesOn(last, reading, lexed.text) ? { ...reading, continues: true } : reading);
    from = place.end + (/^[、和及，并且]+/.exec(lexed.text.slice(place.end))?.[0].length ?? 0);
    at = place.end - 1;
  }
  return readings;
}

const pacing = '领';
const rankFinder = perLexicon((lexicon) => characterFinder([pacing, ...placeStarts(lexicon)]));

/** Whether a text has words that may be a rank. */
export function mayRank(text: string, lexicon: Lexicon): boolean {
  const next = rankFinder(lexicon);
  for (let at = next(text, 0, text.length); at < text.length; at = next(text, at + 1, text.length)) {
    if (bandAt(text, at) !== undefined || placeAt(text, at, lexicon) !== null) return true;
  }
  return false;
}

/** 领跑, 领先 */
const bandAt = (text: string, at: number): string | undefined => (text[at] === pacing ? /^领[跑先]/.exec(text.slice(at, at + 2))?.[0] : undefined);

/** 工业投资增长30%、领跑全区; 义务教育发展领先全国: the band before its scope. */
function pacingAt(lexed: Lexed, from: number, at: number, lexicon: Lexicon): RankReading | null {
  const { text } = lexed;
  const band = bandAt(text, at);
  if (band === undefined) return null;
  const scope = scopeAt(text, at + 2, lexicon);
  const end = at + 2 + (scope?.length ?? 0);
  if (scope === undefined || !/^(?:$|[，。；、！])/.test(text.slice(end)) || insideOpaque(lexed.opaque, at)) return null;
  const metricEnd = from + trimLoose(lexed, from, text.slice(from, at)).length;
  return { rank: { text: text.slice(metricEnd, end), scope, position: null, top: null, band, from: null }, metric: { start: from, end: metricEnd }, contest: '', continues: false, start: metricEnd, end };
}

/** 全省第3和第2: one more place in the same scope. */
function another(text: string, last: RankReading, place: Place): RankReading {
  const { position, top: upTo, band, start, end } = place;
  return { rank: { text: text.slice(start, end), scope: last.rank.scope, position, top: upTo, band, from: null }, metric: { start, end: start }, contest: '', continues: true, start, end };
}

/** 分别保持世界第三、世界第四: the scope is said again, the rest is not. */
const goesOn = (last: RankReading, { rank, metric, continues }: RankReading, text: string): boolean =>
  !continues && metric.start === metric.end && rank.scope === last.rank.scope && /^[、和与]$/.test(text.slice(last.end, metric.start));

/** 全区第四位、蒙东地区首位: one more place, in a scope of any name. */
function elsewhere(text: string, from: number, last: RankReading | undefined, place: Place): RankReading | null {
  const scope = text.slice(from, place.start);
  if (!last || !/^[、和]$/.test(text.slice(last.end, from)) || !/^[^，、；]{1,8}(?:地区|城市|区域|省份|市州|都市圈)$/.test(scope)) return null;
  const { position, top: upTo, band, end } = place;
  return { rank: { text: text.slice(from, end), scope, position, top: upTo, band, from: null }, metric: { start: from, end: from }, contest: '', continues: false, start: from, end };
}

/** 位居全国“第一方阵”: the quotation is the place and nothing else. */
const isQuotedWhole = (lexed: Lexed, at: number, end: number): boolean => lexed.opaque.some((one) => one.start === at && one.end === end + 1);

/** What has a place, in what contest, among whom. */
function readPlace(lexed: Lexed, from: number, place: Place, lexicon: Lexicon): RankReading | null {
  const { text } = lexed;
  const left = text.slice(from, place.start);
  const found = readBefore(lexed, from, left, lexicon);
  if (!found) return null;
  const moved = earlierPlace(left.slice(0, found.metricEnd).replace(/(?:分别|双双|一举|大幅|快速)$/, ''));
  const words = left.slice(0, moved ? moved.start : found.metricEnd);
  // 由上年的全省第8位, 全省排名从第13位: the scope is said before the earlier place
  const before = [moved?.words ?? '', words.replace(rankingEnd, '')];
  const elsewhere = moved !== null && found.scope === '' ? before.map((part) => scopeIn(part, lexicon)).find((part) => part !== '') : undefined;
  const metricEnd = from + trimLoose(lexed, from, words).length;
  const field = fieldOf(text.slice(from, metricEnd), lexicon);
  const scope = elsewhere ?? (found.scope === '' ? (field.held?.scope ?? '') : found.scope);
  // 第3位 needs a verb of ranking, 前十 one of entering, 前列 one of placing, where nothing says among whom
  // 省级考核连续四年排名前5, 集装箱吞吐量连续三年居首位
  const isSaid = found.verb === 'strong' && ((place.position !== null && /[居列]$/.test(left)) || isContest(text.slice(from, metricEnd)));
  const mayStandAlone = found.verb === 'placing' || isSaid || moved !== null || ((found.verb === 'strong' || found.verb === 'entering') && text[place.start] === '第') || (place.top !== null && found.verb === 'entering');
  // 经济增速滑出全省第一方阵: a place lost
  if ((scope === '' && !mayStandAlone) || /[滑跌退掉]出$/.test(text.slice(from, metricEnd))) return null;
  // 外贸竞争力跻身全国30强; 3家企业进入全省百强 says what list they are on
  if (place.isGroup && !(found.verb === 'entering' && /[^，、；]{2}(?:[力率度]|指数|规模|总[量额]|考评|排[名位]|经济)$/.test(text.slice(from, metricEnd)) && !/[、\d]/.test(text.slice(from, metricEnd)))) return null;
  return {
    rank: { text: text.slice(metricEnd, place.end), scope: cleanScope(scope), position: place.position, top: place.top, band: place.band, from: moved?.position ?? null },
    metric: { start: from + field.start, end: from + field.end },
    contest: found.scope === '' ? (field.held?.contest ?? '') + found.contest : found.contest || (field.held?.contest ?? ''),
    continues: false,
    start: metricEnd,
    end: place.end,
  };
}

const rankingEnd = /(?:[中里]?的)?(?:综合)?(?:排[名位]|位次)$/;

/** 15个副省级城市: the scope that words end with, and the number of them; empty for none. */
function scopeIn(words: string, lexicon: Lexicon): string {
  const start = scopeStart(words, lexicon);
  return start < 0 ? '' : (/(?<!\d)\d{1,6}个$/.exec(words.slice(0, start))?.[0] ?? '') + words.slice(start);
}

/** Among whom a ranking that is named is held: 15个副省级城市 of 总产值在15个副省级城市中的排名; empty where it does not say. */
export function scopeOfRanking(name: string, lexicon: Lexicon): string {
  const words = name.replace(rankingEnd, '');
  return words === name || !words.includes('在') ? '' : scopeIn(words, lexicon);
}

interface Field {
  readonly held: Contest | null;
  /** The metric's own words, in the words that the field was read from. */
  readonly start: number;
  readonly end: number;
}

const leading = /^(?:并|且|连续[^，在]{1,4}年)?在(?<phrase>[^，；]{2,40}?)之?(?:[中里]|(?<!以)上)(?=[^，；]{2})(?![国部央])/;
const trailing = /(?:^|(?<=^[并且])|(?<=.{2}))在(?<phrase>[^，；在]{2,40}?)之?(?:[中里]|(?<!以)上)$/;
// 跻身10强县并: what was reached before says nothing of the next place
const reached = /(?<=^.{2,8})(?:跻身|进入|入选|入围|荣登|上榜)[^，；]{2,24}[并且]$/;

// 在全国200个大中城市的综合竞争力排名
const among = /^(?:并|且)?(?:[我本][省市区州县])?在(?<phrase>[^，；的]{2,30})的(?=[^，；的]{2,}$)/;
// 在36个省会、直辖市及副省级以上城市信用监测排名
const amongCities = /^在(?<phrase>(?:全国|全省)?\d+个[^，；]{2,20}(?:城市|省份|设区市|地级市))(?=[^，；中里上]{2,}$)/;

/** Parts the contest, 在第十届技能大赛中, from the words it is said with: what is ranked. */
function fieldOf(words: string, lexicon: Lexicon): Field {
  const whole = { held: null, start: 0, end: words.replace(reached, '').length };
  const cities = amongCities.exec(words);
  if (cities?.groups) return { held: { scope: cities.groups['phrase'] ?? '', contest: '' }, start: cities[0].length, end: words.length };
  const within = among.exec(words);
  if (within?.groups && scopeLike(within.groups['phrase'] ?? '', lexicon)) return { held: { scope: within.groups['phrase'] ?? '', contest: '' }, start: within[0].length, end: words.length };
  const first = leading.exec(words);
  const last = trailing.exec(words);
  const match = last ?? first;
  const held = match?.groups ? contestNamed(match.groups['phrase'] ?? '', lexicon) : null;
  if (!match || !held) return whole;
  if (match === first) return { held, start: match[0].length, end: words.length };
  return { held, start: /^(?:并|且|也|再次|首次|连续[^，在]{1,4}[年次届])$/.test(words.slice(0, match.index)) ? match.index : 0, end: match.index };
}
