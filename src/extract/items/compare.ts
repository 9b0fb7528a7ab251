import { hangCompare } from '../refine/hang.js';
import type { ItemPattern } from './reader.js';

export const comparePattern: ItemPattern = {
  name: '<metric>高于<ref><points>',
  read(item, reader) {
    const [group] = item.groups;
    const [figure, another] = group?.figures ?? [];
    if (!group || !figure || another || !hangCompare(item.words, figure, reader)) return null;
    return { words: group.after, groups: item.groups.slice(1) };
  },
  examples: [
    ['工业投资增长27%，高于全省18.1个百分点。', '工业投资 growth 27 %'],
    ['城镇登记失业率3.4%，低于控制目标1.1个百分点。', '城镇登记失业率 level 3.4 %'],
  ],
};
