import { hangCompare, hangCompares } from '../refine/hang-compares.js';
import type { ItemPattern } from './reader.js';

export const comparePattern: ItemPattern = {
  name: '<metric>高于<ref><points>',
  read(item, reader) {
    const [group] = item.groups;
    const [figure, another] = group?.figures ?? [];
    if (!group || !figure) return null;
    const hangs = another === undefined ? hangCompare(item.words, figure, reader) : hangCompares(item.words, group.figures, reader);
    if (!hangs) return null;
    return { words: group.after, groups: item.groups.slice(1) };
  },
  examples: [
    ['工业投资增长27%，高于全省18.1个百分点。', '工业投资 growth 27 %'],
    ['高新技术产业、装备制造业增加值分别增长12%和10%，高于全省7个和5个百分点。', '高新技术产业增加值 growth 12 %', '装备制造业增加值 growth 10 %'],
    ['城镇登记失业率3.4%，低于控制目标1.1个百分点。', '城镇登记失业率 level 3.4 %'],
  ],
};
