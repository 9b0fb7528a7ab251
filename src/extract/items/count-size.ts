import { isCount, quantityOf } from '../units.js';
import { readGroup } from './group.js';
import { innerVerb } from './pairs.js';
import { type ItemPattern, wordsIn } from './reader.js';

/** The size between a count and its noun names the class that is counted. */
export const countSizePattern: ItemPattern = {
  name: '<count><size>以上<noun>',
  read(item, reader) {
    const { lexicon, state } = reader;
    const [group] = item.groups;
    const [count, size, more] = group?.figures ?? [];
    if (!group || !count || !size || more || group.listed || size.start !== count.end) return null;
    const isSized = count.boundAfter === null && count.form === 'amount' && size.form === 'amount' && (size.boundAfter === '>=' || size.boundAfter === '<=');
    if (!isSized || !isCount(quantityOf(count.unit, lexicon)) || quantityOf(size.unit, lexicon) === quantityOf(count.unit, lexicon)) return null;
    state.thresholds.add(size.start);
    // 684个5000万元以上项目完成投资1842.7亿元
    const inner = item.groups.length > 1 ? innerVerb.exec(wordsIn(reader, group.after)) : null;
    const end = inner ? group.after.start + inner.index : group.after.end;
    readGroup(item.words, { figures: [count], listed: false, after: { start: size.start, end } }, reader, item.mark);
    return { words: { start: end, end: group.after.end }, groups: item.groups.slice(1) };
  },
  examples: [
    ['新增5个10亿元以上项目。', '新增10亿元以上项目 level 5 个'],
    ['684个5000万元以上项目完成投资1842.7亿元。', '5000万元以上项目 level 684 个', '5000万元以上项目投资 level 1842.7 亿元'],
    ['形成10个20万人以上、33个10万人以上的县城。', '形成20万人以上的县城 level 10 个', '形成10万人以上的县城 level 33 个'],
  ],
};
