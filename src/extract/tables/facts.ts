import type { Bound } from '../../core/observation.js';
import type { Figure } from '../clause.js';
import { rules } from '../grammars/index.js';
import { signatureOf } from '../items/reading.js';
import { formOf } from '../lex/quantities.js';
import { fullName, type MetricName } from '../metric.js';
import { boundOf, type TailPiece } from '../peel.js';
import type { Fact } from '../state.js';
import type { CellFigure } from './figure.js';
import type { Heading } from './header.js';
import { amount } from './label.js';
import type { Slot } from './layout.js';
import type { Outlook } from './outlook.js';

/** What a column measures. */
export type Kind = 'level' | 'growth' | 'average' | 'change' | 'share' | 'rank';

const kinds: readonly Kind[] = ['rank', 'share', 'change', 'average', 'growth'];

export const kindOf = ({ roles }: Heading): Kind => kinds.find((kind) => roles.has(kind)) ?? 'level';
export const ruleOf = (kind: Kind): string => `|<metric>|<${kind}>|`;

const growth: TailPiece = { word: '增长', value: { kind: 'change', sign: 1 }, start: 0 };
const annual: TailPiece = { word: '年均', value: { kind: 'adverb' }, start: 0 };

/** The verbs that a column puts before its figures, unless the row has its own: 单位GDP能耗降低. */
function verbsOf(kind: Kind, moves: boolean): readonly TailPiece[] {
  const verb = moves ? [] : [growth];
  return kind === 'average' ? [annual, ...verb] : kind === 'growth' || kind === 'change' ? verb : [];
}

const isRatio = (unit: string): boolean => formOf(unit) === 'ratio';

/** The fact that a cell states; why there is none, where there is none. */
export function factOf({ cell, heading, label, units }: Slot, read: CellFigure, captionUnits: readonly string[], outlook: Outlook): Fact | string {
  const moves = label.pieces.some(({ value }) => value.kind === 'change' || value.kind === 'noun');
  // 〔4.4〕 below 年均/累计: what was added over all years
  const kind = kindOf(heading) === 'average' && read.cumulative && !moves ? 'change' : kindOf(heading);
  const name = fullName(label.name);
  const unit = unitOf(kind, { heading, own: read.figure.unit, row: units.length > 0 ? units : label.units, caption: captionUnits.length > 0 ? captionUnits : label.above, name, moves });
  if (outlook.isUndated(heading)) return 'no year that the one before could be told from';
  if (unit === null) return 'more than one unit, and nothing that tells which';
  const isStructure = read.figure.form === 'structure';
  const figure: Figure = { ...read.figure, unit: isStructure ? '' : unit, form: isStructure ? 'structure' : formOf(unit) };
  // 规上工业增加值|%|6.5: an amount in percent is its growth
  const implied = kind === 'level' && figure.form === 'ratio' && !moves && read.pieces.length === 0 && amount.test(name) ? [growth] : [];
  if (kind === 'growth' && moves && figure.form !== 'points' && !heading.units.includes('%') && label.name.local !== '') return 'the growth of a growth';
  const pieces = [...label.pieces, ...implied, ...verbsOf(kind, moves), ...read.pieces];
  const signature = signatureOf(kind === 'share' ? '' : name, pieces, figure.form);
  const rule = rules.find((one) => one.signature.test(signature));
  if (kind === 'share' ? figure.form !== 'ratio' : rule === undefined) return `no pattern fits ${signature}`;
  const measure = kind === 'share' ? 'share' : (rule?.measure ?? 'level');
  const metric: MetricName = kind === 'share' ? { inherited: name, local: heading.share } : { ...label.name };
  const movement = pieces.findLast(({ value }) => value.kind === 'change' || value.kind === 'noun')?.value;
  const isMovement = measure === 'growth' || measure === 'change';
  const bound: Bound = figure.boundAfter ?? read.bound ?? boundOf(pieces) ?? figure.bound ?? '=';
  const isAverage = kind === 'average' || pieces.some(({ word }) => /年均|年平均/.test(word));
  const time = outlook.timeOf(heading, label, read.cumulative, isAverage);
  return {
    metric, measure, figure, bound, from: null, rank: null, compare: null,
    sign: isMovement && movement && 'sign' in movement && (figure.number ?? 0) >= 0 ? movement.sign : 1,
    status: read.status ?? outlook.statusOf(heading, label),
    time,
    linked: false,
    basis: read.cumulative ? outlook.base : isAverage ? 'avg' : (heading.basis ?? label.basis),
    start: 0, end: cell.text.length, rule: ruleOf(kindOf(heading)), group: 0, clause: 0,
  };
}

interface UnitSources {
  readonly heading: Heading;
  /** What the cell itself has. */
  readonly own: string;
  readonly row: readonly string[];
  /** Of the table, or of the row above. */
  readonly caption: readonly string[];
  readonly name: string;
  /** Whether the name says that it is a growth. */
  readonly moves: boolean;
}

/** The unit of a figure, by what stands nearest to it; `null` where several are given and none fits better. */
function unitOf(kind: Kind, { heading, own, row, caption, name, moves }: UnitSources): string | null {
  if (own !== '' && !/^[万亿]$/.test(own)) return own;
  const isRate = !amount.test(name) && !moves;
  if (kind === 'level' || kind === 'change') {
    const given = [kind === 'change' ? heading.units : row, kind === 'change' ? row : heading.units, caption].find((units) => units.length > 0) ?? [];
    const unit = given.length === 0 ? '' : given.length === 1 ? (given[0] ?? '') : choose(given, name, moves);
    if (unit === null) return null;
    // 36.5万 in the unit 人
    return own + (kind === 'change' && isRatio(unit) ? '个百分点' : unit);
  }
  if (heading.units.length > 0) {
    const points = heading.units.find((unit) => unit.endsWith('百分点'));
    return heading.units.length === 1 ? (heading.units[0] ?? '%') : points !== undefined && isRate && row.some(isRatio) ? points : heading.units.find(isRatio) ?? null;
  }
  // 城镇化率|%|65.2|1.1 below 增减: a rate changes by points
  return kind === 'growth' && heading.open && isRate && row.length === 1 && row.every(isRatio) ? '个百分点' : '%';
}

const rateName = /(?:率|比重|占比|比例|增速|增幅|涨幅|覆盖面|指数)$/;

/** 亿元、%: rates and growths are in percent, all else in the unit that is no ratio. */
function choose(units: readonly string[], name: string, moves: boolean): string | null {
  const ratio = units.filter(isRatio);
  const others = units.filter((unit) => !isRatio(unit));
  const fitting = moves || rateName.test(name) ? ratio : others;
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
