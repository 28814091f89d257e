/**
 * Sets how many licences of a pool are meant for a site (LP-7). The sum over the sites may not come to more than the pool
 * holds; licences that leave the pool later leave the assignments as they are, and the pool shows what it is over by.
 */
import type { Refusal } from '../result';
import type { LicencesAssigned } from './site-change';
import type { Sites } from './sites';

/** What the pool holds on the day: in all, and of a lot by its name. */
export interface Holding {
  readonly quantity: number;
  readonly quantityOfLot: (lot: string) => number | null;
}

const keyOf = ({ pool, site, lot }: Pick<LicencesAssigned, 'pool' | 'site' | 'lot'>): string =>
  JSON.stringify([pool, lot ?? null, site]);

/** Assigned to other sites, or out of other lots: of the whole pool, and of the lot. */
const assignedBeside = ({ assignments }: Sites, change: LicencesAssigned): { pool: number; lot: number } => {
  const own = keyOf(change);
  const sums = { pool: 0, lot: 0 };
  for (const [key, { pool, lot, quantity }] of assignments) {
    if (pool !== change.pool || key === own) continue;
    sums.pool += quantity;
    if (lot !== null && lot === change.lot) sums.lot += quantity;
  }
  return sums;
};

/** Whether it asks for more than is assigned there already. */
export const raisesAssignment = ({ assignments }: Sites, change: LicencesAssigned): boolean =>
  change.quantity > (assignments.get(keyOf(change))?.quantity ?? 0);

/** To lower an assignment is always allowed: that is how a pool that is over comes right again. */
const refuseTooMany = (sites: Sites, change: LicencesAssigned, holding: Holding): Refusal | null => {
  const { pool, lot, quantity } = change;
  if (!raisesAssignment(sites, change)) return null;
  const beside = assignedBeside(sites, change);
  const ofLot = lot === undefined ? null : holding.quantityOfLot(lot);
  if (lot !== undefined && ofLot === null) return { code: 'lot/unknown', pool, lot };
  const available = Math.min(holding.quantity - beside.pool, ofLot === null ? Infinity : ofLot - beside.lot);
  return quantity > available
    ? { code: 'site/too-few-licences', pool, quantity, available: Math.max(0, available) }
    : null;
};

/** `null` when the sites take it. */
export const refuseAssignment = (sites: Sites, change: LicencesAssigned, holding: Holding): Refusal | null =>
  sites.standing.has(change.site) ? refuseTooMany(sites, change, holding) : { code: 'site/unknown', site: change.site };

export const assignLicences = ({ assignments }: Sites, change: LicencesAssigned): void => {
  const { pool, site, lot = null, quantity, on, override = null } = change;
  if (quantity === 0) assignments.delete(keyOf(change));
  else assignments.set(keyOf(change), { pool, site, lot, quantity, on, override });
};
