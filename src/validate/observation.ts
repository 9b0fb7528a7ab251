import type { Candidate } from '../core/observation.js';
import type { Locator } from './locate.js';
import { brokenRules } from './rules.js';
import type { Observation, Source } from './types.js';

/** A candidate that passed its checks, or the reason why it did not. */
export type Verdict =
  | { readonly ok: true; readonly observation: Observation; readonly candidate: Candidate }
  | { readonly ok: false; readonly why: string; readonly source: Source; readonly candidate: Candidate };

/** Turns the candidates of document `id` into observations, numbered in text order. */
export function judge(id: string, candidates: readonly Candidate[], locator: Locator): readonly Verdict[] {
  const inTextOrder = candidates
    .map((candidate) => ({ candidate, source: locator.placeNormal(candidate.span) }))
    .sort((a, b) => a.source.start - b.source.start || a.source.end - b.source.end);
  let accepted = 0;
  return inTextOrder.map(({ candidate, source }): Verdict => {
    const observation = shape(`${id}.o${String(accepted + 1)}`, candidate, source);
    const why = fault(observation, candidate, locator);
    if (why !== null) return { ok: false, why, source, candidate };
    accepted += 1;
    return { ok: true, observation, candidate };
  });
}

function fault(observation: Observation, candidate: Candidate, locator: Locator): string | null {
  if (!locator.holds(candidate.span)) return 'source.quote: does not hold the words that were read';
  return brokenRules(observation).join('; ') || null;
}

function shape(id: string, candidate: Candidate, source: Source): Observation {
  const { section, metric, measure, value, rank, compare, status, basis, period, region } = candidate;
  return {
    id,
    section,
    metric: { text: metric.text, inherited: metric.inherited, canonical: metric.indicator?.name ?? null, code: metric.indicator?.code ?? null },
    measure,
    value: value && {
      text: value.text,
      number: value.number,
      min: value.min,
      max: value.max,
      parts: value.parts,
      unit: value.unit,
      bound: value.bound,
      from: value.from,
      normalized: value.normalized && {
        number: value.normalized.number,
        min: value.normalized.min,
        max: value.normalized.max,
        from: value.normalized.from,
        unit: value.normalized.unit,
        quantity: value.normalized.quantity,
      },
    },
    rank: rank && {
      text: rank.text,
      scope: rank.scope,
      position: rank.position,
      top: rank.top,
      band: rank.band,
      from: rank.from,
    },
    compare: compare && {
      text: compare.text,
      ref: compare.ref,
      dir: compare.dir,
      delta: compare.delta,
      unit: compare.unit,
    },
    status,
    basis,
    period: period && { start: period.start, end: period.end, text: period.text, stated: period.stated },
    region: region && { name: region.name, code: region.code, level: region.level },
    source,
  };
}
