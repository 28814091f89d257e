/** Finds the pools of a register that the rules would refuse, each by itself, so that one of them does not refuse all. */
import type { LedgerEvent } from '../ledger/event';
import { inEventOrder } from '../ledger/event-order';
import { foldWholeLedger } from '../ledger/fold-events';
import type { Ledger } from '../ledger/ledger';
import { withdrawalsIn } from '../ledger/withdrawn-events';
import type { Refusal } from '../result';
import type { JudgedRow } from './judge-rows';
import type { PoolChanges } from './row-changes';

const isRule = ({ changes }: LedgerEvent): boolean =>
  changes.every(({ kind }) => kind === 'policy-set' || kind === 'release-launched');

/** What concerns every pool: policies, releases, and what was undone and done again of them. */
const generalEvents = (events: readonly LedgerEvent[]): readonly LedgerEvent[] => {
  const kept = new Set<string>();
  return events.filter((event) => {
    const targets = withdrawalsIn(event);
    const isUndo = targets.length === event.changes.length && targets.every((target) => kept.has(target));
    const isKept = isRule(event) || isUndo;
    if (isKept) kept.add(event.id);
    return isKept;
  });
};

/** A new pool depends on no other; a pool that is there already is judged with the whole ledger by `decide`. */
export const refusedPools = (
  ledger: Ledger,
  pools: readonly PoolChanges[],
  candidate: LedgerEvent,
): ReadonlyMap<string, Refusal> => {
  const general = generalEvents(inEventOrder(ledger.events));
  return new Map(
    pools.flatMap(({ pool, isNew, changes }): [string, Refusal][] => {
      if (!isNew) return [];
      const event: LedgerEvent = { ...candidate, changes: [...changes] };
      const conflict = foldWholeLedger({ ...ledger, events: [...general, event] }).conflicts.get(event.id);
      return conflict === undefined ? [] : [[pool, conflict.error]];
    }),
  );
};

/** Rows of pools that the rules refuse are in conflict with the rules. */
export const withRefusedPools = (
  rows: readonly JudgedRow[],
  refused: ReadonlyMap<string, Refusal>,
): readonly JudgedRow[] =>
  rows.map((row) => {
    const error = row.state === 'new' ? refused.get(row.facts?.pool ?? '') : undefined;
    return error === undefined ? row : { ...row, state: 'conflict', error };
  });
