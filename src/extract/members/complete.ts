import type { Lexicon } from '../../lexicon/index.js';
import { bearerFor, pureContrastBearer } from './bearers.js';
import { isContrast } from './contrasts.js';
import { tailFor } from './tails.js';

/** Rewrites a list of two members or more as a whole; `null` where it does not fit. */
type Rewrite = (list: readonly string[], lexicon: Lexicon) => readonly string[] | null;

const summing = /(?<=.{2})(?:[两二三四五六七八九十]{1,3}|(?<![A-Za-z\d.])\d{1,3})[项个大](?:主要|核心|关键|重要|约束性)?(?:经济)?指标$/;

/** PM2.5、PM10、NO2三项指标: what says how many there are is none of the last. */
const withoutSummary: Rewrite = (list, lexicon) => {
  const summary = summing.exec(lastOf(list))?.[0].length ?? 0;
  return summary > 0 ? completeMembers([...list.slice(0, -1), lastOf(list).slice(0, -summary)], lexicon) : null;
};

/** 五保集中和分散供养标准每人每年: what it is reckoned by holds for each. */
const reckonedAlike: Rewrite = (list, lexicon) => {
  const reckoned = /(?<=.{2})(?:每人每[年月]|每[人月年]|人均)$/.exec(lastOf(list))?.[0] ?? '';
  if (reckoned === '') return null;
  return completeMembers(list.map((member) => (member.endsWith(reckoned) ? member.slice(0, -reckoned.length) : member)), lexicon).map((member) => member + reckoned);
};

// 城镇化率 in 城镇化率和经济增速: it stands as it is
const stands = /(?:[率度力]|比重|占比|指数|水平|质量|数量?|增速|增幅|速度|总量|规模)$/;

/** 工业、投资、消费增速, 一本和二本上线率的增幅: what moves is completed first. */
const movedAlike: Rewrite = (list, lexicon) => {
  const moving = /(?<=.{2})的?(?:增速|增幅|增长率|增长速度|(?:下降|降低|改善|提升|提高|减排)幅度|[降减]幅)$/.exec(lastOf(list))?.[0] ?? '';
  if (moving === '' || list.slice(0, -1).some((member) => stands.test(member))) return null;
  return completeMembers([...list.slice(0, -1), lastOf(list).slice(0, -moving.length)], lexicon).map((member) => member + moving);
};

/** 电子、机械两大支柱产业: an industry each. */
const industries: Rewrite = (list) => {
  const summed = /^(?<name>[^，、]{2,20}?)(?:[两二三四五六七八九十]{1,3}|\d{1,3})大(?:支柱|主导|优势|传统|特色|新兴|重点|战略性){0,3}(?<kind>产业|行业)$/.exec(lastOf(list))?.groups;
  return summed ? [...list.slice(0, -1), summed['name'] ?? ''].map((member) => (member.endsWith('业') ? member : member + (summed['kind'] ?? ''))) : null;
};

/** 养老、医疗、失业三项社会保险参保率: how many kinds there are is no part of the last. */
const kindsCounted: Rewrite = (list, lexicon) => {
  const kinds = /^(?<kind>[^，、\d一二三四五六七八九十]{2,3})(?:\d{1,2}|[两二三四五六七八九十]{1,2})[项种](?=.)/.exec(lastOf(list));
  const kind = kinds?.groups?.['kind'] ?? '';
  return kinds && list.length > 2 && isContrast(kind, lexicon) ? completeMembers([...list.slice(0, -1), kind + lastOf(list).slice(kinds[0].length)], lexicon) : null;
};

/** 工业园区养老、医疗、失业保险: who is insured. */
const bornAlike: Rewrite = (list, lexicon) => {
  const bearer = pureContrastBearer(list, lexicon);
  return bearer === '' ? null : completeMembers([list[0] ?? '', ...list.slice(1).map((member) => bearer + member)], lexicon);
};

/** 占全省生产总值、全部财政收入的比重: a share of each. */
const sharesEach: Rewrite = (list) => {
  const [first = '', ...rest] = list;
  return first.startsWith('占') && !rest.some((member) => member.startsWith('占')) ? [first, ...rest.map((member) => `占${member}`)] : null;
};

const rewrites: readonly Rewrite[] = [withoutSummary, reckonedAlike, movedAlike, industries, kindsCounted, bornAlike, sharesEach];

const lastOf = (list: readonly string[]): string => list.at(-1) ?? '';

/**
 * Completes short members from the others: 奶、蔬菜、食用菌产量 → 奶产量, 蔬菜产量, 食用菌产量;
 * 城镇、农村常住居民人均可支配收入 → 城镇常住居民人均可支配收入.
 */
export function completeMembers(list: readonly string[], lexicon: Lexicon): string[] {
  if (list.length > 1) {
    for (const rewrite of rewrites) {
      const written = rewrite(list, lexicon);
      if (written) return [...written];
    }
  }
  return list.map((member, index) => {
    const bearer = bearerFor(list, index, lexicon);
    return bearer === '' ? member + tailFor(list, index, lexicon) : bearer + member;
  });
}
