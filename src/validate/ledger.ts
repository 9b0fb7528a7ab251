import { type Quantity, setAsideReasons } from '../core/observation.js';
import type { NormalSpan } from '../core/span.js';
import type { QuantityTotals } from './types.js';

/** What became of one number, after validation: `by` names the observations whose words hold it. */
export interface LedgerEntry extends Quantity {
  readonly by: readonly string[];
}

interface Ruling {
  readonly span: NormalSpan;
  /** `null` for a candidate that was rejected. */
  readonly id: string | null;
}

/** The ledger of a document: a number that only rejected candidates claimed is unattributed again. */
export function settle(quantities: readonly Quantity[], rulings: readonly Ruling[]): readonly LedgerEntry[] {
  const inOrder = [...rulings].sort((a, b) => a.span.start - b.span.start);
  let open: readonly Ruling[] = [];
  let next = 0;
  return [...quantities]
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ span, text, fate }) => {
      // rulings that ended before this number end before all later ones
      open = open.filter(({ span: { end } }) => end > span.start);
      for (let ruling = inOrder[next]; ruling && ruling.span.start < span.end; ruling = inOrder[++next]) {
        if (ruling.span.end > span.start) open = [...open, ruling];
      }
      if (fate.kind !== 'observed') return { span, text, fate, by: [] };
      const claims = open.filter((ruling) => ruling.span.start < span.end);
      const by = claims.map(({ id }) => id).filter((id) => id !== null);
      return { span, text, fate: claims.length > 0 && by.length === 0 ? { kind: 'unattributed' } : fate, by };
    });
}

/** The ledger's totals; reasons stand in their declared order and only where they occur. */
export function totals(entries: readonly Quantity[]): QuantityTotals {
  const count = (test: (entry: Quantity) => boolean): number => entries.filter(test).length;
  const setAside = setAsideReasons
    .map((reason) => [reason, count(({ fate }) => fate.kind === 'set-aside' && fate.reason === reason)] as const)
    .filter(([, some]) => some > 0);
  return {
    total: entries.length,
    observed: count(({ fate }) => fate.kind === 'observed'),
    setAside: Object.fromEntries(setAside),
    unattributed: count(({ fate }) => fate.kind === 'unattributed'),
  };
}
