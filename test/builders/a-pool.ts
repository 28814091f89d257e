/** A registered pool with everything filled in; say only what the test is about. */
import type { Change } from '../../domain/ledger/change';
import type { PoolHistoryEntry, RegisteredPool } from '../../domain/ledger/register';
import { aLot, day } from './a-lot';

/** One change in force, of an event of its own. */
export const anEntry = (change: Change, over: Partial<PoolHistoryEntry> = {}): PoolHistoryEntry => ({
  event: '00000000-0000-4000-8000-000000000001',
  change,
  docId: null,
  ssedAfter: null,
  ...over,
});

/** Forty licences since 1 March 2024, activated on 30 June 2024, so to 30 June 2025. */
export const aPool = (over: Partial<RegisteredPool> = {}): RegisteredPool => ({
  pool: 'P-0417',
  name: 'Harbour Terminal North',
  customer: 'Port of Westhaven',
  purchaseOrder: 'PO-2024-113',
  quantity: 40,
  activated: 40,
  state: 'active',
  ssed: day('2025-06-30'),
  ssedExact: '20269',
  projected: false,
  createdOn: day('2024-03-01'),
  commencedOn: day('2024-06-30'),
  activateBy: day('2024-09-01'),
  backstop: day('2025-09-01'),
  archivedOn: null,
  lots: [aLot()],
  renewal: { usualUntil: day('2026-06-30'), until: null, end: null },
  history: [],
  changes: [],
  activatedAt: [],
  ...over,
});

/** Forty licences that nobody has activated: the date is the latest that it can be. */
export const aWaitingPool = (over: Partial<RegisteredPool> = {}): RegisteredPool =>
  aPool({
    activated: 0,
    state: 'awaiting-activation',
    ssed: day('2025-09-01'),
    ssedExact: '20332',
    projected: true,
    commencedOn: null,
    lots: [aLot({ supExpiresOn: day('2025-09-01') })],
    ...over,
  });
