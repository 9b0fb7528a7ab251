import type { Style } from './typeset.js';

const heads = ['驻马店市人民政府公报', '2024年第2期'] as const;

/** The layouts that reports are printed in. */
export const oneColumn: Style = { columns: 1, titles: 3, numbers: 'middle' };
export const twoColumns: Style = { columns: 2, numbers: 'corners', heads };
export const bulletin: Style = {
  columns: 2, titles: 3, size: 12, leading: 22, numbers: 'corners', heads,
  notes: { 0: ['[1]本报告中的数据为初步统计数。'], 1: ['[2]增长速度按可比价格计算，绝对数按现行价', '格计算。'] },
};
export const rowByRow: Style = { ...twoColumns, titles: 3, across: true };
export const unequal: Style = { columns: 2, titles: 3, numbers: 'middle', shorter: 11 };
export const narrowGutter: Style = { columns: 2, titles: 3, size: 12, gutter: 14, numbers: 'corners' };
export const large: Style = { columns: 1, titles: 3, size: 16, leading: 28, numbers: 'middle' };
