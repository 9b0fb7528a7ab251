import { compoundSurnames, notNames, notOpenings, surnames } from './surnames.js';

/** A word and a phrase that shows it; a test reads every phrase. `|` parts what stands before the word. */
export type Example = readonly [word: string, example: string];

/** What a post ends with, by the organisation or the post before the bar. */
export const posts: readonly Example[] = [
  ['局长', '市气象局|局长'], ['厅长', '省水利厅|厅长'], ['部长', '市委宣传部|部长'], ['处长', '省厅人事处|处长'], ['科长', '市教育局基教科|科长'],
  ['股长', '县财政局预算股|股长'], ['所长', '城关派出所|所长'], ['站长', '市水文站|站长'], ['队长', '市城管执法队|队长'],
  ['支队长', '市交警支队|支队长'], ['大队长', '县消防大队|大队长'], ['中队长', '武警中队|中队长'], ['总队长', '省消防总队|总队长'],
  ['院长', '市中级人民法院|院长'], ['校长', '市第一中学|校长'], ['园长', '实验幼儿园|园长'], ['馆长', '市图书馆|馆长'], ['台长', '市广播电视台|台长'],
  ['社长', '日报社|社长'], ['行长', '市农商银行|行长'], ['厂长', '机械厂|厂长'], ['场长', '国有林场|场长'], ['会长', '市慈善总会|会长'], ['团长', '预备役团|团长'],
  ['省长', '副|省长'], ['市长', '市政府副|市长'], ['州长', '州政府|州长'], ['盟长', '盟行署|盟长'], ['县长', '县政府|县长'], ['区长', '区政府|区长'], ['旗长', '旗政府|旗长'],
  ['镇长', '城关镇|镇长'], ['乡长', '东乡|乡长'], ['村长', '李家村|村长'], ['组长', '驻局纪检监察组|组长'], ['司长', '财政部预算司|司长'], ['署长', '海关总署副|署长'],
  ['关长', '郑州海关|关长'], ['庭长', '民事审判庭|庭长'], ['段长', '工务段|段长'], ['矿长', '一矿|矿长'], ['秘书长', '市政府副|秘书长'], ['理事长', '市供销社|理事长'],
  ['董事长', '城投公司|董事长'], ['监事长', '农信社|监事长'], ['检察长', '市检察院|检察长'], ['审计长', '审计署副|审计长'], ['参谋长', '军分区|参谋长'], ['指挥长', '副|指挥长'],
  ['护士长', '急诊科|护士长'], ['班长', '一班|班长'], ['室主任', '督查|室主任'], ['主任', '市财政局办公室|主任'], ['书记', '市委|书记'], ['主席', '市政协副|主席'],
  ['常委', '市委|常委'], ['委员', '党委|委员'], ['成员', '党组|成员'], ['总理', '国务院副|总理'], ['国务委员', '|国务委员'], ['专员', '行署副|专员'], ['政委', '市公安局|政委'],
  ['政治委员', '军分区|政治委员'], ['司令员', '军分区|司令员'], ['司令', '副|司令'], ['调研员', '市教育局四级|调研员'], ['巡视员', '二级|巡视员'], ['科员', '一级主任|科员'],
  ['办事员', '县档案局|办事员'], ['职员', '七级|职员'], ['干部', '正处级|干部'], ['干事', '县团委|干事'], ['秘书', '团委|秘书'], ['助理', '市长|助理'],
  ['总经理', '供电公司副|总经理'], ['经理', '市移动公司|经理'], ['总裁', '集团|总裁'], ['总监', '安全|总监'], ['董事', '执行|董事'], ['监事', '公司|监事'], ['理事', '常务|理事'],
  ['工程师', '市水利局总|工程师'], ['经济师', '市工信局总|经济师'], ['会计师', '市财政局总|会计师'], ['规划师', '市规划局总|规划师'], ['农艺师', '市农业局总|农艺师'],
  ['畜牧师', '总|畜牧师'], ['兽医师', '总|兽医师'], ['统计师', '市统计局总|统计师'], ['建筑师', '总|建筑师'], ['药师', '主任|药师'], ['医师', '副主任|医师'], ['技师', '主管|技师'],
  ['律师', '事务所|律师'], ['教师', '小学|教师'], ['讲师', '学院|讲师'], ['教授', '大学|教授'], ['研究员', '农科院|研究员'], ['馆员', '副研究|馆员'], ['院士', '中国科学院|院士'],
  ['专务', '市司法局高级法律|专务'], ['督察', '自然资源|督察'], ['督学', '市政府总|督学'], ['督导员', '市纪委|督导员'], ['督查员', '市委督查室|督查员'], ['监察员', '劳动|监察员'],
  ['监督员', '食品|监督员'], ['检查员', '药品|检查员'], ['审判员', '法院|审判员'], ['执法员', '一级|执法员'], ['法官', '三级高级|法官'], ['检察官', '四级高级|检察官'], ['警长', '一级|警长'],
  ['参谋', '人武部|参谋'], ['参事', '省政府|参事'], ['顾问', '法律|顾问'], ['代表', '市人大|代表'], ['专家', '气象|专家'], ['编辑', '报社总|编辑'], ['总编', '副|总编'], ['主编', '年鉴|主编'],
  ['记者', '电视台|记者'], ['指导员', '社区|指导员'], ['教导员', '派出所|教导员'], ['协理员', '民政|协理员'], ['辅导员', '学院|辅导员'], ['组织员', '专职|组织员'], ['特派员', '科技|特派员'],
  ['联络员', '市民政局|联络员'], ['信息员', '气象|信息员'], ['负责人', '市供电公司主要|负责人'], ['负责同志', '分管|负责同志'], ['领导', '分管|领导'], ['发言人', '新闻|发言人'], ['指挥', '总|指挥'],
  ['召集人', '|召集人'], ['主管', '业务|主管'], ['干警', '法院|干警'], ['民警', '派出所|民警'], ['技术员', '农技站|技术员'], ['管理员', '档案|管理员'], ['驻村第一书记', '|驻村第一书记'],
];

/** What may stand before a post word and is part of the post. */
export const postModifiers: readonly Example[] = [
  ['副', '市气象局|副局长'], ['常务', '区管委会|常务副主任'], ['第一', '市委党校|第一副校长'], ['执行', '市商会|执行会长'], ['首席', '市监局|首席监督员'], ['总', '市水利局|总工程师'],
  ['代理', '县政府|代理县长'], ['代', '县政府|代县长'], ['名誉', '红十字会|名誉会长'], ['荣誉', '商会|荣誉会长'], ['轮值', '联盟|轮值主席'], ['专职', '机关工委|专职副书记'],
  ['兼职', '市总工会|兼职副主席'], ['挂职', '县政府|挂职副县长'], ['驻会', '市人大法制委|驻会副主任委员'], ['一级', '市教育局|一级调研员'], ['二级', '市教育局|二级调研员'],
  ['三级', '市教育局|三级调研员'], ['四级', '市教育局|四级调研员'], ['高级', '市检察院|四级高级检察官'], ['正高级', '市农业局|正高级工程师'], ['七级', '市监狱|七级职员'], ['八级', '市监狱|八级职员'],
  ['正处级', '市财政局|正处级干部'], ['副处级', '市财政局|副处级干部'], ['正县级', '市财政局|正县级干部'], ['副县级', '市财政局|副县级干部'], ['县处级', '市财政局|县处级干部'], ['正科级', '县财政局|正科级干部'],
  ['副科级', '县财政局|副科级干部'], ['正局级', '市审计局|正局级干部'], ['副局级', '市审计局|副局级干部'], ['正厅级', '省审计厅|正厅级干部'], ['副厅级', '省审计厅|副厅级干部'],
  ['党组', '市生态环境局|党组成员'], ['机关党委', '市财政局|机关党委书记'], ['党总支', '市图书馆|党总支书记'], ['党支部', '市档案馆|党支部书记'], ['领导班子', '市供电公司|领导班子成员'],
  ['班子', '市供电公司|班子成员'], ['主任', '市检察院|主任检察官'], ['主管', '市医院|主管护士长'], ['法律', '市司法局|高级法律专务'], ['主要', '市银行|主要负责人'], ['分管', '市银行|分管负责人'],
  ['安全', '市化工集团|安全总监'], ['技术', '市化工集团|技术总监'], ['财务', '市化工集团|财务总监'], ['食品安全', '市监局|食品安全总监'], ['药品安全', '市监局|药品安全总监'], ['新闻', '市公安局|新闻发言人'],
  ['市长', '市政府|市长助理'], ['县长', '县政府|县长助理'], ['区长', '区政府|区长助理'], ['局长', '市公安局|局长助理'], ['部长', '财政部|部长助理'], ['行长', '市分行|行长助理'], ['院长', '市医院|院长助理'],
  ['校长', '市一中|校长助理'], ['主任', '市发改委|主任助理'], ['省长', '省政府|省长助理'], ['科技', '县农业农村局|科技特派员'], ['研究', '市档案馆|副研究馆员'], ['主持工作的', '市水利局|主持工作的副局长'],
];

/** Party bodies inside an institution are part of the post, those of a place are the organisation. */
export const innerBodies: readonly Example[] = [
  ['党委', '市公安局|党委委员'], ['党工委', '市商务局|党工委委员'], ['纪委', '市公安局|纪委书记'], ['纪检组', '市法院|纪检组组长'],
];

/** What the name of an organisation ends with. */
export const organisationEndings: readonly Example[] = [
  ['局', '市气象局'], ['厅', '省水利厅'], ['部', '市委宣传部'], ['委', '市卫健委'], ['办', '市委网信办'], ['处', '人事处'], ['科', '预算科'], ['股', '预算股'], ['室', '市政府研究室'],
  ['所', '派出所'], ['站', '水文站'], ['队', '执法队'], ['院', '市法院'], ['校', '市委党校'], ['园', '产业园'], ['馆', '市档案馆'], ['台', '电视台'], ['社', '供销社'], ['行', '人民银行'],
  ['厂', '机械厂'], ['会', '市残疾人联合会'], ['团', '预备役团'], ['司', '预算司'], ['署', '审计署'], ['关', '海关'], ['庭', '审判庭'], ['段', '工务段'], ['矿', '一矿'], ['集团', '城投集团'],
  ['公司', '供电公司'], ['中心', '大数据中心'], ['政府', '市政府'], ['人大', '市人大'], ['政协', '市政协'], ['国务院', '国务院'], ['大学', '农业大学'], ['中学', '第一中学'], ['小学', '实验小学'],
  ['妇联', '市妇联'], ['文联', '市文联'], ['残联', '市残联'], ['侨联', '市侨联'], ['科协', '市科协'], ['工商联', '市工商联'], ['社联', '市社联'], ['作协', '市作协'], ['组', '驻局纪检监察组'], ['专班', '招商专班'],
  ['中央', '共青团中央'], ['部队', '武警部队'], ['军分区', '市军分区'], ['移动', '市移动'], ['联通', '市联通'], ['电信', '市电信'], ['铁塔', '市铁塔'], ['邮政', '市邮政'], ['人寿', '市人寿'], ['石化', '中石化'],
];

/** Places: they end an organisation's name too, but no institution's. */
export const placeEndings: readonly Example[] = [
  ['省', '河南省'], ['市', '遂平市'], ['州', '自治州'], ['盟', '锡盟'], ['县', '泌阳县'], ['区', '驿城区'], ['旗', '左旗'], ['镇', '城关镇'], ['乡', '东乡'], ['村', '李家村'], ['街道', '东风街道'], ['社区', '新华社区'], ['兵团', '兵团'],
];

/** What the row of a roster says its people are: the label's last word. */
export const roles: readonly string[] = [
  '组长', '组员', '成员', '主任', '主任委员', '委员', '召集人', '指挥长', '指挥', '队长', '队员', '会长', '理事长', '理事', '秘书长', '秘书', '顾问', '负责人', '联络员', '主席', '主编', '编委', '政委',
  '政治委员', '委员长', '团长', '总监', '监事', '监事长', '总干事', '干事', '专家', '主管', '参谋长', '总负责', '协调人', '牵头人', '站长', '所长', '院长', '局长',
];

const alternatives = (words: Iterable<string>): string => [...new Set(words)].sort((a, b) => b.length - a.length).join('|');

const MODIFIERS = alternatives(postModifiers.map(([word]) => word));
const HEADS = alternatives(posts.map(([word]) => word));
/** The post at the end of a text: `四级调研员` of `市教育局四级调研员`. */
const POST = new RegExp(`(?:${MODIFIERS})*(?:${HEADS})$`, 'u');
const INNER = new RegExp(`(?:${alternatives(innerBodies.map(([word]) => word))})$`, 'u');
const ORGANISATION = new RegExp(`(?:${alternatives(organisationEndings.map(([word]) => word))})$`, 'u');
const PLACE = new RegExp(`(?:${alternatives(placeEndings.map(([word]) => word))})$`, 'u');
/** `（正处级）`, `（兼）` behind a post */
const REMARK = /[（(][^（）()]{1,12}[）)]$/u;

/** Where the post at the end of a text starts; -1 where it ends in none. */
export function postStart(text: string): number {
  const bare = text.replace(REMARK, '');
  const start = bare.search(POST);
  if (start < 0) return -1;
  const before = bare.slice(0, start);
  const inner = before.replace(INNER, '');
  return inner !== before && (inner === '' || (endsInOrganisation(inner) && !PLACE.test(inner))) ? inner.length : start;
}

export function endsInPost(text: string): boolean {
  return POST.test(text.replace(REMARK, ''));
}

export function endsInOrganisation(text: string): boolean {
  return ORGANISATION.test(text) || PLACE.test(text);
}

const SURNAMES = new Set(surnames);
const COMPOUND = new Set(compoundSurnames);
const NOT_NAMES = new Set(notNames);
const NOT_OPENINGS = new Set(notOpenings);
/** `文化馆`, `公积金`, but `史志建` is a name. */
const SOFT_ENDING = /[会科社团行馆台园校厂场金库网店街镇乡村组线段业]$/u;
/** `买买提·艾力`, `阿布都热依木·吐尔逊` */
const DOTTED = /^\p{Script=Han}{1,10}(?:[·•‧・．.]\p{Script=Han}{1,10}){1,3}$/u;
/** Three characters with these at the end name an office, not a person: `水利局`, `安监办`, `金水区`. */
const INSTITUTION = /(?:局|厅|部|委|办|处|室|所|站|队|院|司|署|公司|中心|政府|县|区|市|省|州|小组|单位|成员|部门|名单|负责|领导|副|党组?|总)$/u;

/** Whether a word is a name by its surname and its length, or by the dot in it. */
export function isName(text: string): boolean {
  if (text.length < 2) return false;
  if (DOTTED.test(text)) return text.split(/[·•‧・．.]/).every((part) => !endsInPost(part) && !endsInOrganisation(part));
  if (text.length > 4 || !/^\p{Script=Han}+$/u.test(text) || NOT_NAMES.has(text) || NOT_OPENINGS.has(text.slice(0, 2)) || endsInPost(text)) return false;
  if (NOT_NAMES.has(text.slice(0, 2)) && SOFT_ENDING.test(text)) return false;
  if (text.length > 2 && INSTITUTION.test(text)) return false;
  if (COMPOUND.has(text.slice(0, 2))) return text.length >= 3;
  return text.length <= 3 && SURNAMES.has(text[0] ?? '');
}

/** Whether a word could be a name where a name is due: `巴特尔`, `扎西次仁`. */
export function couldBeName(text: string): boolean {
  return isName(text) || (/^\p{Script=Han}{2,6}$/u.test(text) && !endsInPost(text) && !endsInOrganisation(text) && !/[的和及等各]|单位|部门|人员|名单/.test(text));
}

/** Whether a word has the shape of a name, though it may be another word: `方志`. */
export function hasSurname(text: string): boolean {
  return /^\p{Script=Han}{2,3}$/u.test(text) && SURNAMES.has(text[0] ?? '') && !endsInPost(text);
}

/** `欧阳`, where `明` may follow after a space. */
export function isCompoundSurname(text: string): boolean {
  return COMPOUND.has(text);
}

const BEFORE_ROLE = '(?:常务|第一|第二|执行|总|副|专职|兼职|名誉|荣誉|轮值|联席|首席|法律|技术|特邀|高级)';
/** A role by its words alone: `常务副组长`, `副总指挥`, `主任委员`. */
export const ROLE = `${BEFORE_ROLE}*(?:${alternatives(roles)})`;
