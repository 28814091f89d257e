/** What a row says of a lot: the change that adds it, and whether a change that is there already says the same. */
import type { CivilDate } from '../calendar/civil-date';
import type { ChangeOf } from '../ledger/change';
import type { RowFactsWithPool } from './read-rows';

/** What a row without a product has licences of. */
export const UNNAMED_PRODUCT = 'licence';

const termOf = ({ subscriptionEnd, supExpiresOn, supMonths }: RowFactsWithPool) => {
  if (subscriptionEnd !== undefined) return { term: 'subscription', expiresOn: subscriptionEnd } as const;
  // A stated end is more exact than the months that led to it.
  if (supExpiresOn !== undefined) return { supExpiresOn };
  return supMonths === undefined ? {} : { supMonths };
};

export const lotOf = (facts: RowFactsWithPool, lot: string, on: CivilDate): ChangeOf<'lot-added'> => ({
  kind: 'lot-added',
  on,
  pool: facts.pool,
  lot,
  product: facts.product ?? UNNAMED_PRODUCT,
  quantity: facts.quantity,
  ...(facts.release === undefined ? {} : { release: facts.release }),
  ...termOf(facts),
  ...(facts.unitPrice === undefined ? {} : { unitPrice: facts.unitPrice }),
});

/** Facts that the row does not state are not compared: the lot may have come with more. */
export const saysTheSame = (facts: RowFactsWithPool, lot: ChangeOf<'lot-added'>): boolean => {
  const { on, ...stated } = lotOf(facts, facts.lot ?? lot.lot, facts.addedOn ?? lot.on);
  const compared = { ...stated, on, product: facts.product ?? lot.product };
  return Object.entries(compared).every(
    ([name, value]) => JSON.stringify(lot[name as keyof typeof lot]) === JSON.stringify(value),
  );
};
