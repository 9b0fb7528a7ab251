import type { Lexicon } from '../lexicon/index.js';

/** The name of a metric: words taken over from before, and its own. */
export interface MetricName {
  readonly inherited: string;
  readonly local: string;
}

export const fullName = ({ inherited, local }: MetricName): string => inherited + local;

const trimEnd = /(?:[，、：:；]|的|了|等|共|分别|(?<![年人户日亩平])均|至|和|(?<![惠涉普波遍触])及){1,9}$/;
const trimStart = /^(?:[，、：:；）)”.．]|的|了)+/;
/** The last characters of what is trimmed: words that end with another, as most do, need not be searched for it. */
const loose = new Set('，、：:；的了等共别均至和及');
const endsLoose = (words: string): boolean => loose.has(words.slice(-1));

/** Words as a metric: without marks and particles at either end. */
export function tidy(words: string): string {
  const begun = words.replace(trimStart, '');
  const trimmed = endsLoose(begun) ? begun.replace(/(?<![，、：:；])[，、：:；]+$/, '') : begun;
  // 培育一批年销售收入超10亿元的企业: what is measured starts after 一批
  const named = trimmed.includes('一批') ? trimmed.replace(/^[^“]{0,8}(?<!第)一批(?=[^”])/, '') : trimmed;
  const ended = endsLoose(named) ? named.replace(trimEnd, '') : named;
  return ended === '' ? trimmed : ended;
}

/** 民营经济增加值 of 民营经济增加值占生产总值, 支出 of 支出|占预算: what a share is the share of; any other metric is itself. */
export function wholeShared(metric: MetricName): string {
  if (metric.inherited !== '' && metric.local.startsWith('占')) return metric.inherited;
  return /^(?<part>.{2,}?)占(?![地用有补线道位比])/.exec(fullName(metric))?.groups?.['part'] ?? fullName(metric);
}

/** The longest head noun at the end of `words`; empty where there is none. */
export function headOf(words: string, lexicon: Lexicon): string {
  return lexicon.heads.endingAt(words, words.length, 0)?.word ?? '';
}

/** The content verb, or chain of them, at the start of `words`: 新建和改造, 谋划实施. */
export function verbOf(words: string, lexicon: Lexicon): string {
  let at = 0;
  for (;;) {
    const hit = lexicon.content.at(words, at);
    if (!hit) return words.slice(0, at);
    at += hit.word.length;
    const joint = /^(?:、|和|或)/.exec(words.slice(at))?.[0];
    if (joint !== undefined && lexicon.content.at(words, at + joint.length)) at += joint.length;
  }
}

/** 重点项目 of 签约重点项目: what the verb at the beginning is done to. */
export const withoutVerb = (name: string, lexicon: Lexicon): string => name.slice(verbOf(name, lexicon).length);

/** 第三产业实现增加值 → 第三产业增加值: a light verb between the holder and the head noun says nothing. */
export function dropInnerVerb(words: string, lexicon: Lexicon): string {
  // 低保标准提高到每人每月410元: the verb is none of the metric, what it is reckoned by is
  const reckoned = words.replace(/(?<=.{2})(?:提高|增加|达|上调|调整|提升)(?:到|至|为)?(?=(?:每?人均|每人|每月|每户|户均|年人均)[^，、]{0,4}$)/, '');
  if (reckoned !== words) return reckoned;
  const stated = words.replace(/(?<=.{2})(?:力争|确保|预计|争取(?=完成|实现|达到))(?:完成|实现|达到)?(?=.{2})/, '');
  if (stated !== words) return stated;
  // 产业基地要完成投资: who is to do it
  const told = words.replace(/(?<=.{3})要(?=完成|实现|达到|新增)/, '');
  if (told !== words) return dropInnerVerb(told, lexicon);
  // “三项政策”累计获得, 运动员共获得: how many in all
  const summing = words.replace(/(?<=[^，、]{3})(?:累计|(?<!公)共)(?=获得|取得|发放|投入|争取|引进|接待|减免)/, '');
  if (summing !== words) return summing;
  const match = /^(?<holder>.{2,}?)(?:累计实现|累计完成|共完成|共实现|实现|完成)(?<head>(?!程度).{2,12})$/.exec(words);
  if (!match?.groups) return words;
  const { holder = '', head = '' } = match.groups;
  return headOf(head, lexicon) !== '' && verbOf(holder, lexicon) === '' ? holder + head : words;
}

const ownWord = /^(?:[平同均对优甲乙丙]等|[初中高]等(?:教育|职业|学校|院校|义务|专业|师范|收入|发达|水平|规模|以上|学历|城市))/;

/** Whether words list examples, 华为、中兴等企业; not 中等职业教育, whose 等 is part of a word. */
export const listsExamples = (words: string): boolean =>
  Array.from(words.matchAll(/等/g), ({ index }) => words.slice(Math.max(index - 1, 0), index + 3)).some((around) => !ownWord.test(around));

/** 华为、中兴等917个项目 → 项目: examples before 等 are dropped where a noun follows; the verb stays. */
export function dropExamples(words: string, lexicon: Lexicon): string {
  const at = words.lastIndexOf('等');
  // 中等教育, 平等, 同等 are words of their own
  if (at <= 0 || ownWord.test(`${words.slice(at - 1, at)}等${words.slice(at + 1, at + 3)}`)) return words;
  const verb = verbOf(words, lexicon);
  const rest = words.slice(at + 1);
  const examples = words.slice(verb.length, at);
  // 实施教育园区等学校建设项目: a single one, behind the verb; what is quoted says what kind of 活动 they are
  const isOne = verb !== '' && examples.length > 2 && !examples.startsWith('“') && rest.length > 1;
  if (!(isOne || /[、和及]/.test(words.slice(0, at).replace(/“[^”]{0,80}”/g, ''))) || /^(?:[级候次待额值于地奖功]|方面)/.test(rest)) return words;
  return verb + rest;
}

// what belongs to the whole of the metric before it, and what stands beside it as a sibling
const sibling = /(?:产量|总产|单产|面积|产值|收入|支出|余额|存款|贷款|增加值|利润|利税|税收|出口|进口|床位|游客|户数|人数|农户|就业|受益|存栏|出栏)$/;

/** What a dependent metric hangs on: 签约重点项目 for 总投资, 粮食 for 产量 after 粮食播种面积. */
export function holderOf(previous: string, dependent: string, lexicon: Lexicon): string {
  if (!sibling.test(dependent) || dependent.startsWith('占')) return previous;
  const tail = lexicon.dependent.endingAt(previous, previous.length, 0)?.word ?? headOf(previous, lexicon);
  const compound = /(?:饲养量|存栏|出栏|播种面积|种植面积|接待量|接待人次|接待人数|营业收入|销售收入|总产值|总收入|存款余额|贷款余额|人均可支配收入|人均纯收入)$/.exec(previous)?.[0] ?? tail;
  const stem = previous.slice(0, previous.length - compound.length);
  // 存贷款金额…，贷款余额: the holder ends in what is named anew
  if (stem.endsWith(dependent.slice(0, 2))) return '';
  // 民间投资增幅居全区第一，贷款余额…: what moves has no balance
  if (/(?<!余额|款)(?:增速|增幅|涨幅)$/.test(previous) && /(?:余额|存款|贷款|户数|人数|就业|床位)$/.test(dependent)) return '';
  return verbOf(stem, lexicon) === stem ? '' : stem;
}
