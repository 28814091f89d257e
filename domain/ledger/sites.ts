/** The sites of a register with what is assigned to each, and how each stands with its EULA and its territory. */
import { checkTerritory, type TerritoryAnswer } from '../agreement/check-territory';
import { eulaStanding, type EulaStanding } from '../eula/eula-standing';
import type { RegisteredEula } from '../eula/registered-eula';
import { groupBy } from '../group-by';
import type { RegisteredAssignment, RegisteredSite } from '../site/registered-site';
import type { Register, RegisteredPool } from './register';

export type SiteParts = Pick<Register, 'asOf' | 'pools' | 'sites' | 'assignments' | 'eulas' | 'agreements'>;

/** Licences of one pool that are meant for a site. */
export interface SiteAssignment extends RegisteredAssignment {
  /** `null` where the register no longer has the pool. */
  readonly from: RegisteredPool | null;
}

export interface SiteOverview extends RegisteredSite {
  readonly assignments: readonly SiteAssignment[];
  /** Licences assigned out of pools in use. */
  readonly quantity: number;
  /** The products of the pools and lots that are assigned here. */
  readonly products: readonly string[];
  readonly eula: EulaStanding;
  /** LP-17 on the register's day. */
  readonly agreement: TerritoryAnswer;
}

export const eulasByCustomer = (eulas: readonly RegisteredEula[]): ReadonlyMap<string, readonly RegisteredEula[]> =>
  groupBy(eulas, ({ customer }) => customer);

const isInUse = ({ from }: SiteAssignment): boolean => from !== null && from.archivedOn === null;

const productsOf = (assignments: readonly SiteAssignment[]): readonly string[] => [
  ...new Set(
    assignments
      .filter(isInUse)
      .flatMap(({ from, lot }) => (from?.lots ?? []).filter((each) => lot === null || each.lot === lot))
      .map(({ product }) => product),
  ),
];

/** In the order in which they were added. */
export const sitesOf = (register: SiteParts): readonly SiteOverview[] => {
  const { asOf } = register;
  // Looking through every pool is spared where there are no sites.
  if (register.sites.length === 0) return [];
  const pools = new Map(register.pools.map((pool) => [pool.pool, pool]));
  const assigned = groupBy(register.assignments, ({ site }) => site);
  const signed = eulasByCustomer(register.eulas);
  return register.sites.map((site): SiteOverview => {
    const assignments = (assigned.get(site.site) ?? []).map((each) => ({
      ...each,
      from: pools.get(each.pool) ?? null,
    }));
    const products = productsOf(assignments);
    const place = { customer: site.customer, site: site.site, products };
    return {
      ...site,
      assignments,
      quantity: assignments.filter(isInUse).reduce((sum, { quantity }) => sum + quantity, 0),
      products,
      eula: eulaStanding(signed.get(site.customer) ?? [], place, asOf),
      agreement: checkTerritory(register, { territory: site.territory, on: asOf }),
    };
  });
};

/** What a site is called wherever only its id, or any words for a place, are at hand: its name, else the words. */
export const siteName = ({ sites, removedSites }: Pick<Register, 'sites' | 'removedSites'>, site: string): string =>
  [...sites, ...removedSites].find((each) => each.site === site)?.name ?? site;
