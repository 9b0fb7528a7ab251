import { summarise } from '../emit/summary.js';
import type { Observation, Report } from '../validate/index.js';

/** Nobody reads more of them. */
const MOST = 50;

/**
 * What a report states otherwise than it did in a stored run, a line an observation: changed (same metric, measure and years),
 * gone or new. Places in the text do not count: a line put in above changes no fact.
 */
export function changesSince(old: Report, fresh: Report): readonly string[] {
  const [before, after] = [observationsOf(old), observationsOf(fresh)];
  const gone = without(before, after);
  const added = without(after, before);
  const changed: string[] = [];
  const rest = [...added];
  const lost = gone.filter((one) => {
    const at = rest.findIndex((other) => subject(other) === subject(one));
    const [other] = at === -1 ? [] : rest.splice(at, 1);
    if (other !== undefined) changed.push(`line ${String(other.source.lineStart)}: changed: ${summarise(one)} → ${summarise(other)}`);
    return other === undefined;
  });
  const all = [
    ...changed,
    ...lost.map((one) => `gone: ${summarise(one)}`),
    ...rest.map((one) => `line ${String(one.source.lineStart)}: new: ${summarise(one)}`),
  ];
  return all.length <= MOST ? all : [...all.slice(0, MOST), `and ${String(all.length - MOST)} more observations`];
}

const observationsOf = ({ documents }: Report): readonly Observation[] => documents.flatMap(({ observations }) => observations);
const statement = ({ metric, measure, value, rank, compare, status, basis, period }: Observation): string => JSON.stringify([metric, measure, value, rank, compare, status, basis, period]);
const subject = ({ metric, measure, period }: Observation): string => JSON.stringify([metric.text, measure, period?.start, period?.end]);

/** Those that the others do not state, or not as often. */
function without(some: readonly Observation[], others: readonly Observation[]): readonly Observation[] {
  const left = new Map<string, number>();
  for (const other of others.map(statement)) left.set(other, (left.get(other) ?? 0) + 1);
  return some.filter((one) => {
    const times = left.get(statement(one)) ?? 0;
    left.set(statement(one), times - 1);
    return times <= 0;
  });
}
