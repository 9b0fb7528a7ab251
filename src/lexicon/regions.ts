import { areaList } from '@vant/area-data';
import type { Region, RegionLevel } from '../core/document.js';
import { once } from './lazily.js';

/** The state itself, which the table of divisions does not list. */
export const state: Region = { name: '中华人民共和国', code: null, level: 'state' };

const tables: readonly (readonly [RegionLevel, Readonly<Record<string, string>>])[] = [
  ['province', areaList.province_list], ['prefecture', areaList.city_list], ['county', areaList.county_list],
];
// rows that group divisions and name none: 省直辖县
const groups = /^(?:市辖区|县)$|直辖/;

/** The divisions of GB/T 2260, from the largest to the smallest. */
export const divisions = once((): readonly Region[] =>
  tables.flatMap(([level, names]) => Object.entries(names).filter(([, name]) => !groups.test(name)).map(([code, name]): Region => ({ name, code, level }))));

/** The peoples that autonomous divisions are named after. */
const people = '(?:(?:蒙古|哈萨克|柯尔克孜|塔吉克|锡伯|维吾尔|达斡尔|鄂温克|鄂伦春|朝鲜|土家|布依|哈尼|景颇|傈僳|拉祜|布朗|德昂|独龙|普米|纳西|仡佬|毛南|仫佬|裕固|保安|东乡|撒拉)族?|(?:各|满|回|藏|羌|土|苗|侗|壮|瑶|畲|黎|彝|白|傣|佤|怒|水)族)';
/** The ending that says what a division is: 县 of 泌阳县, 白族自治州 of 大理白族自治州. */
const kind = new RegExp(`(?<=.{2})(?:${people}){1,9}自治[州县旗区]$|族?自治[州县旗区]$|特别行政区$|地区$|(?<=.{2})林区$|特区$|[省市县区旗盟]$`);

/** A division's name without what it is: 大理 for 大理白族自治州, 泌阳 for 泌阳县, 广西 for 广西壮族自治区. */
export const shortName = (name: string): string => name.replace(kind, '');

/** 大理州 for 大理白族自治州, 肃南县 for 肃南裕固族自治县; `null` for what is no autonomous prefecture, county or banner. */
function contracted(name: string): string | null {
  const ending = /自治(?<kind>[州县旗])$/.exec(name)?.groups?.['kind'];
  if (ending === undefined) return null;
  const short = shortName(name);
  return short.length < 2 ? null : short + ending;
}

/** The provinces as texts name them: 广西壮族自治区 and 广西, 浙江省 and 浙江. */
export const provinceNames: readonly string[] = Object.values(areaList.province_list).flatMap((name) => [...new Set([name, shortName(name)])]);

/** The name by which a text counts as speaking of a division: 江西 of 江西省, 广西 of 广西壮族自治区, 大理州 of 大理白族自治州, 阿里地区. */
export const usualName = (name: string): string => contracted(name) ?? (/(?:[省市]|自治区)$/.test(name) ? shortName(name) : name);

/** The divisions by name; of counties that share a name none, as the name alone does not tell them apart. */
const byName = once((): ReadonlyMap<string, Region> => {
  const found = new Map<string, Region>();
  const shared = new Set<string>();
  for (const row of [...divisions()].reverse()) {
    if (row.level === 'county' && found.has(row.name)) shared.add(row.name);
    found.set(row.name, row);
  }
  for (const name of shared) if (found.get(name)?.level === 'county') found.delete(name);
  for (const row of divisions()) {
    const other = row.level === 'province' ? shortName(row.name) : contracted(row.name);
    if (other !== null && !found.has(other)) found.set(other, row);
  }
  return found;
});

/** The division of a name as texts write it: 驻马店市, 大理州, 肃南县, 广西, and 巴州 where one prefecture only is called so; `null` where none or more than one is. */
export function divisionNamed(name: string): Region | null {
  const row = byName().get(name);
  if (row !== undefined) return row;
  if (!name.endsWith('州')) return null;
  const [only, another] = divisions().filter((one) => one.level === 'prefecture' && one.name.endsWith('自治州') && one.name.startsWith(name.slice(0, -1)));
  return another === undefined ? (only ?? null) : null;
}

// counties by their whole names only: 新建, 和平 and 文化 are words
const allNames = once((): ReadonlySet<string> => new Set(divisions().flatMap(({ name, level }) => (level === 'county' ? [name] : [name, shortName(name)]))));

/** Whether `words` name a province, a prefecture or a county, with or without 省, 市, 州: 武汉, 武汉市, 全市, 某某县. */
export const isRegionName = (words: string): boolean => /^[^，、]{0,4}[省市县区州旗]$/.test(words) || allNames().has(words);

const longestName = 15;

/** The province, prefecture or county that `words` begin with, as they name it; empty where they begin with none. */
export function regionNameAt(words: string): string {
  for (let length = Math.min(words.length, longestName); length > 1; length -= 1) {
    if (allNames().has(words.slice(0, length))) return words.slice(0, length);
  }
  return '';
}

/** A division by a name at the beginning of words. */
export interface Named {
  readonly region: Region;
  readonly name: string;
  /** 泌阳 for 泌阳县: the name alone may be another word, or part of one. */
  readonly isShort: boolean;
}

/** Development zones, which the statistics list beside counties (苏州工业园区), and what any place has (矿区). */
const noDivision = /^.区$|(?:管委会|管理区|开发区|园区|新城|新区|街道|[镇乡])$/;
/** New areas of the state that are districts by law. */
const districts: ReadonlySet<string> = new Set(['浦东新区', '滨海新区']);
/** Short names of districts that are words of every report: 港口区, 新建区, 高新区, 城中区. */
const words: ReadonlySet<string> = new Set([
  '港口', '新建', '高新', '城中', '市中', '海港', '新城', '老城', '中原', '和平', '工农', '城关', '开发', '东方', '中山', '解放', '建设', '红旗', '胜利', '文化',
  '新华', '金融', '新兴', '振兴', '郊区', '矿区', '城区', '前进', '向阳', '民主', '友好', '平安', '安居', '长乐',
]);

const beginnings = new Map<string, ReadonlyMap<string, readonly Named[]>>();

/** The divisions beneath one, by the first two characters of their names, the longest name first. */
function beneath(code: string): ReadonlyMap<string, readonly Named[]> {
  const known = beginnings.get(code);
  if (known) return known;
  const prefix = code.replace(/(?:00){1,3}$/, '');
  const found = divisions().flatMap((region): Named[] => {
    const { name, code: own } = region;
    if (own?.startsWith(prefix) !== true || own === code || (noDivision.test(name) && !districts.has(name))) return [];
    const short = shortName(name);
    const other = contracted(name);
    return [
      { region, name, isShort: false },
      ...(other === null ? [] : [{ region, name: other, isShort: false }]),
      ...(short.length < 2 || words.has(short) ? [] : [{ region, name: short, isShort: true }]),
    ];
  });
  const table = new Map<string, Named[]>();
  for (const one of found.sort((a, b) => b.name.length - a.name.length)) table.set(one.name.slice(0, 2), [...(table.get(one.name.slice(0, 2)) ?? []), one]);
  beginnings.set(code, table);
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
