import type { Lexicon } from '../../lexicon/index.js';
import type { Figure, Range } from '../clause.js';
import { readCompare } from '../compares.js';
import type { Lexed } from '../lex/tokens.js';
import type { Reader } from '../items/reader.js';
import { completeMembers, crossMembers, fullName, headOf, holderOf, members, type MetricName, tidy, verbOf } from '../metric.js';
import { peelLead } from '../peel.js';
import type { RankReading } from '../ranks.js';
import type { Fact } from '../state.js';

const movement = /^(?:总体|全年)?(?:增速|增幅|增长率|涨幅|增长速度|增量|降幅|减幅)$/;
const amountNoun = /^(?:(?:上榜|入选|入围|获奖)数量?|总量|总数|总额|规模|总规模|数量|总值|绝对值|绝对额|人均)$/;

// 在全国数字化转型百强城市中排名第15位
const rankingNamed = /^在?(?<ranking>.{4,}(?:中|里)?(?:排名|排位))(?:第|前)/;

/** Hangs ranks on the facts they rank, or makes bare ranks of those with words of their own. */
export function hangRanks(ranks: readonly RankReading[], reader: Reader): void {
  const { state } = reader;
  let subjects: readonly MetricName[] | null = null;
  for (const reading of ranks) {
    const lead = peelLead(reader.lexed, reading.metric, reader.lexicon);
    // 主要健康指标优于全国平均水平并居西部前列: the comparison is no part of the metric
    const compared = readCompare(reader.lexed, { start: lead.start, end: reading.metric.end }, null, reader.lexicon);
    const metricEnd = compared?.start ?? reading.metric.end;
    const local = tidy(reader.lexed.text.slice(lead.start, metricEnd).replace(/^在(?<topic>.+)上$/, '$<topic>').replace(/^在(?=.+排名$)/, ''));
    // 我市在全国百强城市中排名第15位: the place itself is ranked, not what was said before
    const ranking = lead.words.some((word) => /^[我本全][市省区县州]$/.test(word)) && local === '' && reading.contest === '' ? rankingNamed.exec(reading.rank.text)?.groups?.['ranking'] : undefined;
    if (ranking !== undefined) {
      subjects = rankAlone(ranking, reading, lead.time, reader);
      continue;
    }
    // 我市居全国重点城市政务服务能力评估前十: the contest itself is the metric
    if (reading.contest.length > 4 && (local === '' || /^[^，、]{0,4}[省市县区州旗]$/.test(local))) {
      subjects = rankAlone(reading.contest, reading, lead.time, reader);
      continue;
    }
    if (local !== '' && !movement.test(local) && !amountNoun.test(local)) {
      subjects = rankedMetrics({ start: lead.start, end: metricEnd }, local, reader);
      state.metrics = [...subjects];
      // 安全感、满意度分别排名全省第3和第2: a place each
      const places = ranks.slice(ranks.indexOf(reading));
      if (subjects.length > 1 && subjects.length === places.length && isRespective(reading, reader)) {
        for (const [index, metric] of subjects.entries()) {
          const { rank } = places[index] ?? reading;
          addRank(metric, { ...reading, rank: { ...rank, scope: rank.scope === '' ? reading.rank.scope : rank.scope } }, lead.time, reader);
        }
        return;
      }
      for (const metric of subjects) addRank(metric, reading, lead.time, reader);
      continue;
    }
    if (local === '' && /(?:排名|榜|榜单)$/.test(reading.contest)) {
      // 在全球百强科技集群排名中居第23位: the ranking itself is the metric
      subjects = rankAlone(reading.contest, reading, lead.time, reader);
      continue;
    }
    const targets = subjects || reading.contest !== '' ? [] : ranked(local, /均|都|分别/.test(reader.lexed.text.slice(reading.metric.start, reading.end)), reader);
    if (targets.length > 0) {
      for (const fact of targets) {
        fact.rank = reading.rank;
        fact.end = Math.max(fact.end, reading.end);
      }
      continue;
    }
    for (const metric of subjects ?? state.metrics) addRank({ inherited: reading.contest === '' ? stockOf(fullName(metric), local, reader.lexicon) : subjectOf(fullName(metric)), local: local + reading.contest }, reading, lead.time, reader);
  }
}

/**
 * The facts a rank without words of its own ranks, all members of their list: after 、 the latest one,
 * 增长4.5%、全省第6; after ， the level of its metric where there is one, 28亿元，增长15.9%，居全国首位.
 */
function ranked(local: string, isEach: boolean, { state }: Reader): Fact[] {
  const { facts } = state;
  const last = facts.at(-1);
  // 进出口总额与去年持平，保持全省首位: what stands before is not ranked
  if (!last || last.group < state.group - 3 || (local === '' && state.movingGroup !== 0 && state.movingGroup === state.group - 1)) return [];
  const fits = (fact: Fact): boolean => fact.rank === null && fact.measure !== 'rank' &&
    (movement.test(local) ? fact.measure === 'growth' && isOf(fact, state.metrics) : amountNoun.test(local) ? fact.measure === 'level' && isOf(fact, state.metrics) && !(local.startsWith('总') && fact.metric.local.startsWith('新')) : true);
  if (isEach && movement.test(local)) return facts.filter((fact) => fact.rank === null && fact.measure === 'growth').slice(-2);
  if (isEach && local === '') {
    // 在校大学生106万人，职校生125万人，均居全国第一: all of the clause, or the last two where it has but one
    const clause = facts.filter((fact) => fits(fact) && fact.clause === last.clause);
    return clause.length > 1 ? clause : facts.filter((fact) => fits(fact) && fact.measure === last.measure).slice(-2);
  }
  // 小额担保贷款26.55亿元，占全国的40%，位居全国第一: the amount is ranked, not its share
  const whole = local === '' && last.measure === 'share' && last.metric.inherited !== '' ? facts.findLast((fact) => fits(fact) && fact.measure === 'level' && fullName(fact.metric) === last.metric.inherited) : undefined;
  if (whole) return [whole];
  const level = local === '' && state.isNewClause ? facts.findLast((fact) => fits(fact) && fact.measure === 'level' && isOf(fact, state.metrics)) : undefined;
  const found = level ?? (local === '' ? (fits(last) ? last : undefined) : facts.findLast(fits));
  return found ? facts.filter((fact) => fact.group === found.group && fits(fact) && fact.measure === found.measure) : [];
}

// 市重点项目超额完成年度投资计划 → 市重点项目: who is ranked, without what it did
const subjectOf = (name: string): string => /^(?<subject>.{3,}?)(?:超额|全部|全面)?(?:完成|实现|达到)/.exec(name)?.groups?.['subject'] ?? name;

/** 新增高速公路1529公里，总里程居全国第9位: the total is of the stock, not of what was added. */
function stockOf(name: string, local: string, lexicon: Lexicon): string {
  const verb = verbOf(name, lexicon);
  return local.startsWith('总') && verb.startsWith('新') ? name.slice(verb.length) : name;
}

const isRespective = ({ start, end }: RankReading, { lexed }: Reader): boolean => lexed.text.slice(start, end).includes('分别');

const isOf = (fact: Fact, metrics: readonly MetricName[]): boolean => metrics.some((metric) => fullName(metric) === fullName(fact.metric));

/** The joined subject of a rank, a metric each: 奶、蔬菜产量和畜牧业产值. */
function rankedMetrics(range: Range, local: string, { lexed, lexicon, state }: Reader): MetricName[] {
  const last = local.includes('考评') ? state.holder : state.metrics.at(-1);
  if (last && lexicon.dependent.get(local) !== undefined) return [{ inherited: stockOf(fullName(last), local, lexicon), local }];
  // 规上工业总产值…，增加值增速升至全省第一
  const moving = /^(?<what>.{2,})(?:增速|增幅)$/.exec(local)?.groups?.['what'] ?? '';
  if (last && lexicon.dependent.get(moving) !== undefined) return [{ inherited: holderOf(fullName(last), moving, lexicon), local }];
  const crossed = crossMembers(members(lexed, range, false), lexicon);
  if (crossed) return crossed.map((member) => ({ inherited: '', local: tidy(member) }));
  const list = members(lexed, range, true).map(tidy);
  const whole = (member: string): boolean => headOf(member, lexicon) !== '';
  if (list.length > 1 && !local.includes('等') && whole(list.at(-1) ?? '')) return completeMembers(list, lexicon).map((member) => ({ inherited: '', local: member }));
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
function timeIn({ metric, end }: RankReading, { asides, text }: Lexed): Fact['time'] {
  const date = asides.find((aside) => aside.years !== null && aside.start >= metric.start && aside.end <= end);
  return date?.years ? { years: date.years, text: text.slice(date.start, date.end), until: false } : null;
}

function addRank(metric: MetricName, reading: RankReading, time: Fact['time'], { lexed, state, lexicon }: Reader): void {
  // 建成国家第一…: a verb alone is not what is ranked
  if (fullName(metric).length < 2 || verbOf(fullName(metric), lexicon) === fullName(metric)) return;
  const scope = reading.rank.scope || (metric.local === '' ? (state.facts.findLast((fact) => fact.rank)?.rank?.scope ?? '') : '');
  state.facts.push({
    metric, measure: 'rank', figure: null, sign: 1, bound: '=', from: null, rank: { ...reading.rank, scope }, compare: null,
    status: state.status, time: time ?? timeIn(reading, lexed) ?? state.time, linked: true, basis: null, start: Math.min(reading.metric.start, reading.start), end: reading.end, rule: '<metric>居<scope><place>', group: state.group, clause: state.clauseNumber,
  });
}

/** 均高于全省平均水平: the facts of the last list, or, where it has but one, all of the sentence that are measured so. */
function alike(last: Fact, { state }: Reader): Fact[] {
  const same = state.facts.filter((fact) => fact.compare === null && fact.measure === last.measure);
  const list = same.filter((fact) => fact.group === last.group || fact.clause === last.clause);
  return list.length > 1 ? list : same;
}

/** 高于全省18.1个百分点: hangs on the fact before it; with a metric of its own it stands alone. */
export function hangCompare(range: Range, figure: Figure | null, reader: Reader): boolean {
  const { lexed, lexicon, state } = reader;
  const reading = readCompare(lexed, range, figure, lexicon);
  if (!reading) return false;
  const lead = peelLead(lexed, reading.metric, lexicon);
  const local = tidy(lexed.text.slice(lead.start, reading.metric.end));
  const fits = (fact: Fact): boolean => local === '' || (movement.test(local) && fact.measure === 'growth');
  const last = state.facts.findLast(fits);
  if (last?.compare === null && last.group >= state.group - 2) {
    const isEach = /[均都皆]|双双/.test(lexed.text.slice(reading.metric.start, reading.metric.end));
    for (const fact of isEach ? alike(last, reader) : [last]) fact.compare = reading.compare;
    last.end = Math.max(last.end, reading.end);
    return true;
  }
  if (local === '' || figure === null) return figure !== null;
  // 病亡率低于全省0.33个百分点: a comparison with no value to hang on is no observation; its figure stays in the ledger
  state.losers.push({ start: figure.start, end: figure.end, rule: '<metric>高于<ref><points>', why: `nothing that ${local} could be compared by` });
  return true;
}

/**
 * 分别增长12%和10%，高于全省7个和5个百分点: a difference for each of the facts of the list before.
 * 增速分别高于全省和全国0.8个、1.3个百分点: of several references of one fact the first is kept.
 */
export function hangCompares(range: Range, figures: readonly Figure[], { lexed, lexicon, state }: Reader): boolean {
  if (!figures.every((figure) => figure.form === 'points')) return false;
  const readings = figures.flatMap((figure) => readCompare(lexed, range, figure, lexicon) ?? []);
  const [first] = readings;
  if (!first || readings.length !== figures.length) return false;
  const local = tidy(lexed.text.slice(peelLead(lexed, first.metric, lexicon).start, first.metric.end));
  const last = state.facts.at(-1);
  const group = local === '' || movement.test(local) ? state.facts.filter((fact) => fact.group === last?.group && fact.compare === null) : [];
  const end = figures.at(-1)?.end ?? first.end;
  if (group.length === figures.length) {
    group.forEach((fact, index) => {
      fact.compare = readings[index]?.compare ?? null;
      fact.end = Math.max(fact.end, end);
    });
  } else if (last !== undefined && group.length === 1) {
    last.compare = { ...first.compare, ref: first.compare.ref.split(/[、和及]/)[0] ?? '' };
    last.end = Math.max(last.end, end);
  } else {
    // 城镇化率分别高于全国、全区16.6、15.5个百分点: nothing to hang on
    for (const figure of figures) state.losers.push({ start: figure.start, end: figure.end, rule: '<metric>高于<ref><points>', why: `nothing that ${local} could be compared by` });
  }
  return true;
}
