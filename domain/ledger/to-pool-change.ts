/** Reads a stored change into the form that the rules of pools take; `null` for changes that touch no licence. */
import { MANDATORY_SUP_MONTHS, MOST_MONTHS } from '../policy/policy';
import { addMonths, toDayNumber, type DayNumber } from '../calendar/civil-date';
import type { LotAdded, PoolChange } from '../pool/pool-change';
import type { Change, ChangeOf } from './change';

const lotTerm = (change: ChangeOf<'lot-added'>): LotAdded['term'] => {
  if (change.expiresOn !== undefined) return { kind: 'subscription', expiresOn: toDayNumber(change.expiresOn) };
  if (change.supExpiresOn !== undefined) return { kind: 'date', date: toDayNumber(change.supExpiresOn) };
  return { kind: 'months', months: change.supMonths ?? MANDATORY_SUP_MONTHS };
};

/** LP-3: a perpetual licence's warranty runs from the day of issue; no months are no warranty. */
const warrantyEnd = ({ on, warrantyMonths = 0, expiresOn }: ChangeOf<'lot-added'>): DayNumber | null =>
  warrantyMonths === 0 || expiresOn !== undefined
    ? null
    : addMonths(toDayNumber(on), Math.min(warrantyMonths, MOST_MONTHS));

const lotAdded = (change: ChangeOf<'lot-added'>, docId: string | null): LotAdded => ({
  kind: 'lot-added',
  on: toDayNumber(change.on),
  pool: change.pool,
  lot: change.lot,
  product: change.product,
  variant: change.variant ?? null,
  quantity: change.quantity,
  release: change.release ?? null,
  // Free licences weigh like the cheapest ones: a weight of zero would have no share in any average.
  unitPrice: Math.max(1, change.unitPrice?.minorUnits ?? 1),
  price: change.unitPrice ?? null,
  warrantyUntil: warrantyEnd(change),
  term: lotTerm(change),
  docId,
});

export const toPoolChange = (change: Change, docId: string | null): PoolChange | null => {
  const on = toDayNumber(change.on);
  switch (change.kind) {
    case 'pool-created':
      return { kind: change.kind, on, pool: change.pool };
    case 'lot-added':
      return lotAdded(change, docId);
    case 'licences-activated':
      return { kind: change.kind, on, pool: change.pool, quantity: change.quantity };
    case 'activation-returned':
    case 'activation-lost':
      return { kind: 'licences-deactivated', on, pool: change.pool, quantity: change.quantity };
    case 'licences-removed':
      return {
        kind: change.kind,
        on,
        pool: change.pool,
        quantity: change.quantity,
        lot: change.lot ?? null,
        transfer: change.transfer ?? null,
        reading: change.reading ?? null,
      };
    case 'licences-received':
      return { kind: change.kind, on, pool: change.pool, transfer: change.transfer };
    case 'sup-renewed':
      return {
        kind: change.kind,
        on,
        pool: change.pool,
        months: change.months,
        evaluation: change.evaluation ?? false,
      };
    case 'subscription-renewed':
      return { kind: change.kind, on, pool: change.pool, lot: change.lot, expiresOn: toDayNumber(change.expiresOn) };
    case 'release-launched':
      return { kind: change.kind, on, release: change.release, supersedes: change.supersedes ?? null };
    default:
      return null;
  }
};
