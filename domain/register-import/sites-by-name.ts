/** Finds a registered site by what a table calls it. */
import type { RegisteredSite } from '../site/registered-site';

/** Ids of sites by their names and customers; by their names alone where only one site has it. */
export interface SitesByName {
  readonly ofCustomer: ReadonlyMap<string, string>;
  readonly byName: ReadonlyMap<string, string | null>;
}

const keyOf = (name: string, customer: string): string => JSON.stringify([name, customer]);

export const indexSites = (sites: readonly RegisteredSite[]): SitesByName => {
  const byName = new Map<string, string | null>();
  for (const { site, name } of sites) byName.set(name, byName.has(name) ? null : site);
  return { ofCustomer: new Map(sites.map(({ site, name, customer }) => [keyOf(name, customer), site])), byName };
};

/** `undefined` where none is meant for certain. */
export const findSite = ({ ofCustomer, byName }: SitesByName, name: string, customer?: string): string | undefined =>
  (customer === undefined ? byName.get(name) : ofCustomer.get(keyOf(name, customer))) ?? undefined;
