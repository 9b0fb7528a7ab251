import { type Rule, signature } from './rule.js';

/** Parts of a whole, multiples of a base, and structures. */
export const partRules: readonly Rule[] = [
  {
    name: '<metric>占<whole><percent>',
    signature: signature('{{any}}K[FW]*[aehv]*p'),
    measure: 'share',
    examples: [
      ['现代服务业占第三产业增加值56%。', '现代服务业占第三产业增加值 share 56 %'],
      ['民生支出467.6亿元，占一般公共预算支出的71.4%。', '民生支出 level 467.6 亿元', '民生支出占一般公共预算支出 share 71.4 %'],
      ['税收占比达到75.4%。', '税收占比 share 75.4 %'],
    ],
    counterExamples: ['森林覆盖率达到47%。'],
  },
  {
    name: '<metric>是<base>的<times>',
    signature: signature('X{{words}}[aehv]*t'),
    measure: 'multiple',
    examples: [['规模以上工业增加值772亿元，是2008年的1.5倍。', '规模以上工业增加值 level 772 亿元', '规模以上工业增加值 multiple 1.5 倍']],
    counterExamples: ['固定资产投资增长了1.6倍。'],
  },
  {
    name: '<metric>为<structure>',
    signature: signature('{{any}}r'),
    measure: 'structure',
    examples: [['三次产业结构调整为10.8∶52.2∶37。', '三次产业结构 structure 10.8∶52.2∶37 ']],
    counterExamples: [],
  },
];
