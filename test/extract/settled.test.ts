import { describe, expect, it } from 'vitest';
import { factsOf, shorts } from './read.js';

/** Sentences of our own with what a careful reader takes from them, construction by construction. */
const settled: Readonly<Record<string, readonly (readonly [sentence: string, ...wanted: string[]])[]>> = {
  'an elided verb is taken over inside a list': [
    ['改造供水管网7公里、燃气管网76公里、窨井盖4252个。', '改造供水管网 level 7 公里', '改造燃气管网 level 76 公里', '改造窨井盖 level 4252 个'],
    ['打造5个示范镇、3个示范村。', '打造示范镇 level 5 个', '打造示范村 level 3 个'],
    ['城镇新增就业2.5万人、失业人员再就业7500人。', '城镇新增就业 level 2.5 万人', '失业人员再就业 level 7500 人'],
  ],
  'a dependent metric hangs on its holder': [
    ['签约重点项目452个，总投资2658.9亿元。', '签约重点项目 level 452 个', '签约重点项目总投资 level 2658.9 亿元'],
    ['金融机构存款余额1万亿元，贷款余额8000亿元。', '金融机构存款余额 level 1 万亿元', '金融机构贷款余额 level 8000 亿元'],
    ['粮食播种面积稳定在1900万亩以上、产量160亿斤以上。', '粮食播种面积 level 1900 万亩', '粮食产量 level 160 亿斤'],
    ['办理人大建议263件、政协提案334件，办结率100%。', '办理人大建议 level 263 件', '办理政协提案 level 334 件', '人大建议、政协提案办结率 level 100 %'],
    ['推进文化旅游项目建设，完成投资200亿元。', '文化旅游项目投资 level 200 亿元'],
  ],
  'growth without words of its own belongs to the metric before': [
    ['旅游综合收入396.5亿元，增长33.4%。', '旅游综合收入 level 396.5 亿元', '旅游综合收入 growth 33.4 %'],
    ['接待游客2.29亿人次、实现旅游总收入3098.79亿元，分别增长21.5%和26.1%。', '接待游客 level 2.29 亿人次', '旅游总收入 level 3098.79 亿元', '接待游客 growth 21.5 %', '旅游总收入 growth 26.1 %'],
    ['新建5G基站4.67万座，累计达17万座。', '新建5G基站 level 4.67 万座', '5G基站 level 17 万座'],
  ],
  'lists are distributed': [
    ['高技术产业、高成长性制造业增加值增长11%、8.7%。', '高技术产业增加值 growth 11 %', '高成长性制造业增加值 growth 8.7 %'],
    ['财政科技支出、技术合同成交额均增长35%。', '财政科技支出 growth 35 %', '技术合同成交额 growth 35 %'],
    ['生猪、肉牛、肉羊分别出栏940万头、50万头、240万只以上。', '生猪出栏 level 940 万头', '肉牛出栏 level 50 万头', '肉羊出栏 level 240 万只'],
    ['城镇、农村常住居民人均可支配收入分别增长6%和8%。', '城镇常住居民人均可支配收入 growth 6 %', '农村常住居民人均可支配收入 growth 8 %'],
    ['金融机构存贷款余额分别达到1.2万亿元、1.1万亿元。', '金融机构存款余额 level 1.2 万亿元', '金融机构贷款余额 level 1.1 万亿元'],
    ['港口货物、集装箱吞吐量分别达到6.57亿吨、2560万标箱。', '港口货物吞吐量 level 6.57 亿吨', '集装箱吞吐量 level 2560 万标箱'],
    ['办结率和办件量分别达95%和2560件，新增企业5个、学校3所。', '办结率 level 95 %', '办件量 level 2560 件', '新增企业 level 5 个', '新增学校 level 3 所'],
    ['专利申请量和授权量分别为43186件和29235件。', '专利申请量 level 43186 件', '专利授权量 level 29235 件'],
  ],
  'a name with a joint inside is no list': [
    ['全社会研究与试验发展经费投入居全省第3位。', '全社会研究与试验发展经费投入 rank 全省3'],
    ['社会物流总费用与生产总值的比率下降0.3个百分点。', '社会物流总费用与生产总值的比率 change -0.3 个百分点'],
    ['进出口总额、出口额分别增长10%和21%。', '进出口总额 growth 10 %', '出口额 growth 21 %'],
  ],
  'what a list says once holds of each member': [
    ['创成国家、省卫生镇各6个。', '创成国家卫生镇 level 6 个', '省卫生镇 level 6 个'],
    ['人均公园面积、湿地面积分别达到16平方米和24平方米。', '人均公园面积 level 16 平方米', '人均湿地面积 level 24 平方米'],
    ['机场、高铁旅客吞吐量分别达39万人次、140万人次。', '机场旅客吞吐量 level 39 万人次', '高铁旅客吞吐量 level 140 万人次'],
    ['空港旅客、货邮吞吐量分别达到746万人次、35万吨。', '空港旅客吞吐量 level 746 万人次', '空港货邮吞吐量 level 35 万吨'],
    ['PM2.5、PM10、臭氧三项指标分别下降8%、6%、4%。', 'PM2.5 growth -8 %', 'PM10 growth -6 %', '臭氧 growth -4 %'],
    ['推进5个创新平台和10个研发基地建设。', '推进创新平台建设 level 5 个', '推进研发基地建设 level 10 个'],
    ['带动全市游客接待量、旅游总收入分别增长9%、10%。', '游客接待量 growth 9 %', '旅游总收入 growth 10 %'],
  ],
  'a rate is of what was counted, not of another rate': [
    ['签约项目230个，总投资340亿元，履约率79%、开工率56%。', '签约项目 level 230 个', '签约项目总投资 level 340 亿元', '签约项目履约率 level 79 %', '签约项目开工率 level 56 %'],
    ['技改投资46亿元，占工业投资的12%、占比提高4个百分点。', '技改投资 level 46 亿元', '技改投资占工业投资 share 12 %', '技改投资占比 change 4 个百分点'],
    ['装备制造业增加值占生产总值比重提高4.3个百分点、达10.9%。', '装备制造业增加值占生产总值比重 change 4.3 个百分点', '装备制造业增加值占生产总值比重 share 10.9 %'],
    ['40个审批部门共受理申请131万件。', '审批部门 level 40 个', '审批部门受理申请 level 131 万件'],
  ],
  'what is got is no promise': [
    ['争取专项国债8亿元、专项债券31亿元。', '争取专项国债 level 8 亿元', '争取专项债券 level 31 亿元'],
    ['争取粮食产量达到20万吨。', '粮食产量 level 20 万吨'],
  ],
  'what is said of those that are counted': [
    ['统筹安排500万元支持学前教育，筹措300万元用于校舍改造。', '安排支持学前教育 level 500 万元', '筹措用于校舍改造 level 300 万元'],
    ['财政支出74%用于民生事业。', '财政支出用于民生事业 share 74 %'],
    ['23个重点县生产总值增幅高于全省平均水平。', '重点县生产总值增幅高于全省平均水平 level 23 个'],
    ['新增国家级技术中心1家、省级19家。', '新增国家级技术中心 level 1 家', '新增省级技术中心 level 19 家'],
    ['涉及11个方面的38项制度修订完成。', '涉及11个方面的制度修订完成 level 38 项'],
    ['实施50万吨复合肥、1.5万吨医药中间体等项目。'],
    ['实施城市更新项目50个、完成投资90亿元以上。', '实施城市更新项目 level 50 个', '实施城市更新项目投资 level 90 亿元'],
  ],
  'points may be written out': [
    ['城镇化率提高两个百分点。', '城镇化率 change 2 个百分点'],
    ['生产安全事故起数、死亡人数减少183起、88人。', '生产安全事故起数 change -183 起', '生产安全事故死亡人数 change -88 人'],
  ],
  'words around the metric are none of it': [
    ['用5年时间把优质小麦面积扩大到100万亩。', '优质小麦面积 level 100 万亩'],
    ['今后五年水利建设投资达到260亿元。', '水利建设投资 level 260 亿元'],
    ['在减税降费总额超过20亿元的情况下，财政收入增长0.8%。', '减税降费总额 level 20 亿元', '财政收入 growth 0.8 %'],
    ['从8个方面出台29条措施。', '出台措施 level 29 条'],
    ['颗粒物浓度22微克／立方米。', '颗粒物浓度 level 22 微克／立方米'],
    ['对市属6所重点医院进行改造。', '市属重点医院进行改造 level 6 所'],
    ['建筑业增加值从68亿元提高到预计138亿元。', '建筑业增加值 level 138 亿元'],
    ['轻工业总产值，1981年比1980年增长14.1%。', '轻工业总产值 growth 14.1 %'],
  ],
  'subjects may stand a clause before their amount': [
    ['经济总量连续跨越两个台阶，突破2000亿元。', '经济总量 level 2000 亿元'],
    ['文化创意产业加快发展，增长20.5%。', '文化创意产业 growth 20.5 %'],
    ['企业退休人员基本养老金实现“九连涨”，人均达1621元。', '企业退休人员基本养老金人均 level 1621 元'],
    ['生产总值增长6%，总量达9.96万亿元，人均达12.36万元。', '生产总值 growth 6 %', '生产总值总量 level 9.96 万亿元', '生产总值人均 level 12.36 万元'],
    ['教育支出占财政支出的比例，在去年基础上提高0.5个百分点。', '教育支出占财政支出的比例 change 0.5 个百分点'],
    ['按可比价格计算，增长5%。'],
  ],
  'against a time is a change, against a plan a comparison': [
    ['存款比年初多86亿元。', '存款 change 86 亿元'],
    ['失业率3.6%，比2019年低0.2个百分点。', '失业率 level 3.6 %', '失业率 change -0.2 个百分点'],
    ['失业率3.6%，比年初计划低0.2个百分点。', '失业率 level 3.6 %'],
  ],
  'members of a list have what the last has': [
    ['三大主导、五大新兴产业主营业务收入分别达到1938亿元、320亿元。', '三大主导产业主营业务收入 level 1938 亿元', '五大新兴产业主营业务收入 level 320 亿元'],
    ['电子、机械两大支柱产业分别实现产值1837亿元和1196亿元。', '电子产业产值 level 1837 亿元', '机械产业产值 level 1196 亿元'],
    ['工业园区养老、医疗、失业三项社会保险参保率分别提高5个、5个、6个百分点。', '工业园区养老社会保险参保率 change 5 个百分点', '工业园区医疗社会保险参保率 change 5 个百分点', '工业园区失业社会保险参保率 change 6 个百分点'],
    ['高中和高等教育毛入学率分别为77%和27%。', '高中毛入学率 level 77 %', '高等教育毛入学率 level 27 %'],
    ['企业退休人员基本养老金、城乡居民基础养老金最低标准分别提高4%、4.6%。', '企业退休人员基本养老金 growth 4 %', '城乡居民基础养老金最低标准 growth 4.6 %'],
    ['货物和集装箱吞吐量达6亿吨、2183万标箱。', '货物吞吐量 level 6 亿吨', '集装箱吞吐量 level 2183 万标箱'],
    ['国家和省级生态乡镇覆盖率分别达25%、30%。', '国家级生态乡镇覆盖率 level 25 %', '省级生态乡镇覆盖率 level 30 %'],
    ['草原植被盖度、森林覆盖率分别达到35%、22%。', '草原植被盖度 level 35 %', '森林覆盖率 level 22 %'],
  ],
  'for whom, and how many of a kind, is part of what is counted': [
    ['为12万名适龄妇女进行免费筛查。', '为适龄妇女进行免费筛查 level 12 万名'],
    ['关闭76处年产3万吨以下小煤矿。', '关闭年产3万吨以下小煤矿 level 76 处'],
    ['组建5个在全国同行业处于领先地位、有竞争力的企业集团。', '组建在全国同行业处于领先地位、有竞争力的企业集团 level 5 个'],
    ['建设大剧院、美术馆和10处名人故居。', '建设名人故居 level 10 处'],
    ['推进甲公司540万吨捣固焦、乙公司200兆瓦风电场等18个重点项目建设。', '推进重点项目建设 level 18 个'],
    ['高速公路里程达到3234公里，成为全国第5个突破3000公里的省份。', '高速公路里程 level 3234 公里'],
  ],
  'a joined subject with one count is one observation': [
    ['新增中小学、幼儿园51所。', '新增中小学、幼儿园 level 51 所'],
    ['引进顶尖人才、青年人才5000名。', '引进顶尖人才、青年人才 level 5000 名'],
  ],
  'examples before a count are dropped': [
    ['甲新材、乙电子等917个重大项目开工建设。', '重大项目开工建设 level 917 个'],
    ['加快打造稻米、油料、果蔬3个主导产业链。', '打造主导产业链 level 3 个'],
  ],
  'a threshold names a class': [
    ['新引进10亿元以上产业项目67个。', '新引进10亿元以上产业项目 level 67 个'],
    ['一批投资30亿元以上项目签约落地。'],
    ['建设30人以下小规模学校。'],
    ['7个县区一般公共预算收入超15亿元。', '县区一般公共预算收入超15亿元 level 7 个'],
  ],
  'ranks stand on what they rank, or alone': [
    ['生产总值增长4.5%、全省第6。', '生产总值 growth 4.5 %'],
    ['肉产量全省第1，奶、蔬菜产量和畜牧业产值稳居全省前列。', '肉产量 rank 全省1', '奶产量 rank 全省前列', '蔬菜产量 rank 全省前列', '畜牧业产值 rank 全省前列'],
    ['空气质量综合指数在全国74个重点城市排名第4。', '空气质量综合指数 rank 全国74个重点城市4'],
    ['妇女儿童工作在全省考评中连续4年排名第一。', '妇女儿童工作 rank 全省1'],
    ['群众安全感、满意度分别排名全省第3和第2。', '群众安全感 rank 全省3', '群众满意度 rank 全省2'],
    ['把改善民生放在首位。'],
    ['成立第一批8支服务队。', '成立第一批服务队 level 8 支'],
  ],
  'names, codes, dates and slogans are no values': [
    ['“593460”发力方向明确，5G和12345热线运行良好，PM2.5治理有力。'],
    ['举办第25届投洽会、2023全国农机展，G107改建提前三年完成。'],
    ['2×100万千瓦火电项目纳入规划。'],
    ['围绕10个方面抓落实，完善15分钟健身圈。'],
  ],
  'written forms of numbers': [
    ['单位能耗下降百分之八点五。', '单位能耗 growth -8.5 百分之'],
    ['完成投资1,200.5亿元。', '投资 level 1200.5 亿元'],
    ['引进院士2-3名。', '引进院士 level 2–3 名'],
    ['新增学位10余万个。', '新增学位 level 10 万个'],
    ['财政收入八十九亿二千万元。', '财政收入 level 89.2 亿元'],
    ['工业总产值突破千亿元。', '工业总产值 level 1000 亿元'],
    ['三分之一的乡镇完成改造。', '乡镇完成改造 share 0.3333 分之'],
  ],
};

describe.each(Object.entries(settled))('%s', (_rule, sentences) => {
  it.each(sentences.map(([sentence, ...wanted]) => ({ sentence, wanted })))('$sentence', ({ sentence, wanted }) => {
    expect(shorts(sentence)).toEqual(wanted);
  });
});

describe('what a fact carries beside its value', () => {
  it.each([
    ['规上企业突破500家。', '>'],
    ['新增就业6万人以上。', '>='],
    ['失业率控制在4%以内。', '<='],
    ['投资增长8%左右。', '~'],
    ['新增学位10余万个。', '>'],
    ['合格率不低于98%。', '>='],
    ['新增就业6万人。', '='],
  ])('the bound of %s is %s', (sentence, bound) => {
    expect(factsOf(sentence).map((fact) => fact.bound)).toEqual([bound]);
  });

  it('a bound at the end of a list covers it, but not over a verb said again', () => {
    expect(factsOf('新认定企业60家、评价入库中小企业500家、新增创新企业100家以上。').map((fact) => fact.bound)).toEqual(['>=', '>=', '>=']);
    expect(factsOf('工业投资增长6%、技改投资增长20%以上。').map((fact) => fact.bound)).toEqual(['=', '>=']);
  });

  it('ranks and comparisons hang on the fact before them', () => {
    const [fact] = factsOf('工业投资增长27%、全省第3，高于全省18.1个百分点。');
    expect(fact?.rank).toMatchObject({ scope: '全省', position: 3 });
    expect(fact?.compare).toMatchObject({ ref: '全省', dir: 'above', delta: 18.1, unit: '个百分点' });
  });

  it('a rank after a comma is the level’s where there is one', () => {
    const facts = factsOf('直接利用外资28亿美元，增长15.9%，总量居中部六省首位。');
    expect(facts.map((fact) => fact.rank?.position ?? null)).toEqual([1, null]);
  });

  it('a move keeps where it came from', () => {
    expect(factsOf('企业开办时间从9天缩短至4天。')[0]?.from?.number).toBe(9);
    expect(factsOf('营商环境评价由上年的全省第8位上升到第5位。')[0]?.rank).toMatchObject({ scope: '全省', position: 5, from: 8 });
  });

  it('words say what is promised and what is not yet final', () => {
    expect(factsOf('力争新增企业110家。')[0]?.status).toBe('target');
    expect(factsOf('争取中央专项资金8亿元。')[0]?.status).toBeNull();
    expect(factsOf('争取粮食产量达到20万吨。')[0]?.status).toBe('target');
    expect(factsOf('预计生产总值增长7%，财政收入增长5%。').map((fact) => fact.status)).toEqual(['estimate', 'estimate']);
    expect(factsOf('粮食总产90万吨，畜牧业产值预计259亿元。').map((fact) => fact.status)).toEqual([null, 'estimate']);
  });

  it('the base of a growth is kept in words', () => {
    expect(factsOf('单位能耗较2013年下降56.9%。')[0]?.basis).toBe('2013年');
    expect(factsOf('生产总值年均增长8%。')[0]?.basis).toBe('avg');
    expect(factsOf('工业增加值是2008年的1.5倍。')[0]?.basis).toBe('2008年');
  });
});
