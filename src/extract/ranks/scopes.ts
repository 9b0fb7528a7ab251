import type { Lexicon } from '../../lexicon/index.js';

// words that may stand between the name of a scope and its end: 全国168个重点城市, 全省各市州
const scopeTail = /^(?:[^，、；的“”]{0,14}(?:城市|省份|地区|市州|州市|县市|县区|区县|市县|省区市?|省市|机构|行业|高校|机场|港口|口岸|单位|企业|园区|开发区|经开区|高新区|都市圈|百强县|国家|省会|城市群|大城市|各市|各州|各县|各区|各省|地市|设区市|同类|同行|县|市|省)|各?地?|各|同类|县域|主要|重点)?$/;
const openEnded = /(?:城市|实验室|医院|高校|院校|省份|地区|市州|州市|县市|县区|区县|省区市?|省市|机构|行业|机场|港口|口岸|单位|企业|园区|开发区|国家|地市|设区市|[省市县区])$/;
// a second scope, or what is ranked, shows that the phrase starts later
const inScope = /全[国省市区州县]|自治区|工作|考[评核]|评价|评估|测评|连续|监测|满意/;
const notScope = /(?:率|额|量|值|数|收入|支出|投资|面积|增速|增幅|工作|建设|发展|产业|考核|评价|单项)$/;

/** The scope phrase at the end of `words`: where it starts, or -1. */
export function scopeStart(words: string, lexicon: Lexicon): number {
  for (let at = Math.max(0, words.length - 22); at < words.length; at += 1) {
    const word = scopeAt(words, at, lexicon);
    if (word === undefined) continue;
    const tail = words.slice(at + word.length);
    if (scopeTail.test(tail) && !notScope.test(tail) && !inScope.test(tail)) return at;
  }
  return -1;
}

/** The longest word of a scope that starts at `at`. */
export const scopeAt = (words: string, at: number, lexicon: Lexicon): string | undefined => lexicon.scopes.find((word) => words.startsWith(word, at));

/** Whether `rest`, after a scope's word, still belongs to the scope: 各市州, 168个重点城市. */
export const endsScope = (rest: string): boolean => scopeTail.test(rest);

// 全省、全国; 全国省会、副省级文明城市; 各省、自治区
const joined = /^各省、自治区(?:、直辖市)?$|^全[国省市区州][、和及]?全[国省市]$|^(?:全国|\d+个)?(?:省会|直辖市|计划单列市)[、和及](?:省会|副省级|计划单列)[^，、]{0,4}(?:城市|市)$/;

// 皖北, 粤东, 豫西南: part of a province by its direction
const compass = /^[\u4e00-\u9fff]{1,2}[东西南北中]$/;

/** Whether `words` can only be a scope: 全国同行业, 非试点城市, and nothing at all. */
export const scopeLike = (words: string, lexicon: Lexicon): boolean =>
  words === '' || joined.test(words) || (words.length <= 24 && !/[，、；]|工作|考核|评价|建设|发展/.test(words) && !notScope.test(words) && !hasRankVerb(words, lexicon) &&
    (lexicon.scopes.some((scope) => words.startsWith(scope) || (words.length <= 5 && words.endsWith(scope))) || openEnded.test(words) || compass.test(words)));

// 居 in 居民, 列 in 系列 and 省列重点项目 rank nothing
const noVerb = /居(?=[民住家委安])|(?<=[宜安人新旧定移])居|(?<=[行系序队单班])列|列(?=重[点大]|民生)|排(?=[放水污涝头行])/g;

/** The verb of ranking that is written at `at`; `null` for none, and for 居 in 居民. */
export function rankVerbAt(words: string, at: number, lexicon: Lexicon): string | null {
  noVerb.lastIndex = at;
  const other = noVerb.exec(words);
  return other?.index === at ? null : (lexicon.rankVerbs.at(words, at)?.word ?? null);
}

/** 居 in 入选典型经验数量居全省: a second verb of ranking in `words` shows that the first was none. */
export const hasRankVerb = (words: string, lexicon: Lexicon): boolean => {
  const bare = words.replace(/处于/g, '');
  return Array.from(bare, (_, at) => rankVerbAt(bare, at, lexicon)).some((verb) => verb !== null && (/[居列排]/.test(verb) || (verb.length > 1 && !/^(?:入[选围]|获)/.test(verb))));
};

/** A scope without the words that lead to it and from it: 在全省的 → 全省. */
export const cleanScope = (scope: string): string => scope.replace(/^(?:在|于|了|到|至|占)+/, '').replace(/(?:的|中|里|排名|排位|综合排名){1,9}$/, '').replace(/^“([^“”]+)”$/, '$1');

// 在副省级城市中的排名，由第13位上升到第8位; 全国综合排位
export const rankingNoun = /(?:综合)?(?:排[名位]|位次)$/;

// 数字化转型百强榜, 冰雪旅游十佳城市, 医药创新力50强, 四大冰雪节: a list or group by its name
const group = /(?:榜单?|排行|指数|名单|[\d十百千]强[^，、]{0,6}|[十百]佳[^，、]{0,6}|[一二三四五六七八九十\d]+大[^，、]{1,8}|第[一二三]类|都市圈|城市群|班列|省区|片区|百城|城市|省份|地区|机场|港口|口岸|企业|产品|景区|[三一二]次产业|[^地]市|省|县)$/;

/** Whether `words` name a list or a group, in which a verb of ranking may place one. */
export function namesGroup(words: string, lexicon: Lexicon): boolean {
  const bare = words.replace(/“[^”]{0,80}”|[（(][^）)]{0,80}[）)]/g, '');
  return words.length >= 3 && words.length <= 30 && !/[，、；：的]/.test(bare) && (/^“[^“”]+”(?:榜|名单|榜单)?$/.test(words) || group.test(words)) && !hasRankVerb(words, lexicon);
}

// 中国城市品牌百强榜, 全国先进制造业百强市, 营商环境评价: not 全国地级市, which is no ranking
const rankingName = /(?:榜单?|排行|指数|[\d十百千]强[^，、]{0,4}|[十百]佳[^，、]{0,4}|竞争力[^，、]{0,4}|评价|评估|监测)$/;

/** Whether `words` are a ranking by its own name, 数字经济城市排行: a place in it is of nothing else. */
export const isRanking = (words: string): boolean => words.length > 5 && /(?:榜单?|排行|评价|评估)$/.test(words);

/** Whether `words` say what is ranked beside among whom: a place in them is of something even where the sentence names nothing. */
export const namesRanking = (words: string): boolean => words.length > 5 && rankingName.test(words);

/** Whether `words` are the name of a list rather than of a contest: one is placed in it, it is not what is ranked. */
export const namesList = (words: string): boolean => group.test(words) || /”(?:榜|名单|榜单)?$/.test(words);
