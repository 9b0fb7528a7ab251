import type { Bound, Compare, Measure, Rank } from '../core/observation.js';
import type { Figure, Range } from './clause.js';
import type { MetricName } from './metric.js';
import type { TimeWords } from './peel.js';
import type { Contest } from './ranks/contests.js';

/** A fact while its sentence is read; ranks and comparisons may still be hung on it. */
export interface Fact {
  metric: MetricName;
  readonly measure: Measure;
  readonly figure: Figure | null;
  /** +1 or -1: the sign the verb gives. */
  readonly sign: 1 | -1;
  bound: Bound;
  readonly from: Figure | null;
  rank: Rank | null;
  compare: Compare | null;
  readonly status: 'target' | 'estimate' | 'done' | null;
  readonly time: TimeWords | null;
  /** Whether a link or bound verb stands before the figure, 达到: a state at one time rather than a flow over it. */
  readonly linked: boolean;
  readonly basis: string | null;
  start: number;
  end: number;
  readonly rule: string;
  /** Facts of one item share a number. */
  readonly group: number;
  /** Facts of one clause share a number. */
  readonly clause: number;
}

/** What later clauses of a sentence may take over from earlier ones. */
export interface SentenceState {
  readonly facts: Fact[];
  /** The metrics of the latest item that had some, for 分别增长 and a bare 增长. */
  metrics: MetricName[];
  /** The last metrics of the sentence before, for one that opens with a bare 增长24.7%. */
  readonly before: () => readonly MetricName[];
  /** Single metrics since the last 分别 or ；, oldest first. */
  recent: MetricName[];
  /** What a 总投资 or 竣工 hangs on: the latest metric that is neither a part nor dependent itself. */
  holder: MetricName | null;
  /** The object of the latest clause without a figure: 推进文化旅游项目建设，完成投资200亿元. */
  topic: string;
  /** The latest metric that is no part of another. */
  main: MetricName | null;
  /** The metrics of the latest clause and its list, for a rate over all of them: 办结率. */
  clause: MetricName[];
  /** 其中第一产业…, 第二产业…: the whole that parts without a head noun belong to. */
  whole: MetricName | null;
  /** The content verb of the latest item and the unit it counted in. */
  verb: string;
  /** 在全省综合测评中，…: the contest that a clause of its own names for the ranks after it. */
  contest: Contest | null;
  verbUnit: string;
  /** The growth whose movement was compared last, 增速高于全国1个百分点, and in which group. */
  compared: { readonly fact: Fact; readonly group: number } | null;
  status: Fact['status'];
  time: TimeWords | null;
  group: number;
  clauseNumber: number;
  /** Whether the item being read opens its clause. */
  isNewClause: boolean;
  /** The class that sizes divide: 项目落地 in 项目落地100亿元以上2个、50亿元以上3个. */
  classOf: string | null;
  /** The group of the latest clause that named what moves without a figure; 0 for none. */
  movingGroup: number;
  /** The words of the next item, as text and where they stand, and the mark that leads to it; `null` at the end of the sentence. */
  nextWords: string;
  next: Range | null;
  nextMark: string;
  /** The start of a move whose end stands in the next clause: 由A，调整到B. */
  moved: { readonly words: Range; readonly figures: readonly Figure[] } | null;
  /** Figures set aside as naming a class rather than stating a fact. */
  readonly thresholds: Set<number>;
  readonly losers: { readonly start: number; readonly end: number; readonly rule: string; readonly why: string }[];
}

export function newState(before: SentenceState['before'] = () => []): SentenceState {
  return { facts: [], before, metrics: [], recent: [], holder: null, topic: '', main: null, clause: [], whole: null, verb: '', contest: null, compared: null, verbUnit: '', status: null, time: null, group: 0, clauseNumber: 0, isNewClause: true, classOf: null, movingGroup: 0, moved: null, nextWords: '', next: null, nextMark: '', thresholds: new Set(), losers: [] };
}
