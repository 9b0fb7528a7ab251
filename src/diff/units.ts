import { Big } from 'big.js';
import type { Observation } from '../validate/index.js';

export type Value = NonNullable<Observation['value']>;

/** Units with their base unit and the factor to it, as the compared reports give them. */
export type Units = ReadonlyMap<string, { readonly base: string; readonly factor: Big }>;

/** What the observations say of their units. */
export function unitsOf(observations: readonly Observation[]): Units {
  const units = new Map([['%', { base: '1', factor: Big('0.01') }]]);
  for (const { value } of observations) {
    if (value?.normalized?.number == null || value.number === null || value.number === 0 || units.has(value.unit)) continue;
    units.set(value.unit, { base: value.normalized.unit, factor: Big(value.normalized.number).div(value.number) });
  }
  return units;
}

/** What kind of thing a value counts: its base unit, or its unit as written where the base unit is not known. */
export function kindOf({ normalized, unit }: Value, units: Units): string {
  // an index without a unit is no percentage
  return unit === '' ? '' : (normalized?.unit ?? units.get(unit)?.base ?? unit);
}

/** A value as one number, the two ends of a range or the parts of a structure. */
export type Amount = readonly Big[];

/** Two values in one unit: as written where both write the same, else the larger of the two units, where its size is known. */
export interface Common {
  readonly unit: string;
  readonly old: Amount;
  readonly new: Amount;
}

/** The two values in a common unit; `null` where there is none. */
export function inCommon(old: Value, fresh: Value, units: Units): Common | null {
  if (old.unit === fresh.unit) return { unit: old.unit, old: written(old), new: written(fresh) };
  const [left, right] = [based(old, units), based(fresh, units)];
  if (left === null || right?.unit !== left.unit) return null;
  const { name, factor } = largerUnit(old.unit, fresh.unit, units) ?? { name: left.unit, factor: Big(1) };
  const [before, after] = [left, right].map(({ amount }) => amount.map((one) => one.div(factor).round(9)));
  return { unit: name, old: before ?? [], new: after ?? [] };
}

/** 亿斤 for 亿斤 and 万吨; % beside shares without a unit, 1/3 and 40%. The same whichever comes first. */
function largerUnit(a: string, b: string, units: Units): { readonly name: string; readonly factor: Big } | null {
  const [left, right] = [units.get(a), units.get(b)];
  if (left === undefined || right === undefined) return null;
  if (a === '%' || b === '%') return { name: '%', factor: Big('0.01') };
  const takesLeft = left.factor.gt(right.factor) || (left.factor.eq(right.factor) && a < b);
  return takesLeft ? { name: a, factor: left.factor } : { name: b, factor: right.factor };
}

const written = ({ number, min, max, parts }: Value): Amount => (parts ?? [number, min, max].filter((one) => one !== null)).map((one) => Big(one));

function based(value: Value, units: Units): { readonly unit: string; readonly amount: Amount } | null {
  const { normalized } = value;
  if (normalized !== null) return { unit: normalized.unit, amount: [normalized.number, normalized.min, normalized.max].filter((one) => one !== null).map((one) => Big(one)) };
  const known = units.get(value.unit);
  return known === undefined ? null : { unit: known.base, amount: written(value).map((one) => one.times(known.factor).round(12)) };
}

/** A number or a list of them, as JSON has it. */
export function plain(amount: Amount): number | number[] {
  const [first, ...rest] = amount.map((one) => one.toNumber());
  return first === undefined ? [] : rest.length === 0 ? first : [first, ...rest];
}

/** new - old, part by part; a number stands for both ends of a range. `null` for structures of different lengths. */
export function difference(old: Amount, fresh: Amount): Amount | null {
  const length = Math.max(old.length, fresh.length);
  const [left, right] = [stretched(old, length), stretched(fresh, length)];
  if (left === null || right === null) return null;
  return left.map((one, at) => (right[at] ?? one).minus(one));
}

function stretched(amount: Amount, length: number): Amount | null {
  const [first] = amount;
  if (amount.length === length) return amount;
  return first !== undefined && amount.length === 1 && length === 2 ? [first, first] : null;
}

/** Percentages differ by percentage points. */
export const unitOfDifference = (unit: string): string => (unit === '%' ? 'percentage-point' : unit);

/** Whether two amounts lie within this share of the larger of each other. */
export function alike(old: Amount, fresh: Amount, tolerance: number): boolean {
  const apart = difference(old, fresh);
  if (apart === null || old.length !== fresh.length) return false;
  return apart.every((one, at) => {
    const [a, b] = [(old[at] ?? one).abs(), (fresh[at] ?? one).abs()];
    return one.abs().lte((a.gt(b) ? a : b).times(tolerance));
  });
}
