import { matchesIn } from '../core/matches.js';

const part = '[上下]半年|前[一二三1-3]个?季度|第?[一二三四1-4]季度|前[一二三四五六七八九十\\d]{1,2}个月|\\d{1,2}月?[-—－–~～至到]\\d{1,2}月份?';
// 前三季度, 1—11月, but not 较上半年, 比今年上半年; a whole year and another one end it
const said = new RegExp(`(?<![比较从由自与同]|[比较从由自与同][去上今]年)(?<part>${part})|全年|年度|当年|年[底末]|(?:19|20)\\d{2}年`, 'g');

// what every part has in it, as few sentences do
const anyPart = /半年|季度|月/;

/** The part of a year that `words` last speak of, 前三季度 or 1—11月; `null` for whole years. */
export const partOfYearIn = (words: string): string | null => (anyPart.test(words) ? (matchesIn(words, said).at(-1)?.groups?.['part'] ?? null) : null);
