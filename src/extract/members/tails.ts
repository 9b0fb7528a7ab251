import type { Lexicon } from '../../lexicon/index.js';
import { regionNameAt } from '../../lexicon/regions.js';
import { headOf } from '../metric.js';
import { isContrast } from './contrasts.js';

/** What a member leaves out at its end and a later one says: 产量 of 奶 in 奶、蔬菜产量; empty where it leaves out nothing. */
export function tailFor(list: readonly string[], index: number, lexicon: Lexicon): string {
  const member = list[index] ?? '';
  // 草原植被盖度、森林覆盖率
  if ((headOf(member, lexicon) !== '' || /[^，、]{2}[率度]$/.test(member)) && !isContrast(member, lexicon)) return '';
  const place = regionNameAt(member) === member ? tailOfPlace(list.slice(index + 1), lexicon) : '';
  if (place !== '') return place;
  const whole = list.slice(index + 1).find((later) => !isContrast(later, lexicon) && headOf(later, lexicon) !== '' && headOf(later, lexicon).length < later.length) ??
    (member.endsWith('级') || levelOnly.test(member) ? list.at(-1) : undefined);
  return whole === undefined ? '' : sharedTail(member, whole, lexicon);
}

/** 空气质量优良率 of 南昌、九江空气质量优良率: all that is said of a later place is said of this one; empty where it is no metric. */
function tailOfPlace(later: readonly string[], lexicon: Lexicon): string {
  const tails = later.flatMap((member) => { const place = regionNameAt(member); return place === '' ? [] : [member.slice(place.length)]; });
  return tails.find((tail) => tail !== '' && headOf(tail, lexicon) !== '') ?? '';
}

/** 种植面积 rather than 面积: the head noun with the word before it that makes it a term. */
export const longHead = (words: string, lexicon: Lexicon): string => /(?:产业|行业|企业)?(?:(?:主营业务|营业|销售|经营|(?:人均)?可支配)收入|增加值|总?产值)$|(?:(?:旅客|货物)吞吐量|[县镇村]?数量|城镇化率|(?:毛|净|无害化|集中|综合|绿化)?(?<!通[^，、]{0,9})[^，、]{2}率|零售额|成交额|交易额)$|(?:种植|播种|养殖|出口|销售|存栏|出栏|平均|年均)(?:面积|量|额|总额|规模|浓度|价格|工资)$/.exec(words)?.[0] ?? headOf(words, lexicon);

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
