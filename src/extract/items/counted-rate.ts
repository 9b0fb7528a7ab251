import { peelTail } from '../peel.js';
import { readRanks } from '../ranks/index.js';
import { isCount, quantityOf } from '../units.js';
import { hangAfter, readGroup } from './group.js';
import { type ItemPattern, type Reader, wordsIn } from './reader.js';
import type { Range } from '../clause.js';

const rate = /率|比例|占比|比重|时限/;
const rateEnd = new RegExp(`(?:${rate.source})$`);

/** Where what is counted ends in 国考断面水质优良率: after the last such noun with words of the rate behind it, or after one that begins the words; -1 where none is. */
function countedEnd(words: string, { lexicon }: Reader): number {
  const first = lexicon.counted.at(words, 0);
  if (first) return first.word.length;
  for (let at = words.length - 2; at > 1; at -= 1) {
    if (lexicon.counted.endingAt(words, at, 0)) return at;
  }
  // 信访积案化解率: what the rate is always of
  const own = lexicon.dependent.endingAt(words, words.length, 2)?.word ?? '';
  return own.endsWith('率') ? words.length - own.length : -1;
}

/** The words of the rate that follow a count, without what leads to its figure: 国考断面水质优良比例 of …比例由. */
function rateIn(after: Range, reader: Reader): string {
  const { lexed, lexicon } = reader;
  const rank = readRanks(lexed, after, lexicon)[0];
  const end = rank ? rank.metric.end : peelTail(lexed, after, lexicon).end;
  return lexed.text.slice(after.start, end).replace(/[由从]$/, '');
}

/** A count, and a rate of all that were counted. */
export const countedRatePattern: ItemPattern = {
  name: '<count><noun><rate><percent>',
  read(item, reader) {
    const [group] = item.groups;
    const [figure, another] = group?.figures ?? [];
    if (!group || !figure || another || figure.boundAfter !== null || figure.form !== 'amount' || !isCount(quantityOf(figure.unit, reader.lexicon))) return null;
    const after = wordsIn(reader, group.after);
    // 6个县市区发生率降至3%以内: each of so many
    if (!rate.test(after) || item.groups[1]?.figures[0]?.boundAfter === '<=') return null;
    const words = rateIn(group.after, reader);
    const end = rateEnd.test(words) && !/[，、；的]/.test(words) ? countedEnd(words, reader) : -1;
    const isSaid = item.groups.length > 1 || words.length < after.length;
    if (end < 0 || !isSaid) return null;
    readGroup(item.words, { ...group, after: { start: group.after.start, end: group.after.start + end } }, reader, item.mark);
    if (item.groups.length > 1) return { words: group.after, groups: item.groups.slice(1) };
    hangAfter(group.after, reader);
    return { words: { start: group.after.end, end: group.after.end }, groups: [] };
  },
  examples: [
    ['14个国考断面水质优良率达100%。', '国考断面 level 14 个', '国考断面水质优良率 level 100 %'],
    ['5个国控断面水质优良比例由20%提高到80%。', '国控断面 level 5 个', '国控断面水质优良比例 share 80 %'],
    ['34个保交房项目交付率排全省第3。', '保交房项目 level 34 个', '保交房项目交付率 rank 全省3'],
    ['30户以上自然村寨设施覆盖率达90%。', '30户以上自然村寨设施覆盖率 level 90 %'],
    ['6个县市区贫困发生率降至3%以内。', '县市区贫困发生率降至3%以内 level 6 个'],
    ['7个县区一般公共预算收入超15亿元。', '县区一般公共预算收入超15亿元 level 7 个'],
  ],
};
