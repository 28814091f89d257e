/** Turns a scenario's change into the form that the rules of pools take. */
import { MANDATORY_SUP_MONTHS } from '../../domain/policy/policy';
import { toDayNumber } from '../../domain/calendar/civil-date';
import type { LotAdded, PoolChange } from '../../domain/pool/pool-change';
import type { ScenarioChange } from './scenario-schema';

type ScenarioLot = Extract<ScenarioChange, { kind: 'lot-added' }>;

const lotTerm = ({ term, expiresOn, supExpiresOn, supMonths }: ScenarioLot): LotAdded['term'] => {
  if (term === 'subscription')
    return { kind: 'subscription', expiresOn: expiresOn === undefined ? null : toDayNumber(expiresOn) };
  if (supExpiresOn !== undefined) return { kind: 'date', date: toDayNumber(supExpiresOn) };
  return { kind: 'months', months: supMonths ?? MANDATORY_SUP_MONTHS };
};

const lotAdded = (lot: ScenarioLot): LotAdded => ({
  kind: lot.kind,
  on: toDayNumber(lot.on),
  pool: lot.pool,
  lot: lot.lot,
  product: lot.product,
  variant: null,
  quantity: lot.quantity,
  release: lot.release ?? null,
  unitPrice: lot.unitPrice ?? 1,
  price: null,
  warrantyUntil: null,
  term: lotTerm(lot),
  docId: null,
});

export const toPoolChange = (change: ScenarioChange): PoolChange => {
  const on = toDayNumber(change.on);
  switch (change.kind) {
    case 'lot-added':
      return lotAdded(change);
    case 'licences-removed':
      return { ...change, on, lot: change.lot ?? null, transfer: change.transfer ?? null, reading: null };
    case 'sup-renewed':
      return { ...change, on, evaluation: change.evaluation ?? false };
    case 'release-launched':
      return { ...change, on, supersedes: change.supersedes ?? null };
    default:
      return { ...change, on };
  }
};
