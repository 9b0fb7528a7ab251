import type { Figure, FigureGroup } from '../clause.js';
import { isCount, quantityOf } from '../units.js';
import { type ItemPattern, type Reader, wordsIn } from './reader.js';

/** 投资5000万元以上重点项目901个: the first figure names the class that the second counts. */
function isThreshold(figure: Figure, between: string, second: FigureGroup, { lexicon }: Reader): boolean {
  if (figure.form !== 'amount' || between === '') return false;
  const quantity = quantityOf(figure.unit, lexicon);
  const counted = quantityOf(second.figures[0]?.unit ?? '', lexicon);
  // 涉及11个方面的38项制度: so many kinds, as a slogan counts them
  if (/^(?:方面|领域|层面|环节|门类)的$/.test(between)) return isCount(counted);
  if (figure.boundAfter === '>=' || figure.boundAfter === '<=') return !isCount(quantity) || /^(?:的)?(?:[^，、]{0,12})(?:项目|企业|学校|村|集群|园区|机构|人口|群体|产业)/.test(between);
  return !isCount(quantity) && isCount(counted) && !/^[在为给向]|(?:实现|完成|用于|带动|支持|惠及|建设|新建|改造|建成)/.test(between);
}

export const thresholdPattern: ItemPattern = {
  name: '<verb><size>以上<noun><count>',
  read(item, reader) {
    const [first, second] = item.groups;
    const figure = first?.figures[0];
    if (!first || !second || !figure || !isThreshold(figure, wordsIn(reader, first.after), second, reader)) return null;
    for (const one of first.figures) reader.state.thresholds.add(one.start);
    return { words: { start: item.words.start, end: first.after.end }, groups: item.groups.slice(1) };
  },
  examples: [
    ['全年实施投资5000万元以上重点项目901个。', '实施投资5000万元以上重点项目 level 901 个'],
    ['500万元以上项目固定资产投资16993.9亿元。', '500万元以上项目固定资产投资 level 16993.9 亿元'],
  ],
};
