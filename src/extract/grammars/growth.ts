import { type Rule, signature } from './rule.js';

/** Relative change: %, 成, 倍, 番. The verb gives the sign and is no part of the metric. */
export const growthRules: readonly Rule[] = [
  {
    name: '<metric>增长<percent>',
    signature: signature('{{any}}{{change}}{{filler}}p'),
    measure: 'growth',
    examples: [
      ['规上工业增加值增长3.5%。', '规上工业增加值 growth 3.5 %'],
      ['政府部门内设机构压减19%。', '政府部门内设机构 growth -19 %'],
      ['地区生产总值同比增长约6.5%。', '地区生产总值 growth 6.5 %'],
      ['平均时限压缩1/3。', '平均时限 growth -0.3333 分之'],
    ],
    counterExamples: ['森林覆盖率提高到47%。'],
  },
  {
    name: '<metric>增长<times>',
    signature: signature('{{any}}{{change}}{{filler}}t'),
    measure: 'growth',
    examples: [['固定资产投资增长了1.6倍。', '固定资产投资 growth 1.6 倍'], ['招生规模比“十五”增长一倍。', '招生规模 growth 1 倍']],
    counterExamples: ['人均生产总值是2008年的1.6倍。'],
  },
  {
    name: '<metric>翻<times>',
    signature: signature('W?{{filler}}t'),
    measure: 'growth',
    examples: [['贷款余额实现翻番。', '贷款余额 growth 1 番'], ['居民收入翻一番。', '居民收入 growth 1 番']],
    counterExamples: [],
  },
  {
    name: '<metric>增幅<percent>',
    signature: signature('{{any}}{{noun}}{{filler}}p'),
    measure: 'growth',
    examples: [['居民消费价格涨幅3%以内。', '居民消费价格 growth 3 %'], ['死亡人数下降幅度超七成。', '死亡人数 growth -7 成']],
    counterExamples: ['人口自然增长率控制在7‰以内。'],
  },
];
