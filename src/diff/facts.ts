import type { Observation, ReportDocument } from '../validate/index.js';
import { type Name, nameOf } from './names.js';
import { kindOf, type Units } from './units.js';

/** An observation with what it is aligned by. */
export interface Fact {
  readonly observation: Observation;
  readonly name: Name;
  readonly promised: boolean;
  /** What must be the same on both sides: measure, unit, basis, scope of a bare rank, and the place where it is not the document's. */
  readonly frame: string;
  /** All that is said, but of what and when: equal for equal statements. */
  readonly saying: string;
  /** The last year it is about, counted from the year of the report; `null` where either is not known. */
  readonly offset: number | null;
}

/** The facts of a document in text order, each once. */
export function factsOf({ observations, reportYear }: ReportDocument, units: Units): readonly Fact[] {
  const facts = new Map<string, Fact>();
  for (const observation of observations) {
    const { measure, basis, status, period, rank, value, metric, region } = observation;
    const kind = value === null ? (rank?.scope ?? '') : kindOf(value, units);
    const place = region && (region.code ?? region.name);
    const name = nameOf(metric.canonical ?? metric.text);
    const saying = JSON.stringify([
      value && [value.number, value.min, value.max, value.parts, value.unit, value.bound], rank && [rank.scope, rank.position, rank.top, rank.band], status,
    ]);
    const key = JSON.stringify([metric.code ?? name.plain, measure, basis, place, period && [period.start, period.end], saying]);
    if (facts.has(key)) continue;
    facts.set(key, {
      observation,
      name,
      promised: status === 'target',
      frame: JSON.stringify([measure, basis, kind, place]),
      saying,
      offset: period === null || reportYear === null ? null : period.end - reportYear,
    });
  }
  return [...facts.values()];
}

/** Whether two facts may be about corresponding times: a year and a span never are, nor years that stand differently to their reports. */
export function timesAgree(a: Fact, b: Fact): boolean {
  const [left, right] = [a.observation.period, b.observation.period];
  if (left === null || right === null) return true;
  if (left.end - left.start !== right.end - right.start) return false;
  return a.offset === null || b.offset === null || a.offset === b.offset || left.end === right.end;
}
