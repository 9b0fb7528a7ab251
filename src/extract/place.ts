import type { Region } from '../core/document.js';
import type { Measure, Value } from '../core/observation.js';
import type { Lexicon } from '../lexicon/index.js';
import { divisionAt, type Named, provinceOf, state } from '../lexicon/regions.js';

/** A metric with what its words say of the place. */
interface Said {
  readonly name: string;
  readonly measure: Measure;
  readonly value: Value | null;
  /** The words of the sentence before the metric. */
  readonly before: string;
}

/** An indicator, and where it was measured; `null` for the place that the document is about. */
interface Placed {
  readonly indicator: ReturnType<Lexicon['indicatorOf']>;
  readonly region: Region | null;
}

/** What a fact is of and where: 泌阳县生产总值 in a report of 驻马店市 is the 生产总值 of 泌阳县. */
export function placed({ name, measure, value, before }: Said, within: Region | null, lexicon: Lexicon): Placed {
  const whole = lexicon.indicatorOf({ name, measure, value });
  if (within === null) return { indicator: whole, region: null };
  // 新建高标准农田: what the metric is called as a whole is no place
  if (whole !== null) return { indicator: whole, region: isCount(whole) ? null : largerPlace(before, within) };
  const division = divisionAt(name, within);
  if (division === null) return { indicator: null, region: null };
  const rest = name.slice(division.name.length).replace(particles, '');
  const indicator = rest === '' ? null : lexicon.indicatorOf({ name: rest, measure, value });
  return isThePlace(division, rest, indicator !== null) ? { indicator, region: division.region } : { indicator: null, region: null };
}

// 泌阳县的森林覆盖率, 泌阳县全年实现生产总值
const particles = /^(?:的|全[县市区旗])?(?:全年|累计)?(?:实现|完成)?/;
// 泌阳县城, 泰山区域, 绥中县人民医院, 文县某公司, 惠民县、阳信县 that one figure is said of
const namesMore = /公司|集团|医院|^(?:[、，和与及至到—～）)“]|域|民(?![营生族政])|城(?![镇乡])|委|政府|人民|第[一二三四五六七八九十]|[一二三四五六七八九十]中|中学|经济(?:技术)?开发|工业(?:集中区|园)|高新(?!技术)|大学|学院|银行|机场|港|站|法院|检察)/;
// 郑州机场, 太仓港: what stands in a place, not what is true of it
const facility = /^(?:空港|机场|港|口岸|地铁|城[区市]|园区|园|经开|经济|新区)/;

/** Whether a name at the beginning is the place of the fact: by its short form alone only before the name of an indicator. */
const isThePlace = ({ isShort }: Named, rest: string, isIndicator: boolean): boolean => (isShort ? isIndicator && !facility.test(rest) : !namesMore.test(rest));

/** 全国名牌产品17个, 全省重点项目12个: what is counted is of that rank, and of the document's own place. */
const isCount = ({ base }: NonNullable<Placed['indicator']>): boolean => base === 'count' || base === 'household';

// 。全省生产总值增长8%; not in 全省第二的, 占全省
const larger = /(?:^|[，。；：])(?:(?<province>全省)|(?<state>全国|我国))$/;

/** The province or the state, where a clause opens with it in the report of a smaller place. */
function largerPlace(before: string, within: Region): Region | null {
  const { groups } = larger.exec(before) ?? {};
  if (groups?.['state'] !== undefined) return within.level === 'state' ? null : state;
  return groups?.['province'] === undefined || within.level === 'province' || within.level === 'state' ? null : provinceOf(within);
}
