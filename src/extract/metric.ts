import type { Lexicon } from '../lexicon/index.js';
import { regionNameAt } from '../lexicon/regions.js';
import { insideOpaque, type Range } from './clause.js';
import type { Lexed } from './lex/tokens.js';

/** The name of a metric: words taken over from before, and its own. */
export interface MetricName {
  readonly inherited: string;
  readonly local: string;
}

export const fullName = ({ inherited, local }: MetricName): string => inherited + local;

const trimEnd = /(?:[，、：:；]|的|了|等|共|分别|(?<![年人户日亩平])均|至|和|(?<![惠涉普波遍触])及){1,9}$/;
const trimStart = /^(?:[，、：:；）)”.．]|的|了)+/;

/** Words as a metric: without marks and particles at either end. */
export function tidy(words: string): string {
  const trimmed = words.replace(trimStart, '').replace(/(?<![，、：:；])[，、：:；]+$/, '');
  // 培育一批年销售收入超10亿元的企业: what is measured starts after 一批
  const ended = trimmed.replace(/^[^“]{0,8}(?<!第)一批(?=[^”])/, '').replace(trimEnd, '');
  return ended === '' ? trimmed : ended;
}

/** 民营经济增加值 of 民营经济增加值占生产总值, 支出 of 支出|占预算: what a share is the share of; any other metric is itself. */
export function wholeShared(metric: MetricName): string {
  if (metric.inherited !== '' && metric.local.startsWith('占')) return metric.inherited;
  return /^(?<part>.{2,}?)占(?![地用有补线道位比])/.exec(fullName(metric))?.groups?.['part'] ?? fullName(metric);
}

/** The longest head noun at the end of `words`; empty where there is none. */
export function headOf(words: string, lexicon: Lexicon): string {
  return lexicon.heads.endingAt(words, words.length, 0)?.word ?? '';
}

/** The content verb, or chain of them, at the start of `words`: 新建和改造, 谋划实施. */
export function verbOf(words: string, lexicon: Lexicon): string {
  let at = 0;
  for (;;) {
    const hit = lexicon.content.at(words, at);
    if (!hit) return words.slice(0, at);
    at += hit.word.length;
    const joint = /^(?:、|和|或)/.exec(words.slice(at))?.[0];
    if (joint !== undefined && lexicon.content.at(words, at + joint.length)) at += joint.length;
  }
}

/** 重点项目 of 签约重点项目: what the verb at the beginning is done to. */
export const withoutVerb = (name: string, lexicon: Lexicon): string => name.slice(verbOf(name, lexicon).length);

/** 第三产业实现增加值 → 第三产业增加值: a light verb between the holder and the head noun says nothing. */
export function dropInnerVerb(words: string, lexicon: Lexicon): string {
  // 低保标准提高到每人每月410元: the verb is none of the metric, what it is reckoned by is
  const reckoned = words.replace(/(?<=.{2})(?:提高|增加|达|上调|调整|提升)(?:到|至|为)?(?=(?:每?人均|每人|每月|每户|户均|年人均)[^，、]{0,4}$)/, '');
  if (reckoned !== words) return reckoned;
  const stated = words.replace(/(?<=.{2})(?:力争|确保|预计|争取(?=完成|实现|达到))(?:完成|实现|达到)?(?=.{2})/, '');
  if (stated !== words) return stated;
  const match = /^(?<holder>.{2,}?)(?:累计实现|累计完成|共完成|共实现|实现|完成)(?<head>.{2,12})$/.exec(words);
  if (!match?.groups) return words;
  const { holder = '', head = '' } = match.groups;
  return headOf(head, lexicon) !== '' && verbOf(holder, lexicon) === '' ? holder + head : words;
}

const ownWord = /^(?:[平同均对优甲乙丙]等|[初中高]等(?:教育|职业|学校|院校|义务|专业|师范|收入|发达|水平|规模|以上|学历|城市))/;

/** 华为、中兴等917个项目 → 项目: examples before 等 are dropped where a noun follows; the verb stays. */
export function dropExamples(words: string, lexicon: Lexicon): string {
  const at = words.lastIndexOf('等');
  // 中等教育, 平等, 同等 are words of their own
  if (at <= 0 || ownWord.test(`${words.slice(at - 1, at)}等${words.slice(at + 1, at + 3)}`)) return words;
  const verb = verbOf(words, lexicon);
  const rest = words.slice(at + 1);
  const examples = words.slice(verb.length, at);
  // 实施教育园区等学校建设项目: a single one, behind the verb; what is quoted says what kind of 活动 they are
  const isOne = verb !== '' && examples.length > 2 && !examples.startsWith('“') && rest.length > 1;
  if (!(isOne || /[、和及]/.test(words.slice(0, at).replace(/“[^”]{0,80}”/g, ''))) || /^(?:[级候次待额值于地奖功]|方面)/.test(rest)) return words;
  return verb + rest;
}

/** 研究与试验发展经费: whether the mark at `at` joins the parts of one name. */
function isWithinName(text: string, at: number, lexicon: Lexicon): boolean {
  const { joined } = lexicon;
  for (let start = joined.next(text, Math.max(0, at - longestBeforeJoint), at); start < at; start = joined.next(text, start + 1, at)) {
    const name = joined.at(text, start)?.word;
    if (name !== undefined && start + name.length > at) return true;
  }
  return false;
}

/** 计算机、通信和其他电子设备: how far before a mark the name that it is part of may begin. */
const longestBeforeJoint = 9;

/** The members of a joined subject: split at 、, and at 和 as well when `deep`. */
export function members(lexed: Lexed, range: Range, deep: boolean, lexicon: Lexicon): string[] {
  const found: string[] = [];
  // not the last character of 惠及, 参与, 饱和, 碳中和
  const mark = deep ? /、|(?<!饱|温|总|共|碳中)和|以及|(?<![惠涉普波遍触])及|(?<!参)与|，/g : /、/g;
  let from = range.start;
  const text = lexed.text.slice(0, range.end);
  mark.lastIndex = range.start;
  for (let match = mark.exec(text); match; match = mark.exec(text)) {
    if (insideOpaque(lexed.opaque, match.index) || isWithinName(text, match.index, lexicon)) continue;
    found.push(text.slice(from, match.index));
    from = match.index + match[0].length;
  }
  found.push(text.slice(from));
  return found.filter((member) => member !== '');
}

/** The members of a joined subject that is said something of as a whole: at 、 where each is then a name, else at 和 too. */
export function subjectsIn(lexed: Lexed, range: Range, lexicon: Lexicon): string[] {
  const shallow = members(lexed, range, false, lexicon);
  const deep = members(lexed, range, true, lexicon);
  // 城镇和农村居民收入 is two
  const isName = (member: string): boolean => headOf(member, lexicon) !== '' || isContrast(member, lexicon);
  // 专项债额度、列入授权和委托审批清单数: 和 stands inside the second; 苹果面积、产量和质量: it does not
  return shallow.length > 1 && shallow.every(isName) && !deep.every(isName) ? shallow : deep;
}

const summing = /(?<=.{2})(?:[两二三四五六七八九十]+|(?<![A-Za-z\d.])\d+)[项个大](?:主要|核心|关键|重要|约束性)?(?:经济)?指标$/;

// 城镇化率 in 城镇化率和经济增速: it stands as it is
const stands = /(?:[率度力]|比重|占比|指数|水平|质量|数量?|增速|增幅|速度|总量|规模)$/;

/**
 * Completes short members from the next whole one: 奶、蔬菜、食用菌产量 → 奶产量, 蔬菜产量, 食用菌产量;
 * 城镇、农村常住居民人均可支配收入 → 城镇常住居民人均可支配收入.
 */
export function completeMembers(list: readonly string[], lexicon: Lexicon): string[] {
  // PM2.5、PM10、NO2三项指标: what says how many there are is none of the last
  const summary = list.length > 1 ? (summing.exec(list.at(-1) ?? '')?.[0].length ?? 0) : 0;
  if (summary > 0) return completeMembers([...list.slice(0, -1), (list.at(-1) ?? '').slice(0, -summary)], lexicon);
  // 五保集中和分散供养标准每人每年: what it is reckoned by holds for each
  const reckoned = /(?<=.{2})(?:每人每[年月]|每[人月年]|人均)$/.exec(list.at(-1) ?? '')?.[0] ?? '';
  if (reckoned !== '' && list.length > 1) {
    return completeMembers(list.map((member) => (member.endsWith(reckoned) ? member.slice(0, -reckoned.length) : member)), lexicon).map((member) => member + reckoned);
  }
  // 工业、投资、消费增速, 一本和二本上线率的增幅: what moves is completed first
  const moving = /(?<=.{2})的?(?:增速|增幅|增长率|增长速度|(?:下降|降低|改善|提升|提高|减排)幅度|[降减]幅)$/.exec(list.at(-1) ?? '')?.[0] ?? '';
  if (moving !== '' && list.length > 1 && !list.slice(0, -1).some((member) => stands.test(member))) {
    return completeMembers([...list.slice(0, -1), (list.at(-1) ?? '').slice(0, -moving.length)], lexicon).map((member) => member + moving);
  }
  // 工业园区养老、医疗、失业、工伤、生育五项社会保险参保率: who is insured, and not how many kinds there are
  const kinds = /^(?<kind>[^，、\d一二三四五六七八九十]{2,3})(?:\d+|[两二三四五六七八九十]+)[项种](?=.)/.exec(list.at(-1) ?? '');
  if (kinds?.groups && list.length > 2 && isContrast(kinds.groups['kind'] ?? '', lexicon)) {
    return completeMembers([...list.slice(0, -1), (kinds.groups['kind'] ?? '') + (list.at(-1) ?? '').slice(kinds[0].length)], lexicon);
  }
  const bearer = pureContrastBearer(list, lexicon);
  if (bearer !== '') return completeMembers([list[0] ?? '', ...list.slice(1).map((member) => bearer + member)], lexicon);
  // 占全省生产总值、全部财政收入的比重: a share of each
  if (list.length > 1 && list[0]?.startsWith('占') === true && !list.slice(1).some((member) => member.startsWith('占'))) return list.map((member, index) => (index === 0 ? member : `占${member}`));
  return list.map((member, index) => {
    const before = list[index - 1] ?? '';
    const stem = before.slice(0, before.length - member.length);
    // 专利申请量和授权量: the second leaves out what stands before the head of the first; not 出口额 after 进出口总额
    const isPart = before.includes(member.slice(0, -1));
    if (index > 0 && member.length <= 3 && stem.length > 1 && member.length > 1 && !member.endsWith('力') && before.at(-1) === member.at(-1) && !isPart) return stem + member;
    // 公众安全感、满意度, 生产安全事故起数和死亡人数: it belongs to what the first is said of
    const owner = index > 0 && lexicon.qualities.get(member) !== undefined ? ownerOf(list[0] ?? '', lexicon) : '';
    if (owner !== '') return owner + member;
    // 人均公园面积、湿地面积: reckoned alike
    if (index > 0 && list[0]?.startsWith('人均') === true && !member.startsWith('人均') && member.length > 2 && member.slice(-2) === list[0].slice(-2)) return `人均${member}`;
    // 北部湾港货物和集装箱吞吐量, 电子信息产业利税总额和出口交货值: whose, said once
    const holder = index > 0 && measuredOf(member, list.at(-1) ?? '', lexicon) ? (holderFirst.exec(list[0] ?? '')?.groups?.['holder'] ?? '') : '';
    if (holder !== '') return holder + member;
    // 港口货物吞吐量、增速: how much the first moves
    if (index > 0 && /^(?:增速|增幅|涨幅)$/.test(member) && headOf(list[0] ?? '', lexicon) !== '' && list.length === 2) return (list[0] ?? '') + member;
    // 本外币存款余额、贷款余额: what stands before one contrast stands before the other
    const bearer = index > 0 ? contrastBearer(list[0] ?? '', member, lexicon) : '';
    if (bearer !== '') return bearer + member;
    // 苹果面积、产量、质量: what the first is of
    const product = index > 0 && facet.test(member) ? (facetOf.exec(list[0] ?? '')?.groups?.['owner'] ?? '') : '';
    if (product !== '') return product + member;
    // 五保集中和分散供养标准: what stands before one contrast stands before the other
    const prefix = index > 0 && !isContrast(member, lexicon) ? contrastPrefix(before, member, lexicon) : '';
    if (prefix !== '') return prefix + member;
    // 草原植被盖度、森林覆盖率
    if ((headOf(member, lexicon) !== '' || /[^，、]{2}[率度]$/.test(member)) && !isContrast(member, lexicon)) return member;
    const place = regionNameAt(member) === member ? tailOfPlace(list.slice(index + 1), lexicon) : '';
    if (place !== '') return member + place;
    const whole = list.slice(index + 1).find((later) => !isContrast(later, lexicon) && headOf(later, lexicon) !== '' && headOf(later, lexicon).length < later.length) ??
      (member.endsWith('级') || levelOnly.test(member) ? list.at(-1) : undefined);
    return whole === undefined ? member : member + sharedTail(member, whole, lexicon);
  });
}

// 上海机场, 电子信息产业: what has amounts of its own; not the 港 of 港口货物
const holderFirst = /^(?<holder>[^，、]{1,12}?(?:港(?!口|区)|机场|口岸|开发区|高新区|经开区|自贸区|保税区|产业(?!化)|集团))(?=[^，、]{2})/;

/** Whether a member is said of a holder that the first names: 集装箱吞吐量 beside …吞吐量, 利税, 出口交货值; not 固定资产投资, which has none. */
const measuredOf = (member: string, last: string, lexicon: Lexicon): boolean =>
  !holderFirst.test(member) && !/^(?:机场|空港|港口|口岸)/.test(member) && (/(?:吞吐量|运量|起降架次|航线)$/.test(member) || lexicon.dependent.get(member) !== undefined || /^(?:出口交货值|利税总额|利润总额|主营业务收入)$/.test(member)) && !/[省市区县]/.test(last);

/** 空气质量优良率 of 南昌、九江空气质量优良率: all that is said of a later place is said of this one; empty where it is no metric. */
function tailOfPlace(later: readonly string[], lexicon: Lexicon): string {
  const tails = later.flatMap((member) => { const place = regionNameAt(member); return place === '' ? [] : [member.slice(place.length)]; });
  return tails.find((tail) => tail !== '' && headOf(tail, lexicon) !== '') ?? '';
}

const facet = /^(?:面积|产量|产值|质量|品质|单产|总产|总产量|规模|销量|存栏|出栏|品牌)$/;
const facetOf = /^(?<owner>.{2,6}?)(?:种植|播种|养殖)?(?:面积|产量|产值|质量|单产|总产|总产量|规模|存栏|出栏)$/;

/** 公众 of 公众安全感: what stands before the quality; empty where it ends in none. */
function ownerOf(words: string, lexicon: Lexicon): string {
  const quality = lexicon.qualities.endingAt(words, words.length, 0)?.word ?? '';
  const owner = quality === '' ? '' : words.slice(0, words.length - quality.length);
  // 事故 in 事故起数 says no more than the count does
  return owner.length > 2 || /[感度率]$/.test(quality) ? owner : '';
}

/** 苹果种植面积和产量: each member with each of the heads at the end. */
export function crossMembers(shallow: readonly string[], lexicon: Lexicon): string[] | null {
  const last = shallow.at(-1) ?? '';
  const joint = /^(?<whole>.+?)[和及](?<head>[^和及]{2,4})$/.exec(last);
  const { whole = '', head = '' } = joint?.groups ?? {};
  if (shallow.length < 2 || head === '' || headOf(head, lexicon) !== head || headOf(shallow[0] ?? '', lexicon) !== '') return null;
  const first = completeMembers([...shallow.slice(0, -1), whole], lexicon);
  return [...first, ...shallow.slice(0, -1).map((member) => member + head), whole.slice(0, whole.length - longHead(whole, lexicon).length) + head];
}

/** 种植面积 rather than 面积: the head noun with the word before it that makes it a term. */
const longHead = (words: string, lexicon: Lexicon): string => /(?:产业|行业|企业)?(?:(?:主营业务|营业|销售|经营|(?:人均)?可支配)收入|增加值|总?产值)$|(?:(?:旅客|货物)吞吐量|[县镇村]?数量|城镇化率|(?:毛|净|无害化|集中|综合|绿化)?(?<!通[^，、]*)[^，、]{2}率|零售额|成交额|交易额)$|(?:种植|播种|养殖|出口|销售|存栏|出栏|平均|年均)(?:面积|量|额|总额|规模|浓度|价格|工资)$/.exec(words)?.[0] ?? headOf(words, lexicon);

/** 五保 of 五保集中 before 分散供养标准; empty where the two do not contrast so. */
function contrastPrefix(before: string, member: string, lexicon: Lexicon): string {
  const set = lexicon.contrasts.find((words) => words.some((word) => member.startsWith(word)) && words.some((word) => before.endsWith(word) && before !== word && !member.startsWith(word)));
  const word = set?.filter((one) => before.endsWith(one)).sort((a, b) => b.length - a.length)[0];
  return word === undefined ? '' : before.slice(0, before.length - word.length);
}

/** 金融机构本外币 of 金融机构本外币存款余额 beside 贷款余额: both end alike and differ in a contrast; empty where they do not. */
function contrastBearer(first: string, member: string, lexicon: Lexicon): string {
  const set = lexicon.contrasts.find((words) => words.some((word) => member.startsWith(word)));
  const at = set === undefined || member.slice(-2) !== first.slice(-2) ? -1 : Math.max(...set.filter((word) => !member.startsWith(word)).map((word) => first.indexOf(word)));
  const bearer = first.slice(0, Math.max(at, 0));
  return bearer.length > 1 && verbOf(bearer, lexicon) === '' && first.length - at === member.length ? bearer : '';
}

/** 工业园区 of 工业园区养老、医疗、失业保险: what stands before the first of words that contrast; empty where there is nothing. */
function pureContrastBearer(list: readonly string[], lexicon: Lexicon): string {
  const [first = '', ...rest] = list;
  const set = rest.length < 2 ? undefined : lexicon.contrasts.find((words) => words.some((word) => first.endsWith(word)) && rest.slice(0, -1).every((member) => words.includes(member)) && words.some((word) => rest.at(-1)?.startsWith(word)));
  const word = set?.filter((one) => first.endsWith(one)).sort((a, b) => b.length - a.length)[0] ?? '';
  return set === undefined ? '' : first.slice(0, first.length - word.length);
}

const isContrast = (member: string, lexicon: Lexicon): boolean => lexicon.contrasts.some((set) => set.includes(member));

// 增创国家 and 省 in 增创国家、省卫生镇: the level alone
const levelOnly = /^.{0,4}(?:国家|自治区|省|(?<!城)市|县)$/;
const levelFirst = /^(?:国家|自治区|[省市县])(?![市区县属内外城场域会])/;

/** What `whole` has and `member` leaves out. */
function sharedTail(member: string, whole: string, lexicon: Lexicon): string {
  const level = levelOnly.test(member) ? (levelFirst.exec(whole)?.[0] ?? '') : '';
  if (level !== '') return whole.slice(level.length);
  for (const set of lexicon.contrasts) {
    if (!set.some((word) => member.endsWith(word))) continue;
    const twin = [...set].sort((a, b) => b.length - a.length).find((word) => whole.includes(word) && !member.endsWith(word));
    if (twin !== undefined) return whole.slice(whole.indexOf(twin) + twin.length);
  }
  // 户籍人口 and 常住人口城镇化率 run side by side up to 人口
  for (const length of [2, 1]) {
    const ending = member.slice(-length);
    const at = member.length > length ? whole.indexOf(ending, 1) : -1;
    const tail = at < 0 ? '' : whole.slice(at + ending.length);
    if (tail !== '' && (headOf(tail, lexicon) !== '' || ending === '级')) return tail;
  }
  const head = longHead(whole, lexicon);
  // 上海机场货邮 beside 旅客吞吐量
  if (/(?:旅客|货物|货邮|集装箱|客|货)$/.test(member) && head.endsWith('吞吐量')) return '吞吐量';
  // 高技术产业 beside 制造业增加值 says what kind it is itself
  return member.endsWith('业') ? head.replace(/^(?:产业|行业|企业)/, '') : head;
}

/** 存贷款余额 → 存款余额, 贷款余额; `null` where the words hold no such short form for `count`. */
export function expandPair(words: string, count: number, lexicon: Lexicon): string[] | null {
  const { pairs } = lexicon;
  for (let at = pairs.next(words, 0, words.length); at < words.length; at = pairs.next(words, at + 1, words.length)) {
    const hit = pairs.at(words, at);
    if (hit?.value.length !== count) continue;
    return hit.value.map((word) => words.slice(0, at) + word + words.slice(at + hit.word.length));
  }
  return null;
}

// what belongs to the whole of the metric before it, and what stands beside it as a sibling
const sibling = /(?:产量|总产|单产|面积|产值|收入|支出|余额|存款|贷款|增加值|利润|利税|税收|出口|进口|床位|游客|户数|人数|农户|就业|受益|存栏|出栏)$/;

/** What a dependent metric hangs on: 签约重点项目 for 总投资, 粮食 for 产量 after 粮食播种面积. */
export function holderOf(previous: string, dependent: string, lexicon: Lexicon): string {
  if (!sibling.test(dependent) || dependent.startsWith('占')) return previous;
  const tail = lexicon.dependent.endingAt(previous, previous.length, 0)?.word ?? headOf(previous, lexicon);
  const compound = /(?:饲养量|存栏|出栏|播种面积|种植面积|接待量|接待人次|接待人数|营业收入|销售收入|总产值|总收入|存款余额|贷款余额|人均可支配收入|人均纯收入)$/.exec(previous)?.[0] ?? tail;
  const stem = previous.slice(0, previous.length - compound.length);
  // 存贷款金额…，贷款余额: the holder ends in what is named anew
  if (stem.endsWith(dependent.slice(0, 2))) return '';
  // 民间投资增幅居全区第一，贷款余额…: what moves has no balance
  if (/(?<!余额|款)(?:增速|增幅|涨幅)$/.test(previous) && /(?:余额|存款|贷款|户数|人数|就业|床位)$/.test(dependent)) return '';
  return verbOf(stem, lexicon) === stem ? '' : stem;
}
