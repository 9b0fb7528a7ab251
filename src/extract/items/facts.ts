import type { Bound, Measure } from '../../core/observation.js';
import type { Lexicon } from '../../lexicon/index.js';
import type { Figure, Range } from '../clause.js';
import { rules } from '../grammars/index.js';
import { members } from '../members/index.js';
import { dropExamples, fullName, type MetricName, tidy, verbOf } from '../metric.js';
import { boundOf, peelTail } from '../peel.js';
import { hedgedShare, nameMetrics } from '../refine/naming.js';
import { remember } from '../refine/remember.js';
import type { Fact, SentenceState } from '../state.js';
import { type Reader, wordsIn } from './reader.js';
import { isEachWord, type Reading, saysShare, sign, type Signed } from './reading.js';

/** The rule of facts whose noun stands after the figure. */
export const counted = '<verb><count><noun>';

/** Names the metrics, finds the rule, and adds one fact a figure (or a metric). */
export function emit(reading: Reading, reader: Reader): void {
  const { state } = reader;
  const [figure] = reading.figures;
  if (!figure) return;
  const lose = (rule: string, why: string): void => {
    state.losers.push({ start: figure.start, end: figure.end, rule, why });
  };
  const signed = sign(reading, reader);
  if (!signed) {
    lose('none', 'a figure without unit, verb or head noun');
    return;
  }
  const rule = ruleFor(reading, signed.signature, state);
  if (!rule) {
    lose('none', `no pattern fits ${signed.signature}`);
    return;
  }
  const metrics = metricsOf(reading, signed, reader);
  if (metrics.length === 0 || !metrics.every(isName)) {
    lose(rule.name, 'no metric to name');
    return;
  }
  state.facts.push(...factsFrom(reading, signed, rule, metrics, reader));
  remember(metrics, wordsIn(reader, signed.body), figure, reading, reader);
}

// 在23万平方公里的土地上: one character is no name of anything measured
const isName = (metric: MetricName): boolean => fullName(metric).length > 1;

interface FoundRule {
  readonly name: string;
  readonly measure: Measure;
}

function ruleFor({ shape, figures, body, mark, lead }: Reading, signature: string, { facts, metrics }: SentenceState): FoundRule | undefined {
  if (shape === 'counted') return { name: counted, measure: figures[0]?.form === 'ratio' ? 'share' : 'level' };
  const rule = rules.find((one) => one.signature.test(signature));
  const last = facts.at(-1);
  // 增长7%左右、力争7.5%: the verb is not said again
  if (rule?.measure === 'level' && last?.measure === 'growth' && (mark === '、' || lead.status === 'target' || lead.time !== null) && body.start === body.end && figures[0]?.form === 'ratio') return { name: last.rule, measure: 'growth' };
  // 占生产总值比重提高4.3个百分点、达10.9%: of the same share
  const isShare = rule?.measure === 'level' && body.start === body.end && figures[0]?.form === 'ratio' && metrics.length > 0 && metrics.every((metric) => saysShare(fullName(metric)));
  return isShare ? { name: rule.name, measure: 'share' } : rule;
}

function metricsOf(reading: Reading, { body }: Signed, reader: Reader): MetricName[] {
  const { lexed, lexicon, state } = reader;
  const { lead, tail, figures, listed, mark } = reading;
  if (reading.shape === 'counted') return [nameCounted(body, reading, reader)];
  const [figure] = figures;
  const noun = tail.pieces.find(({ value }) => value.kind === 'noun');
  return nameMetrics({
    lexed, lexicon, state, range: body, count: figures.length, listed, lead, mark, unit: figure?.unit ?? '', noun: noun?.word ?? '',
    isEach: [...lead.words, ...tail.pieces.map(({ word }) => word)].some(isEachWord),
    isStructure: figure?.form === 'structure',
    isStock: [...lead.words, ...tail.pieces.filter(({ value }) => value.kind === 'link').map(({ word }) => word)].some((word) => /[达到至]$/.test(word)),
    isRate: figure?.form !== 'amount' && figure?.form !== 'bare',
  });
}

const annual = /年均|年平均|平均每年|每年平均/;
const estimated = /^(?:(?:初步)?预计|预期|有望|可望|估计)$/;
const promised = /^(?:力争|确保|争取|努力)$/;

/** Each figure with its metric: one to one, or every metric for every figure. */
function pairUp(metrics: readonly MetricName[], figures: readonly Figure[]): (readonly [MetricName, Figure])[] {
  const isPaired = metrics.length === figures.length;
  const pairs: (readonly [MetricName, Figure])[] = [];
  for (const [index, figure] of figures.entries()) {
    for (const metric of isPaired ? metrics.slice(index, index + 1) : metrics) pairs.push([metric, figure]);
  }
  return pairs;
}

function factsFrom(reading: Reading, signed: Signed, rule: FoundRule, metrics: readonly MetricName[], reader: Reader): Fact[] {
  const { lexed, lexicon, state } = reader;
  const { lead, tail, figures, from } = reading;
  const words = tail.pieces.map(({ word }) => word);
  const movement = tail.pieces.findLast(({ value }) => value.kind === 'change' || value.kind === 'noun')?.value;
  const isMovement = rule.measure === 'growth' || rule.measure === 'change';
  const headBound = boundOf(tail.pieces) ?? boundOf(peelTail(lexed, { start: reading.body.start, end: lead.start }, lexicon).pieces);
  const hedge = rule.measure === 'share' ? lexicon.tail.get(hedgedShare.exec(wordsIn(reader, signed.body))?.[0] ?? '') : undefined;
  const shareBound = hedge?.kind === 'bound' ? hedge.bound : null;
  const pairs = pairUp(metrics, figures);
  const listBound = pairs.length > 1 && reading.listed ? (figures.at(-1)?.boundAfter ?? null) : null;
  const said = words.some((word) => estimated.test(word)) ? 'estimate' : words.some((word) => promised.test(word)) ? 'target' : null;
  const isAverage = [...lead.words, ...words].some((word) => annual.test(word)) || annual.test(wordsIn(reader, signed.body));
  // 审批的项目年均超过1000项: on a level the average is part of what is measured
  const suffix = rule.measure === 'level' && words.includes('年均') ? '年均' : '';
  return pairs.map(([metric, figure], index): Fact => {
    const bound: Bound = figure.boundAfter ?? listBound ?? headBound ?? shareBound ?? figure.bound ?? '=';
    return {
      metric: metric.local === '' || suffix === '' ? metric : { ...metric, local: metric.local + suffix },
      measure: rule.measure,
      figure,
      // 降幅收窄到-1.4%: a sign of its own needs no other
      sign: isMovement && movement && 'sign' in movement && (figure.number ?? 0) >= 0 ? movement.sign : 1,
      bound,
      from: from[index] ?? from.at(-1) ?? null,
      rank: null,
      compare: null,
      status: said ?? lead.status ?? statusOf(metric, state) ?? state.status,
      time: tail.time ?? lead.time ?? state.time,
      linked: tail.pieces.some(({ value }) => value.kind === 'link' || value.kind === 'bound'),
      basis: isAverage ? 'avg' : signed.basis,
      start: Math.min(signed.body.start, figure.start),
      end: figure.end,
      rule: rule.name,
      group: state.group,
      clause: state.clauseNumber,
    };
  });
}

/** 打造5个标杆、3个样板: the verb before the figure and the noun after it. */
function nameCounted(range: Range, { extra, mark, figures }: Reading, reader: Reader): MetricName {
  const { lexed, lexicon, state } = reader;
  const body = wordsIn(reader, range);
  // 10万千瓦风电装机容量: a capacity is what is formed
  if (/(?:能力|容量|产能)$/.test(extra) && /^(?:新增)?形成$/.test(body)) return { inherited: '', local: tidy(extra) };
  // 剑川等7个县, 蓝田县、大荔县、榆阳区3个示范园: examples; 对15条产业链…: what is done stands after the noun
  const isNamed = body.endsWith('等') || (body.includes('、') && members(lexed, range, true, lexicon).length === figures[0]?.number);
  const verb = isNamed ? verbFor(body, lexicon) : body.replace(/^.*对(?![口外接标台内象])(?=[^，、]{0,6}的$|[^，、]{0,4}$)/, '');
  const noun = extra.replace(/^的/, '').replace(/的(?:基础|前提|情况)[上下]$/, '').replace(/是[^]*$/, '').replace(/(?<=实施|实行|完成|推行|开展|进行)了/, '');
  // 在366个贫困村实施项目: where is said by what is counted
  if (verb === '在') return { inherited: '', local: tidy(dropExamples(noun, lexicon)) };
  if (verb === '价值') return { inherited: '', local: tidy(noun) };
  const inherited = verb === '' && /^[、和及与以]/.test(mark) ? state.verb : '';
  return { inherited, local: tidy(dropExamples(verb + noun, lexicon)) };
}

/** 为企业解决 of 为企业解决通关、退税等: the verb with whom it is done for. */
function verbFor(body: string, lexicon: Lexicon): string {
  const whom = /^[为向给](?=[^，、“]{2})/.test(body) ? Array.from(body.slice(0, 9), (_, at) => at).find((at) => at > 1 && lexicon.content.at(body, at) !== null) : undefined;
  return whom === undefined ? verbOf(body, lexicon) : body.slice(0, whom) + verbOf(body.slice(whom), lexicon);
}

/** A growth of an estimated metric is itself estimated. */
function statusOf(metric: MetricName, { facts }: SentenceState): Fact['status'] {
  return metric.local === '' ? (facts.findLast((fact) => fullName(fact.metric) === fullName(metric))?.status ?? null) : null;
}

/** A fact like `model` in all that its words do not say anew. */
export function push(fact: Pick<Fact, 'metric' | 'measure' | 'figure' | 'start' | 'end' | 'rule'>, model: Fact, { state }: Reader): void {
  state.facts.push({ ...model, ...fact, bound: fact.figure?.boundAfter ?? fact.figure?.bound ?? '=', sign: 1, from: null, rank: null, compare: null });
}
