/** The part of a ledger that some pools depend on: it folds to the same pools, and costs what they cost. */
import type { Change } from '../ledger/change';
import type { LedgerEvent } from '../ledger/event';
import type { Ledger } from '../ledger/ledger';
import { isOfEveryPool } from '../ledger/general-changes';
import { poolNamedBy } from '../ledger/pool-record';
import { poolsConcernedBy, type LedgerIndex } from './ledger-index';

/** Undoing an undo is an event too: each is followed as far as it goes. */
const withUndoings = ({ ledger, undoings }: LedgerIndex, places: ReadonlySet<number>): ReadonlySet<number> => {
  const all = new Set(places);
  for (const place of all) {
    const id = ledger.events[place]?.id;
    for (const undoing of (id === undefined ? undefined : undoings.get(id)) ?? []) all.add(undoing);
  }
  return all;
};

const placesOf = (index: LedgerIndex, pools: ReadonlySet<string>): readonly number[] => {
  const places = new Set(index.general);
  for (const pool of pools) for (const place of index.byPool.get(pool) ?? []) places.add(place);
  return [...withUndoings(index, places)].sort((one, other) => one - other);
};

const isKept = (change: Change): boolean => isOfEveryPool(change) || change.kind === 'change-withdrawn';

const partOf = (index: LedgerIndex, event: LedgerEvent, pools: ReadonlySet<string>): readonly LedgerEvent[] => {
  const changes = event.changes.filter(
    (change) => isKept(change) || poolsConcernedBy(index, change).some((pool) => pools.has(pool)),
  );
  if (changes.length === event.changes.length) return [event];
  return changes.length === 0 ? [] : [{ ...event, changes }];
};

/** A withdrawal whose event concerns other pools would name something that is not there. */
const withoutStrays = (events: readonly LedgerEvent[]): readonly LedgerEvent[] => {
  const ids = new Set(events.map(({ id }) => id));
  return events.flatMap((event) => {
    const changes = event.changes.filter((change) => change.kind !== 'change-withdrawn' || ids.has(change.change));
    if (changes.length === event.changes.length) return [event];
    return changes.length === 0 ? [] : [{ ...event, changes }];
  });
};

const noEvents: ReadonlySet<string> = new Set();

/** `pools` have to be tied already (`withTied`). The events left out are conflicts that count nowhere. */
export const subLedger = (
  index: LedgerIndex,
  pools: ReadonlySet<string>,
  leftOut: ReadonlySet<string> = noEvents,
): Ledger => {
  const { ledger } = index;
  const events = placesOf(index, pools).flatMap((place) => {
    const event = ledger.events[place];
    return event === undefined || leftOut.has(event.id) ? [] : partOf(index, event, pools);
  });
  return {
    ...ledger,
    events: withoutStrays(events),
    registerChanges: (docId) =>
      ledger.registerChanges(docId)?.filter((change) => {
        const pool = poolNamedBy(change);
        return pool !== null && pools.has(pool);
      }),
  };
};
