/**
 * The words by which a work report says which years it speaks of and whether it looks back or ahead.
 * `{Y}` stands for the report's year, `{L}` for the year before.
 */
export interface Timeline {
  /** In a heading: what follows is a review. */
  readonly reviewTitles: readonly string[];
  /** In a heading: what follows is promised. */
  readonly planTitles: readonly string[];
  /** In a heading: what follows says how to work, with promises. */
  readonly requirementTitles: readonly string[];
  /** The year before. */
  readonly lastYear: readonly string[];
  /** The report's year. */
  readonly thisYear: readonly string[];
  /** The five years up to the year before. */
  readonly pastFive: readonly string[];
  /** The five years from the report's on. */
  readonly nextFive: readonly string[];
  /** How a paragraph opens that looks ahead, whatever its section: `主要预期目标`. */
  readonly planOpenings: readonly string[];
  /** Words of a text that promises. */
  readonly promising: readonly string[];
  /** Words of a text that reports. */
  readonly reporting: readonly string[];
}

export const workReportTimeline: Timeline = {
  reviewTitles: ['回顾', '总结', '过去', '去年', '以来', '成就', '成绩', '历程', '所做的工作', '取得新成效', '取得新成绩', '取得显著', '工作情况', '工作简要', '执行情况', '完成情况', '工作基本情况'],
  planTitles: [
    '安排', '部署', '任务', '目标', '思路', '展望', '打算', '今年', '新的一年', '今后', '未来', '下一步', '规划', '建议',
    '开好局', '起好步', '奋斗', '谱写', '开创', '要求',
  ],
  requirementTitles: ['自身建设', '政府建设', '政府自身', '服务型政府', '法治政府', '人民满意的政府', '满意政府', '效能建设'],
  lastYear: ['一年来', '过去一年', '过去的一年', '去年', '上年', '这一年', '一年中', '{L}年'],
  thisYear: ['今年', '新的一年', '本年度', '{Y}年'],
  pastFive: [
    '五年来', '5年来', '过去五年', '过去的五年', '过去5年', '这五年', '这5年', '五年间', '五年中', '五年的工作', '五年工作', '近五年', '五年回顾', '本届任期', '五年感恩', '五年奋进', '五年砥砺', '本届政府', '上届政府', '任期内', '任期以来',
  ],
  nextFive: ['今后五年', '今后5年', '未来五年', '未来5年', '下一个五年', '今后五个年头'],
  planOpenings: [
    '主要预期目标', '预期目标', '总体要求', '指导思想', '总体思路', '奋斗目标', '今年是', '今年，我们', '今年我们', '新的一年', '今年政府工作', '今年经济社会发展', '做好今年', '{Y}年是', '{Y}年，我们',
    '{Y}年政府工作', '{Y}年经济社会发展', '{Y}年全市经济社会发展', '{Y}年全省经济社会发展', '今年工作', '围绕上述目标', '实现上述目标', '为实现上述', '今后五年', '未来五年', '展望',
  ],
  promising: ['力争', '确保', '争取', '要', '将', '计划', '继续', '进一步', '加快', '推进'],
  reporting: ['了', '荣获', '去年', '累计', '同比', '圆满', '预计', '显著', '明显', '取得', '建成'],
};
