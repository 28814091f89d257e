/** The events themselves for a screen that says who recorded a step, and when. */
import type { Ledger } from '../../domain/ledger/ledger';
import type { LedgerEvent } from '../../domain/ledger/event';
import { useLedger } from './use-ledger';

const known = new WeakMap<Ledger, ReadonlyMap<string, LedgerEvent>>();

const byId = (ledger: Ledger): ReadonlyMap<string, LedgerEvent> => {
  const events = known.get(ledger) ?? new Map(ledger.events.map((event) => [event.id, event]));
  known.set(ledger, events);
  return events;
};

/** `undefined` for every event until the ledger has been read. */
export const useRecordedEvents = (): ((event: string | null) => LedgerEvent | undefined) => {
  const ledger = useLedger();
  return (event) => (ledger === null || event === null ? undefined : byId(ledger).get(event));
};
