import type { Region, RegionLevel } from '../core/document.js';
import { divisionNamed, divisions, state, usualName } from '../lexicon/regions.js';

/** The region of a name as texts write it: `驻马店市`, `大理州`, `广西`, `国务院`. */
export function regionNamed(written: string): Region | null {
  const name = written.replace(/^.*在/, '');
  if (/^(?:本|全|我|各)?(?:省|市|州|县|区|自治区)$/.test(name)) return null;
  if (name === '国务院') return state;
  const division = divisionNamed(name);
  if (division !== null) return division;
  const level = levelOf(name);
  return level === null ? null : { name, code: null, level };
}

/** A place is a text's own if it is named so often, and so much oftener than the next. */
const LEAST_NAMED = 6;
const LEAD = 1.5;

/** The province or prefecture a text names most, at the level that its 全省, 全市 tell; `null` where none stands out. */
export function regionMostNamed(text: string): Region | null {
  const level = count(text, '全省') + count(text, '全区') > count(text, '全市') + count(text, '全州') ? 'province' : 'prefecture';
  // a municipality says 全市, province though it is
  const candidates = divisions().filter((one) => one.level === level || (level === 'prefecture' && one.level === 'province' && one.name.endsWith('市')));
  const [best, next] = candidates.map((region) => ({ region, times: count(text, usualName(region.name)) })).sort((a, b) => b.times - a.times);
  if (best === undefined || best.times < LEAST_NAMED || best.times < (next?.times ?? 0) * LEAD) return null;
  return best.region;
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
