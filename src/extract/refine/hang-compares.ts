import type { Figure, Range } from '../clause.js';
import { readCompare } from '../compares.js';
import type { Reader } from '../items/reader.js';
import { tidy } from '../metric.js';
import { peelLead } from '../peel.js';
import type { Fact } from '../state.js';
import { countedMoves, movement } from './hang-ranks.js';

/** 均高于全省平均水平: the facts of the last list, or, where it has but one, all of the sentence that are measured so. */
function alike(last: Fact, { state }: Reader): Fact[] {
  const same = state.facts.filter((fact) => fact.compare === null && fact.measure === last.measure);
  const list = same.filter((fact) => fact.group === last.group || fact.clause === last.clause);
  return list.length > 1 ? list : same;
}

/** 高于全省18.1个百分点: hangs on the fact before it; with a metric of its own it stands alone. */
export function hangCompare(range: Range, figure: Figure | null, reader: Reader): boolean {
  const { lexed, lexicon, state } = reader;
  const reading = readCompare(lexed, range, figure, lexicon);
  if (!reading) return false;
  const lead = peelLead(lexed, reading.metric, lexicon);
  const local = tidy(lexed.text.slice(lead.start, reading.metric.end));
  const fits = (fact: Fact): boolean => local === '' || (movement.test(local) && fact.measure === 'growth');
  const last = state.facts.findLast(fits);
  if (last?.compare === null && last.group >= state.group - 2) {
    const isEach = /[均都皆]|双双/.test(lexed.text.slice(reading.metric.start, reading.metric.end));
    for (const fact of isEach ? alike(last, reader) : [last]) fact.compare = reading.compare;
    last.end = Math.max(last.end, reading.end);
    if (movement.test(local)) state.compared = { fact: last, group: state.group };
    return true;
  }
  if (local === '' || figure === null) return figure !== null;
  // 病亡率低于全省0.33个百分点: a comparison with no value to hang on is no observation; its figure stays in the ledger
  state.losers.push({ start: figure.start, end: figure.end, rule: '<metric>高于<ref><points>', why: `nothing that ${local} could be compared by` });
  return true;
}

/** The facts that so many differences are of: the list that was said last, or else the last so many that are measured so. */
function comparedBy(measure: Fact['measure'] | undefined, count: number, { state }: Reader): Fact[] {
  const open = state.facts.filter((fact) => fact.compare === null);
  const list = open.filter((fact) => fact.group === state.facts.at(-1)?.group);
  // 开发区增加值增长25%，工业投资增长58%，分别高于省定目标10和38个百分点
  const latest = open.filter((fact) => fact.measure === measure && fact.group > state.group - 2 - 2 * count).slice(-count);
  return list.length < count && latest.length === count ? latest : list;
}

/**
 * 分别增长12%和10%，高于全省7个和5个百分点: a difference for each of the facts of the list before.
 * 增速分别高于全省和全国0.8个、1.3个百分点: of several references of one fact the first is kept.
 */
export function hangCompares(range: Range, figures: readonly Figure[], { lexed, lexicon, state }: Reader): boolean {
  if (!figures.every((figure) => figure.form === 'points')) return false;
  const readings = figures.flatMap((figure) => readCompare(lexed, range, figure, lexicon) ?? []);
  const [first] = readings;
  if (!first || readings.length !== figures.length) return false;
  const local = tidy(lexed.text.slice(peelLead(lexed, first.metric, lexicon).start, first.metric.end));
  const last = state.facts.at(-1);
  const isMovement = movement.test(local) || countedMoves.test(local);
  // 分别高于全省和全国0.8个、1.3个百分点: a difference for each reference
  const references = first.compare.ref.split(/[、和及]/);
  const isEachFact = references.length < figures.length;
  const group = local === '' || isMovement ? comparedBy(local === '' ? last?.measure : 'growth', isEachFact ? figures.length : 1, { lexed, lexicon, state }) : [];
  const end = figures.at(-1)?.end ?? first.end;
  if (group.length === figures.length) {
    group.forEach((fact, index) => {
      fact.compare = readings[index]?.compare ?? null;
      fact.end = Math.max(fact.end, end);
    });
  } else if (last !== undefined && group.length === 1) {
    last.compare = { ...first.compare, ref: references[0] ?? '' };
    last.end = Math.max(last.end, end);
  } else {
    // 城镇化率分别高于全国、全区16.6、15.5个百分点: nothing to hang on
    for (const figure of figures) state.losers.push({ start: figure.start, end: figure.end, rule: '<metric>高于<ref><points>', why: `nothing that ${local} could be compared by` });
  }
  return true;
}
