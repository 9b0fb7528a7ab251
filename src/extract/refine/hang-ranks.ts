import type { Lexicon } from '../../lexicon/index.js';
import { isRegionName } from '../../lexicon/regions.js';
import type { Range } from '../clause.js';
import { readCompare } from '../compares.js';
import { parseNumeral } from '../lex/numerals.js';
import type { Lexed } from '../lex/tokens.js';
import type { Reader } from '../items/reader.js';
import { completeMembers, crossMembers, members, subjectsIn } from '../members/index.js';
import { fullName, headOf, holderOf, listsExamples, type MetricName, tidy, verbOf, wholeShared } from '../metric.js';
import { peelLead } from '../peel.js';
import { shareNoun, stockOrFlow } from './naming.js';
import { type RankReading, scopeOfRanking } from '../ranks/index.js';
import { isRanking, namesList, namesRanking } from '../ranks/scopes.js';
import type { Fact } from '../state.js';

// 全国地级市品牌指数
const indexed = /^(?<scope>(?:全国|中国|国家|全省|全球)(?:[^，、]{0,6}?(?:城市|地级市|县级市|区县|县域|省份))?)(?<index>[^，、]{2,}指数)$/;

export const movement = /^(?:总体|全年)?(?:增速|增幅|增长率|涨幅|增长速度|增量|降幅|减幅|(?:改善|提升|下降|增长)幅度)$/;
const amountNoun = /^(?:(?:上榜|入选|入围|获奖|获批|挂牌|认定)(?:总?数量?|总数)|总量|总数|总额|规模|总规模|数量|总值|绝对值|绝对额|人均)$/;

// 在全国数字化转型百强城市中排名第15位
const rankingNamed = /^在?(?<ranking>.{4,}(?:中|里)?(?:排名|排位))(?:第|前)/;

// 连续两年增速全省第一: how long is no part of what
const lasting = /^(?:已|已经)?(?:连续|近)[\d一二三四五六七八九十两]+(?:年|届|次|个季度)(?:来|保持)?(?=.)/;
// 居民收入达到全国中上等水平、位居全省前列: one more place, said without a number
const reachedLevel = /(?<=.{2})(?:达到|超过|接近|优于)[^，、；]{2,12}水平[、，并且]*$/;
// 瞄准世界前沿, 打造成国内领先的企业: an aim, and what becomes of something, are held by nobody yet
const aims = /^(?:瞄准|聚焦|对标|锚定|紧盯|追赶)|^面向(?![^的]*的)|(?:打造(?:成|为)?|(?:建设|培育|发展)成为?|成为)$/;

// 社会信用排名由末位上升到第6位: what is said of a contest rather than measured
const standing = /^(?:综合)?(?:排[名位]|位次|名次|成绩|得分|总分|总成绩)$/;

/** Hangs ranks on the facts they rank, or makes bare ranks of those with words of their own. */
export function hangRanks(ranks: readonly RankReading[], reader: Reader): void {
  let subjects: readonly MetricName[] | null = null;
  for (const [index, first] of ranks.entries()) {
    if (first.continues) continue;
    const next = ranks.findIndex((one, at) => at > index && !one.continues);
    const places = ranks.slice(index, next < 0 ? undefined : next).map((place) => inContest(place, reader));
    subjects = hangPlaces(places, subjects, reader);
  }
}

/** A rank with the scope that a clause before named: 在全省测评中，我市排位上升到第五位. */
function inContest(reading: RankReading, { state }: Reader): RankReading {
  return reading.rank.scope === '' && state.contest !== null ? { ...reading, rank: { ...reading.rank, scope: state.contest.scope } } : reading;
}

/** Hangs the places of one phrase, 全省第3和第2; gives what later places of the clause are of. */
function hangPlaces(places: readonly RankReading[], subjects: readonly MetricName[] | null, reader: Reader): readonly MetricName[] | null {
  const [reading] = places;
  if (!reading) return subjects;
  const { lexed, lexicon, state } = reader;
  const lead = peelLead(lexed, reading.metric, lexicon);
  // 主要健康指标优于全国平均水平并居西部前列: the comparison is no part of the metric
  const compared = readCompare(lexed, { start: lead.start, end: reading.metric.end }, null, lexicon);
  const metricEnd = compared?.start ?? reading.metric.end;
  const local = movementOf(tidy(lexed.text.slice(lead.start, metricEnd).replace(/^在(?<topic>.+)上$/, '$<topic>').replace(/^在(?=.+排名$)/, '').replace(lasting, '').replace(reachedLevel, '')), reader);
  if (reading.rank.band !== null && aims.test(local)) return subjects;
  // 我市在全国百强城市中排名第15位: the place itself is ranked, not what was said before
  const ranking = lead.words.some((word) => /^[我本全][市省区县州]$/.test(word)) && local === '' && reading.contest === '' ? rankingNamed.exec(reading.rank.text)?.groups?.['ranking'] : undefined;
  if (ranking !== undefined) return rankAlone(ranking, reading, lead.time, reader);
  // 我市跃居全国地级市品牌指数第35位: the index is what is ranked, among whom stands before it
  const index = local === '' ? indexed.exec(reading.contest)?.groups : undefined;
  if (index) return rankAlone(index['index'] ?? '', { ...reading, rank: { ...reading.rank, scope: index['scope'] ?? '' } }, lead.time, reader);
  // 我市居全国重点城市政务服务能力评估前十: the contest itself is the metric
  if (reading.contest.length > 3 && (local === '' || isRegionName(local)) && !(namesList(reading.contest) && local !== '')) return rankAlone(reading.contest, reading, lead.time, reader);
  if (standing.test(local) && state.contest !== null && state.contest.contest !== '') {
    addRank({ inherited: state.contest.contest, local }, reading, lead.time, reader);
    return subjects;
  }
  // 在全省综合排位中，我市位居第1名: what the clause before named
  if (local === '' && reading.contest === '' && state.contest !== null && state.contest.contest.length > 3 && state.metrics.length === 0) return rankAlone(state.contest.contest, reading, lead.time, reader);
  // 班列开行2269列，开行量居全国前3: the amount of what was just counted
  const done = /^(?<verb>..)[量数]$/.exec(local)?.groups?.['verb'];
  const amount = done === undefined ? undefined : state.facts.findLast((fact) => fact.measure === 'level' && fact.rank === null && fullName(fact.metric).endsWith(done));
  if (amount) {
    hangOn(amount, reading);
    return subjects;
  }
  // 跃居全国先进制造业百强城市第7位: nothing else in the sentence is ranked
  if (local === '' && reading.contest === '' && ((isRanking(reading.rank.scope) && places.length === 1) || (namesRanking(reading.rank.scope) && state.facts.length === 0 && state.metrics.length === 0))) return rankAlone(reading.rank.scope, reading, lead.time, reader);
  const counted = countedMoves.exec(local)?.groups;
  const parts = local.split(/[、和及]/);
  // 获奖总数列全国第2位: of its own, where nothing was counted before
  const isFirst = local.length > 2 && state.metrics.length === 0 && !movement.test(local);
  if (local !== '' && !counted && (isFirst || !parts.every(measuresOnly))) {
    const metrics = rankedMetrics({ start: lead.start, end: metricEnd }, local, places.length, reader);
    state.metrics = [...metrics];
    return hangOwn(metrics, places, lead.time, reader);
  }
  if (!counted && parts.length === 1 && places.length > 1) {
    // 财政收入增长10%、税收占比80%，分别居全省第1位、第2位: a place each
    const isRanked = ({ measure }: Fact): boolean => (local === '' ? measure !== 'rank' : measure === (movement.test(local) ? 'growth' : 'level'));
    const pool = state.facts.filter((fact) => fact.rank === null && isRanked(fact) && fact.group > state.group - 2 - 3 * places.length).slice(-places.length);
    if (pool.length === places.length) {
      for (const [at, fact] of pool.entries()) hangOn(fact, places[at] ?? reading);
      return subjects;
    }
  }
  const isEach = counted !== undefined || /均|都|分别|双双/.test(lexed.text.slice(reading.metric.start, reading.end));
  // 总量和增速均居全省第3位: one of the amount, one of the growth
  for (const [at, part] of (counted ? [counted['movement'] ?? ''] : parts).entries()) {
    for (const place of places.length === parts.length ? places.slice(at, at + 1) : places) {
      // 增长7%、居全省首位; 增速22.5%居全国首位
      const isJoined = !/[，；：]/.test(lexed.text[reading.metric.start - 1] ?? '');
      const targets = subjects || reading.contest !== '' ? [] : ranked(part, isEach, isJoined, counted ? countOf(counted['count'] ?? '') : 2, reader);
      for (const fact of targets) hangOn(fact, place);
      if (targets.length > 0) continue;
      for (const metric of subjects ?? state.metrics) {
        const inherited = reading.contest === '' ? bearerOf(metric, part, lexicon) : subjectOf(fullName(metric));
        addRank({ inherited, local: part + reading.contest }, place, lead.time, reader);
      }
    }
  }
  // 规模保持全省第一、全国前列: the next place is of the same
  return counted || parts.length > 1 || local === '' ? subjects : state.metrics.map((metric) => ({ inherited: bearerOf(metric, local, lexicon), local }));
}

/** What a part is said of, 总数 or 规模; a movement of the whole and not of its share: 增加值占生产总值的62.7%，增速全省第六. */
const bearerOf = (metric: MetricName, part: string, lexicon: Lexicon): string => (movement.test(part) ? wholeShared(metric) : stockOrFlow(metric, part, lexicon));

/** 增幅 of 投资增幅 after 工业投资: what moves is said again; any other name as it is. */
function movementOf(local: string, { state }: Reader): string {
  const moves = /^(?<what>.{2,})(?<movement>增速|增幅|涨幅)$/.exec(local)?.groups;
  const last = state.metrics.at(-1);
  return moves && last && state.metrics.length === 1 && fullName(last).endsWith(moves['what'] ?? '') ? (moves['movement'] ?? local) : local;
}

const measuresOnly = (local: string): boolean => local === '' || shareNoun.test(local) || movement.test(local) || amountNoun.test(local);

// 两项指标增速: the movements of the last so many
export const countedMoves = /^(?:这)?(?<count>[两二三四五六七八九十\d])项(?:主要)?(?:经济)?指标(?:的)?(?<movement>增速|增幅|增长率|涨幅|增长速度)?$/;
const countOf = (written: string): number => (written === '两' ? 2 : parseNumeral(written));

function hangOn(fact: Fact, { rank, end }: RankReading): void {
  fact.rank = rank;
  fact.end = Math.max(fact.end, end);
}

/** Ranks of what the phrase names itself: a place each where there are as many, else each place for all. */
function hangOwn(metrics: readonly MetricName[], places: readonly RankReading[], time: Fact['time'], reader: Reader): readonly MetricName[] {
  const isPaired = metrics.length === places.length;
  for (const [at, place] of places.entries()) {
    for (const metric of isPaired ? metrics.slice(at, at + 1) : metrics) addRank(metric, place, time, reader);
  }
  return metrics;
}

/**
 * The facts a rank without words of its own ranks, all members of their list: after 、 the latest one,
 * 增长4.5%、全省第6; after ， the level of its metric where there is one, 28亿元，增长15.9%，居全国首位.
 */
function ranked(local: string, isEach: boolean, isJoined: boolean, count: number, { lexed, state }: Reader): Fact[] {
  const { facts } = state;
  const last = facts.at(-1);
  // 占固定资产投资67%，占比居全省前列
  if (shareNoun.test(local)) return last?.measure === 'share' && last.rank === null ? [last] : [];
  // 进出口总额与去年持平，保持全省首位: what stands before is not ranked
  if (!last || last.group < state.group - 3 || (local === '' && state.movingGroup !== 0 && state.movingGroup === state.group - 1)) return [];
  const fits = (fact: Fact): boolean => fact.rank === null && fact.measure !== 'rank' &&
    (movement.test(local) ? fact.measure === 'growth' && isOf(fact, state.metrics) : amountNoun.test(local) ? fact.measure === 'level' && isOf(fact, state.metrics) && !(local.startsWith('总') && /^新|新增$/.test(fact.metric.local)) : true);
  if (isEach && movement.test(local)) return facts.filter((fact) => fact.rank === null && fact.measure === 'growth').slice(-count);
  if (isEach && local === '') {
    // 在校大学生106万人，职校生125万人，均居全国第一: all of the clause, or the last two where it has but one
    const clause = facts.filter((fact) => fits(fact) && fact.clause === last.clause);
    const same = facts.filter((fact) => fits(fact) && fact.measure === last.measure).slice(-count);
    // 人均GDP接近2万美元，每平方公里产出超过1亿美元，税收占比达90%，均居前列: whatever was said, a clause each
    return clause.length > 1 ? clause : same.length > 1 ? same : facts.filter((fact) => fits(fact) && fact.clause > last.clause - 3 && fact.metric.local !== '');
  }
  // 增速高于全国1.5个百分点，居全省首位: what was compared
  if (local === '' && state.compared?.group === state.group - 1 && fits(state.compared.fact)) return [state.compared.fact];
  // 占全年目标的122%，居全省第三位: how far the target was met
  if (local === '' && last.measure === 'share' && fits(last) && /(?:目标|计划|任务|预算)$/.test(last.metric.local)) return [last];
  // 小额担保贷款26.55亿元，占全国的40%，位居全国第一: the amount is ranked, not its share; 占全国的40%、居全国第一: the share
  const whole = local === '' && !isJoined && last.measure === 'share' && last.metric.inherited !== '' ? facts.findLast((fact) => fits(fact) && fact.measure === 'level' && fullName(fact.metric) === last.metric.inherited) : undefined;
  if (whole) return [whole];
  const level = local === '' && state.isNewClause && !isJoined ? facts.findLast((fact) => fits(fact) && fact.measure === 'level' && isOf(fact, state.metrics) && !lexed.text.slice(fact.end, last.start).includes('；')) : undefined;
  // 退耕还林856万亩、荒山造林640万亩，位居全国前列: all of a list of amounts
  const list = level?.clause === last.clause ? facts.filter((fact) => fact.clause === last.clause) : [];
  if (list.length > 1 && list.every((fact) => fits(fact) && fact.measure === 'level' && fact.figure?.form === 'amount' && fact.metric.local !== '')) return list;
  const found = level ?? (local === '' ? (fits(last) ? last : undefined) : facts.findLast(fits));
  return found ? facts.filter((fact) => fact.group === found.group && fits(fact) && fact.measure === found.measure) : [];
}

// 市重点项目超额完成年度投资计划 → 市重点项目: who is ranked, without what it did
const subjectOf = (name: string): string => /^(?<subject>.{3,}?)(?:超额|全部|全面)?(?:完成|实现|达到)/.exec(name)?.groups?.['subject'] ?? name;

// 人口和计生考核 is one contest; 淘宝村、淘宝镇, 多样化办学和优质均衡发展 are two things each
const areWhole = (list: readonly string[], said: string): boolean => (said.includes('、') ? list.slice(0, -1).every((member) => member.length > 2) : list.every((member) => member.length > 3));

// 收入1580亿元、增长7.5%，税占比86.9%，增速…: of what the share is of, too
const isOf = (fact: Fact, metrics: readonly MetricName[]): boolean => metrics.some((metric) => [fullName(metric), metric.local === '' ? '' : metric.inherited].includes(fullName(fact.metric)));

/** The joined subject of a rank, a metric each: 奶、蔬菜产量和畜牧业产值. */
function rankedMetrics(range: Range, local: string, places: number, { lexed, lexicon, state }: Reader): MetricName[] {
  const last = local.includes('考评') ? state.holder : state.metrics.at(-1);
  if (last && lexicon.dependent.get(local) !== undefined) return [{ inherited: stockOrFlow(last, local, lexicon), local }];
  if (last && /^(?:总量|规模|总额)(?:排名|排位|位次)$/.test(local)) return [{ inherited: fullName(last), local }];
  // 规上工业总产值…，增加值增速升至全省第一
  const moving = /^(?<what>.{2,})(?:增速|增幅)$/.exec(local)?.groups?.['what'] ?? '';
  if (last && lexicon.dependent.get(moving) !== undefined) return [{ inherited: holderOf(fullName(last), moving, lexicon), local }];
  const crossed = crossMembers(members(lexed, range, false, lexicon), lexicon);
  if (crossed) return crossed.map((member) => ({ inherited: '', local: tidy(member) }));
  // 甲比例、乙水平等指标, 甲、乙等指标增速: what is listed is ranked, 指标 says no more
  const summary = /等(?:[多数\d一二三四五六七八九十]+[项个])?(?:主要|核心|关键|重要)?(?:经济)?指标(?<movement>增速|增幅)?$/.exec(local);
  const said = summary ? local.slice(0, summary.index) : local;
  const movementSaid = summary?.groups?.['movement'] ?? '';
  const all = subjectsIn(lexed, { start: range.start, end: range.start + lexed.text.slice(range.start, range.end).lastIndexOf(said) + said.length }, lexicon).map(tidy);
  // 甲公司获工业大奖、电池出货量全球第一: what was won or entered is not ranked
  const won = all.findLastIndex((member) => /.{2}(?:获|入选|进入|跻身).{2}/.test(member) && headOf(member, lexicon) === '');
  const list = all.slice(won === all.length - 1 ? 0 : won + 1);
  if (list.length === 1 && all.length > 1) return [{ inherited: '', local: (list[0] ?? '') + movementSaid }];
  const lastMember = list.at(-1) ?? '';
  // 蛋鸡、果蔬、烟叶等规模: what is measured of each
  const facets = /^(?<things>.{1,60}、.{1,60})等(?<facet>规模|产量|面积|产能|产值|销量|质量|单产|增速|增幅)$/.exec(local)?.groups;
  if (facets) return (facets['things'] ?? '').split(/[、和]/).map((thing) => ({ inherited: '', local: thing + (facets['facet'] ?? '') }));
  const isJoined = list.length > 1 && !listsExamples(said) && (headOf(lastMember, lexicon) !== '' || (said !== local && list.every((member) => headOf(member, lexicon) !== '')) || (places > 1 && list.length === places) || areWhole(list, said));
  if (isJoined) return completeMembers(list, lexicon).map((member) => ({ inherited: '', local: member + movementSaid }));
  return [{ inherited: '', local }];
}

/** A rank of something that is named by itself, and what later ranks of the clause are of. */
function rankAlone(local: string, reading: RankReading, time: Fact['time'], reader: Reader): MetricName[] {
  const subject = { inherited: '', local };
  addRank(subject, reading, time, reader);
  reader.state.metrics = [subject];
  return [subject];
}

/** 增速2010年居全省第15位: the year between what is ranked and its place. */
function timeIn({ metric, rank, start, end }: RankReading, { asides, text }: Lexed): Fact['time'] {
  // 由1999年的第13位上升到第8位: the year is that of the earlier place
  const from = rank.from === null ? metric.start : start + text.slice(start, end).search(/[到至为居]/);
  const date = asides.find((aside) => aside.years !== null && aside.start >= from && aside.end <= end);
  return date?.years ? { years: date.years, text: text.slice(date.start, date.end), until: false } : null;
}

function addRank(metric: MetricName, reading: RankReading, time: Fact['time'], { lexed, state, lexicon }: Reader): void {
  // 建成国家第一…: a verb alone is not what is ranked
  if (fullName(metric).length < 2 || verbOf(fullName(metric), lexicon) === fullName(metric)) return;
  const scope = reading.rank.scope || scopeOfRanking(fullName(metric), lexicon) || (metric.local === '' || metric.inherited !== '' ? (state.facts.findLast((fact) => fact.rank)?.rank?.scope ?? '') : '');
  state.facts.push({
    metric, measure: 'rank', figure: null, sign: 1, bound: '=', from: null, rank: { ...reading.rank, scope }, compare: null,
    status: state.status, time: time ?? timeIn(reading, lexed) ?? state.time, linked: true, basis: null, start: Math.min(reading.metric.start, reading.start), end: reading.end, rule: '<metric>居<scope><place>', group: state.group, clause: state.clauseNumber,
  });
}

