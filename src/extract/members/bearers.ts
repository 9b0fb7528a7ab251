import type { Lexicon } from '../../lexicon/index.js';
import { headOf, verbOf } from '../metric.js';
import { isContrast } from './contrasts.js';

/** What a member leaves out at its beginning and the first says: 公众 of 满意度 in 公众安全感、满意度; empty where it leaves out nothing. */
export function bearerFor(list: readonly string[], index: number, lexicon: Lexicon): string {
  const [first = ''] = list;
  const member = list[index] ?? '';
  const before = list[index - 1] ?? '';
  if (index === 0) return '';
  return stemOf(before, member) ||
    (lexicon.qualities.get(member) === undefined ? '' : ownerOf(first, lexicon)) ||
    // 人均公园面积、湿地面积: reckoned alike
    (first.startsWith('人均') && !member.startsWith('人均') && member.length > 2 && member.slice(-2) === first.slice(-2) ? '人均' : '') ||
    // 北部湾港货物和集装箱吞吐量, 电子信息产业利税总额和出口交货值: whose, said once
    (measuredOf(member, list.at(-1) ?? '', lexicon) ? (holderFirst.exec(first)?.groups?.['holder'] ?? '') : '') ||
    // 规模以上工业中装备制造业和高技术产业: of what each is a part
    (/^[^，、]{2,8}(?:工业|企业|产业|投资|人口)中(?![小国西部])(?=[^，、]{2})/.exec(first)?.[0] ?? '') ||
    // 港口货物吞吐量、增速: how much the first moves
    (/^(?:增速|增幅|涨幅)$/.test(member) && headOf(first, lexicon) !== '' && list.length === 2 ? first : '') ||
    contrastBearer(first, member, lexicon) ||
    // 苹果面积、产量、质量: what the first is of
    (facet.test(member) ? (facetOf.exec(first)?.groups?.['owner'] ?? '') : '') ||
    (isContrast(member, lexicon) ? '' : contrastPrefix(before, member, lexicon));
}

/** 专利申请 of 授权量 after 专利申请量: what stands before the head of the first; not of 出口额 after 进出口总额. */
function stemOf(before: string, member: string): string {
  const stem = before.slice(0, before.length - member.length);
  const isPart = before.includes(member.slice(0, -1));
  return member.length <= 3 && stem.length > 1 && member.length > 1 && !member.endsWith('力') && before.at(-1) === member.at(-1) && !isPart ? stem : '';
}

// 上海机场, 电子信息产业: what has amounts of its own; not the 港 of 港口货物
const holderFirst = /^(?<holder>[^，、]{1,12}?(?:港(?!口|区)|机场|口岸|开发区|高新区|经开区|自贸区|保税区|产业(?!化)|集团)|(?:规上|规模以上)工业(?!企业))(?=[^，、]{2})/;

// what a whole economy has too
const ofAll = /^(?:投资|消费|收入|支出|资金|人均|户均|面积|产量|规模|总量|总额|总数|余额|存款|贷款|就业)$/;

/** Whether a member is said of a holder that the first names: 集装箱吞吐量 beside …吞吐量, 利税, 出口交货值; not 固定资产投资, which has none. */
const measuredOf = (member: string, last: string, lexicon: Lexicon): boolean =>
  !holderFirst.test(member) && !/^(?:机场|空港|港口|口岸)/.test(member) && (/(?:吞吐量|运量|起降架次|航线)$/.test(member) || (lexicon.dependent.get(member) !== undefined && !ofAll.test(member)) || /^(?:出口交货值|利税总额|利润总额|主营业务收入)$/.test(member)) && !/[省市区县]/.test(last);

const facet = /^(?:面积|产量|产值|质量|品质|单产|总产|总产量|规模|销量|存栏|出栏|品牌)$/;
const facetOf = /^(?<owner>.{2,6}?)(?:种植|播种|养殖)?(?:面积|产量|产值|质量|单产|总产|总产量|规模|存栏|出栏)$/;

/** 公众 of 公众安全感: what stands before the quality; empty where it ends in none. */
function ownerOf(words: string, lexicon: Lexicon): string {
  const quality = lexicon.qualities.endingAt(words, words.length, 0)?.word ?? '';
  const owner = quality === '' ? '' : words.slice(0, words.length - quality.length);
  // 事故 in 事故起数 says no more than the count does
  return owner.length > 2 || /[感度率]$/.test(quality) ? owner : '';
}

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
export function pureContrastBearer(list: readonly string[], lexicon: Lexicon): string {
  const [first = '', ...rest] = list;
  const set = rest.length < 2 ? undefined : lexicon.contrasts.find((words) => words.some((word) => first.endsWith(word)) && rest.slice(0, -1).every((member) => words.includes(member)) && words.some((word) => rest.at(-1)?.startsWith(word)));
  const word = set?.filter((one) => first.endsWith(one)).sort((a, b) => b.length - a.length)[0] ?? '';
  return set === undefined ? '' : first.slice(0, first.length - word.length);
}
