import { areaList } from '@vant/area-data';

const ethnic = /(?:维吾尔|壮族|回族)?自治区$|特别行政区$|[省市]$/;

/** The provinces of GB/T 2260 as texts name them: 广西壮族自治区 and 广西, 浙江省 and 浙江. */
export const provinceNames: readonly string[] = Object.values(areaList.province_list).flatMap((name) => [...new Set([name, name.replace(ethnic, '')])]);

let names: ReadonlySet<string> | null = null;

/** Whether `words` name a province, a prefecture or a county, with or without 省, 市, 州: 武汉, 武汉市, 全市, 某某县. */
export function isRegionName(words: string): boolean {
  if (/^[^，、]{0,4}[省市县区州旗]$/.test(words)) return true;
  names ??= new Set([...provinceNames, ...Object.values(areaList.city_list).flatMap((name) => [name, name.replace(/(?:[^省市州族]{1,6}族){0,5}自治州$|市$|地区$|盟$/, '')])]);
  return names.has(words);
}
