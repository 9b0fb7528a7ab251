import type { YearSpan } from '../../core/document.js';
import { aside, digits, type Lexeme, type Reading } from './lexeme.js';
import { parseNumeral } from './numerals.js';

const span = (start: number, end = start): YearSpan => ({ start, end });
const date = (years: YearSpan): Reading => ({ as: 'aside', reason: 'date', years });
const yearOf = (digits: string): number => Number(digits.replace(/[零〇一二三四五六七八九]/g, (digit) => String(Math.max('零一二三四五六七八九'.indexOf(digit), 0))));

/** Dates, spans of time and ages used as limits. Years: 1949–2099. */
export const timeLexemes: readonly Lexeme[] = [
  {
    name: 'span of years',
    starts: '12',
    // 2016-2020年, 2021—2025年, 2018年至2022年
    pattern: /(?<start>(?:19|20)\d\d)年?(?:[-－—–~～至到]+)(?<end>(?:19|20)\d\d)(?:年(?:度|底|末|间)?|(?!\d))/y,
    read: ({ groups }) => date(span(Number(groups?.['start']), Number(groups?.['end']))),
    examples: ['2016-2020年', '2021—2025年', '2018年至2022年'],
    counterExamples: ['2016年'],
  },
  {
    name: 'year',
    starts: '12',
    // 2023年, 2020年底, 2023年2月14日, 2020年上半年, 1998年以来
    pattern: /(?<year>(?:19|20)\d\d)(?:年(?:度|年底|底|末|初|上半年|下半年|前)?(?:\d{1,2}月(?:\d{1,2}日|底|末|份|初)?)?|(?=、(?:19|20)\d\d年))/y,
    read: ({ groups }) => date(span(Number(groups?.['year']))),
    examples: ['2023年', '2020年底', '2023年2月14日', '2020年上半年'],
    counterExamples: ['2023个', '3000年'],
  },
  {
    name: 'bare year',
    starts: '12',
    // 回望2016，; 2025、2026两年
    pattern: /(?<![\d.])(?<year>(?:19[5-9]|20[0-3])\d)(?=[，。！？”]|$)(?<!(?:达到?|为|超过|突破|[^\u4e00-\u9fff])\d{4})/y,
    read: ({ groups }) => date(span(Number(groups?.['year']))),
    examples: ['回望|2016，', '驶入|2020，'],
    counterExamples: ['2016个', '达|2016。'],
  },
  {
    name: 'year in Chinese digits',
    starts: '一二',
    pattern: /(?<year>[一二][九〇零][零〇一二三四五六七八九]{2})年(?:底|末|初)?/y,
    read: ({ groups }) => date(span(yearOf(groups?.['year'] ?? ''))),
    examples: ['二〇二四年', '一九九八年'],
    counterExamples: ['二十年'],
  },
  {
    name: 'short year',
    starts: '09',
    // 08年, 95年
    pattern: /(?:[09]\d)年(?:底|末|初|度)?(?![均来])/y,
    read: () => aside('date'),
    examples: ['08年', '95年'],
    counterExamples: ['08年来'],
  },
  {
    name: 'event year',
    starts: '12',
    // 2023全国农机展: a year that opens a name
    pattern: /(?:19|20)\d\d(?=[“\u4e00-\u9fff])(?![个家项条件所座处套台场户人名亩万亿元公千平立吨多余辆张起宗批栋位头只株部种间天分小周艘架米度枚支片斤双倍百次])/y,
    read: () => aside('name'),
    examples: ['2023全国农机展'],
    counterExamples: ['2023家企业'],
  },
  {
    name: 'month or day',
    starts: digits,
    // 3月份, 12月28日, 5日; not 5日内
    pattern: /(?:\d{1,2}[-－—–~～至到]+)?\d{1,2}月(?:\d{1,2}日|份|底|末|初|上旬|中旬|下旬)?|\d{1,2}日(?!内|以|处|均|产|供)|(?:19|20)?\d0年代|\d{1,2}(?:时|点)(?:\d+分)?(?!能)/y,
    read: () => aside('date'),
    examples: ['3月份', '12月28日', '5日', '90年代', '8时'],
    counterExamples: ['5个月'],
  },
  {
    name: 'duration',
    starts: digits,
    // 75周年, 3年, 18个月, 10多年, 16个季度
    pattern: /\d+(?:\.\d+)?(?:多|余|几)?(?:周年|个?年头|个(?:多)?月|个季度|周(?!岁)|年(?!均|产|限))(?!以内|左右|以上(?:保证|资金)|内)/y,
    read: () => aside('duration'),
    examples: ['75周年', '3年', '18个月', '10多年', '16个季度'],
    counterExamples: ['2023家'],
  },
  {
    name: 'age or limit',
    starts: digits,
    // 30岁以下, 60周岁以上老人, 3岁以下婴幼儿
    pattern: /\d+(?:[-—~～至]\d+)?(?:周岁|岁)(?:以[上下]|及以[上下])?(?=[\u4e00-\u9fff（])/y,
    read: () => aside('threshold'),
    examples: ['30岁以下人员', '60周岁以上老人'],
    counterExamples: ['78.5岁。'],
  },
];

/** The plan periods, 一五 = 1953–1957 to 十五五 = 2026–2030; 1963–1965 stood between the second and the third. */
export function planPeriod(name: string): YearSpan | null {
  const number = parseNumeral(name.replace(/五$/, ''));
  if (!Number.isInteger(number) || number < 1 || number > 20) return null;
  const start = number <= 2 ? 1953 + (number - 1) * 5 : 1966 + (number - 3) * 5;
  return span(start, start + 4);
}
