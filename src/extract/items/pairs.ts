import type { Range } from '../clause.js';
import { fullName, tidy, verbOf, withoutVerb } from '../metric.js';
import { peelLead, peelTail } from '../peel.js';
import { isCount, quantityOf } from '../units.js';
import { push } from './facts.js';
import { readGroup } from './group.js';
import { behindKinds, type ItemPattern, type Reader, wordsIn } from './reader.js';

const empty = (at: number): Range => ({ start: at, end: at });
const hasPiece = (range: Range, kinds: readonly string[], { lexed, lexicon }: Reader): boolean =>
  peelTail(lexed, range, lexicon).pieces.some(({ value }) => kinds.includes(value.kind));

/** The first figure when it counts things, one alone. */
function countIn(item: Parameters<ItemPattern['read']>[0], { lexicon }: Reader) {
  const [first, second] = item.groups;
  const [figure, another] = first?.figures ?? [];
  const last = second?.figures[0];
  if (!first || !second || !figure || another || !last || figure.form !== 'amount') return null;
  return { first, second, figure, last, isCounting: isCount(quantityOf(figure.unit, lexicon)) };
}

// 完成投资, 总投资, 每岗每年补助: where what is counted ends and what it amounts to begins
export const innerVerb = /(?:累计|共|已|预计|可|全年|实际)?(?:完成|实现|达到|达|带动|新增|拉动|接待|吸引|惠及|安置)|(?:总投资|计划投资|协议投资|年度投资|合同金额|投资额)|每[人户岗校村县亩个](?:每[年月])?(?:补助|奖励|补贴|投入)/;

// 接待120万人次, 每岗每年补助10万元: what those that were counted did or get
const ofCounted = /^(?:接待|吸引|惠及|安置|每)/;

/** Where those that were counted begin to do what the second figure measures, 共受理事项131万件; -1 where they do nothing. */
function innerVerbAt(words: string, { lexicon }: Reader): number {
  const known = innerVerb.exec(words)?.index ?? -1;
  const inAll = /累计|共(?![同有享建用产青和商投])/.exec(words);
  const isDone = inAll !== null && lexicon.content.at(words, inAll.index + inAll[0].length) !== null;
  return known < 0 && isDone ? inAll.index : known;
}

export const holderPattern: ItemPattern = {
  name: '<count><noun>完成<metric><amount>',
  read(item, reader) {
    const pair = countIn(item, reader);
    if (pair?.isCounting !== true) return null;
    const { first, second } = pair;
    const { lexed } = reader;
    const inner = innerVerbAt(wordsIn(reader, first.after), reader);
    if (inner <= 0) return null;
    const cut = first.after.start + inner;
    readGroup(item.words, { ...first, after: { start: first.after.start, end: cut } }, reader, item.mark);
    const counted = reader.state.facts.at(-1);
    readGroup({ start: cut, end: first.after.end }, second, reader, '，');
    const last = reader.state.facts.at(-1);
    const isList = /[、和及以并]$/.test(lexed.text.slice(first.after.start, cut));
    if (counted && last && last !== counted && !isList && (ofCounted.test(last.metric.local) || verbOf(last.metric.local, reader.lexicon) !== '')) last.metric = { inherited: withoutVerb(fullName(counted.metric), reader.lexicon), local: last.metric.local };
    return { words: second.after, groups: item.groups.slice(2) };
  },
  examples: [['180个省重点项目完成投资2178亿元。', '省重点项目 level 180 个', '省重点项目投资 level 2178 亿元'], ['7个大型体育场馆接待120万人次。', '大型体育场馆 level 7 个', '大型体育场馆接待 level 120 万人次']],
};

// 总投资, 年度计划投资: what the amount is of
const attribute = /(?:总?投资|总额|金额|规模|产值|面积|价值|里程|容量|能力)$/;

export const attributePattern: ItemPattern = {
  name: '<metric><amount>的<count><noun>',
  read(item, reader) {
    const { lexed, lexicon, state } = reader;
    const [first, second] = item.groups;
    const [figure, another] = first?.figures ?? [];
    const [count] = second?.figures ?? [];
    const between = first ? wordsIn(reader, first.after) : '';
    if (!first || !second || !figure || another || !count || !between.startsWith('的')) return null;
    // 总投资4.87亿元的项目149项: the noun stands before its count
    const noun = between === '的' ? second.after : { start: first.after.start + 1, end: first.after.end };
    if (figure.boundAfter !== null || isCount(quantityOf(figure.unit, lexicon)) || !isCount(quantityOf(count.unit, lexicon))) return null;
    const lead = peelLead(lexed, item.words, lexicon);
    const words = lexed.text.slice(lead.start, peelTail(lexed, { start: lead.start, end: item.words.end }, lexicon).end);
    const verb = verbOf(words, lexicon);
    const local = words.slice(verb.length);
    if (!attribute.test(local) || noun.start === noun.end) return null;
    // 培育产值超10亿元的企业50户: each is so large
    if (between !== '的' && (!local.startsWith('总') || hasPiece(item.words, ['bound'], reader) || second.after.start < second.after.end)) return null;
    readGroup({ start: item.words.start, end: lead.start + verb.length }, { ...second, after: noun }, reader, item.mark);
    const made = state.facts.at(-1);
    if (made) push({ metric: { inherited: tidy(wordsIn(reader, noun)), local }, measure: 'level', figure, start: figure.start, end: figure.end, rule: '<metric><amount>的<count><noun>' }, made, reader);
    return { words: empty(second.after.end), groups: item.groups.slice(2) };
  },
  examples: [
    ['推进总投资1512亿元的142个重点项目。', '推进重点项目 level 142 个', '重点项目总投资 level 1512 亿元'],
    ['实施总投资4.8亿元的乡村振兴项目149项。', '实施乡村振兴项目 level 149 项', '乡村振兴项目总投资 level 4.8 亿元'],
  ],
};

export const sizedPattern: ItemPattern = {
  name: '<count><metric><amount>的<noun>',
  read(item, reader) {
    const pair = countIn(item, reader);
    if (!pair || pair.second.figures.length > 1 || !wordsIn(reader, pair.second.after).startsWith('的')) return null;
    const { first, second, last } = pair;
    const noun = { start: second.after.start + 1, end: second.after.end };
    const isClass = hasPiece(first.after, ['bound'], reader) || last.boundAfter !== null;
    readGroup(item.words, { ...first, after: isClass ? { start: first.after.start, end: second.after.end } : noun }, reader, item.mark);
    const made = reader.state.facts.at(-1);
    if (isClass) reader.state.thresholds.add(last.start);
    else if (made) {
      const metric = { inherited: tidy(wordsIn(reader, noun)), local: tidy(wordsIn(reader, first.after)) };
      push({ metric, measure: 'level', figure: last, start: last.start, end: last.end, rule: '<count><metric><amount>的<noun>' }, made, reader);
    }
    return { words: empty(second.after.end), groups: item.groups.slice(2) };
  },
  examples: [
    ['设立17只总规模253亿元的产业发展引导基金。', '设立产业发展引导基金 level 17 只', '产业发展引导基金总规模 level 253 亿元'],
    ['打造3家主营收入5亿元以上的龙头企业。', '打造主营收入5亿元以上的龙头企业 level 3 家'],
  ],
};

/** Where 营收 begins in 企业营收超255亿元、增长4%: an amount that grows is one of all, not of each; -1 where none grows. */
function totalIn(words: Range, { lexed, lexicon, state }: Reader): number {
  if (!/^(?:同比|比上年)?(?:增长|下降)/.test(state.nextWords)) return -1;
  const end = peelTail(lexed, words, lexicon).end;
  const measured = lexicon.dependent.endingAt(lexed.text, end, words.start)?.word;
  return measured === undefined ? -1 : end - measured.length;
}

export const thresholdCountPattern: ItemPattern = {
  name: '<count><noun>超<amount>',
  read(item, reader) {
    const pair = countIn(item, reader);
    if (pair?.isCounting !== true || pair.second.figures.length > 1 || !(hasPiece(pair.first.after, ['bound'], reader) || pair.last.boundAfter === '<=')) return null;
    const { first, second, last } = pair;
    const total = totalIn(first.after, reader);
    if (total > first.after.start) {
      readGroup(item.words, { ...first, after: { start: first.after.start, end: total } }, reader, item.mark);
      const made = reader.state.facts.at(-1);
      readGroup({ start: total, end: first.after.end }, second, reader, '，');
      const amount = reader.state.facts.at(-1);
      if (made && amount && amount !== made) amount.metric = { inherited: withoutVerb(fullName(made.metric), reader.lexicon), local: amount.metric.local };
      if (made && amount) reader.state.metrics = [amount.metric];
      return { words: second.after, groups: item.groups.slice(2) };
    }
    reader.state.thresholds.add(last.start);
    // 关闭76处年产3万吨以下小煤矿: the noun behind the limit is what is counted
    const end = last.boundAfter === '<=' ? second.after.end : last.end;
    readGroup(item.words, { ...first, after: { start: first.after.start, end } }, reader, item.mark);
    return { words: end === last.end ? second.after : empty(end), groups: item.groups.slice(2) };
  },
  examples: [
    ['关闭76处年产3万吨以下小煤矿。', '关闭年产3万吨以下小煤矿 level 76 处'],
    ['7个县区一般公共预算收入超15亿元。', '县区一般公共预算收入超15亿元 level 7 个'],
    ['232家龙头企业营收超255亿元、增长4.3%。', '龙头企业 level 232 家', '龙头企业营收 level 255 亿元', '龙头企业营收 growth 4.3 %'],
  ],
};

export const separatePattern: ItemPattern = {
  name: '<value><metric>增长<value>',
  read(item, reader) {
    const pair = countIn(item, reader);
    if (!pair || !hasPiece(pair.first.after, ['change', 'link'], reader)) return null;
    const { first, second } = pair;
    const { lexed, lexicon } = reader;
    // 11项社会救助标准提高5%: with nothing before it, the count is of what the second figure measures
    const isBare = peelLead(lexed, item.words, lexicon).start === item.words.end;
    const cut = isBare ? peelTail(lexed, first.after, lexicon).end : first.after.start;
    readGroup(item.words, { ...first, after: { start: first.after.start, end: cut } }, reader, item.mark);
    readGroup({ start: cut, end: first.after.end }, second, reader, '，');
    return { words: second.after, groups: item.groups.slice(2) };
  },
  examples: [['11项社会救助标准提高5%。', '社会救助标准 level 11 项', '社会救助标准 growth 5 %']],
};

export const twoCountsPattern: ItemPattern = {
  name: '<verb><count><noun><count><noun>',
  read(item, reader) {
    const pair = countIn(item, reader);
    if (!pair) return null;
    const { first, second, last, isCounting } = pair;
    const { state } = reader;
    const before = state.facts.length;
    readGroup(item.words, first, reader, item.mark);
    const made = state.facts[before];
    if (!made || !isCounting || quantityOf(last.unit, reader.lexicon) === '') return { words: behindKinds(first.after, reader), groups: item.groups.slice(1) };
    // the second count is of the same thing, further said
    const name = tidy(fullName(made.metric) + wordsIn(reader, second.after));
    push({ metric: { inherited: '', local: name }, measure: 'level', figure: last, start: last.start, end: last.end, rule: '<verb><count><noun><count><noun>' }, made, reader);
    return { words: empty(second.after.end), groups: item.groups.slice(2) };
  },
  examples: [['启动10条农业产业链144个项目建设。', '启动农业产业链 level 10 条', '启动农业产业链项目建设 level 144 个']],
};
