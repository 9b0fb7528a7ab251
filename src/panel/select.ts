import type { Measure, Status } from '../core/observation.js';
import { picker } from '../lexicon/only.js';
import type { Observation } from '../validate/index.js';

/** Which observations become rows; all where nothing is asked for. */
export interface Selection {
  /** Codes, beginnings of codes or names of metrics. */
  readonly only?: readonly string[] | undefined;
  readonly measure?: readonly Measure[] | undefined;
  readonly status?: readonly Status[] | undefined;
}

export function selector({ only = [], measure = [], status = [] }: Selection): (observation: Observation) => boolean {
  const picked = picker(only);
  const among = <T>(choices: readonly T[], one: T): boolean => choices.length === 0 || choices.includes(one);
  return (observation) => among(measure, observation.measure) && among(status, observation.status) && picked(observation.metric);
}
