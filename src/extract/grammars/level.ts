import { type Rule, signature } from './rule.js';

/** An amount, a count, a rate or an index as it stands. */
export const levelRules: readonly Rule[] = [
  {
    name: '<metric>达到<value>',
    signature: signature('[FW]*[aehvnm]*[qpu]'),
    measure: 'level',
    examples: [
      ['农产品加工业产值达2250亿元。', '农产品加工业产值 level 2250 亿元'],
      ['规上工业企业研发活动覆盖率82%。', '规上工业企业研发活动覆盖率 level 82 %'],
      ['企业开办时间从9天缩短至4天。', '企业开办时间 level 4 天'],
      ['城乡居民人均可支配收入比降低至2.02以内。', '城乡居民人均可支配收入比 level 2.02 '],
    ],
    counterExamples: ['规上工业增加值增长3.5%。'],
  },
];
