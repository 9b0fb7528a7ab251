import type { Lexicon } from '../../lexicon/index.js';
import type { Range } from '../clause.js';
import { completeMembers, members } from '../members/index.js';
import { headOf, type MetricName, tidy, verbOf } from '../metric.js';
import { peelLead, peelTail } from '../peel.js';
import { readRanks } from '../ranks/index.js';
import { rankingNoun } from '../ranks/scopes.js';
import { movement } from '../refine/hang-ranks.js';
import type { Reader } from './reader.js';

/** 粮食产量稳定增长，达到56.2亿斤; 工业总产值，一九八一年增长8%: what is measured, named before its figure; none for other clauses. */
export function movingIn(words: Range, reader: Reader): MetricName[] {
  const { lexed, lexicon, state } = reader;
  if (state.nextMark !== '，' || state.next === null) return [];
  const lead = peelLead(lexed, words, lexicon);
  // 与上年持平; 在上年大幅下降基础上，又下降35%
  const level = /(?:(?:与|同|和|较)?(?:去年|上年)?(?:同期)?(?:基本)?持平|在[^，、]{2,14}的?基础上)$/.exec(lexed.text.slice(lead.start, words.end))?.[0].length ?? 0;
  const tail = peelTail(lexed, { start: lead.start, end: words.end - level }, lexicon);
  const isPlace = isPlaceAlone(state.next, reader);
  const subjects = isPlace || isBoundAlone(state.next, reader) ? subjectsOf(words, reader) : [];
  if (isPlace || (subjects.length > 0 && !subjects.some(({ local }) => rankingNoun.test(local)))) return subjects;
  // …收入增加，促进质量提高: the next clause has words of its own
  const next = state.nextWords.replace(/^\d{4}年|^[今去]年|^全年/, '');
  const moves = level > 0 || tail.pieces.some(({ value }) => value.kind === 'change');
  // 服务业明显提速，占经济比重提高2个百分点
  if (next.startsWith('占')) return subjectsOf(words, reader);
  if (moves ? next.length > 6 && !/^(?:占|人均|每[人户])/.test(next) : !isPredicate(state.next, reader)) return [];
  const list = completeMembers(members(lexed, { start: lead.start, end: tail.end }, true, lexicon).map(tidy), lexicon);
  return list.every((member) => headOf(member, lexicon) !== '' && !/促进|带动|推动|促使|拉动|高于|低于|快于|突破|创历史|^突出|^扩大/.test(member)) ? list.map((local) => ({ inherited: '', local })) : [];
}

/** 位列省会城市第四位, 均走在全省前列, 增速居全国前列: a clause that gives a place, and not of what. */
function isPlaceAlone(next: Range, { lexed, lexicon }: Reader): boolean {
  const [rank] = readRanks(lexed, next, lexicon);
  if (rank?.contest !== '') return false;
  const lead = peelLead(lexed, rank.metric, lexicon);
  // 我市居全省第2位: the place is the city's
  return (lead.start >= rank.metric.end || movement.test(lexed.text.slice(lead.start, rank.metric.end))) && !lead.words.some((word) => /^[我本]/.test(word));
}

/** 突破 in 突破2000亿元, 月人均达到, 年均增长: a clause that says how much, and not of what. */
function isBoundAlone(next: Range, { lexed, lexicon }: Reader): boolean {
  const { end, pieces } = peelTail(lexed, next, lexicon);
  if (/^(?:[月年]?(?:人均|户均)|[由从])$/.test(lexed.text.slice(next.start, end))) return true;
  return end === next.start && pieces.length > 0;
}

/** 利用外资 of 利用外资强劲增长, the members of 青山保护、污水治理工作: what a clause without a figure is about; none where it names nothing measured. */
function subjectsOf(words: Range, { lexed, lexicon }: Reader): MetricName[] {
  const { start } = peelLead(lexed, words, lexicon);
  if (words.end - start < 3 || words.end - start > longestClause) return [];
  let end = start + 3;
  // 企业退休人员基本养老金实现“九连涨”: 基本 is no predicate, as nothing measured stands before it
  const endsName = (at: number): boolean => isMeasured(lexed.text.slice(start, at), lexicon);
  // 社会商品零售总额, 服务业增加值: a name that goes on
  const goesOn = (at: number): boolean => [1, 2, 3].some((more) => endsName(at + more)) || /^[^，、]{0,4}的/.test(lexed.text.slice(at, words.end));
  while (end < words.end && !(beginsPredicate(lexed.text, end, lexicon) && endsName(end) && !goesOn(end))) end += 1;
  if (end === words.end) end = headEnd(lexed.text, start, end, lexicon);
  const list = completeMembers(members(lexed, { start, end }, true, lexicon).map(tidy), lexicon);
  // …创有监测以来最好水平: a single thing is named before something is said of it
  const isSaid = end < words.end || list.length > 1 || list.every((member) => rankingNoun.test(member));
  // 新增开工数: what is done is measured
  const isNamed = (member: string): boolean => !notNamed.test(member) && isClosed(member) && (verbOf(member, lexicon) === '' || (verbOf(member, lexicon) !== member && quantityNoun.test(member)));
  return isSaid && list.every((member) => (end < words.end || rankingNoun.test(member) ? isMeasured(member, lexicon) : headOf(member, lexicon) !== '') && isNamed(member) && !movesAt(member, 0, lexicon)) ? list.map((local) => ({ inherited: '', local })) : [];
}

/** No clause that names its subject is longer; what is, is no prose. */
const longestClause = 240;

/** Whether what words open they close: not 市级“三公经费. */
const isClosed = (words: string): boolean => words.includes('“') === words.includes('”') && words.includes('（') === words.includes('）');

// 按可比价格计算, 扣除价格因素, 与上年相比: how it was reckoned, not what
const notNamed = /^(?:[在按与同除以比较]|扣除|剔除|成为|压减)|(?:高质量|相比)$|[高低快]于|降低/;

/** Whether words name something that may rise and fall: 养老金, 高新技术产业, 综合实力. */
const isMeasured = (words: string, lexicon: Lexicon): boolean => headOf(words, lexicon) !== '' || /(?:业|指标|[实争创能活]力)$/.test(words) || rankingNoun.test(words);

/** Where 工业总量 ends in 工业总量紧随其后: after the only head noun, if it is no single character; else the end of the words. */
function headEnd(text: string, start: number, end: number, lexicon: Lexicon): number {
  if (headOf(text.slice(start, end), lexicon) !== '') return end;
  const heads = Array.from({ length: end - start - 2 }, (_, at) => start + 3 + at).filter((at) => headOf(text.slice(start, at), lexicon).length > 1 && text[at] !== '易');
  const [only, another] = heads;
  return only === undefined || another !== undefined || text.slice(start, end).includes('、') ? end : only;
}

const quantityNoun = /(?:[率额量值数]|里程|面积|规模)$/;

/** Whether a verb of change is written at `at`: 增长, not the 高 of 高速. */
function movesAt(text: string, at: number, lexicon: Lexicon): boolean {
  const said = lexicon.tail.at(text, at)?.value;
  return said?.kind === 'change' && said.needsBase !== true;
}

/** 持续回升, 进入全国十强: whether what is said of a subject begins at `at`. */
function beginsPredicate(text: string, at: number, lexicon: Lexicon): boolean {
  if (text.startsWith('以来', at)) return false;
  const kind = lexicon.tail.at(text, at)?.value.kind;
  return kind === 'adverb' || movesAt(text, at, lexicon) || kind === 'link' || (lexicon.rankVerbs.at(text, at)?.word.length ?? 0) > 1 || /^(?:强劲|快速|加[速快]|蓬勃|迅[速猛]|有效|连[续年跨]|再创|跨越|取得|进位|创历史)/.test(text.slice(at, at + 3));
}

/** 一九八一年比一九八〇年增长: a clause that says how something moves, and not what. */
function isPredicate(next: Range, { lexed, lexicon }: Reader): boolean {
  const lead = peelLead(lexed, next, lexicon);
  const tail = peelTail(lexed, { start: lead.start, end: next.end }, lexicon);
  return tail.end <= lead.start && (lead.time !== null || lead.words.length > 0);
}
