/** The event that a draft would make, later than everything that the ledger holds. */
import type { Change } from '../ledger/change';
import type { LedgerEvent } from '../ledger/event';
import type { Ledger } from '../ledger/ledger';

/** Never leaves the window: the host makes the real event, with its own id, key and clock. */
const DRAFT_ID = '00000000-0000-4000-8000-000000000000';
const NO_DEVICE = '0'.repeat(43);

export const candidateOf = (ledger: Ledger, changes: readonly Change[]): LedgerEvent => {
  const latest = ledger.events.reduce((wallMs, { clock }) => Math.max(wallMs, clock.wallMs), 0);
  return {
    v: 1,
    id: DRAFT_ID,
    device: NO_DEVICE,
    seq: 1,
    prev: null,
    clock: { wallMs: latest + 1, counter: 0 },
    changes: [...changes],
  };
};

export const withEvent = (ledger: Ledger, event: LedgerEvent): Ledger => ({
  ...ledger,
  events: [...ledger.events, event],
});
