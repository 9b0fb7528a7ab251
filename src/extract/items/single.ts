import { readGroup } from './group.js';
import { behindKinds, type ItemPattern } from './reader.js';

/** Words and one group of figures: what remains when no other construction fits. */
export const singlePattern: ItemPattern = {
  name: '<words><figures><words>',
  read(item, reader) {
    const [group] = item.groups;
    if (!group) return null;
    readGroup(item.words, group, reader, item.mark);
    return { words: behindKinds(group.after, reader), groups: item.groups.slice(1) };
  },
  examples: [
    ['改造供水管网7公里、燃气管网76公里。', '改造供水管网 level 7 公里', '改造燃气管网 level 76 公里'],
    ['988个事项“免证可办”。', '事项“免证可办” level 988 个'],
    ['打造5个中小企业数字转型标杆、3个企业内网改造标杆。', '打造中小企业数字转型标杆 level 5 个', '打造企业内网改造标杆 level 3 个'],
    ['支持财政收入超10亿元县加快赶超。'],
    ['争取中央预算内投资项目161个21.3亿元。', '争取中央预算内投资项目 level 161 个', '争取中央预算内投资项目 level 21.3 亿元'],
  ],
};
