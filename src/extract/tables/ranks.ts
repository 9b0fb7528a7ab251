import type { Rank } from '../../core/observation.js';
import type { Lexicon } from '../../lexicon/index.js';
import { parseNumeral } from '../lex/numerals.js';
import { fullName } from '../metric.js';
import { scopeAt } from '../ranks/scopes.js';
import type { Fact } from '../state.js';
import { kindOf, ruleOf } from './facts.js';
import type { Heading } from './header.js';
import type { Slot } from './layout.js';

const place = /^(?<scope>\D{0,10}?)(?:排名|位居|居|列)?(?:(?<top>前)|第)?(?<number>\d{1,3}|[一二三四五六七八九十]{1,3})(?:\/\d{1,3})?(?:位|名)?$/;

/** 3, 第3位, 全省第3, 3/16, 前列 in a column of places; `null` for other cells. */
export function readRank(text: string, { scope }: Heading, lexicon: Lexicon): Rank | null {
  const groups = place.exec(text)?.groups;
  if (groups) {
    const { scope: own = '', top, number = '' } = groups;
    if (own !== '' && scopeAt(own, 0, lexicon) === undefined) return null;
    const count = parseNumeral(number);
    if (!Number.isInteger(count) || count < 1) return null;
    return { text, scope: own === '' ? scope : own, position: top === undefined ? count : null, top: top === undefined ? null : count, band: null, from: null };
  }
  const named = scopeAt(text, 0, lexicon) ?? '';
  const band = text.slice(named.length).replace(/^居/, '');
  return lexicon.bands.get(band) === undefined ? null : { text, scope: named === '' ? scope : named, position: null, top: null, band, from: null };
}

/** A fact with the cell that it was read from. */
export interface Read {
  readonly fact: Fact;
  readonly slot: Slot;
}

/** The fact of the row that a place ranks: the one its header names, 增速排名, else the nearest to the left. */
export function rankedBy({ heading, label, cell }: Slot, row: readonly Read[]): Read | undefined {
  const isMove = heading.roles.has('growth') || heading.roles.has('average');
  const isAmount = heading.roles.has('level');
  return row.findLast(({ fact, slot }) => {
    if (fact.rank !== null || slot.cell.start > cell.start || slot.label.name.local !== label.name.local || slot.label.name.inherited !== label.name.inherited) return false;
    return isMove ? fact.measure === 'growth' : isAmount ? fact.measure === 'level' : true;
  });
}

/** A place that no figure of its row has. */
export function bareRank({ label, cell, heading }: Slot, rank: Rank, model: Pick<Fact, 'status' | 'time'>): Fact {
  // 增速排名, where the growth itself is not given
  const isMove = heading.roles.has('growth') || heading.roles.has('average');
  return {
    metric: isMove ? { inherited: fullName(label.name), local: '增速' } : label.name, measure: 'rank', figure: null, sign: 1, bound: '=', from: null, rank, compare: null, ...model,
    linked: true, basis: null, start: 0, end: cell.text.length, rule: ruleOf(kindOf(heading)), group: 0, clause: 0,
  };
}
