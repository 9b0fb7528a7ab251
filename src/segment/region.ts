import { areaList } from '@vant/area-data';
import type { Region, RegionLevel } from '../core/document.js';
import { state } from '../lexicon/regions.js';

/** Provinces by the names used in texts: `广西`, `新疆`. */
const ETHNIC = /(?:维吾尔|壮族|回族)?自治区$|特别行政区$|[省市]$/;

/** Rows of the table that group divisions and name none. */
const NO_NAME = /^(?:市辖区|县)$|直辖/;

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
  for (const [code, name] of Object.entries(areaList.city_list)) {
    if (!NO_NAME.test(name)) built.set(name, { code, level: 'prefecture' });
  }
  for (const [code, name] of Object.entries(areaList.province_list)) {
    built.set(name, { code, level: 'province' });
    const short = name.replace(ETHNIC, '');
    if (short !== name) built.set(short, { code, level: 'province' });
  }
  names = built;
  return built;
}

/** The region of a name as texts write it: `驻马店市`, `大理州`, `广西`, `国务院`. */
export function regionNamed(written: string): Region | null {
  const name = written.replace(/^.*在/, '');
  if (/^(?:本|全|我|各)?(?:省|市|州|县|区|自治区)$/.test(name)) return null;
  if (name === '国务院') return state;
  const row = table().get(name) ?? prefectureOf(name);
  if (row !== null) return { name: fullName(name, row.code), code: row.code, level: row.level };
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

/** A place is a text's own if it is named so often, and so much oftener than the next. */
const LEAST_NAMED = 6;
const LEAD = 1.5;

/** The province or prefecture a text names most, at the level that its 全省, 全市 tell; `null` where none stands out. */
export function regionMostNamed(text: string): Region | null {
  const level = count(text, '全省') + count(text, '全区') > count(text, '全市') + count(text, '全州') ? 'province' : 'prefecture';
  let best: { name: string; code: string } | null = null;
  let most = 0;
  let second = 0;
  for (const [name, row] of table()) {
    if (row.level !== level && !(level === 'prefecture' && row.code.endsWith('0000') && /[京津沪渝海庆]市$/.test(name))) continue;
    const times = count(text, name.replace(/(?:省|市)$/, ''));
    if (times > most) {
      second = most;
      most = times;
      best = { name, code: row.code };
    } else if (times > second && best !== null && !best.name.startsWith(name)) second = times;
  }
  if (best === null || most < LEAST_NAMED || most < second * LEAD) return null;
  return { name: fullName(best.name, best.code), code: best.code, level };
}

/** `江西` → 江西省, `大理州` → 大理白族自治州: the full name of a division by its code. */
function fullName(name: string, code: string): string {
  return areaList.province_list[code] ?? areaList.city_list[code] ?? name;
}

function count(text: string, word: string): number {
  let times = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) times++;
  return times;
}

function levelOf(name: string): RegionLevel | null {
  if (/[省]$|自治区$/.test(name)) return 'province';
  if (/(?:市|地区|自治州|盟)$/.test(name)) return 'prefecture';
  if (/[县旗区]$/.test(name)) return 'county';
  return /[镇乡]$|街道$/.test(name) ? 'township' : null;
}
