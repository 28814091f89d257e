/** The sites of one fold by their ids, and the licences assigned to each: an id is used once, and only what stands can change. */
import type { Refusal } from '../result';
import type { RegisteredAssignment, RegisteredSite, RemovedSite } from './registered-site';
import type { SiteChange } from './site-change';

/** Mutable, and owned by one fold. In the order in which they were added. */
export interface Sites {
  readonly standing: Map<string, RegisteredSite>;
  readonly removed: Map<string, RemovedSite>;
  /** By pool, lot and site. */
  readonly assignments: Map<string, RegisteredAssignment>;
}

export const newSites = (): Sites => ({ standing: new Map(), removed: new Map(), assignments: new Map() });

/** The event that brings a change, and the device that wrote it. */
export interface BroughtBy {
  readonly id: string;
  readonly device: string;
}

type ChangeOf<Kind extends SiteChange['kind']> = Extract<SiteChange, { kind: Kind }>;

const factsOf = ({ customer, name, address = '', territory = '' }: ChangeOf<'site-added' | 'site-changed'>) => ({
  customer,
  name,
  address,
  territory,
});

const isUsed = ({ standing, removed }: Sites, site: string): boolean => standing.has(site) || removed.has(site);

const addSite = (sites: Sites, change: ChangeOf<'site-added'>, { device }: BroughtBy): Refusal | null => {
  const { site, on } = change;
  if (isUsed(sites, site)) return { code: 'site/exists', site };
  sites.standing.set(site, { site, ...factsOf(change), addedOn: on, changedOn: null, device });
  return null;
};

const changeSite = ({ standing }: Sites, change: ChangeOf<'site-changed'>, { device }: BroughtBy): Refusal | null => {
  const { site, on } = change;
  const before = standing.get(site);
  if (before === undefined) return { code: 'site/unknown', site };
  standing.set(site, { ...before, ...factsOf(change), changedOn: on, device });
  return null;
};

/** Licences that are meant for the site have to go elsewhere first. */
const removeSite = (sites: Sites, { site, on }: ChangeOf<'site-removed'>, { id }: BroughtBy): Refusal | null => {
  const before = sites.standing.get(site);
  if (before === undefined) return { code: 'site/unknown', site };
  const assigned = [...sites.assignments.values()].filter((assignment) => assignment.site === site);
  if (assigned.length > 0) {
    const pools = [...new Set(assigned.map(({ pool }) => pool))].join(', ');
    const quantity = assigned.reduce((sum, each) => sum + each.quantity, 0);
    return { code: 'site/assigned', site, name: before.name, quantity, pools };
  }
  sites.standing.delete(site);
  sites.removed.set(site, { ...before, removedOn: on, removedBy: id });
  return null;
};

/** `null` when applied; a refusal leaves the sites as they were. */
export const applySiteChange = (sites: Sites, change: SiteChange, by: BroughtBy): Refusal | null => {
  switch (change.kind) {
    case 'site-added':
      return addSite(sites, change, by);
    case 'site-changed':
      return changeSite(sites, change, by);
    case 'site-removed':
      return removeSite(sites, change, by);
  }
};

/** Whether the customer has a site, or had one. */
export const hasSiteOf = ({ standing, removed }: Sites, customer: string): boolean =>
  [...standing.values(), ...removed.values()].some((site) => site.customer === customer);

const renameIn = <Site extends RegisteredSite>(sites: Map<string, Site>, from: string, to: string): void => {
  for (const [id, site] of sites) if (site.customer === from) sites.set(id, { ...site, customer: to });
};

/** A customer's sites follow it to its new name, those that were removed too. */
export const renameInSites = ({ standing, removed }: Sites, from: string, to: string): void => {
  renameIn(standing, from, to);
  renameIn(removed, from, to);
};
