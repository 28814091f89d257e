/** How many licences of each pool are activated at which site, where the site is named: no site gives back what it never had. */
import { isActivationChange } from '../activation/activation-change';
import type { Refusal } from '../result';
import type { Change } from './change';

/** Mutable, and owned by one fold: by pool, then by site. */
export type ActivatedAtSites = Map<string, Map<string, number>>;

export interface ActivatedAtSite {
  readonly site: string;
  readonly quantity: number;
}

const at = (sites: ActivatedAtSites, pool: string, site: string): number => sites.get(pool)?.get(site) ?? 0;

/** A return counts by the signed answer that grants it (`docId`), a loss by the word of a person. */
export const refuseAtSite = (sites: ActivatedAtSites, change: Change, docId: string | null): Refusal | null => {
  if (!isActivationChange(change)) return null;
  const { pool, site, quantity } = change;
  if (change.kind === 'activation-returned' && docId === null) return { code: 'activation/needs-proof', pool };
  const activated = at(sites, pool, site);
  return quantity > activated ? { code: 'activation/too-few-at-site', pool, site, quantity, activated } : null;
};

const addAt = (sites: ActivatedAtSites, pool: string, site: string, quantity: number): void => {
  const ofPool = sites.get(pool) ?? new Map<string, number>();
  sites.set(pool, ofPool.set(site, at(sites, pool, site) + quantity));
};

export const noteAtSite = (sites: ActivatedAtSites, change: Change): void => {
  if (change.kind === 'licences-activated' && change.site !== undefined)
    addAt(sites, change.pool, change.site, change.quantity);
  if (isActivationChange(change)) addAt(sites, change.pool, change.site, -change.quantity);
};

/** Sites with activated licences, in the order of their first activation. */
export const activatedAt = (sites: ActivatedAtSites, pool: string): readonly ActivatedAtSite[] =>
  [...(sites.get(pool) ?? [])].flatMap(([site, quantity]) => (quantity === 0 ? [] : [{ site, quantity }]));
