import type { Figure, FigureGroup } from '../clause.js';
import { isCount, quantityOf } from '../units.js';
import { type ItemPattern, type Reader, wordsIn } from './reader.js';

// 财政收入超10亿元县, 年产值超百亿元产业集群
const classNoun = /^(?:[^，、的]{0,4}?)(?:[强大]?[县市区镇村]|企业|园区|集群|项目|街道|基地|产业链?)(?=[（，、。；]|加快|做大|做强|发展|$)/;

/** 支持财政收入超10亿元县加快赶超: the only figure names a class, and nothing counts it. */
const namesClass = (figure: Figure, before: string, after: string, { lexicon }: Reader): boolean =>
  figure.form === 'amount' && !isCount(quantityOf(figure.unit, lexicon)) && /^(?:支持|培育|扶持|推动|引导|鼓励|壮大|打造|发展|争取).{2,}超过?$/.test(before) && classNoun.test(after);

/** 投资5000万元以上重点项目901个: the first figure names the class that the second counts. */
function isThreshold(figure: Figure, between: string, second: FigureGroup, { lexicon }: Reader): boolean {
  if (figure.form !== 'amount' || between === '') return false;
  const quantity = quantityOf(figure.unit, lexicon);
  const counted = quantityOf(second.figures[0]?.unit ?? '', lexicon);
  if (figure.boundAfter === '>=' || figure.boundAfter === '<=') return !isCount(quantity) || /^(?:的)?(?:[^，、]{0,12})(?:项目|企业|学校|村|集群|园区|机构|人口|群体|产业)/.test(between);
  return !isCount(quantity) && isCount(counted) && !/(?:实现|完成|用于|带动|支持|惠及|建设|新建|改造|建成)/.test(between);
}

export const thresholdPattern: ItemPattern = {
  name: '<verb><size>以上<noun><count>',
  read(item, reader) {
    const [first, second] = item.groups;
    const figure = first?.figures[0];
    if (first && figure && !second && first.figures.length === 1 && namesClass(figure, wordsIn(reader, item.words), wordsIn(reader, first.after), reader)) {
      reader.state.thresholds.add(figure.start);
      return { words: first.after, groups: [] };
    }
    if (!first || !second || !figure || !isThreshold(figure, wordsIn(reader, first.after), second, reader)) return null;
    for (const one of first.figures) reader.state.thresholds.add(one.start);
    return { words: { start: item.words.start, end: first.after.end }, groups: item.groups.slice(1) };
  },
  examples: [
    ['全年实施投资5000万元以上重点项目901个。', '实施投资5000万元以上重点项目 level 901 个'],
    ['支持财政收入超10亿元县加快赶超。'],
    ['500万元以上项目固定资产投资16993.9亿元。', '500万元以上项目固定资产投资 level 16993.9 亿元'],
  ],
};
