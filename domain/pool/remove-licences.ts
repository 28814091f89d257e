/** Licences leave a pool, for another one or for good; the SSED is recalculated without them at once (LP-13). */
import { compare, toNumber, type Exact } from '../exact/exact';
import type { Refusal } from '../result';
import { poolOn, type Book, type TravellingLot } from './book';
import { isSupBearing, type Lot } from './lot';
import { poolSsed, redate, shrinkLot, type Pool } from './pool';
import type { LicencesRemoved } from './pool-change';

interface Leaving {
  readonly lot: Lot;
  readonly quantity: number;
}

/** From the named lot, or from the lots in the order in which they joined. */
const choose = (pool: Pool, { lot: name, quantity }: LicencesRemoved): Leaving[] | Refusal => {
  const named = name === null ? null : pool.lots.get(name);
  if (named === undefined) return { code: 'lot/unknown', pool: pool.pool, lot: name };
  const available = named === null ? pool.quantity : named.quantity;
  if (compare(quantity, available) > 0)
    return { code: 'lot/too-few-licences', pool: pool.pool, lot: name, quantity, available: toNumber(available) };
  if (named !== null) return [{ lot: named, quantity }];
  const leaving: Leaving[] = [];
  let missing = quantity;
  for (const lot of pool.lots.values()) {
    if (missing === 0) break;
    const taken = Math.min(missing, lot.quantity);
    leaving.push({ lot, quantity: taken });
    missing -= taken;
  }
  return leaving;
};

/** What a lot takes along. Leavers of an uncommenced pool carry their term as well as its projected date. */
const travel = ({ lot, quantity }: Leaving, average: Exact | null): TravellingLot => ({
  lot: lot.lot,
  quantity,
  product: lot.product,
  variant: lot.variant,
  release: lot.release,
  unitPrice: lot.unitPrice,
  price: lot.price,
  warrantyUntil: lot.warrantyUntil,
  docId: lot.docId,
  term:
    lot.term.kind === 'subscription'
      ? lot.term
      : { kind: 'sup', date: average ?? lot.term.date, months: lot.term.kind === 'months' ? lot.term.months : null },
});

/** The exact SSED with which licences leave at average; `null` when they leave with their own dates. */
const averageOf = (book: Book, pool: Pool, change: LicencesRemoved, leaving: readonly Leaving[]): Exact | null => {
  const atAverage = (change.reading ?? book.policy.removal) === 'at-average';
  if (!atAverage || pool.commencedOn === null || !leaving.some(({ lot }) => isSupBearing(lot))) return null;
  return poolSsed(pool);
};

export const removeLicences = (book: Book, change: LicencesRemoved): Refusal | null => {
  const pool = poolOn(book, change.pool, change.on);
  if (pool === null) return { code: 'pool/unknown', pool: change.pool };
  const leaving = choose(pool, change);
  if (!Array.isArray(leaving)) return leaving;
  const { transfer } = change;
  if (transfer !== null && book.usedTransfers.has(transfer)) return { code: 'transfer/exists', transfer };
  const average = averageOf(book, pool, change, leaving);
  for (const { lot, quantity } of leaving) shrinkLot(pool, lot, quantity);
  if (average !== null) redate(pool, () => average);
  // Unactivated licences go first.
  if (compare(pool.activated, pool.quantity) > 0) pool.activated = pool.quantity;
  if (transfer !== null) {
    book.usedTransfers.add(transfer);
    book.transit.set(transfer, { transfer, since: change.on, lots: leaving.map((one) => travel(one, average)) });
  }
  return null;
};
