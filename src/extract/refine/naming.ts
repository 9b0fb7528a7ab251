import type { Lexicon } from '../../lexicon/index.js';
import { marksIn, type Range } from '../clause.js';
import type { Lexed } from '../lex/tokens.js';
import { completeMembers, crossMembers, expandPair, members, subjectsIn } from '../members/index.js';
import { dropExamples, dropInnerVerb, fullName, headOf, holderOf, type MetricName, tidy, verbOf, wholeShared, withoutVerb } from '../metric.js';
import type { Lead } from '../peel.js';
import type { SentenceState } from '../state.js';
import { isCount, quantityOf } from '../units.js';

/** What naming the metrics of a group of figures goes by. */
export interface Naming {
  readonly lexed: Lexed;
  readonly lexicon: Lexicon;
  readonly state: SentenceState;
  /** The metric's own words. */
  readonly range: Range;
  /** How many figures there are to name. */
  readonly count: number;
  /** Whether marks stand between the figures. */
  readonly listed: boolean;
  /** 分别, 均, 各 */
  readonly isEach: boolean;
  /** Whether the figures are no amounts: %, 倍, 个百分点. */
  readonly isRate: boolean;
  /** Whether the figure is a proportion: 3.41∶1. */
  readonly isStructure: boolean;
  /** 增速, 涨幅: before the figure, no part of the metric. */
  readonly noun: string;
  readonly lead: Lead;
  readonly mark: string;
  readonly unit: string;
  /** Whether a link stands before the figure, 达到: the state of a whole, not what a verb added to it. */
  readonly isStock: boolean;
}

/** What hangs on the metric of the project or programme before it, not on the nearest figure. */
const ofHolder = /(?:投资|金额|竣工|开工|投产|落地|资金|里程|装机)/;
// 深入实施, 加快推进, 持续优化: how a clause without a figure ends
const predicateEnd = /(?:[^，、]{3}(?:实施|推进|优化|完善|增强|改善|见效|落地|开园|投用|投产|启动|推广|深化|显现|凸显|加快|向好|验收|完工|运行|批复|获批|挂牌))$/;
const added = /(?<=.{2})新增加?$/;
const total = /^(?:累计|总数|共|共计|总计|合计)/;

// 社会物流总费用与生产总值的比率, 农产品加工业总产值与农业总产值之比
const proportion = /[^，、]与[^，、]{1,40}(?:的?比[率例值]|之比|差距)$/;

/** 约占全国的40%, 近占一半: how nearly, which the bound says. */
export const hedgedShare = /(?<![签节履])(?:大约|约|近|超过?)(?=占)/;
export const shareNoun = /^(?:占比|比重|比例|份额|所占比[重例])$/;
const dependentShare = /^(?:占|完成)/;
// 全省排名, 占规上工业比重, 在规上工业中占比, 完成任务数的, 扣除省级下划部分, 三年计划投资
const dependentStart = /^(?:占|在.{2,14}中的?(?:占比|比重)$|完成(?:年度?|全年|年初)?(?:任务|计划|预算|目标)|(?:扣除|剔除|还原)|全[国省市区州](?:综合)?(?:排[名位]|位次)$|[一二三四五]年(?:计划)?(?:总?投资)$)/;

/** The metrics that a group of figures measures: one, or one a figure; empty where there is none to name. */
export function nameMetrics(naming: Naming): MetricName[] {
  const { lexed, lexicon, state } = naming;
  const clause = lastClause(naming);
  // 带动全市外贸进出口额增长154.4%: what grows, whatever made it grow
  const cause = naming.isRate ? (/^(?:带动|拉动|推动|促进)(?:全[国省市区州县])?(?=.{3})/.exec(lexed.text.slice(clause.start, clause.end))?.[0].length ?? 0) : 0;
  const range = { start: clause.start + cause, end: clause.end };
  const body = lexed.text.slice(range.start, range.end);
  const own = tidy(body).replace(hedgedShare, '');
  if (own === '') return inherit(naming);
  // 农产品加工业总产值与农业总产值之比: a proportion has one name
  const several = naming.isStructure || proportion.test(own) ? null : distribute({ ...naming, range }, body);
  if (several) {
    return several.map((member) => {
      const name = tidy(dropInnerVerb(member.replace(/^(?:实现|完成)(?=[^，、]{2})/, ''), lexicon));
      // 办理人大建议263件、政协提案334件，办结率、满意率100%
      const rate = name.endsWith('率') && lexicon.dependent.get(name) !== undefined ? (holdersFor(name, naming)[0] ?? '') : '';
      return { inherited: rate, local: name };
    });
  }
  const local = tidy(dropInnerVerb(standsAlone(own, naming) ? dropExamples(own, lexicon) : own, lexicon));
  const isDependent = dependentStart.test(local) || lexicon.dependent.get(local) !== undefined;
  if (isDependent && !naming.lead.part) {
    const holders = holdersFor(local, naming);
    if (holders.length > 0) return holders.map((holder) => ({ inherited: holder, local }));
  }
  // 月人均达到2389元: of what is not said
  if (/^[月年]?(?:人均|户均|亩均)$/.test(local)) return [];
  if (naming.isRate && headOf(local, lexicon) === '' && verbOf(local, lexicon) === '') {
    const whole = naming.lead.part ? state.metrics.at(-1) : state.whole;
    if (whole) {
      state.whole = whole;
      return [{ inherited: fullName(whole), local }];
    }
  }
  const object = lastObject(naming);
  const bare = local.replace(/^(?:基本|全部|已)/, '');
  if (verbOf(bare, lexicon) === bare && object !== '') return [{ inherited: object, local }];
  const level = levelled(local, naming);
  if (level !== null) return [level];
  if (takesVerb(naming, local)) return [{ inherited: state.verb, local }];
  return [{ inherited: '', local }];
}

/** 国家级企业技术中心1家、省级19家: the level alone, of what the item before counted; `null` for any other words. */
function levelled(local: string, { lexicon, mark, state, unit }: Naming): MetricName | null {
  const last = state.facts.at(-1);
  const name = last === undefined ? '' : fullName(last.metric);
  const of = /^.{1,4}级$/.test(local) && /^[、和及]/.test(mark) && last?.figure?.unit === unit ? name.slice(name.indexOf('级') + 1) : name;
  return of === name || of === '' ? null : { inherited: verbOf(name, lexicon), local: local + of };
}

// 产业产值, 资金 in 水泥、钢铁等产业产值: without the examples they name nothing
const general = /^(?:产业|企业|行业|领域|各类|各项|措施|项目|资金|成本|相关|有关|方面|业务|税费|费用)/;

/** Whether the noun after 等 stands alone: 新食品产业产值 of 葡萄酒、枸杞等新食品产业产值; what is counted always does. */
function standsAlone(own: string, { isRate, unit, lexicon }: Naming): boolean {
  if (isRate) return false;
  const noun = own.slice(own.lastIndexOf('等') + 1);
  return isCount(quantityOf(unit, lexicon)) || (noun.length > 3 && !general.test(noun) && headOf(noun, lexicon) !== '' && headOf(noun, lexicon).length < noun.length);
}

/** 金融“八大工程”深入实施、存贷款余额突破…: a member that ends in its own predicate is a clause, no subject. */
function lastClause({ lexed, range }: Naming): Range {
  const cut = marksIn(lexed, range, '、').findLast((mark) => predicateEnd.test(lexed.text.slice(range.start, mark)));
  return cut === undefined ? range : { start: cut + 1, end: range.end };
}

/** What a dependent metric hangs on: one name, or one a figure. */
function holdersFor(local: string, { count, lexicon, state, listed, isEach, mark }: Naming): string[] {
  if (count > 1 && listed && state.metrics.length === count) return state.metrics.map(fullName);
  // 新开工2万套、基本建成1.98万套，分别完成任务数的123.6%和209.1%
  if (count > 1 && listed && isEach && state.clause.length === count) {
    return state.clause.map(fullName).map((name) => (local.endsWith('率') ? withoutVerb(name, lexicon) : name));
  }
  if (local.endsWith('率') && state.clause.length > 0) {
    const names = state.clause.map((metric) => (hangs(metric, lexicon) ? metric.inherited : withoutVerb(metric.local || fullName(metric), lexicon)));
    // 立案率、投产率: one rate is not of another
    const holders = new Set(names.filter((name) => name !== '' && !name.endsWith('率')));
    return holders.size === 0 ? [] : [[...holders].join('、')];
  }
  // A800亿元，增长21%，B145亿元，增长20%，占全省比重分别超过50%、70%
  if (count > 1 && listed && isEach && local.startsWith('占') && state.recent.length >= count) return state.recent.slice(-count).map(fullName);
  const previous = local.startsWith('占') ? wholeOf(state) : ofHolder.test(local) ? state.holder : (/[；;]/.test(mark) ? state.main : null) ?? state.metrics.at(-1);
  if (!previous) return ofHolder.test(local) && state.topic !== '' ? [state.topic] : [];
  // 占全省的12%、占比提高4个百分点: the share that was just said
  const isSameShare = shareNoun.test(local) && previous.inherited !== '' && previous.local.startsWith('占');
  // 生产总值增长6%，总量达9.96万亿元，人均达12万元: the total is not reckoned by head
  const isPer = /^(?:人均|户均)$/.test(local) && previous.inherited !== '' && totalNoun.test(previous.local);
  const owner = isSameShare || isPer ? previous.inherited : stockOrFlow(previous, local, lexicon);
  const holder = holderOf(local.startsWith('总') ? owner.replace(added, '') : owner, local, lexicon);
  // 竣工425个 counts the projects themselves, whatever was done to them
  return [/^(?:竣工|开工|投产|落地)$/.test(local) ? withoutVerb(holder, lexicon).replace(/(?:开工|签约|竣工)$/, '') : holder].filter((name) => name !== '');
}

/** 签约项目|总投资, 签约项目|履约率: one more rate is of the projects, not of these. */
const hangs = ({ inherited, local }: MetricName, lexicon: Lexicon): boolean => inherited !== '' && lexicon.dependent.get(local) !== undefined && (ofHolder.test(local) || local.endsWith('率'));

// of what there is in all, unlike the 总投资 of what was added
const totalNoun = /^总(?:数|量|里程|户数|人数|长度|面积|容量)/;

/** 新登记市场主体3.6万户，总量增长7%; 企业新增218户，总数达379户: the total is of the stock, not of what was added. */
function stockOf(name: string, lexicon: Lexicon): string {
  // 净增 is an adverb of the figure elsewhere, and no verb of the lexicon
  const verb = /^净增/.exec(name)?.[0] ?? verbOf(name, lexicon);
  return (/^(?:新|净增)/.test(verb) && verb.length < name.length ? name.slice(verb.length) : name).replace(added, '');
}

/** What `local` is said of: 总数 of the stock, any other of the metric as it was named. */
export const stockOrFlow = (previous: MetricName, local: string, lexicon: Lexicon): string =>
  totalNoun.test(local) ? stockOf(fullName(previous), lexicon) : fullName(previous);

/** What 占… is a share of: the latest metric that is no rate itself. */
function wholeOf({ facts, metrics }: SentenceState): MetricName | undefined {
  const isRate = facts.at(-1)?.measure === 'level' && facts.at(-1)?.figure?.form === 'ratio';
  return isRate ? (facts.findLast((fact) => fact.measure === 'level' && fact.figure?.form === 'amount')?.metric ?? metrics.at(-1)) : metrics.at(-1);
}

// 争取上级资金5亿元、专项债券3亿元: what is got, in the same unit
const funds = /(?:资金|债券|国债|专债|贷款|补助|补贴|基金|额度)$/;

/** 改造供水管网7公里、燃气管网76公里: the verb of the item before holds for this one too; not in 新增高新技术企业20家、科技型企业达到450家. */
function takesVerb({ mark, lead, isRate, isStock, unit, lexicon, state }: Naming, local: string): boolean {
  if (state.verb === '' || isRate || isStock || lead.part || /^(?:每|人均)/.test(local)) return false;
  if (/^[、和及与以]/.test(mark)) return verbOf(local, lexicon) === '' && (headOf(local, lexicon) === '' || state.verb.startsWith('新') || (unit === state.verbUnit && funds.test(local)));
  return mark === '，' && !hasVerb(local, lexicon) && unit === state.verbUnit && headOf(local, lexicon) === '' && lead.words.length === 0;
}

/** 开工建设保障性住房1.2万套，基本建成1.1万套: what a bare verb is done to, counted in the same unit. */
function lastObject({ lexicon, state, unit }: Naming): string {
  const last = state.facts.at(-1);
  if (!last || last.figure?.unit !== unit || unit === '') return '';
  const name = fullName(last.metric);
  const verb = verbOf(name, lexicon);
  if (verb !== '') return name.slice(verb.length);
  // 保障性安居工程新开工2万套、基本建成1.98万套
  const ending = lexicon.content.endingAt(name, name.length, 0)?.word ?? '';
  return name.slice(0, name.length - ending.length);
}

function hasVerb(words: string, { content }: Lexicon): boolean {
  for (let at = content.next(words, 0, words.length); at < words.length; at = content.next(words, at + 1, words.length)) {
    if (content.at(words, at) !== null) return true;
  }
  return false;
}

/** No words of its own: the metric, or the metrics, said before. */
function inherit({ count, listed, isEach, isStock, noun, lead, unit, lexicon, state }: Naming): MetricName[] {
  const over = (metric: MetricName): MetricName => {
    // 财政收入86亿元，完成年初预算的102%，增长8%: what grows is not the share
    const isShare = metric.inherited !== '' && dependentShare.test(metric.local);
    const said = unit === '个百分点' || (isStock && !isShare) ? fullName(metric) : isShare ? metric.inherited : wholeShared(metric);
    // 收入增速居全省第10位，完成27.5亿元: of what moves
    const name = unit === '个百分点' ? said : said.replace(/(?<=.{2})(?:增速|增幅)$/, '');
    // 新建5G基站4.67万座，累计达17万座; 企业新增218户，达到379户: the total is of the stock, not of what was added
    const isTotal = lead.words.some((word) => total.test(word));
    // 新增肉牛存栏53.8万头、达到295.5万头: so many there are after so many were added
    const flow = isStock && !isTotal && state.facts.at(-1)?.measure === 'level' && state.facts.at(-1)?.figure?.unit === unit ? /新增加?|净增加?/.exec(name)?.[0] : undefined;
    if (flow !== undefined && flow.length < name.length) return { inherited: name.replace(flow, ''), local: '' };
    if (isTotal) return { inherited: stockOf(name, lexicon), local: '' };
    return { inherited: isStock ? name.replace(added, '') : name, local: '' };
  };
  if (count > 1 && (listed || isEach)) {
    if (state.metrics.length === count) return state.metrics.map(over);
    const lately = state.recent.slice(-count);
    if (lately.length === count) return lately.map(over);
  }
  if (count === 1 && isEach && state.metrics.length === 1 && state.recent.length > 1) return state.recent.map(over);
  // 对外贸易稳中提质，达4.45万亿元: what the sentence before measured is meant only where this one begins with its figure
  const last = state.metrics.at(-1) ?? (state.clauseNumber <= 1 ? state.before().at(-1) : undefined);
  if (!last) return [];
  return state.metrics.length > 1 && (count === 1 || noun !== '') ? state.metrics.map(over) : [over(last)];
}

/** The members of a joined subject, one a figure, or all for one figure where 均 says so or each is whole. */
function distribute({ lexed, lexicon, range: words, count, listed, isEach, isRate }: Naming, all: string): string[] | null {
  // 高端装备、化工等六大产业主营业务收入、税收分别: the examples are no members
  const examples = (count > 1 && listed) || isEach ? /等(?=[一二三四五六七八九十\d]*[大个类家])/.exec(all) : null;
  const range = { start: words.start + (examples ? examples.index + 1 : 0), end: words.end };
  const body = all.slice(range.start - words.start);
  const inner = /分别|(?<![人年户日亩生平月地])均(?!衡|价|等|值)/.exec(body);
  if (inner && inner.index > 1 && (count > 1 || isEach)) {
    // 生猪、肉牛、肉羊分别出栏: the verb after 分别 goes to each
    const verb = body.slice(inner.index + inner[0].length);
    const subjects = wholeMembers(lexed, { start: range.start, end: range.start + inner.index }, count, lexicon) ?? expandPair(body.slice(0, inner.index), count, lexicon) ?? splitFor(lexed, { start: range.start, end: range.start + inner.index }, count, lexicon);
    if (subjects) return subjects.map((subject) => subject + verb);
  }
  const whole = count > 1 && (listed || isEach) ? wholeMembers(lexed, range, count, lexicon) : null;
  if (whole) return whole;
  const pair = count > 1 && (listed || isEach) ? expandPair(body, count, lexicon) : null;
  if (pair && body.includes('、')) return pair;
  if (count > 1 && (listed || isEach)) return splitFor(lexed, range, count, lexicon) ?? expandPair(body, count, lexicon);
  if (count !== 1) return null;
  const deep = subjectsIn(lexed, range, lexicon);
  if (isEach) {
    const crossed = crossMembers(members(lexed, range, false, lexicon), lexicon);
    // 新增本外币存、贷款余额
    const pair = body.includes('存、贷款') || !body.includes('、') ? expandPair(body, 2, lexicon) : null;
    return pair ?? crossed ?? (deep.length > 1 ? completeMembers(deep, lexicon) : expandPair(body, 2, lexicon));
  }
  const isWhole = (member: string): boolean => headOf(member, lexicon) !== '' && headOf(member, lexicon).length < member.length;
  if (isRate && deep.length > 1 && deep.every(isWhole)) return deep;
  // 中等职业学校、技工学校招生规模增长三成: side by side up to 学校
  const isBeside = isRate && deep.length > 1 && isWhole(deep.at(-1) ?? '') && deep.slice(0, -1).every((member) => member.length > 3 && (deep.at(-1) ?? '').slice(0, -2).includes(member.slice(-2)));
  return isBeside ? completeMembers(deep, lexicon) : null;
}

/** 企业退休人员养老金、城乡居民基础养老金: as many members as figures, each with a head of its own, whatever else they may be short for; `null` for any other words. */
function wholeMembers(lexed: Lexed, range: Range, count: number, lexicon: Lexicon): string[] | null {
  const list = members(lexed, range, false, lexicon);
  return list.length === count && list.every((member) => member.length > 3 && headOf(member, lexicon) !== '') ? completeMembers(list, lexicon) : null;
}

/** A joined subject as `count` members: split at 、, else at 和 too. */
function splitFor(lexed: Lexed, range: Range, count: number, lexicon: Lexicon): string[] | null {
  const shallow = members(lexed, range, false, lexicon);
  if (shallow.length === count) return completeMembers(shallow, lexicon);
  const deep = members(lexed, range, true, lexicon);
  return deep.length === count ? completeMembers(deep, lexicon) : null;
}
