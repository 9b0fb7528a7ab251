import type { Lexicon } from '../../lexicon/index.js';
import type { Lexed } from '../lex/tokens.js';
import { contestAlone, contestInScope, contestNamed, isContest } from './contests.js';
import { endsScope, hasRankVerb, namesGroup, rankingNoun, rankVerbAt, scopeAt, scopeLike, scopeStart } from './scopes.js';
import { headOf } from '../metric.js';
import { trimLoose } from './loose.js';

// 成德眉资, 河西五市
const shortScope = /^(?!.*[在放为成])[\u4e00-\u9fff]{3,6}$/;

/** What stands before a place, read from right to left. */
export interface Before {
  /** Where the metric's own words end. */
  readonly metricEnd: number;
  readonly scope: string;
  /** How much the verb says by itself: `strong` makes 第3位 a rank without a scope, `placing` 前列 too, `entering` 前十. */
  readonly verb: 'weak' | 'strong' | 'placing' | 'entering';
  readonly contest: string;
}

const strong = /^(?:[均仍分]|分别|双双|继续)?(?:排|居|位|列|升|晋|前移|上升|提[升高]|下降|降|退居|移|跃升|攀升|回升|高居|分列)/;
const placing = /^(?:均|仍|分别|双双|稳定|始终|一直|继续|持续)?(?:位居|位列|名列|稳居|跃居|高居|荣列|荣登)$/;
const entering = /^(?:首次)?(?:进入|跻身|迈入|跨入|挺进|进军|冲进|入列)/;
const winning = /^(?:获|荣获|获得|获评|取得|夺得|勇夺|摘得)$/;
const scored = /^(?:团体|综合)?(?:总分|积分|总成绩|成绩|金牌数?|奖牌数?|金牌榜|奖牌榜)$/;
const needsContest = /^(?:获|获得|取得)$/;

const strengthOf = (verb: string): Before['verb'] => (placing.test(verb) ? 'placing' : strong.test(verb) ? 'strong' : entering.test(verb) ? 'entering' : 'weak');

/** Reads scope and verb to the left of a place, `left` being the words up to it; `null` where nothing makes it a rank. */
export function readBefore(lexed: Lexed, from: number, left: string, lexicon: Lexicon): Before | null {
  return verbThenScope(left, lexicon) ?? scopeThenVerb(lexed, from, left, lexicon);
}

/** 位居全国同行业前列, 居第3位, 位列“十佳旅游城市”第4位: the verb first, then the scope. */
function verbThenScope(left: string, lexicon: Lexicon): Before | null {
  for (let at = Math.max(0, left.length - 34); at < left.length; at += 1) {
    const verb = rankVerbAt(left, at, lexicon);
    // 排名列全省第3: 列, not 名列; 获评 is a word of its own
    if (verb === null || (left[at - 1] === '排' && /^[名位]./.test(verb)) || left.startsWith('获评', at)) continue;
    // 考核综合排名全省第一: the ranking is what is measured
    if (/^排[名位]$/.test(verb) && left.endsWith('综合', at)) continue;
    // 上升到2006年的第16位, 居全省的第3位
    const scope = left.slice(at + verb.length).replace(/^(?:在|于|至|到|了)+/, '').replace(/^(?:\d{4}年?|去年|上年|目前)的?|(?<=.)的$/, '').replace(/(?<=区)综合排[名位]$/, '');
    const strength = strengthOf(verb);
    const named = contestInScope(scope, lexicon);
    if (named) return { metricEnd: at, ...named, verb: 'strong' };
    const wins = winning.test(verb);
    const prize = wins ? prizeIn(scope, lexicon) : null;
    if (prize) return { metricEnd: at, ...prize, verb: 'strong' };
    // 在全省卫生检查评比中获总分第一名: what was counted in the contest
    if (wins && scored.test(scope) && /[中上]$/.test(left.slice(0, at))) return { metricEnd: at, scope: '', verb: 'strong', contest: scope };
    // 文明指数测评获全省第3名: who wins a prize is ranked where a contest is named
    if (needsContest.test(verb) && !isContest(left.slice(0, at))) continue;
    if (scopeLike(scope, lexicon)) {
      // 全国排名提升至第12位, 在全省考评中排名第一: the scope may stand before the verb
      return (scope === '' ? scopeThenVerb(null, 0, left, lexicon) : null) ?? { metricEnd: at, scope, verb: wins ? 'strong' : strength, contest: '' };
    }
    // 居成德眉资首位, 居河西五市第1位: right behind the verb whatever is short is among whom
    if (/^(?:居|位居|位列|稳居|跃居)$/.test(verb) && shortScope.test(scope) && headOf(scope, lexicon) === '' && !hasRankVerb(scope, lexicon)) return { metricEnd: at, scope, verb: 'strong', contest: '' };
    if (strength !== 'weak' && namesGroup(scope, lexicon)) return { metricEnd: at, scope, verb: 'strong', contest: scope };
    // 位居全国马铃薯推广面积榜首: what is measured behind among whom
    const among = strength === 'placing' ? scopeAt(scope, 0, lexicon) : undefined;
    if (among !== undefined && among.length < scope.length && headOf(scope, lexicon) !== '' && !/[，、；]/.test(scope)) return { metricEnd: at, scope: among, verb: 'strong', contest: scope.slice(among.length) };
    const alone = strength === 'placing' ? contestAlone(scope, lexicon) : null;
    if (alone) return { metricEnd: at, ...alone, verb: 'strong' };
  }
  return null;
}

/** 全省第二届职业技能大赛团体总分: what a prize is won in; `null` for no prize. */
function prizeIn(words: string, lexicon: Lexicon): Omit<Before, 'metricEnd' | 'verb'> | null {
  const scope = scopeAt(words, 0, lexicon) ?? '';
  const contest = words.slice(scope.length);
  return contest.length > 3 && /[赛奖武评核比动会]|总分|工作$/.test(contest) && !/[，、；]|^奖/.test(contest) && !hasRankVerb(contest, lexicon) ? { scope, contest } : null;
}

/** 全省第6, 全国74个重点城市排名第4, 在全省考评中稳居, 全省考核第一: the scope first. */
function scopeThenVerb(lexed: Lexed | null, from: number, left: string, lexicon: Lexicon): Before | null {
  let end = left.length;
  let strength: Before['verb'] | null = null;
  let verb = lexicon.rankVerbs.endingAt(left, end, 0);
  // 全国排名提升至: the noun 排名 before another verb belongs to the metric
  while (verb && !(end < left.length && /^(?:综合)?排[名位]$/.test(verb.word))) {
    end -= verb.word.length;
    if (strength === null || strength === 'weak') strength = strengthOf(verb.word);
    verb = lexicon.rankVerbs.endingAt(left, end, 0);
  }
  const trimmed = lexed ? trimLoose(lexed, from, left.slice(0, end)) : left.slice(0, end).replace(/(?:均|都|连续\d+年|连续[一二三四五六七八九十]+年)$/, '');
  const inside = insideContest(trimmed, lexicon);
  if (inside) return inside;
  const words = trimmed.replace(rankingNoun, '');
  const start = scopeStart(words, lexicon);
  if (start < 0) return contestAtEnd(trimmed, lexicon);
  // 在36个省会及副省级城市, 在长三角41个城市
  const number = /(?:在[^，；、在\d]{0,6})?(?<!\d)\d{1,6}个$/.exec(words.slice(0, start))?.[0] ?? '';
  if (number !== '') return { metricEnd: start - number.length, scope: words.slice(start - number.replace('在', '').length), verb: strength ?? 'strong', contest: '' };
  // 南京高新区全国排名提升至第12位: the ranking itself is what moves
  const isNamed = words.length < trimmed.length && end < left.length && start > 0;
  return { metricEnd: isNamed ? trimmed.length : start, scope: words.slice(start), verb: strength ?? 'strong', contest: '' };
}

/** 林长制全省考核第一, 连续三年全省综合考评第一: a scope and its contest right before the place. */
function contestAtEnd(words: string, lexicon: Lexicon): Before | null {
  for (let at = Math.max(0, words.length - 12); at < words.length; at += 1) {
    const scope = /^(?:全|各)[国省市区州县]/.test(words.slice(at, at + 2)) ? scopeAt(words, at, lexicon) : undefined;
    const contest = scope === undefined ? '' : words.slice(at + scope.length);
    if (scope !== undefined && /^(?:综合|年度|统一)?(?:考核|考评|测评|评比|评价|评估|检查)$/.test(contest)) return { metricEnd: at, scope, verb: 'strong', contest };
  }
  return null;
}

/** 在全省考评中, 在世界知识产权组织发布的全球百强科技集群排名中 */
function insideContest(words: string, lexicon: Lexicon): Before | null {
  const body = /^(?<body>.+?)之?[中里上]$/.exec(words)?.groups?.['body'];
  if (body === undefined) return null;
  const from = body.lastIndexOf('在') + 1;
  const phrase = body.slice(from);
  if (from === 0) {
    if (!words.endsWith('中')) return null;
    // 市重点项目全省考评中: without 在 the scope tells where it starts
    for (let at = 0; at < phrase.length; at += 1) {
      const scope = scopeAt(phrase, at, lexicon);
      const rest = scope === undefined ? '' : phrase.slice(at + scope.length);
      if (scope === undefined || !(isContest(rest) || endsScope(rest))) continue;
      const named = contestNamed(phrase.slice(at), lexicon);
      return named ? { metricEnd: at, ...named, verb: 'strong' } : null;
    }
    return null;
  }
  const named = contestNamed(phrase, lexicon);
  return named && (words.endsWith('中') || isContest(phrase)) ? { metricEnd: from - 1, ...named, verb: named.scope === '' ? 'placing' : 'strong' } : null;
}
