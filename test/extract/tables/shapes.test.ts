import { describe, expect, it } from 'vitest';
import { analysed, plan, review, tablesOf } from './read.js';

describe('a metric a row', () => {
  it('takes metric, unit and measure from the headers', () => {
    expect(tablesOf(review(`
| 指标 | 单位 | 数值 | 比上年增长（%） |
| --- | --- | ---: | ---: |
| 地区生产总值 | 亿元 | 5,012.3 | 6.5 |
| 进出口总额 | 亿美元 | 3.2 | −1.2 |
| 常住人口城镇化率 | ％ | 61.2 | — |
| 规模以上工业增加值 | % | 7.8 | |
| 劳动年龄人口平均受教育年限 | 年 | 10.8 | … |`))).toEqual([
      '地区生产总值 level 5012.3亿元 actual 2023',
      '地区生产总值 growth 6.5% actual 2023',
      '进出口总额 level 3.2亿美元 actual 2023',
      '进出口总额 growth -1.2% actual 2023',
      '常住人口城镇化率 level 61.2% actual 2023',
      '规模以上工业增加值 growth 7.8% actual 2023',
      '劳动年龄人口平均受教育年限 level 10.8年 actual 2023',
    ]);
  });

  it('reads the columns in any order, with bars that are left out at the ends', () => {
    expect(tablesOf(review(`
序号 | 增速 | 计量单位 | 指标名称 | 完成数
--- | --- | --- | --- | ---
1 | 2.1 | 万吨 | 粮食产量 | 120.5`))).toEqual(['粮食产量 growth 2.1% actual 2023', '粮食产量 level 120.5万吨 actual 2023']);
  });

  it('finds units in the metric, in the header, in the line above and in the cell', () => {
    expect(tablesOf(review(`
表1 主要经济指标

单位：亿元、%

| 指标 | 2023年 | 出口额（万美元） |
| --- | --- | --- |
| 地区生产总值 | 5012 | |
| 城镇登记失业率 | 3.5 | |
| 年末常住人口（万人） | 512.33 | |
| 用电量/亿千瓦时 | 80 | |
| 粮食产量 | 120万吨 | |

| 项目 | 数值（万元） |
| --- | --- |
| 教育支出 | 3000 |`))).toEqual([
      '地区生产总值 level 5012亿元 actual 2023',
      '城镇登记失业率 level 3.5% actual 2023',
      '年末常住人口 level 512.33万人 actual 2023',
      '用电量 level 80亿千瓦时 actual 2023',
      '粮食产量 level 120万吨 actual 2023',
      '教育支出 level 3000万元 actual 2023',
    ]);
  });

  it('takes a figure of which the unit cannot be told for none', () => {
    expect(tablesOf(review('（单位：亿元、万人）\n\n| 指标 | 数值 |\n| --- | --- |\n| 地区生产总值 | 5012 |\n| 常住人口（万人） | 512 |'))).toEqual(['常住人口 level 512万人 actual 2023']);
  });

  it('reads the status and the year of each column', () => {
    expect(tablesOf(plan(`
| 指标 | 单位 | 2022年实绩 | 2023年预计完成 | 增长（%） | 2024年预期目标 |
| --- | --- | --- | --- | --- | --- |
| 社会消费品零售总额 | 亿元 | 1400 | 1500.5 | 7.2 | 1600 |`))).toEqual([
      '社会消费品零售总额 level 1400亿元 actual 2022',
      '社会消费品零售总额 level 1500.5亿元 estimate 2023',
      '社会消费品零售总额 growth 7.2% estimate 2023',
      '社会消费品零售总额 level 1600亿元 target 2024',
    ]);
  });

  it('takes status and years of the section, or of the caption, where no header says them', () => {
    const table = '| 指标 | 单位 | 数值 |\n| --- | --- | --- |\n| 城镇新增就业 | 万人 | 5 |';
    expect(tablesOf(plan(table))).toEqual(['城镇新增就业 level 5万人 target 2024']);
    expect(tablesOf(plan(`表2 2023年计划执行情况\n\n${table}`))).toEqual(['城镇新增就业 level 5万人 actual 2023']);
    expect(tablesOf(review(`2025年主要目标\n\n${table}`))).toEqual(['城镇新增就业 level 5万人 target 2025']);
  });

  it('reads bounds, ranges, signs and verbs as sentences do', () => {
    expect(tablesOf(plan(`
| 指标 | 单位 | 目标 |
| --- | --- | --- |
| 地区生产总值 | % | 6.5左右 |
| 粮食产量 | 万吨 | ≥120 |
| 城镇调查失业率 | % | 控制在5.5以内 |
| 居民消费价格涨幅 | % | <3 |
| 城镇新增就业 | 万人 | 5以上 |
| 固定资产投资 | 亿元 | 增长6—7% |
| 森林覆盖率 | % | 不低于33 |
| 优良天数比率 | % | 85-87 |
| PM2.5年均浓度 | 微克/立方米 | 下降3% |
| 研发经费 | 亿元 | 30[1] |
| 高新技术企业 | 家 | 2023 |
| 粮食播种面积 | 万亩 | 完成省下达任务 |`))).toEqual([
      '地区生产总值 growth ~6.5% target 2024',
      '粮食产量 level >=120万吨 target 2024',
      '城镇调查失业率 level <=5.5% target 2024',
      '居民消费价格 growth <3% target 2024',
      '城镇新增就业 level >=5万人 target 2024',
      '固定资产投资 growth 6–7% target 2024',
      '森林覆盖率 level >=33% target 2024',
      '优良天数比率 level 85–87% target 2024',
      'PM2.5年均浓度 growth -3% target 2024',
      '研发经费 level 30亿元 target 2024',
      '高新技术企业 level 2023家 target 2024',
    ]);
  });

  it('reads shares, changes and ranks, which stand on the figure to their left', () => {
    expect(tablesOf(review(`
| 指标 | 单位 | 总量 | 占GDP比重（%） | 增减额 | 增速 | 全省排名 |
| --- | --- | --- | --- | --- | --- | --- |
| 第三产业增加值 | 亿元 | 2500 | 49.9 | 180 | 7.7 | 第3位 |
| 进出口总额 | 亿元 | | | | | 5 |

| 指标 | 单位 | 2022年 | 2023年 | 增减 |
| --- | --- | --- | --- | --- |
| 城镇化率 | % | 60.1 | 61.2 | 1.1 |`))).toEqual([
      '第三产业增加值 level 2500亿元 actual 2023',
      '第三产业增加值|占GDP比重 share 49.9% actual 2023',
      '第三产业增加值 change 180亿元 actual 2023',
      '第三产业增加值 growth 7.7% actual 2023 #全省3',
      '进出口总额 rank actual 2023 #全省5',
      '城镇化率 level 60.1% actual 2022',
      '城镇化率 level 61.2% actual 2023',
      '城镇化率 change 1.1个百分点 actual 2023',
    ]);
  });

  it('knows parts of the row above by 其中, # and an indent, and drops what marks a row', () => {
    expect(tablesOf(review(`
| 指标 | 2023年 |
| --- | --- |
| 一、社会消费品零售总额（亿元） | 2011.2 |
| 　　城镇 | 1700.1 |
| 　　乡村 | 311.1 |
| 2.进出口总额（亿元） | 300 |
| 其中：出口 | 200 |
| （三）汽车产量（万辆） | 20 |
| #新能源汽车 | 5.3 |
| 居民人均可支配收入（元） | 30000 |
| 比上年增长（%） | 6 |
| 二、民生 | |
| 三次产业结构 | 10.2∶40.3∶49.5 |`))).toEqual([
      '社会消费品零售总额 level 2011.2亿元 actual 2023',
      '社会消费品零售总额|城镇 level 1700.1亿元 actual 2023',
      '社会消费品零售总额|乡村 level 311.1亿元 actual 2023',
      '进出口总额 level 300亿元 actual 2023',
      '出口 level 200亿元 actual 2023',
      '汽车产量 level 20万辆 actual 2023',
      '汽车产量|新能源汽车 level 5.3万辆 actual 2023',
      '居民人均可支配收入 level 30000元 actual 2023',
      '居民人均可支配收入| growth 6% actual 2023',
      '三次产业结构 structure 10.2∶40.3∶49.5 actual 2023',
    ]);
  });

  it('reads headers of two rows, merged cells repeated, and two halves side by side', () => {
    expect(tablesOf(review(`
| 主要指标 | 主要指标 | 主要指标 | 主要指标 | 主要指标 |
| --- | --- | --- | --- | --- |
| 指标 | 2022年 | 2022年 | 2023年 | 2023年 |
| 指标 | 总量（亿元） | 增速（%） | 总量（亿元） | 增速（%） |
| 地区生产总值 | 4700 | 4.4 | 5012.3 | 6.5 |

| 指标 | 指标 | 单位 | 数值 | 数值 |
| --- | --- | --- | --- | --- |
| 居民人均可支配收入 | 城镇 | 元 | 40000 | 40000 |
| 森林覆盖率 | 森林覆盖率 | % | 33 | 33 |

| 指标 | 数值 | 指标 | 数值 |
| --- | --- | --- | --- |
| 总人口（万人） | 500 | 公路里程（公里） | 3300 |`))).toEqual([
      '地区生产总值 level 4700亿元 actual 2022',
      '地区生产总值 growth 4.4% actual 2022',
      '地区生产总值 level 5012.3亿元 actual 2023',
      '地区生产总值 growth 6.5% actual 2023',
      '居民人均可支配收入|城镇 level 40000元 actual 2023',
      '森林覆盖率 level 33% actual 2023',
      '总人口 level 500万人 actual 2023',
      '公路里程 level 3300公里 actual 2023',
    ]);
  });

  it('goes on below the header again, as on the next page', () => {
    expect(tablesOf(review('| 指标 | 单位 | 数值 |\n| --- | --- | --- |\n| 粮食产量 | 万吨 | 120 |\n| 指标 | 单位 | 数值 |\n| 油料产量 | 万吨 | 10 |'))).toEqual([
      '粮食产量 level 120万吨 actual 2023', '油料产量 level 10万吨 actual 2023',
    ]);
  });
});

describe('the table of a five-year plan', () => {
  const text = `# 青川市国民经济和社会发展第十四个五年规划纲要

## 第一章 发展目标

专栏1 “十四五”时期主要指标

| 类别 | 指标 | 2020年 | 2025年 | 年均/累计 | 属性 |
| --- | --- | --- | --- | --- | --- |
| 经济发展 | 1.地区生产总值增长（%） | 2.3 | — | 7左右 | 预期性 |
| 经济发展 | 2.全员劳动生产率（万元/人） | 10.5 | 15 | — | 预期性 |
| 经济发展 | 3.常住人口城镇化率（%） | 60.6* | 65 | 〔4.4〕 | 预期性 |
| 绿色生态 | 4.单位GDP能源消耗降低（%） | — | — | 〔13.5〕 | 约束性 |
| 安全保障 | 5.粮食综合生产能力（万吨） | 100 | >110 | — | 约束性 |
`;

  it('tells what is from what is to be', () => {
    expect(tablesOf(text)).toEqual([
      '地区生产总值 growth 2.3% actual 2020',
      '地区生产总值 growth ~7% target 2021/2025 avg',
      '全员劳动生产率 level 10.5万元/人 actual 2020',
      '全员劳动生产率 level 15万元/人 target 2025',
      '常住人口城镇化率 level 60.6% actual 2020',
      '常住人口城镇化率 level 65% target 2025',
      '常住人口城镇化率 change 4.4个百分点 target 2021/2025 2020年',
      '单位GDP能源消耗 growth -13.5% target 2021/2025 2020年',
      '粮食综合生产能力 level 100万吨 actual 2020',
      '粮食综合生产能力 level >110万吨 target 2025',
    ]);
  });
});

describe('metrics across', () => {
  it('reads a year a row', () => {
    expect(tablesOf(review(`
| 年份 | 生产总值（亿元） | 增速（%） | 人均可支配收入（元） |
| --- | --- | --- | --- |
| 2021年 | 4300 | 8.1 | 26000 |
| 2022 | 4700 | 4.4 | 28000 |`))).toEqual([
      '生产总值 level 4300亿元 actual 2021', '生产总值 growth 8.1% actual 2021', '人均可支配收入 level 26000元 actual 2021',
      '生产总值 level 4700亿元 actual 2022', '生产总值 growth 4.4% actual 2022', '人均可支配收入 level 28000元 actual 2022',
    ]);
  });

  it('reads what came of it and what is planned a row', () => {
    expect(tablesOf(plan(`
|  | 生产总值（亿元） | 财政收入（亿元） |
| --- | --- | --- |
| 2023年实绩 | 5012 | 245 |
| 2024年目标 | 5300 | 260 |
| 比上年增长（%） | 6 | 5 |`))).toEqual([
      '生产总值 level 5012亿元 actual 2023', '财政收入 level 245亿元 actual 2023',
      '生产总值 level 5300亿元 target 2024', '财政收入 level 260亿元 target 2024',
      '生产总值 growth 6% target 2024', '财政收入 growth 5% target 2024',
    ]);
  });

  it('puts before the metric whose figures they are', () => {
    expect(tablesOf(review(`
| 县区 | 地区生产总值 | 地区生产总值 | 一般公共预算收入（亿元） |
| --- | --- | --- | --- |
| 县区 | 总量（亿元） | 增速（%） | 一般公共预算收入（亿元） |
| 全市 | 5000 | 6.5 | 300 |
| 东山县 | 500 | 7.5 | 30 |

| 项目名称 | 建设内容 | 总投资（亿元） | 责任单位 |
| --- | --- | --- | --- |
| 青川水库 | 新建水库1座 | 12.5 | 市水利局 |
| 合计 | | 12.5 | |`))).toEqual([
      '地区生产总值 level 5000亿元 actual 2023', '地区生产总值 growth 6.5% actual 2023', '一般公共预算收入 level 300亿元 actual 2023',
      '东山县|地区生产总值 level 500亿元 actual 2023', '东山县|地区生产总值 growth 7.5% actual 2023', '东山县|一般公共预算收入 level 30亿元 actual 2023',
      '青川水库|总投资 level 12.5亿元 actual 2023',
    ]);
  });
});

describe('a table without bars', () => {
  it('is read where its header is sure to be one: tabs, wide gaps, single spaces', () => {
    expect(tablesOf(review(`
单位：万元

项目\t预算数\t执行数\t完成预算%\t比上年增长%
一、税收收入\t120000\t125000\t104.2\t6.5
收入合计\t150000\t156000\t104\t5.6

指标　　　　　　　单位　　　　　数值　　　　　增速（%）
粮食产量　　　　　万吨　　　　　120.5　　　　　2.1
一、工业
发电量　　　　　　亿千瓦时　　　55.2　　　　　-3

指标 单位 2022年 2023年
地区生产总值 亿元 4700 5012`), 'a.txt')).toEqual([
      '税收收入 level 120000万元 target 2023', '税收收入 level 125000万元 actual 2023', '税收收入 growth 6.5% actual 2023',
      '收入合计 level 150000万元 target 2023', '收入合计 level 156000万元 actual 2023', '收入合计 growth 5.6% actual 2023',
      '粮食产量 level 120.5万吨 actual 2023', '粮食产量 growth 2.1% actual 2023',
      '发电量 level 55.2亿千瓦时 actual 2023', '发电量 growth -3% actual 2023',
      '地区生产总值 level 4700亿元 actual 2022', '地区生产总值 level 5012亿元 actual 2023',
    ]);
  });

  it('may be drawn with frames, or have full-width bars', () => {
    expect(tablesOf(review(`
┌────────┬────┬────┐
│指标    │单位│数值│
├────────┼────┼────┤
│煤炭产量│万吨│300 │
└────────┴────┴────┘

+----------+------+------+
| 指标     | 单位 | 数值 |
+----------+------+------+
| 粮食产量 | 万吨 | 120  |
+----------+------+------+

指标｜单位｜数值｜比上年增长（%）
水泥产量｜万吨｜500.1｜3.3`))).toEqual([
      '煤炭产量 level 300万吨 actual 2023', '粮食产量 level 120万吨 actual 2023', '水泥产量 level 500.1万吨 actual 2023', '水泥产量 growth 3.3% actual 2023',
    ]);
  });

  it('is left alone where a row does not fit the header', () => {
    const { report } = analysed(review('指标 单位 2022年 2023年\n粮食产量 万吨 120\n油料产量 万吨 10 11'), 'a.txt');
    expect(tablesOf(review('指标 单位 2022年 2023年\n粮食产量 万吨 120\n油料产量 万吨 10 11'), 'a.txt')).toEqual(['油料产量 level 10万吨 actual 2022', '油料产量 level 11万吨 actual 2023']);
    expect(report.documents[0]?.quantities.unattributed).toBe(0);
  });
});

describe('tables without statistics', () => {
  it.each([
    ['rosters', '| 序号 | 姓名 | 单位 | 职务 |\n| --- | --- | --- | --- |\n| 1 | 何冬 | 市政府 | 副市长 |'],
    ['schedules', '| 序号 | 任务 | 责任单位 | 完成时限 |\n| --- | --- | --- | --- |\n| 1 | 新建学校5所 | 市教育局 | 2024年6月 |'],
    ['schedules of projects', '| 序号 | 项目 | 责任单位 | 完成时限 |\n| --- | --- | --- | --- |\n| 1 | 青川大桥 | 市交通局 | 2024年 |'],
    ['contents', '| 名称 | 页码 |\n| --- | --- |\n| 一、工作回顾 | 3 |\n| 二、工作安排 | 12 |'],
    ['contacts', '| 单位名称 | 联系人 | 电话 |\n| --- | --- | --- |\n| 市财政局 | 何冬 | 03961234567 |'],
    ['what is done by whom', '| 指标 | 权重 | 得分 | 责任单位 |\n| --- | --- | --- | --- |\n| 营商环境 | 10 | 9.5 | 市发改委 |'],
    ['figures under headers that say nothing', '| 甲 | 乙 | 丙 |\n| --- | --- | --- |\n| 粮食 | 120 | 3 |'],
    ['sums of nothing that has a name', '| 指标 | 单位 | 数值 |\n| --- | --- | --- |\n| 小计 | 万元 | 300 |\n| 注：1.数据为快报数 | | 3 |'],
  ])('give no observations: %s', (_what, table) => {
    const { report } = analysed(review(table));
    expect(tablesOf(review(table))).toEqual([]);
    expect(report.documents[0]?.quantities.unattributed).toBe(0);
  });

  it('and sentences with bars or gaps are sentences', () => {
    const { report } = analysed(review('指标完成情况 良好，粮食产量120万吨，城镇新增就业 5 万人。'), 'a.txt');
    expect(report.documents[0]?.observations.map(({ metric }) => metric.text)).toEqual(['粮食产量', '城镇新增就业']);
  });
});

describe('the ledger of a table', () => {
  it('has every number: observed, of a date, or set aside', () => {
    const { assembled, source } = analysed(review('| 序号 | 指标 | 2023年 | 备注 |\n| --- | --- | --- | --- |\n| 1 | PM2.5浓度（微克/立方米） | 35 | 快报 |\n| 2 | 粮食产量（万吨） | 120，力争130 | |'));
    const rows = assembled[0]?.ledger.filter(({ span }) => span.start > 60).map(({ text, fate }) => `${text} ${fate.kind === 'set-aside' ? fate.reason : fate.kind}`);
    expect(rows).toEqual(['2023年 date', '1 table', 'PM2.5 table', '35 observed', '2 table', '120 table', '130 table']);
    expect(assembled[0]?.document.observations.map(({ source: { start, end, quote } }) => [quote, source.text.slice(start, end)])).toEqual([['35', '35']]);
  });

  it('says under which rule a cell was read, and why another was not', () => {
    const { extracted } = analysed(review('| 指标 | 单位 | 数值 | 增速 |\n| --- | --- | --- | --- |\n| 粮食产量 | 万吨 | 120 | 3，居前列 |'));
    expect(extracted[0]?.extraction.candidates.map(({ rule }) => rule)).toEqual(['|<metric>|<level>|']);
    expect(extracted[0]?.extraction.rejections.map(({ rule, why }) => `${rule} ${why}`)).toEqual(['|<metric>|<growth>| no figure, or more than one']);
  });
});
