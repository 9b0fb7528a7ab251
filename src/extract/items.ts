import type { Bound, Measure } from '../core/observation.js';
import type { Lexicon } from '../lexicon/index.js';
import { type Figure, type FigureGroup, type Item, marksIn, type Range } from './clause.js';
import { readCompare } from './compares.js';
import { rules } from './grammars/index.js';
import type { Lexed } from './lex/tokens.js';
import { dropExamples, fullName, headOf, type MetricName, tidy, verbOf } from './metric.js';
import { nameMetrics } from './naming.js';
import { boundOf, type Lead, peelLead, peelTail, type Tail } from './peel.js';
import { hangCompare, hangRanks } from './hang.js';
import { readRanks } from './ranks.js';
import type { Fact, SentenceState } from './state.js';
import { isCount, quantityOf } from './units.js';

/** What every reader of an item works on. */
export interface Reader {
  readonly lexed: Lexed;
  readonly lexicon: Lexicon;
  readonly state: SentenceState;
}

const counted = '<verb><count><noun>';
const each = /^(?:分别|均|都|各|分别为|皆|全部)$/;

/** Reads one item of a sentence: adds its facts to the state. */
export function readItem(item: Item, reader: Reader): void {
  const { lexed, lexicon, state } = reader;
  state.group += 1;
  state.isNewClause = !/^[、和及与以或并]/.test(item.mark);
  if (state.isNewClause) state.clauseNumber += 1;
  if (/^[；;。！？!?]$/.test(item.mark)) {
    state.verb = '';
    state.recent = [];
    state.whole = null;
  }
  const words = hangLeadingRanks(item.words, item.groups.length > 0, reader);
  if (item.groups.length === 0) {
    if (!hangCompare(words, null, reader) && item.mark !== '、') state.verb = '';
    // 初步预计，… and 到2025年，…: what stands alone before the comma holds for the sentence
    const lead = peelLead(lexed, words, lexicon);
    if (lead.start === words.end && words.start < words.end) {
      state.status = lead.status ?? state.status;
      state.time = lead.time ?? state.time;
    }
    return;
  }
  const before = state.facts.length;
  readGroups({ ...item, words }, reader);
  shareEnding(state.facts.slice(before), reader);
  spreadBound(item, state.facts.slice(0, before), state.facts.slice(before), reader);
}

// what a counted noun does, after which only the last member of a list need say it
const predicate = /(?:已|均|全部|全面|实现|完成|通过|荣获|入选|建成|投产|开工|竣工|投用|达到|成为|纳入|列入|得到|脱贫|摘帽|退出|的)/;
const capacity = /(?:装机容量|生产能力|加工能力|处理能力|产能)$/;

/** 4个国家级、13个省级开发区; 28个省、2300个县已初步建立…: short members take the ending of the last. */
function shareEnding(latest: readonly Fact[], { state, lexicon }: Reader): void {
  const last = latest.at(-1);
  if (last?.rule !== counted) return;
  const noun = last.metric.local;
  const ending = noun.slice(predicate.exec(noun)?.index ?? noun.length);
  for (const fact of state.facts.filter((one) => one.clause === last.clause && one.rule === counted && one !== last)) {
    const { inherited, local } = fact.metric;
    const level = local.endsWith('级') && local.length <= 4 ? noun.slice(noun.indexOf('级') + 1) : '';
    const able = fact.figure?.unit === last.figure?.unit && !capacity.test(local) ? (capacity.exec(noun)?.[0] ?? '') : '';
    const shared = level || able || (verbOf(local, lexicon) === '' && !predicate.test(local) ? ending : '');
    if (shared !== '') fact.metric = able ? { inherited: inherited.replace(/^形成$/, ''), local: tidy(local.replace(/^形成/, '')) + shared } : { inherited, local: local + shared };
  }
}

/** A、B、C以上: a bound at the end of a list covers it, unless the verb is said again with each member. */
function spreadBound(item: Item, earlierFacts: readonly Fact[], latest: readonly Fact[], { lexicon, state }: Reader): void {
  const bound = latest.at(-1)?.figure?.boundAfter;
  if (!bound || !/^[、和及与以]/.test(item.mark) || latest.length !== 1) return;
  const verb = verbOf(latest[0]?.metric.local ?? '', lexicon);
  for (const fact of [...earlierFacts].reverse()) {
    if (fact.clause !== state.clauseNumber || fact.measure !== 'level' || fact.bound !== '=' || fact.figure?.form !== 'amount') return;
    if (verb !== '' && verbOf(fact.metric.local, lexicon) === verb) return;
    fact.bound = bound;
  }
}

/** Ranks in the words of an item: all of them where no figure follows, else those before its own metric. */
function hangLeadingRanks(words: Range, hasFigures: boolean, { lexed, lexicon, state }: Reader): Range {
  const ranks = readRanks(lexed, words, lexicon);
  if (ranks.length === 0) return words;
  hangRanks(ranks, { lexed, lexicon, state });
  const end = ranks.at(-1)?.end ?? words.start;
  const mark = /^[、和及并且，]+/.exec(lexed.text.slice(end))?.[0].length ?? 0;
  return { start: hasFigures ? Math.min(end + mark, words.end) : words.end, end: words.end };
}

function readGroups(item: Item, reader: Reader): void {
  const { lexed, lexicon, state } = reader;
  const [first, second] = item.groups;
  if (!first) return;
  const figure = first.figures[0];
  if (!figure) return;
  const rest = (words: Range, groups: readonly FigureGroup[]): void => {
    if (groups.length > 0) readGroups({ ...item, words, groups }, reader);
  };
  if (first.figures.length === 1 && hangCompare(item.words, figure, reader)) {
    rest(first.after, item.groups.slice(1));
    return;
  }
  const [size, counted] = first.figures;
  if (size && counted && first.figures.length === 2 && !first.listed && isCount(quantityOf(counted.unit, lexicon)) && !isCount(quantityOf(size.unit, lexicon)) && (size.boundAfter !== null || size.min !== null)) {
    // 项目落地100亿元以上2个、50亿元以上3个: the size names the class that is counted
    state.thresholds.add(size.start);
    const own = item.words.start === item.words.end || peelLead(lexed, item.words, lexicon).start === item.words.end;
    readGroup({ start: item.words.start, end: size.end }, { figures: [counted], listed: false, after: first.after }, reader, item.mark);
    const made = state.facts.at(-1);
    if (made && own && state.classOf) made.metric = { inherited: state.classOf, local: made.metric.local };
    else if (made) state.classOf = fullName(made.metric).slice(0, -(size.end - size.start));
    rest(first.after, item.groups.slice(1));
    return;
  }
  const between = second ? lexed.text.slice(first.after.start, first.after.end) : '';
  if (second && isEarlier(lexed.text.slice(item.words.start, item.words.end), between)) {
    readMove(item, first.figures, second, reader);
    rest(second.after, item.groups.slice(2));
    return;
  }
  const words = lexed.text.slice(item.words.start, item.words.end);
  if (!second && earlier.test(words) && first.after.start === first.after.end && state.moved === null && state.nextWords !== '' && moveEnd.test(state.nextWords)) {
    // 三次产业结构由2000年的A，调整到2005年的B: the end of the move stands in the next clause
    state.moved = { words: item.words, figures: first.figures };
    return;
  }
  if (state.moved && !second) {
    const { moved } = state;
    state.moved = null;
    readMove({ ...item, words: moved.words }, moved.figures, first, reader);
    return;
  }
  state.moved = null;
  if (second && isThreshold(figure, between, second, reader)) {
    for (const one of first.figures) state.thresholds.add(one.start);
    rest({ start: item.words.start, end: first.after.end }, item.groups.slice(1));
    return;
  }
  if (second && first.figures.length === 1) {
    readPair(item, first, second, reader);
    return;
  }
  readGroup(item.words, first, reader, item.mark);
  rest(first.after, item.groups.slice(1));
}

const earlier = /(?<!自|经|理|缘|服|顺)(?:由|从)(?!于|事|业|而|此)[^，、；由从]{0,12}$/;

// 调整到2005年的
const moveEnd = /^[^，、]{0,8}(?:到|至|为)(?:[^，、；]{0,12}的)?$/;

/** 由…的A…到B: the words before the first figure and between the two. */
const isEarlier = (before: string, between: string): boolean =>
  earlier.test(before) && /(?:到|至|为|成)(?:了)?(?:[^，、；]{0,12}的)?(?:约|近|超过)?$/.test(between);

/** 投资5000万元以上重点项目901个: the first figure names the class that the second counts. */
function isThreshold(figure: Figure, between: string, second: FigureGroup, { lexicon }: Reader): boolean {
  if (figure.form !== 'amount' || between === '') return false;
  const quantity = quantityOf(figure.unit, lexicon);
  const counted = quantityOf(second.figures[0]?.unit ?? '', lexicon);
  if (figure.boundAfter === '>=' || figure.boundAfter === '<=') return !isCount(quantity) || /^(?:的)?(?:[^，、]{0,12})(?:项目|企业|学校|村|集群|园区|机构|人口|群体|产业)/.test(between);
  return !isCount(quantity) && isCount(counted) && !/(?:实现|完成|用于|带动|支持|惠及|建设|新建|改造|建成)/.test(between);
}

/** 企业开办时间从9天缩短至4天 */
function readMove(item: Item, from: readonly Figure[], second: FigureGroup, reader: Reader): void {
  const { lexed, lexicon } = reader;
  const words = lexed.text.slice(item.words.start, item.words.end);
  const cut = item.words.start + words.length - (earlier.exec(words)?.[0].length ?? 0);
  const end = second.figures[0]?.start ?? item.words.end;
  const between = { start: Math.min(from.at(-1)?.end ?? end, end), end };
  const tail = peelTail(lexed, between, lexicon);
  const lead = peelLead(lexed, { start: item.words.start, end: cut }, lexicon);
  // 补助标准分别从154.3元、220元提高到300元
  const before = peelTail(lexed, { start: lead.start, end: cut }, lexicon);
  emit({ lead, body: { start: lead.start, end: before.end }, tail: { ...tail, pieces: [...before.pieces, ...tail.pieces] }, figures: second.figures, listed: second.listed, from, mark: item.mark, signature: 'FW', extra: '' }, reader);
  hangAfter(second.after, reader);
}

// 180个省重点项目完成投资2178亿元
const innerVerb = /(?:累计|共|已|预计|可|全年|实际)?(?:完成|实现|达到|达|带动|新增|拉动)|(?:总投资|计划投资|协议投资|年度投资|合同金额|投资额)/;

/** Two groups of figures with words between them that are no threshold. */
function readPair(item: Item, first: FigureGroup, second: FigureGroup, reader: Reader): void {
  const { lexed, lexicon, state } = reader;
  const figure = first.figures[0];
  const last = second.figures[0];
  if (!figure || !last) return;
  const next = item.groups.slice(2);
  const between = lexed.text.slice(first.after.start, first.after.end);
  const more = (words: Range): void => {
    if (next.length > 0) readGroups({ ...item, words, groups: next }, reader);
  };
  const tail = peelTail(lexed, first.after, lexicon);
  const hasBound = tail.pieces.some(({ value }) => value.kind === 'bound');
  const inner = innerVerb.exec(between);
  if (isCount(quantityOf(figure.unit, lexicon)) && figure.form === 'amount' && inner && inner.index > 0) {
    const cut = first.after.start + inner.index;
    readGroup(item.words, { ...first, after: { start: first.after.start, end: cut } }, reader, item.mark);
    readGroup({ start: cut, end: first.after.end }, second, reader, '，');
    more(second.after);
    return;
  }
  const rest = lexed.text.slice(second.after.start, second.after.end);
  if (figure.form === 'amount' && rest.startsWith('的') && second.figures.length === 1) {
    // 设立17只总规模253亿元的引导基金, 对接20个总投资超20亿元的大项目
    const noun = { start: second.after.start + 1, end: second.after.end };
    const isClass = hasBound || last.boundAfter !== null;
    const after = isClass ? { start: first.after.start, end: second.after.end } : noun;
    readGroup(item.words, { ...first, after }, reader, item.mark);
    const made = state.facts.at(-1);
    if (isClass) state.thresholds.add(last.start);
    else if (made) {
      const local = tidy(between);
      push({ metric: { inherited: tidy(lexed.text.slice(noun.start, noun.end)), local }, measure: 'level', figure: last, start: last.start, end: last.end, rule: '<count><metric><amount>的<noun>' }, made, reader);
    }
    more({ start: second.after.end, end: second.after.end });
    return;
  }
  if (figure.form === 'amount' && isCount(quantityOf(figure.unit, lexicon)) && hasBound && second.figures.length === 1) {
    // 7个县区一般公共预算收入超15亿元: the second figure only says which ones are counted
    state.thresholds.add(last.start);
    readGroup(item.words, { ...first, after: { start: first.after.start, end: last.end } }, reader, item.mark);
    more(second.after);
    return;
  }
  if (tail.pieces.some(({ value }) => value.kind === 'change' || value.kind === 'link') || first.listed) {
    // 11项社会救助标准提高5%: with nothing before it, the count is of what the second figure measures
    const isFirst = peelLead(lexed, item.words, lexicon).start === item.words.end && figure.form === 'amount';
    if (isFirst) {
      readGroup(item.words, { ...first, after: { start: first.after.start, end: tail.end } }, reader, item.mark);
      readGroup({ start: tail.end, end: first.after.end }, second, reader, '，');
      more(second.after);
      return;
    }
    readGroup(item.words, { ...first, after: { start: first.after.start, end: first.after.start } }, reader, item.mark);
    readGroup(first.after, second, reader, '，');
    more(second.after);
    return;
  }
  const before = state.facts.length;
  readGroup(item.words, first, reader, item.mark);
  const made = state.facts[before];
  if (made && quantityOf(last.unit, lexicon) !== '' && isCount(quantityOf(figure.unit, lexicon))) {
    // 启动10条产业链144个项目建设: the second count is of the same thing, further said
    const name = fullName(made.metric) + lexed.text.slice(second.after.start, second.after.end);
    push({ metric: { inherited: '', local: tidy(name) }, measure: 'level', figure: last, start: last.start, end: last.end, rule: '<verb><count><noun><count><noun>' }, made, reader);
    more({ start: second.after.end, end: second.after.end });
    return;
  }
  readGroup(first.after, second, reader, '，');
  more(second.after);
}

/** A fact like `model` in all that its words do not say anew. */
function push(fact: Pick<Fact, 'metric' | 'measure' | 'figure' | 'start' | 'end' | 'rule'>, model: Fact, { state }: Reader): void {
  state.facts.push({ ...model, ...fact, bound: fact.figure?.boundAfter ?? fact.figure?.bound ?? '=', sign: 1, from: null, rank: null, compare: null });
}

function hangAfter(after: Range, reader: Reader): void {
  if (after.start >= after.end) return;
  const ranks = readRanks(reader.lexed, after, reader.lexicon);
  if (ranks.length > 0) hangRanks(ranks, reader);
  else hangCompare(after, null, reader);
}

/** Words, one group of figures, and the words after it. */
function readGroup(words: Range, group: FigureGroup, reader: Reader, mark: string): void {
  const { lexed, lexicon, state } = reader;
  const figure = group.figures[0];
  if (!figure) return;
  const lead = peelLead(lexed, words, lexicon);
  const tail = peelTail(lexed, { start: lead.start, end: words.end }, lexicon, figure.unit === '番');
  const body = lexed.text.slice(lead.start, tail.end);
  const afterRange = beforeRanks(group.after, reader);
  const after = lexed.text.slice(afterRange.start, afterRange.end);
  const common = { lead, tail, figures: group.figures, listed: group.listed, from: [], mark, extra: '' };
  if (figure.form === 'ratio' && /^(?:的)?(?:年均|高)?(?:增速|增长速度|增幅|增长|速度|增长率)/.test(after)) {
    // 固定资产投资保持30%以上增速
    emit({ ...common, body: { start: lead.start, end: tail.end }, signature: 'N' }, reader);
  } else if (namesClass(figure, body, after, reader)) {
    for (const one of group.figures) state.thresholds.add(one.start);
  } else if (after !== '' && takesNoun(figure, tail, body, after, reader)) {
    const isChange = body === '' && tail.pieces.some(({ value }) => value.kind === 'change');
    const start = isChange ? (tail.pieces.find(({ value }) => value.kind === 'change')?.start ?? lead.start) : lead.start;
    const end = isChange ? words.end : tail.end;
    emit({ ...common, body: { start, end }, signature: 'V', extra: after }, reader);
  } else emit({ ...common, body: { start: lead.start, end: tail.end }, signature: '' }, reader);
  const mark2 = /^、/.test(lexed.text.slice(afterRange.end, group.after.end)) ? 1 : 0;
  hangAfter({ start: afterRange.end + mark2, end: group.after.end }, reader);
}

/** The words after a figure up to a rank or comparison among them. */
function beforeRanks(after: Range, { lexed, lexicon }: Reader): Range {
  if (after.start >= after.end) return after;
  const rank = readRanks(lexed, after, lexicon)[0];
  // 3个示范县、总数居全国首位: what stands before the last mark is the noun, after it the ranked metric
  if (rank) return { start: after.start, end: marksIn(lexed, { start: after.start, end: rank.start }, '、').at(-1) ?? after.start };
  const compare = readCompare(lexed, after, null, lexicon);
  return compare ? { start: after.start, end: compare.start } : after;
}

const moneyNoun = /^(?:的)?(?:资金|贷款|基金|补贴|债券|融资|投资|资产|专项|信贷|财政|补助|经费|费用|税|消费券)/;

/** 一批投资30亿元以上项目, 30人以下小规模学校, 年产20万吨鲜奶, 15分钟健身圈: a figure that names a class. */
function namesClass(figure: Figure, body: string, after: string, { lexicon }: Reader): boolean {
  if (after === '' || figure.form !== 'amount') return false;
  if (after.startsWith('等')) return true;
  const quantity = quantityOf(figure.unit, lexicon);
  if (quantity === 'time') return !headOf(body, lexicon);
  if (figure.boundAfter === '<=') return true;
  // 4500吨高端液态奶项目, 60万千瓦火电机组
  if (!isCount(quantity) && quantity !== 'area' && quantity !== 'length' && /^[^，、的]{0,12}(?:项目|工程|生产线|电站|机组|装置)/.test(after) && !/(?:安排|争取|投入|筹集|完成)$/.test(body)) return true;
  if (figure.boundAfter === '>=' && quantity === 'currency') return !moneyNoun.test(after);
  return /(?:[年日月]产|[年日]处理|[年日]加工|可容纳|可供)$/.test(body) && !isCount(quantity);
}

/** Whether the words after a figure are what it counts: 打造5个标杆, 988个事项“免证可办”. */
function takesNoun(figure: Figure, tail: Tail, body: string, after: string, { lexicon }: Reader): boolean {
  if (figure.form !== 'amount' && figure.form !== 'ratio') return false;
  if (/^(?:[，、：；]|用于|支持|以来|左右|之多|大关|台阶|新台阶|的(?:目标|任务|水平|高位))/.test(after)) return false;
  if (tail.pieces.some(({ value }) => value.kind === 'change')) return body === '' && figure.form === 'amount';
  // 超80%建成区完成改造, 服务事项100%进驻政务大厅
  if (figure.form === 'ratio') return body === '' || /^的/.test(after) || (tail.pieces.length === 0 && headOf(body, lexicon) === '');
  if (body === '' || /[的等对]$/.test(body) || lexicon.content.endingAt(body, body.length, 0) !== null) return true;
  if (/^的/.test(after) && /^(?:价值|总价值)$/.test(body)) return true;
  if (/(?:投资|投入|出资|筹资)$/.test(body) || /(?:任务)$/.test(after)) return true;
  const link = tail.pieces.find(({ value }) => value.kind === 'link');
  if (link) return /^(?:共|已|现|约)?有$/.test(link.word) && isCount(quantityOf(figure.unit, lexicon));
  return isCount(quantityOf(figure.unit, lexicon)) && headOf(body, lexicon) === '' && lexicon.content.at(after, 0) === null;
}

interface Reading {
  readonly lead: Lead;
  /** The metric's words. */
  readonly body: Range;
  readonly tail: Tail;
  readonly figures: readonly Figure[];
  readonly listed: boolean;
  /** The earlier figures of a move, one a figure; empty for none. */
  readonly from: readonly Figure[];
  readonly mark: string;
  /** `V`: the noun stands after the figure; `FW`: an earlier figure stands before; `N`: 增速 stands after; else empty. */
  readonly signature: '' | 'V' | 'FW' | 'N';
  /** The noun after the figure. */
  readonly extra: string;
}

const shareWords = /占(?!地|用|有|补|线|道|位)|(?:比重|占比|比例|份额)$/;
const multipleBase = /(?:是|为|相当于|达到|约为|达)(?<base>[^，、；是为]{1,14}?)的$/;

/** Names the metrics, finds the rule, and adds one fact a figure (or a metric). */
function emit(reading: Reading, reader: Reader): void {
  const { lexed, lexicon, state } = reader;
  const { lead, tail, figures } = reading;
  const figure = figures[0];
  if (!figure) return;
  let body = lexed.text.slice(reading.body.start, reading.body.end);
  let range = reading.body;
  let basis = tail.basis;
  let prefix = '';
  const noun = tail.pieces.find(({ value }) => value.kind === 'noun');
  const multiple = figure.form === 'times' ? multipleBase.exec(lexed.text.slice(reading.body.start, figure.start)) : null;
  if (multiple?.groups) {
    basis = /^(?:上年|去年|上一年)/.test(multiple.groups['base'] ?? '') ? 'yoy' : (multiple.groups['base'] ?? null);
    range = { start: reading.body.start, end: Math.min(reading.body.end, reading.body.start + multiple.index) };
    range = { start: range.start, end: peelTail(lexed, range, lexicon).end };
    body = lexed.text.slice(range.start, range.end);
    prefix = 'X';
  } else if (shareWords.test(body) && figure.form === 'ratio') prefix = 'K';
  const letters = tail.pieces.map(({ word, value }) => letterOf(word, value.kind, 'sign' in value ? value.sign : 1)).join('');
  // 高探1: a bare figure needs a verb or a head noun to be a value
  if (figure.form === 'bare' && tail.pieces.length === 0 && headOf(body, lexicon) === '' && reading.from.length === 0) {
    state.losers.push({ start: figure.start, end: figure.end, rule: 'none', why: 'a figure without unit, verb or head noun' });
    return;
  }
  const signature = `${prefix}${reading.signature === 'FW' ? 'FW' : ''}${letters}${reading.signature === 'N' ? 'n' : ''}${formLetter[figure.form]}`;
  const rule = reading.signature === 'V' ? { name: counted, measure: (figure.form === 'ratio' ? 'share' : 'level') as Measure } : rules.find((one) => one.signature.test(signature));
  if (!rule) {
    state.losers.push({ start: figure.start, end: figure.end, rule: 'none', why: `no pattern fits ${signature}` });
    return;
  }
  const isEach = [...lead.words, ...tail.pieces.map(({ word }) => word)].some((word) => each.test(word));
  const metrics = reading.signature === 'V'
    ? [nameCounted(body, reading, reader)]
    : nameMetrics({
      lexed, lexicon, state, range, count: figures.length, listed: reading.listed, isEach,
      isRate: figure.form !== 'amount' && figure.form !== 'bare', noun: noun?.word ?? '', lead, mark: reading.mark, unit: figure.unit,
    });
  if (metrics.length === 0 || metrics.some((metric) => fullName(metric) === '')) {
    state.losers.push({ start: figure.start, end: figure.end, rule: rule.name, why: 'no metric to name' });
    return;
  }
  const sign = tail.pieces.findLast(({ value }) => value.kind === 'change' || value.kind === 'noun')?.value;
  const direction = (rule.measure === 'growth' || rule.measure === 'change') && sign && 'sign' in sign ? sign.sign : 1;
  const listBound = figures.at(-1)?.boundAfter ?? null;
  const headBound = boundOf(tail.pieces) ?? boundOf(peelTail(lexed, { start: reading.body.start, end: lead.start }, lexicon).pieces);
  const pairs: (readonly [MetricName, Figure])[] = metrics.length === figures.length
    ? metrics.map((metric, index) => [metric, figures[index] ?? figure] as const)
    : figures.flatMap((one) => metrics.map((metric) => [metric, one] as const));
  const wordStatus = tail.pieces.some(({ word }) => /^(?:预计|预期|有望|可望|估计)$/.test(word)) ? 'estimate' : tail.pieces.some(({ word }) => /^(?:力争|确保|争取|努力)$/.test(word)) ? 'target' : null;
  const avg = [...lead.words, ...tail.pieces.map(({ word }) => word)].some((word) => /年均|年平均|平均每年|每年平均/.test(word)) || /年均/.test(body);
  for (const [index, [metric, one]] of pairs.entries()) {
    const isAnnual = rule.measure === 'level' && tail.pieces.some(({ word }) => word === '年均') && metric.local !== '';
    const bound: Bound = one.boundAfter ?? (pairs.length > 1 && reading.listed ? listBound : null) ?? headBound ?? one.bound ?? '=';
    state.facts.push({
      metric: isAnnual ? { ...metric, local: `${metric.local}年均` } : metric, measure: rule.measure, figure: one, sign: direction, bound, from: reading.from[Math.min(index, reading.from.length - 1)] ?? null, rank: null, compare: null,
      status: wordStatus ?? lead.status ?? statusOf(metric, state) ?? state.status,
      time: tail.time ?? lead.time ?? state.time, linked: tail.pieces.some(({ value }) => value.kind === 'link' || value.kind === 'bound'),
      basis: avg ? 'avg' : basis, start: Math.min(range.start, one.start), end: one.end, rule: rule.name, group: state.group, clause: state.clauseNumber,
    });
  }
  remember(metrics, body, figure, reading, reader);
}

/** 打造5个标杆、3个样板: the verb before the figure and the noun after it. */
function nameCounted(body: string, { extra, mark }: Reading, { lexicon, state }: Reader): MetricName {
  // 剑川等7个县: examples; 对15条产业链…: what is done stands after the noun
  // 10万千瓦风电装机容量: a capacity is what is formed
  if (/(?:能力|容量|产能)$/.test(extra) && /^(?:新增)?形成$/.test(body)) return { inherited: '', local: tidy(extra) };
  const verb = body.endsWith('等') ? verbOf(body, lexicon) : body.replace(/^.*对(?=[^，、]{0,6}的$|$)/, '');
  const noun = extra.replace(/^的/, '').replace(/是.*$/, '');
  if (verb === '价值') return { inherited: '', local: tidy(noun) };
  const inherited = verb === '' && /^[、和及与以]/.test(mark) ? state.verb : '';
  return { inherited, local: tidy(dropExamples(verb + noun, lexicon)) };
}

const formLetter = { amount: 'q', ratio: 'p', points: 'd', times: 't', structure: 'r', bare: 'u' } as const;

function letterOf(word: string, kind: Tail['pieces'][number]['value']['kind'], sign: 1 | -1): string {
  if (each.test(word)) return 'e';
  if (kind === 'change') return sign > 0 ? 'g' : 's';
  if (kind === 'noun') return sign > 0 ? 'n' : 'm';
  return kind === 'bound' ? 'h' : kind === 'adverb' ? 'a' : 'v';
}

/** A growth of an estimated metric is itself estimated. */
function statusOf(metric: MetricName, state: SentenceState): Fact['status'] {
  return metric.local === '' ? (state.facts.findLast((fact) => fullName(fact.metric) === fullName(metric))?.status ?? null) : null;
}

/** What later clauses may take over. */
function remember(metrics: readonly MetricName[], body: string, figure: Figure, reading: Reading, { lexicon, state }: Reader): void {
  const own = verbOf(body, lexicon);
  const isJoined = /^[、和及与以]/.test(reading.mark);
  if (own !== '' && (own.length < body.length || reading.signature === 'V')) {
    state.verb = own;
    state.verbUnit = figure.unit;
  } else if (!isJoined) state.verb = '';
  state.metrics = [...metrics];
  if (!reading.lead.part) state.main = metrics.at(-1) ?? null;
  state.clause = isJoined ? [...state.clause, ...metrics] : [...metrics];
  if (metrics.every(({ local }) => local !== '')) state.recent.push(...metrics);
  const [first] = metrics;
  const isOwn = first !== undefined && first.local !== '' && lexicon.dependent.get(first.local) === undefined && !first.local.startsWith('占');
  if (isOwn && !reading.lead.part && figure.form === 'amount') state.holder = first;
  if (isOwn && !reading.lead.part && state.whole && first.inherited !== fullName(state.whole)) state.whole = null;
  if (reading.lead.time) state.time = reading.lead.time;
  if (reading.lead.status === 'target' || reading.lead.status === 'estimate') state.status = reading.lead.status;
}
