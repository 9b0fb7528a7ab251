import { areaList } from '@vant/area-data';
import type { Region, RegionLevel } from '../core/document.js';
import { once } from './lazily.js';

/** The state itself, which the table of divisions does not list. */
export const state: Region = { name: '中华人民共和国', code: null, level: 'state' };

/** A division by a name at the beginning of words. */
export interface Named {
  readonly region: Region;
  readonly name: string;
  /** 泌阳 for 泌阳县: the name alone may be another word, or part of one. */
  readonly isShort: boolean;
}

/** The peoples that autonomous divisions are named after. */
const people = '(?:(?:蒙古|哈萨克|柯尔克孜|塔吉克|锡伯|维吾尔|达斡尔|鄂温克|鄂伦春|朝鲜|土家|布依|哈尼|景颇|傈僳|拉祜|布朗|德昂|独龙|普米|纳西|仡佬|毛南|仫佬|裕固|保安|东乡|撒拉)族?|(?:各|满|回|藏|羌|土|苗|侗|壮|瑶|畲|黎|彝|白|傣|佤|怒|水)族)';
/** The ending that says what a division is: 县 of 泌阳县, 白族自治州 of 大理白族自治州. */
const kind = new RegExp(`(?<=.{2})(?:${people}){1,9}自治[州县旗区]$|(?:${people}){0,9}自治[州县旗区]$|特别行政区$|地区$|林区$|特区$|[省市县区旗盟]$`);
/** Rows that group divisions and name none, development zones, which the statistics list beside counties (苏州工业园区), and what any place has (矿区). */
const noDivision = /^(?:市辖区|县|.区)$|直辖|(?:管委会|管理区|开发区|园区|新城|新区|街道|[镇乡])$/;
/** New areas of the state that are districts by law. */
const districts: ReadonlySet<string> = new Set(['浦东新区', '滨海新区']);
/** Short names of districts that are words of every report: 港口区, 新建区, 高新区, 城中区. */
const words: ReadonlySet<string> = new Set([
  '港口', '新建', '高新', '城中', '市中', '海港', '新城', '老城', '中原', '和平', '工农', '城关', '开发', '东方', '中山', '解放', '建设', '红旗', '胜利', '文化',
  '新华', '金融', '新兴', '振兴', '郊区', '矿区', '城区', '前进', '向阳', '民主', '友好', '平安', '安居', '长乐',
]);

/** All divisions that the table lists. */
const divisions = once(() => {
  const lists: readonly (readonly [RegionLevel, Readonly<Record<string, string>>])[] = [['province', areaList.province_list], ['prefecture', areaList.city_list], ['county', areaList.county_list]];
  return lists.flatMap(([level, list]) => Object.entries(list).map(([code, name]) => ({ name, code, level })));
});

const tables = new Map<string, ReadonlyMap<string, readonly Named[]>>();

/** The divisions beneath one, by the first two characters of their names, the longest name first. */
function beneath(code: string): ReadonlyMap<string, readonly Named[]> {
  const known = tables.get(code);
  if (known) return known;
  const prefix = code.replace(/(?:00){1,3}$/, '');
  const found = divisions().filter((one) => one.code.startsWith(prefix) && one.code !== code).flatMap((region): Named[] => {
    const { name } = region;
    if (noDivision.test(name) && !districts.has(name)) return [];
    const short = name.replace(kind, '');
    const names = [name, ...(name.endsWith('自治州') ? [`${short}州`] : [])].map((one): Named => ({ region, name: one, isShort: false }));
    return short.length < 2 || words.has(short) ? names : [...names, { region, name: short, isShort: true }];
  });
  const table = new Map<string, Named[]>();
  for (const one of found.sort((a, b) => b.name.length - a.name.length)) table.set(one.name.slice(0, 2), [...(table.get(one.name.slice(0, 2)) ?? []), one]);
  tables.set(code, table);
  return table;
}

/** The division beneath `within` that words begin with: 泌阳县 in a report of 驻马店市; `null` where none or more than one does. */
export function divisionAt(text: string, within: Region): Named | null {
  if (within.code === null && within.level !== 'state') return null;
  const [first, second] = (beneath(within.code ?? '').get(text.slice(0, 2)) ?? []).filter(({ name }) => text.startsWith(name));
  // 鼓楼区 of a province that has several; 抚顺 in a report of 抚顺市, which has a 抚顺县
  return first === undefined || second?.name === first.name || (first.isShort && within.name.startsWith(first.name)) ? null : first;
}

/** The province that a division lies in; `null` for the state, and where none is known. */
export function provinceOf({ code }: Region): Region | null {
  const own = code === null ? '' : `${code.slice(0, 2)}0000`;
  const name = areaList.province_list[own];
  return name === undefined ? null : { name, code: own, level: 'province' };
}
