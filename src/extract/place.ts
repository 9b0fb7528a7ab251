import type { Region, RegionLevel } from '../core/document.js';
import type { Candidate, Measure, Value } from '../core/observation.js';
import type { NormalOffset } from '../core/span.js';
import type { Lexicon } from '../lexicon/index.js';
import { divisionAt, type Named, provinceOf, shortName, state } from '../lexicon/regions.js';

/** A metric with what its words say of the place. */
interface Said {
  readonly name: string;
  readonly measure: Measure;
  readonly value: Value | null;
  /** The words of the sentence right before the fact. */
  readonly before: string;
  /** The words of the sentence up to the end of the fact. */
  readonly upTo: string;
}

/** An indicator, and where it was measured; `null` for the place that the document is about. */
interface Placed {
  readonly indicator: ReturnType<Lexicon['indicatorOf']>;
  readonly region: Region | null;
}

/** What a fact is of and where: 泌阳县生产总值 in a report of 驻马店市 is the 生产总值 of 泌阳县. */
export function placed({ name, measure, value, before, upTo }: Said, within: Region | null, lexicon: Lexicon): Placed {
  const indicatorOf = (words: string): Placed['indicator'] => lexicon.indicatorOf({ name: words, measure, value });
  const whole = indicatorOf(name);
  if (within === null) return { indicator: whole, region: null };
  // 新建高标准农田: what the metric is called as a whole is no place
  if (whole !== null) return { indicator: whole, region: isCount(whole) ? null : largerPlace(before, within) };
  // 哈尔滨市生产总值, 青岛港口吞吐量 in the city's own report
  const own = [within.name, shortName(within.name)].find((one) => one.length > 1 && name.startsWith(one));
  const ofOwn = own === undefined ? null : indicatorOf(name.slice(own.length).replace(particles, ''));
  // 驻马店经济技术开发区 is one by name
  if (ofOwn !== null && (own === within.name || !isCount(ofOwn))) return { indicator: ofOwn, region: null };
  const group = groupAt(name, upTo);
  const ofGroup = group === null ? null : indicatorOf(name.slice(group.words.length).replace(particles, ''));
  if (group !== null && ofGroup !== null && !counted.test(name)) return { indicator: ofGroup, region: group.region };
  const division = divisionAt(name, within);
  if (division === null) return { indicator: null, region: null };
  const rest = name.slice(division.name.length);
  const said = rest.replace(particles, '');
  const indicator = said === '' ? null : indicatorOf(said);
  return isThePlace(division, rest, indicator !== null) ? { indicator, region: division.region } : { indicator: null, region: null };
}

// 泌阳县的森林覆盖率, 泌阳县全年实现生产总值, 泌阳、西平、遂平3县生产总值
const particles = /^(?:\d+个?[县市区旗州])?(?:的|全[县市区旗州])?(?:全年|累计)?(?:实现|完成)?/;
// 泌阳县城, 泰山区域, 绥中县人民医院, 文县某公司, 漳州市区, 惠民县、阳信县 that one figure is said of
const namesMore = /公司|集团|医院|^(?:[、，和与及至到—～）)“]|域|民(?![营生族政])|城(?![镇乡])|委|政府|人民|第[一二三四五六七八九十]|[一二三四五六七八九十]中|中学|经济(?:技术)?开发|工业(?:集中区|园)|高新(?!技术)|大学|学院|银行|机场|港|站|法院|检察)/;
// 郑州机场, 太仓港: what stands in a place, not what is true of it
const facility = /^(?:空港|机场|港|口岸|地铁|城[区市]|园区|园|经开|经济|新区)/;
// 漳州市区: what is built up of 漳州市
const isCore = ({ name }: Named, rest: string): boolean => name.endsWith('市') && /^区(?!属|级|直)/.test(rest);

/** Whether a name at the beginning is the place of the fact: by its short form alone only before the name of an indicator. */
const isThePlace = (named: Named, rest: string, isIndicator: boolean): boolean => !isCore(named, rest) && (named.isShort ? isIndicator && !facility.test(rest) : !namesMore.test(rest));

/** 全国名牌产品17个, 全省重点项目12个: what is counted is of that rank, and of the document's own place. */
const isCount = ({ base }: NonNullable<Placed['indicator']>): boolean => base === 'count' || base === 'household';

/** Several divisions that words begin with, not by name. */
interface Group {
  readonly words: string;
  readonly region: Region;
}

// 县区 of 7个县区生产总值, 县（市、区） of 12个县（市、区）
const groupWords = /^(?:(?<prefecture>地级市|设区市|省辖市|地市|市州|州市)|(?<county>县[（(]市[、，]?区[）)]|[县区][（(]市[）)]|县市区|市县区|县区|区县|县市|市县|旗县区?|县级市|[县区旗](?!级|城|域|属|乡|直|政|委|际|内)))/;

// 475个市县重点项目, 6个县…数量: the number counts no divisions
const counted = /项目|企业|工程|医院|学校|数量$/;

/** 7个县区 before 7个县区生产总值: the divisions that a number of the sentence counts; `null` where it counts none. */
function groupAt(name: string, upTo: string): Group | null {
  const match = groupWords.exec(name);
  if (match === null) return null;
  const [words] = match;
  const level: RegionLevel = match.groups?.['prefecture'] === undefined ? 'county' : 'prefecture';
  const number = new RegExp(`(?:\\d{1,6}|[一二三四五六七八九十]{1,4})个${words.replace(/[（）()]/g, '\\$&')}`).exec(upTo.slice(-40))?.[0];
  return number === undefined ? null : { words, region: { name: number, code: null, level } };
}

/** Facts of one sentence with the place that the one before them in a list names: 固定资产投资 of 泌阳县生产总值、固定资产投资分别增长8%、9%. */
export function carryPlaces(facts: readonly Candidate[], text: string, base: NormalOffset): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const fact of facts) {
    const last = found.at(-1);
    const between = last === undefined ? '' : text.slice(last.span.start - base, fact.span.start - base);
    const isListed = last?.region?.level === 'county' || last?.region?.level === 'prefecture';
    // whatever else stands in the list may have a place of its own: 渤海新区投资
    const isCarried = isListed && fact.region === null && fact.metric.indicator !== null && !/[，；：]|全[省市区州县]$/.test(between);
    found.push(isCarried ? { ...fact, region: last.region } : fact);
  }
  return found;
}

// 。全省生产总值增长8%; not in 全省第二的, 占全省
const larger = /(?:^|[，。；：])(?:(?<province>全省)|(?<state>全国|我国))$/;

/** The province or the state, where a clause opens with it in the report of a smaller place. */
function largerPlace(before: string, within: Region): Region | null {
  const { groups } = larger.exec(before) ?? {};
  if (groups?.['state'] !== undefined) return within.level === 'state' ? null : state;
  return groups?.['province'] === undefined || within.level === 'province' || within.level === 'state' ? null : provinceOf(within);
}
