import { areaList } from '@vant/area-data';
import type { Region, RegionLevel } from '../core/document.js';

/** The state itself, which the table of divisions does not list. */
const STATE: Region = { name: '中华人民共和国', code: null, level: 'state' };
/** Provinces by the names used in texts: `广西`, `新疆`. */
const ETHNIC = /(?:维吾尔|壮族|回族)?自治区$|特别行政区$|[省市]$/;

interface Row {
  readonly code: string;
  readonly level: RegionLevel;
}

let names: Map<string, Row> | null = null;

/** All divisions by name; of counties that share a name none, as the name alone does not tell them apart. */
function table(): Map<string, Row> {
  if (names !== null) return names;
  const built = new Map<string, Row>();
  const repeated = new Set<string>();
  for (const [code, name] of Object.entries(areaList.county_list)) {
    if (built.has(name)) repeated.add(name);
    built.set(name, { code, level: 'county' });
  }
  for (const name of repeated) built.delete(name);
  for (const [code, name] of Object.entries(areaList.city_list)) built.set(name, { code, level: 'prefecture' });
  for (const [code, name] of Object.entries(areaList.province_list)) {
    built.set(name, { code, level: 'province' });
    const short = name.replace(ETHNIC, '');
    if (short !== name) built.set(short, { code, level: 'province' });
  }
  names = built;
  return built;
}

/** The region of a name as texts write it: `驻马店市`, `大理州`, `广西`, `国务院`. */
export function regionNamed(name: string): Region | null {
  if (name === '' || name === '国务院' || name === '全国') return name === '国务院' ? STATE : null;
  const row = table().get(name) ?? prefectureOf(name);
  if (row !== null && row !== undefined) return { name, code: row.code, level: row.level };
  const level = levelOf(name);
  return level === null ? null : { name, code: null, level };
}

/** `大理州` → 大理白族自治州 */
function prefectureOf(name: string): Row | null {
  if (!name.endsWith('州')) return null;
  const stem = name.slice(0, -1);
  for (const [full, row] of table()) {
    if (row.level === 'prefecture' && full.startsWith(stem) && full.endsWith('自治州')) return row;
  }
  return null;
}

function levelOf(name: string): RegionLevel | null {
  if (/[省]$|自治区$/.test(name)) return 'province';
  if (/(?:市|地区|自治州|盟)$/.test(name)) return 'prefecture';
  if (/[县旗区]$/.test(name)) return 'county';
  return /[镇乡]$|街道$/.test(name) ? 'township' : null;
}
