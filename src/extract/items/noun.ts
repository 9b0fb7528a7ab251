import type { Lexicon } from '../../lexicon/index.js';
import type { Figure } from '../clause.js';
import { headOf, verbOf } from '../metric.js';
import type { Tail } from '../peel.js';
import { isCount, quantityOf } from '../units.js';
import type { Reader } from './reader.js';

const moneyNoun = /^(?:的)?(?:资金|贷款|基金|补贴|债券|融资|投资|资产|专项|信贷|财政|补助|经费|费用|税|消费券)/;

// 复合肥、1.5万吨医药中间体等项目
const plants = /^[^，；。的]{2,80}?等(?:[^，；。、的]{0,8})(?:项目|工程|装置|生产线)/;

/** 一批投资30亿元以上项目, 30人以下小规模学校, 年产20万吨鲜奶, 15分钟健身圈: a figure that names a class. */
export function namesClass(figure: Figure, body: string, after: string, { lexed, lexicon }: Reader): boolean {
  if (after === '' || figure.form !== 'amount') return false;
  // 实施50万吨复合肥、1.5万吨医药中间体等项目: plants by their size
  if (/^(?:mass|power|volume|energy)$/.test(quantityOf(figure.unit, lexicon)) && plants.test(lexed.text.slice(figure.end))) return true;
  // 年产10万辆新能源汽车等一批重大产业项目
  if (/[年日月]产$/.test(body) && plants.test(lexed.text.slice(figure.end))) return true;
  // 港区3个泊位等一批重点项目: part of an example
  if (/^[^，；。、]{1,8}等一批/.test(after)) return true;
  // 25条等政策措施, 10个方面
  if (/^(?:等|方面|层面|维度)/.test(after)) return true;
  const quantity = quantityOf(figure.unit, lexicon);
  if (quantity === 'time') return !headOf(body, lexicon);
  if (figure.boundAfter === '<=') return true;
  // 4500吨高端液态奶项目, 60万千瓦火电机组
  if (!isCount(quantity) && quantity !== 'area' && quantity !== 'length' && /^[^，、的]{0,12}(?:项目|工程|生产线|电站|机组|装置)/.test(after) && !/(?:安排|争取|投入|筹集|完成)$/.test(body)) return true;
  // 20万吨镀锡薄板竣工投产: the size of a plant
  if (/^(?:mass|power|volume|energy)$/.test(quantity) && /^[^，、的]{2,16}?(?:竣工|投产|开工|达产|试生产|并网)/.test(after) && verbOf(body, lexicon) === '' && headOf(body, lexicon) === '') return true;
  if (figure.boundAfter === '>=' && quantity === 'currency') return !moneyNoun.test(after) && !/(?:资金|贷款|基金|补贴|债券|经费)$/.test(body);
  return /(?:[年日月]产|年耗|[年日]处理|[年日]加工|可容纳|可供)$/.test(body) && !isCount(quantity);
}

// 县, 产业集群 behind 财政收入超10亿元, 年产值超百亿元
const classNoun = /^(?:[^，、的]{0,4}?)(?:[强大]?[县市区镇村]|企业|园区|集群|项目|街道|基地|产业链?)(?=[（，、。；]|加快|做大|做强|发展|$)/;

/** 支持财政收入超10亿元县加快赶超: the figure says who is supported; `before` are all words up to it. */
export function promotesClass({ form, unit }: Figure, before: string, after: string, { lexicon }: Reader): boolean {
  // 成为全国第5个突破3000公里的省份
  if (/第[\d一二三四五六七八九十]+个(?:突破|超过?|达到?|过)$/.test(before) && after.startsWith('的')) return true;
  return form === 'amount' && !isCount(quantityOf(unit, lexicon)) && /^(?:支持|培育|扶持|推动|引导|鼓励|壮大|打造|发展|争取).{2,}超过?$/.test(before) && classNoun.test(after);
}

/** Whether there is nothing but verbs: 改造, 新建和完善. */
function isVerbs(words: string, lexicon: Lexicon): boolean {
  const verb = verbOf(words, lexicon);
  return verb === words || (verb !== '' && /^[^，、]{2,4}(?:、|和|并)[^，、]{2}$/.test(words));
}

/** Whether the words after a figure are what it counts: 打造5个标杆, 988个事项“免证可办”. */
export function takesNoun(figure: Figure, tail: Tail, body: string, after: string, { lexicon }: Reader): boolean {
  if (figure.form !== 'amount' && figure.form !== 'ratio') return false;
  if (/^(?:[，、：；]|[在为给向]$|以来|左右|之多|大关|台阶|新台阶|的(?:目标|任务|水平|高位|基础上|情况下|前提下|条件下))/.test(after)) return false;
  // 资金5亿元用于教育: an amount that has its name; 安排5000万元用于教育, 预算支出74%用于民生: it has none, or is a part
  if (/^(?:用于|支持)/.test(after)) return figure.form === 'ratio' ? headOf(body, lexicon) !== '' && after.startsWith('用于') : body === '' || lexicon.content.endingAt(body, body.length, 0) !== null;
  // 增加100个岗位, 改造提升18家乡镇卫生院: the verb of change is what is done to the noun
  if (tail.pieces.some(({ value }) => value.kind === 'change')) return figure.form === 'amount' && isVerbs(body, lexicon);
  // 超80%建成区完成改造, 服务事项100%进驻政务大厅
  if (figure.form === 'ratio') return body === '' || after.startsWith('的') || (tail.pieces.length === 0 && headOf(body, lexicon) === '');
  if (body === '' || /[的等对]$/.test(body) || lexicon.content.endingAt(body, body.length, 0) !== null) return true;
  // 价值70亿元的农产品, 设立首期1亿元的基金
  if (after.startsWith('的') && /(?:^价值|^总价值|首期)$/.test(body)) return true;
  if (/(?:投资|投入|出资|筹资)$/.test(body) || /(?:任务)$/.test(after)) return true;
  // 新建和完善800万亩农田防护林网
  if (isVerbs(body, lexicon) || body.length <= 2) return true;
  const link = tail.pieces.find(({ value }) => value.kind === 'link');
  if (link) return /^(?:共|已|现|约)?有$/.test(link.word) && isCount(quantityOf(figure.unit, lexicon));
  return isCount(quantityOf(figure.unit, lexicon)) && headOf(body, lexicon) === '' && lexicon.content.at(after, 0) === null;
}
