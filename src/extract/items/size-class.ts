import { fullName } from '../metric.js';
import { peelLead } from '../peel.js';
import { isCount, quantityOf } from '../units.js';
import { readGroup } from './group.js';
import type { ItemPattern } from './reader.js';

/** The size names the class that is counted, and is itself no fact. */
export const sizeClassPattern: ItemPattern = {
  name: '<noun><size>以上<count>',
  read(item, reader) {
    const { lexed, lexicon, state } = reader;
    const [group] = item.groups;
    const [size, count, more] = group?.figures ?? [];
    if (!group || !size || !count || more || group.listed) return null;
    const isSize = (size.boundAfter !== null || size.min !== null) && !isCount(quantityOf(size.unit, lexicon));
    if (!isSize || !isCount(quantityOf(count.unit, lexicon))) return null;
    state.thresholds.add(size.start);
    const isBare = peelLead(lexed, item.words, lexicon).start === item.words.end;
    readGroup({ start: item.words.start, end: size.end }, { figures: [count], listed: false, after: group.after }, reader, item.mark);
    const made = state.facts.at(-1);
    if (made && isBare && state.classOf !== null) made.metric = { inherited: state.classOf, local: made.metric.local };
    else if (made) state.classOf = fullName(made.metric).slice(0, -(size.end - size.start));
    return { words: group.after, groups: item.groups.slice(1) };
  },
  examples: [['争取项目落地100亿元以上2个、50亿元以上3个。', '争取项目落地100亿元以上 level 2 个', '争取项目落地50亿元以上 level 3 个']],
};
