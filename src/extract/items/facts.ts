import type { Bound, Measure } from '../../core/observation.js';
import type { Figure, Range } from '../clause.js';
import { rules } from '../grammars/index.js';
import { dropExamples, fullName, headOf, type MetricName, tidy, verbOf } from '../metric.js';
import { boundOf, type Lead, peelTail, type Tail } from '../peel.js';
import { nameMetrics } from '../refine/naming.js';
import type { Fact, SentenceState } from '../state.js';
import type { Reader } from './reader.js';

/** The rule of facts whose noun stands after the figure. */
export const counted = '<verb><count><noun>';
const each = /^(?:分别|均|都|各|分别为|皆|全部|双双)$/;

/** A group of figures with its words sorted: what becomes facts. */
export interface Reading {
  readonly lead: Lead;
  /** The metric's words. */
  readonly body: Range;
  readonly tail: Tail;
  readonly figures: readonly Figure[];
  readonly listed: boolean;
  /** The earlier figures of a move, one a figure; empty for none. */
  readonly from: readonly Figure[];
  readonly mark: string;
  /** `V`: the noun stands after the figure; `FW`: an earlier figure stands before; `N`: 增速 stands after; else empty. */
  readonly signature: '' | 'V' | 'FW' | 'N';
  /** The noun after the figure. */
  readonly extra: string;
}

const shareWords = /占(?!地|用|有|补|线|道|位)|(?:比重|占比|比例|份额)$/;
const multipleBase = /(?:是|为|相当于|达到|约为|达)(?<base>[^，、；是为]{1,14}?)的$/;

/** Names the metrics, finds the rule, and adds one fact a figure (or a metric). */
export function emit(reading: Reading, reader: Reader): void {
  const { lexed, lexicon, state } = reader;
  const { lead, tail, figures } = reading;
  const figure = figures[0];
  if (!figure) return;
  let body = lexed.text.slice(reading.body.start, reading.body.end);
  let range = reading.body;
  let basis = tail.basis;
  let prefix = '';
  const noun = tail.pieces.find(({ value }) => value.kind === 'noun');
  const multiple = figure.form === 'times' ? multipleBase.exec(lexed.text.slice(reading.body.start, figure.start)) : null;
  if (multiple?.groups) {
    basis = /^(?:上年|去年|上一年)/.test(multiple.groups['base'] ?? '') ? 'yoy' : (multiple.groups['base'] ?? null);
    range = { start: reading.body.start, end: Math.min(reading.body.end, reading.body.start + multiple.index) };
    range = { start: range.start, end: peelTail(lexed, range, lexicon).end };
    body = lexed.text.slice(range.start, range.end);
    prefix = 'X';
  } else if (shareWords.test(body) && figure.form === 'ratio') prefix = 'K';
  const letters = tail.pieces.map(({ word, value }) => letterOf(word, value.kind, 'sign' in value ? value.sign : 1)).join('');
  // 高探1: a bare figure needs a verb or a head noun to be a value
  if (figure.form === 'bare' && tail.pieces.length === 0 && headOf(body, lexicon) === '' && reading.from.length === 0) {
    state.losers.push({ start: figure.start, end: figure.end, rule: 'none', why: 'a figure without unit, verb or head noun' });
    return;
  }
  const signature = `${prefix}${reading.signature === 'FW' ? 'FW' : ''}${letters}${reading.signature === 'N' ? 'n' : ''}${formLetter[figure.form]}`;
  const rule = reading.signature === 'V' ? { name: counted, measure: (figure.form === 'ratio' ? 'share' : 'level') as Measure } : rules.find((one) => one.signature.test(signature));
  if (!rule) {
    state.losers.push({ start: figure.start, end: figure.end, rule: 'none', why: `no pattern fits ${signature}` });
    return;
  }
  const isEach = [...lead.words, ...tail.pieces.map(({ word }) => word)].some((word) => each.test(word));
  const metrics = reading.signature === 'V'
    ? [nameCounted(body, reading, reader)]
    : nameMetrics({
      lexed, lexicon, state, range, count: figures.length, listed: reading.listed, isEach,
      isRate: figure.form !== 'amount' && figure.form !== 'bare', noun: noun?.word ?? '', lead, mark: reading.mark, unit: figure.unit,
    });
  if (metrics.length === 0 || metrics.some((metric) => fullName(metric) === '')) {
    state.losers.push({ start: figure.start, end: figure.end, rule: rule.name, why: 'no metric to name' });
    return;
  }
  const sign = tail.pieces.findLast(({ value }) => value.kind === 'change' || value.kind === 'noun')?.value;
  const direction = (rule.measure === 'growth' || rule.measure === 'change') && sign && 'sign' in sign ? sign.sign : 1;
  const listBound = figures.at(-1)?.boundAfter ?? null;
  const headBound = boundOf(tail.pieces) ?? boundOf(peelTail(lexed, { start: reading.body.start, end: lead.start }, lexicon).pieces);
  const pairs: (readonly [MetricName, Figure])[] = metrics.length === figures.length
    ? metrics.map((metric, index) => [metric, figures[index] ?? figure] as const)
    : figures.flatMap((one) => metrics.map((metric) => [metric, one] as const));
  const wordStatus = tail.pieces.some(({ word }) => /^(?:预计|预期|有望|可望|估计)$/.test(word)) ? 'estimate' : tail.pieces.some(({ word }) => /^(?:力争|确保|争取|努力)$/.test(word)) ? 'target' : null;
  const avg = [...lead.words, ...tail.pieces.map(({ word }) => word)].some((word) => /年均|年平均|平均每年|每年平均/.test(word)) || /年均/.test(body);
  for (const [index, [metric, one]] of pairs.entries()) {
    const isAnnual = rule.measure === 'level' && tail.pieces.some(({ word }) => word === '年均') && metric.local !== '';
    const bound: Bound = one.boundAfter ?? (pairs.length > 1 && reading.listed ? listBound : null) ?? headBound ?? one.bound ?? '=';
    state.facts.push({
      metric: isAnnual ? { ...metric, local: `${metric.local}年均` } : metric, measure: rule.measure, figure: one, sign: direction, bound, from: reading.from[Math.min(index, reading.from.length - 1)] ?? null, rank: null, compare: null,
      status: wordStatus ?? lead.status ?? statusOf(metric, state) ?? state.status,
      time: tail.time ?? lead.time ?? state.time, linked: tail.pieces.some(({ value }) => value.kind === 'link' || value.kind === 'bound'),
      basis: avg ? 'avg' : basis, start: Math.min(range.start, one.start), end: one.end, rule: rule.name, group: state.group, clause: state.clauseNumber,
    });
  }
  remember(metrics, body, figure, reading, reader);
}

/** 打造5个标杆、3个样板: the verb before the figure and the noun after it. */
function nameCounted(body: string, { extra, mark }: Reading, { lexicon, state }: Reader): MetricName {
  // 剑川等7个县: examples; 对15条产业链…: what is done stands after the noun
  // 10万千瓦风电装机容量: a capacity is what is formed
  if (/(?:能力|容量|产能)$/.test(extra) && /^(?:新增)?形成$/.test(body)) return { inherited: '', local: tidy(extra) };
  const verb = body.endsWith('等') ? verbOf(body, lexicon) : body.replace(/^.*对(?=[^，、]{0,6}的$|$)/, '');
  const noun = extra.replace(/^的/, '').replace(/是.*$/, '');
  if (verb === '价值') return { inherited: '', local: tidy(noun) };
  const inherited = verb === '' && /^[、和及与以]/.test(mark) ? state.verb : '';
  return { inherited, local: tidy(dropExamples(verb + noun, lexicon)) };
}

const formLetter = { amount: 'q', ratio: 'p', points: 'd', times: 't', structure: 'r', bare: 'u' } as const;

function letterOf(word: string, kind: Tail['pieces'][number]['value']['kind'], sign: 1 | -1): string {
  if (each.test(word)) return 'e';
  if (kind === 'change') return sign > 0 ? 'g' : 's';
  if (kind === 'noun') return sign > 0 ? 'n' : 'm';
  return kind === 'bound' ? 'h' : kind === 'adverb' ? 'a' : 'v';
}

/** A growth of an estimated metric is itself estimated. */
function statusOf(metric: MetricName, state: SentenceState): Fact['status'] {
  return metric.local === '' ? (state.facts.findLast((fact) => fullName(fact.metric) === fullName(metric))?.status ?? null) : null;
}

/** What later clauses may take over. */
function remember(metrics: readonly MetricName[], body: string, figure: Figure, reading: Reading, { lexicon, state }: Reader): void {
  const own = verbOf(body, lexicon);
  const isJoined = /^[、和及与以]/.test(reading.mark);
  if (own !== '' && (own.length < body.length || reading.signature === 'V')) {
    state.verb = own;
    state.verbUnit = figure.unit;
  } else if (!isJoined) state.verb = '';
  state.metrics = [...metrics];
  if (!reading.lead.part) state.main = metrics.at(-1) ?? null;
  state.clause = isJoined ? [...state.clause, ...metrics] : [...metrics];
  if (metrics.every(({ local }) => local !== '')) state.recent.push(...metrics);
  const [first] = metrics;
  const isOwn = first !== undefined && first.local !== '' && lexicon.dependent.get(first.local) === undefined && !first.local.startsWith('占');
  if (isOwn && !reading.lead.part && figure.form === 'amount') state.holder = first;
  if (isOwn && !reading.lead.part && state.whole && first.inherited !== fullName(state.whole)) state.whole = null;
  if (reading.lead.time) state.time = reading.lead.time;
  if (reading.lead.status === 'target' || reading.lead.status === 'estimate') state.status = reading.lead.status;
}

/** A fact like `model` in all that its words do not say anew. */
export function push(fact: Pick<Fact, 'metric' | 'measure' | 'figure' | 'start' | 'end' | 'rule'>, model: Fact, { state }: Reader): void {
  state.facts.push({ ...model, ...fact, bound: fact.figure?.boundAfter ?? fact.figure?.bound ?? '=', sign: 1, from: null, rank: null, compare: null });
}
