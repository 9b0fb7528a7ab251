import { describe, expect, it } from 'vitest';
import { factsOf } from './read.js';

/** `metric measure scope place` of every ranked fact of a sentence. */
const ranksOf = (sentence: string): string[] => factsOf(sentence).flatMap(({ metric, measure, rank }) =>
  (rank ? [`${metric.inherited}${metric.local} ${measure} ${rank.scope} ${rank.position ?? rank.top ?? rank.band ?? ''}`] : []));

const cases: Readonly<Record<string, readonly (readonly [sentence: string, ...wanted: string[]])[]>> = {
  'a list of places gives one to each of what is listed': [
    ['进出口总额、实际利用外资分别居全省第2位和第3位。', '进出口总额 rank 全省 2', '实际利用外资 rank 全省 3'],
    ['财政收入增长10%、税收占比80%，分别居全省第1位、第2位。', '财政收入 growth 全省 1', '财政收入税收占比 share 全省 2'],
    ['规上工业、投资、消费增速分别居全省第2、第3、第5位。', '规上工业增速 rank 全省 2', '投资增速 rank 全省 3', '消费增速 rank 全省 5'],
    ['规上工业、投资、消费增速分别居全省第4、6和5位。', '规上工业增速 rank 全省 4', '投资增速 rank 全省 6', '消费增速 rank 全省 5'],
    ['批发业销售额增长13.8%、外贸进出口额增长15%，两项指标增速均居全省前列。', '批发业销售额 growth 全省 前列', '外贸进出口额 growth 全省 前列'],
    ['一般公共预算收入增长5%，总量和增速均居全省第3位。', '一般公共预算收入 growth 全省 3', '一般公共预算收入总量 rank 全省 3'],
  ],
  'places with the scope said again are a list too': [
    ['货邮吞吐量、旅客吞吐量分别保持世界第三、世界第四。', '货邮吞吐量 rank 世界 3', '旅客吞吐量 rank 世界 4'],
    ['快递业务量居全国第39位、稳居河南省第2位。', '快递业务量 rank 全国 39', '快递业务量 rank 河南省 2'],
  ],
  'a place without words of its own is of what the clause before is about': [
    ['新能源装机规模再创历史新高，跃居全区首位。', '新能源装机规模 rank 全区 1'],
    ['生产总值连续跨越两个台阶，稳居北方省会城市首位。', '生产总值 rank 北方省会城市 1'],
    ['加快推进重点工作，走在全省前列。'],
    ['一般公共预算收入158亿元、增长7%，税占比86%，增速列全省首位。', '一般公共预算收入 growth 全省 1'],
  ],
  'a place is of the share, or the growth, that was said last': [
    ['技改投资142亿元，占工业投资67%，占比居全省前列。', '技改投资占工业投资 share 全省 前列'],
    ['完成投资122亿元，占全年目标的122%，居全省第三位。', '投资占全年目标 share 全省 3'],
    ['生产总值达208亿元；增速达16%，继续在全国省会城市保持前列。', '生产总值 growth 全国省会城市 前列'],
    ['贷款余额26亿元，占全国的40%，位居全国第一。', '贷款余额 level 全国 1'],
  ],
  'one more place may be among others': [
    ['生产总值达到176亿元，稳居全区第四位、蒙东地区首位。', '生产总值 level 全区 4', '生产总值 rank 蒙东地区 1'],
    ['信息服务业收入720亿元，规模保持全省第一、全国前列。', '信息服务业收入 level 全省 1', '信息服务业收入规模 rank 全国 前列'],
    ['新增装机120万千瓦，占总装机比重61%、居全国第2位。', '新增装机占总装机比重 share 全国 2'],
    ['退耕还林86万亩、荒山造林64万亩，位居全国前列。', '退耕还林 level 全国 前列', '荒山造林 level 全国 前列'],
    ['工业投资263亿元，年均增长34%，投资增幅居副省级城市首位。', '工业投资 growth 副省级城市 1'],
  ],
  'so many that have a place are counted': [
    ['7项主要指标增速位居全省前三位。'],
    ['生产总值增长6%、增速连续11个季度位居全省前两位。', '生产总值 growth 全省 2'],
  ],
  'a joined subject is ranked member by member': [
    ['保持蛋鸡、果蔬等规模全省领先优势。', '保持蛋鸡规模 rank 全省 领先', '果蔬规模 rank 全省 领先'],
    ['PM2.5、PM10两项指标下降幅度均居全省首位。', 'PM2.5下降幅度 rank 全省 1', 'PM10下降幅度 rank 全省 1'],
    ['生产总值、服务业增加值增幅均居第1位。', '生产总值增幅 rank  1', '服务业增加值增幅 rank  1'],
    ['我市在全国200个大中城市的综合竞争力排名从第十七位跃居第九位。', '综合竞争力排名 rank 全国200个大中城市 9'],
    ['就业参保比例、校园建设水平等指标位居全省前列。', '就业参保比例 rank 全省 前列', '校园建设水平 rank 全省 前列'],
    ['固定资产投资、进出口总额等指标增速居全省前列。', '固定资产投资增速 rank 全省 前列', '进出口总额增速 rank 全省 前列'],
    ['苹果面积、产量、质量全国第一。', '苹果面积 rank 全国 1', '苹果产量 rank 全国 1', '苹果质量 rank 全国 1'],
    ['高中多样化办学和义务教育优质均衡发展领先全国。', '高中多样化办学 rank 全国 领先', '义务教育优质均衡发展 rank 全国 领先'],
  ],
  'a contest gives the scope, and the metric where nothing else is ranked': [
    ['林长制全省考核第一。', '林长制 rank 全省 1'],
    ['在全省综合测评中，我市排位从末位上升到第五位。', '综合测评排位 rank 全省 5'],
    ['在全省高质量发展考核中，青川县名列第六。', '青川县 rank 全省 6'],
    ['在第十届技能大赛评选中我省获奖作品数量居全国前列。', '获奖作品数量 rank 全国 前列'],
    ['连续三年在全省营商环境评价中排名地级市第一。', '营商环境评价 rank 地级市 1'],
    ['获得全省第二届职业技能大赛团体总分第一。', '第二届职业技能大赛团体总分 rank 全省 1'],
  ],
  'a list by name is a scope': [
    ['青川市位列“2019地级市民生发展100强”第20位。', '青川市 rank 2019地级市民生发展100强 20'],
    ['居先进制造业百强榜第67位。', '先进制造业百强榜 rank 先进制造业百强榜 67'],
    ['旅游收入居广西首位。', '旅游收入 rank 广西 1'],
    ['回程班列实载率居全国中欧班列之首。', '回程班列实载率 rank 全国中欧班列 1'],
    ['口岸过货量、外贸进出口总额保持全区“双第一”。', '口岸过货量 rank 全区 1', '外贸进出口总额 rank 全区 1'],
  ],
  'a place that moved says where from and among whom': [
    ['综合科技水平从全国第21位提高到第17位。', '综合科技水平 rank 全国 17'],
    ['经济总量在全国的位次由第22位移到了第19位。', '经济总量在全国的位次 rank 全国 19'],
  ],
  'a second verb, an adverb or a summary is no part of it': [
    ['入选典型经验数量居全省首位。', '入选典型经验数量 rank 全省 1'],
    ['增加值120亿元，增长23.3%，连续两年增速全省第一。', '增加值 growth 全省 1'],
    ['班列开行2269列、增长19.2%，开行量居全国前3。', '班列开行 level 全国 3'],
    ['居民收入达到全国中上等水平、位居全省前列。', '居民收入 rank 全省 前列'],
    ['绿色工厂建设走在全省前列。', '绿色工厂建设 rank 全省 前列'],
    ['获奖总数列全国第2位。', '获奖总数 rank 全国 2'],
    ['民生工程连续八年处于全省领先位次。', '民生工程 rank 全省 领先'],
    ['城乡居民人均可支配收入居全省前列。', '城乡居民人均可支配收入 rank 全省 前列'],
  ],
  'titles, slogans and aims are no ranks': [
    ['瞄准世界前沿，主攻科技创新。'],
    ['支持骨干企业打造成国内领先的集团。'],
    ['企业获评国家级制造业单项冠军。'],
    ['把安全放在首位。'],
    ['坚持走在前列、勇立潮头。'],
  ],
};

describe.each(Object.entries(cases))('%s', (_name, rows) => {
  it.each(rows)('%s', (sentence, ...wanted) => {
    expect(ranksOf(sentence).sort()).toEqual([...wanted].sort());
  });
});
