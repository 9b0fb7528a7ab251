import { Big } from 'big.js';
import type { Observation, ReportDiff } from '../validate/index.js';
import { candidates, type Match, match, oneToOne, sameNamed } from './align.js';
import { type Fact, timesAgree } from './facts.js';
import { alike, difference, inCommon, plain, type Units, unitOfDifference } from './units.js';

export type Change = ReportDiff['changed'][number];

/** What two lists of facts have in common and what not. */
export interface Comparison {
  readonly unchanged: number;
  readonly changed: readonly Change[];
  readonly gone: readonly Observation[];
  readonly added: readonly Observation[];
}

/** Aligns the facts one to one, best names first, then those of the same place in time, then equal statements. */
export function compareFacts(old: readonly Fact[], fresh: readonly Fact[], units: Units, tolerance: number): Comparison {
  const pairs = [...pairsOf(old, fresh)].sort(([a], [b]) => a - b);
  const [pairedOld, pairedNew] = [new Set(pairs.map(([at]) => at)), new Set(pairs.map(([, other]) => other))];
  const changed = pairs.flatMap(([at, other]) => {
    const [left, right] = [old[at], fresh[other]];
    const found = left && right && match(left, right);
    return found ? (changeBetween(left.observation, right.observation, found, units, tolerance) ?? []) : [];
  });
  return {
    unchanged: pairs.length - changed.length,
    changed,
    gone: old.filter((_, at) => !pairedOld.has(at)).map(({ observation }) => observation),
    added: fresh.filter((_, at) => !pairedNew.has(at)).map(({ observation }) => observation),
  };
}

/** Facts of one name first; only what is left is compared by how alike the names are. */
function pairsOf(old: readonly Fact[], fresh: readonly Fact[]): readonly (readonly [number, number])[] {
  const same = sameNamed(old, fresh, timesAgree);
  const [leftOld, leftNew] = [leftOf(old, same.map(([at]) => at)), leftOf(fresh, same.map(([, other]) => other))];
  const near = candidates(leftOld.map(({ fact }) => fact), leftNew.map(({ fact }) => fact));
  const edges = leftOld.flatMap(({ fact: left, at }, index) =>
    (near[index] ?? []).flatMap((candidate) => {
      const other = leftNew[candidate];
      if (other === undefined || !timesAgree(left, other.fact)) return [];
      const found = match(left, other.fact);
      if (found === null) return [];
      return [{ old: at, new: other.at, worth: [found.similarity, Number(left.offset === other.fact.offset), Number(left.saying === other.fact.saying)] }];
    }),
  );
  return [...same, ...oneToOne(edges).map((edge) => [edge.old, edge.new] as const)];
}

function leftOf(facts: readonly Fact[], taken: readonly number[]): readonly { readonly fact: Fact; readonly at: number }[] {
  const gone = new Set(taken);
  return facts.map((fact, at) => ({ fact, at })).filter(({ at }) => !gone.has(at));
}

/** What sets two statements of one fact apart; `null` for nothing. */
function changeBetween(old: Observation, fresh: Observation, found: Match, units: Units, tolerance: number): Change | null {
  const common = old.value && fresh.value && inCommon(old.value, fresh.value, units);
  const same = common ? alike(common.old, common.new, tolerance) : old.value === null || old.value.text === fresh.value?.text;
  const rank = rankChange(old, fresh);
  const bound = old.value && fresh.value && old.value.bound !== fresh.value.bound ? { old: old.value.bound, new: fresh.value.bound } : null;
  const status = old.status === fresh.status ? null : { old: old.status, new: fresh.status };
  if (same && rank === null && bound === null && status === null) return null;
  return {
    code: old.metric.code ?? fresh.metric.code,
    matchedBy: found.by,
    similarity: found.similarity,
    old,
    new: fresh,
    value: common && valueChange(old, fresh, common),
    rank,
    bound,
    status,
  };
}

function valueChange(old: Observation, fresh: Observation, common: NonNullable<ReturnType<typeof inCommon>>): Change['value'] {
  const absolute = difference(common.old, common.new);
  const [[before], [apart]] = [common.old, absolute ?? []];
  const single = common.old.length === 1 && common.new.length === 1 && common.unit !== '%' && old.measure !== 'growth';
  const [left, right] = [old.value?.normalized, fresh.value?.normalized];
  return {
    unit: common.unit,
    old: plain(common.old),
    new: plain(common.new),
    absolute: absolute && plain(absolute),
    absoluteUnit: unitOfDifference(common.unit),
    relative: single && before && apart && !before.eq(0) ? apart.div(before.abs()).round(6).toNumber() : null,
    base:
      left && left.unit === right?.unit && left.number !== null && right.number !== null
        ? { unit: left.unit, old: left.number, new: right.number, absolute: Big(right.number).minus(left.number).toNumber() }
        : null,
  };
}

/** Ranks among the same; one that came or went counts too. */
function rankChange({ rank: old }: Observation, { rank: fresh }: Observation): Change['rank'] {
  if (old === null && fresh === null) return null;
  const sameScope = old?.scope === fresh?.scope;
  if (sameScope && old?.position === fresh?.position && old?.top === fresh?.top && old?.band === fresh?.band) return null;
  const [before, after] = [old?.position ?? null, fresh?.position ?? null];
  return {
    scope: old?.scope ?? fresh?.scope ?? '',
    old: old?.text ?? null,
    new: fresh?.text ?? null,
    moved: sameScope && before !== null && after !== null ? before - after : null,
  };
}
