import { type Rule, signature } from './rule.js';

/** Absolute change: percentage points, or an amount more or less than before. */
export const changeRules: readonly Rule[] = [
  {
    name: '<metric>提高<points>',
    signature: signature('{{any}}d'),
    measure: 'change',
    examples: [
      ['高考一本上线率提高3.45个百分点。', '高考一本上线率 change 3.45 个百分点'],
      ['现代服务业占服务业比重提高2.5个百分点。', '现代服务业占服务业比重 change 2.5 个百分点'],
      ['病亡率下降0.3个百分点。', '病亡率 change -0.3 个百分点'],
    ],
    counterExamples: [],
  },
  {
    name: '<metric>增加<amount>',
    signature: signature('{{any}}{{change}}{{filler}}[qu]'),
    measure: 'change',
    examples: [
      ['人均生产总值2930美元，比2000年增加1007美元。', '人均生产总值 level 2930 美元', '人均生产总值 change 1007 美元'],
      ['商事主体净增106万户。', '商事主体 change 106 万户'],
    ],
    counterExamples: ['三级医院增至13家。', '增加学位6.84万个。'],
  },
];
