import type { Lexicon } from '../../lexicon/index.js';
import { provinceNames } from '../../lexicon/regions.js';
import { endsScope, hasRankVerb, scopeAt } from './scopes.js';

/** In what a place is held: the contest by name, and among whom; either may be empty. */
export interface Contest {
  readonly scope: string;
  readonly contest: string;
}

// 考评, 经济发展综合排位, 技能大赛: what a ranking is called
const noun = /(?:考评|考核|评价|评比|评估|测评|检查|验收|竞赛|比赛|大赛|运动会|城运会|省运会|全运会|学生运动会|博览会|排名|排位|排行榜|榜单|统计|序列|评选|调查|监测|比武|活动|行动)(?:结果)?$/;

/** Whether `words` end as the name of a contest does. */
export const isContest = (words: string): boolean => noun.test(words);

const common = /^(?:(?:中心)?城市|国家|行业|百强|省市|市州|地级市|县级市|兄弟|[新一二]+线|[各同].*)$/;
const listName = /(?:排行榜|榜单|榜)$/;
const listNoun = /(?:排名|排行榜|榜单)$/;

/** 全国重点城市一体化政务服务能力评估: a scope and the contest held in it, which is what the place is in. */
export function contestInScope(words: string, lexicon: Lexicon): Contest | null {
  const bare = words.replace(/(?:综合)?(?:排名|[一二三]等奖|优秀等次|第一等次)$/, '');
  const scope = scopeAt(bare, 0, lexicon);
  if (scope === undefined || bare.startsWith('级', scope.length) || !isContest(bare)) return null;
  const among = /^(?:各?(?:重点|主要|大中|同类)?(?:城市|省份|省会城市|地级市|县市区|县域|省区市))?/.exec(bare.slice(scope.length))?.[0] ?? '';
  const contest = bare.slice(scope.length + among.length);
  return contest.length > 3 ? { scope: scope + among, contest } : null;
}

/** 法治建设考核, 金牌榜: a contest that says no more of who takes part; `null` for other words. */
export function contestAlone(words: string, lexicon: Lexicon): Contest | null {
  const isNamed = words.length > 4 && words.length < 20 && (isContest(words) || listName.test(words)) && !/[，、；“”]/.test(words) && !hasRankVerb(words, lexicon);
  return isNamed ? { scope: '', contest: words } : null;
}

/** What 在 … 中 holds: 全省考评, 某组织发布的全球百强科技集群排名; `null` where that is no contest and no scope. */
export function contestNamed(words: string, lexicon: Lexicon): Contest | null {
  // 同期获批的7个城市: a number of them, by what they have in common
  if (/^[^，、的]{2,10}的\d+[个家][^，、的]{1,8}$/.test(words)) return { scope: words, contest: '' };
  // who published it is no part of the name
  const phrase = words.slice(words.replace(/“[^”]{0,80}”/g, (quoted) => ' '.repeat(quoted.length)).lastIndexOf('的') + 1).replace(/^(?:\d{4}年度?|首次)/, '');
  // 首届中国最安全城市排行榜: a list has its name to itself
  if (listName.test(phrase)) return { scope: phrase.replace(listName, ''), contest: phrase };
  for (let at = 0; at < phrase.length; at += 1) {
    const scope = scopeAt(phrase, at, lexicon);
    // 环境宜居城市监测评价结果, 平安广东建设考评: inside the name it is no scope
    if (scope === undefined || (at > 0 && (common.test(scope) || provinceNames().includes(scope)))) continue;
    const rest = phrase.slice(at + scope.length);
    if (isContest(rest) && !rest.startsWith('级')) {
      const named = phrase.slice(at).replace(listNoun, '');
      return listNoun.test(rest) ? { scope: named, contest: phrase.slice(at) } : { scope, contest: rest };
    }
    // 15个副省级城市: with the number of them
    if (endsScope(rest)) return { scope: /^\d+个$/.test(phrase.slice(0, at)) ? phrase : phrase.slice(at), contest: '' };
  }
  // 经济大省, 55个城市代表团
  if (/^[^，、\d]{0,8}\d+[个家][^，、]{2,12}$|^[^，、]{2,12}(?:大[省市县]|城市|国家|企业|单位|机构|高校|代表团)$/.test(phrase)) return { scope: phrase, contest: '' };
  // 国家级高新区综合评价: 国家 is no scope, 国家级高新区 is
  const among = phrase.replace(noun, '').replace(/(?:综合|年度)$/, '');
  if (among.length < phrase.length && /^(?:国家|省|市)级/.test(phrase)) return { scope: among, contest: phrase.slice(among.length) };
  return isContest(phrase) || /^[“《].+[”》]$/.test(phrase) ? { scope: '', contest: phrase } : null;
}

/** 在全省经济发展综合测评中，…: a clause of its own that says in what the places after it are held. */
export function contestBefore(clause: string, lexicon: Lexicon): Contest | null {
  const phrase = /^(?:并|且|其中)?在(?<phrase>[^，；]{3,40}?)之?[中上里]$/.exec(clause)?.groups?.['phrase'];
  const named = phrase === undefined ? null : contestNamed(phrase, lexicon);
  return named?.scope === '' ? null : named;
}
