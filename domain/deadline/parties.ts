/** Who sold what ends, and where it is: found by the orders and the sites of a register, once for all its deadlines. */
import { foldName } from '../order/fold-name';
import type { Register, RegisteredPool } from '../ledger/register';
import type { RegisteredInstallation } from '../installation/registered-installation';

/** `null` where the register does not say. */
export interface Parties {
  readonly partner: string | null;
  readonly territory: string | null;
}

const filled = (text: string | null | undefined): string | null => (text === undefined || text === '' ? null : text);

const merged = (known: Parties | undefined, { partner, territory }: Parties): Parties => ({
  partner: partner ?? known?.partner ?? null,
  territory: territory ?? known?.territory ?? null,
});

type PartiesBy = Map<string, Parties>;

const note = (by: PartiesBy, key: string, parties: Parties): void => {
  by.set(key, merged(by.get(key), parties));
};

/** By the pool, and by the number that the pool names; a later order says more than an earlier one. */
const ofOrders = ({ orders }: Register): { readonly byPool: PartiesBy; readonly byNumber: PartiesBy } => {
  const byPool: PartiesBy = new Map();
  const byNumber: PartiesBy = new Map();
  for (const order of orders) {
    if (order.cancelledOn !== null) continue;
    const parties = { partner: filled(order.partner), territory: filled(order.territory) };
    note(byNumber, foldName(order.number), parties);
    const pools = [...order.issues.map(({ pool }) => pool), ...(order.intoPool === null ? [] : [order.intoPool])];
    for (const pool of pools) note(byPool, pool, parties);
  }
  return { byPool, byNumber };
};

const ofInstallationOrders = ({ installationOrders }: Register): PartiesBy => {
  const by: PartiesBy = new Map();
  for (const { state, installation, partner, territory } of installationOrders)
    if (state !== 'cancelled') note(by, installation, { partner: filled(partner), territory: filled(territory) });
  return by;
};

/** The territory of the site that has the most of a pool's licences. */
const territoriesOfPools = ({ assignments, sites }: Register): ReadonlyMap<string, string> => {
  const territoryOf = new Map(sites.map(({ site, territory }) => [site, territory]));
  const most = new Map<string, { readonly quantity: number; readonly territory: string }>();
  for (const { pool, site, quantity } of assignments) {
    const territory = filled(territoryOf.get(site));
    if (territory !== null && quantity > (most.get(pool)?.quantity ?? 0)) most.set(pool, { quantity, territory });
  }
  return new Map([...most].map(([pool, { territory }]) => [pool, territory]));
};

export interface PartiesOf {
  readonly pool: (pool: Pick<RegisteredPool, 'pool' | 'purchaseOrder'>) => Parties;
  readonly installation: (installation: Pick<RegisteredInstallation, 'installation' | 'site'>) => Parties;
}

/** Where licences are says more than where they were sold. */
export const partiesIn = (register: Register): PartiesOf => {
  const { byPool, byNumber } = ofOrders(register);
  const byInstallation = ofInstallationOrders(register);
  const assigned = territoriesOfPools(register);
  const sited = new Map(register.sites.map(({ site, territory }) => [site, territory]));
  return {
    pool: ({ pool, purchaseOrder }) => {
      const ordered = purchaseOrder === '' ? undefined : byNumber.get(foldName(purchaseOrder));
      const { partner, territory } = merged(ordered, byPool.get(pool) ?? { partner: null, territory: null });
      return { partner, territory: assigned.get(pool) ?? territory };
    },
    installation: ({ installation, site }) => {
      const ordered = byInstallation.get(installation) ?? { partner: null, territory: null };
      return { ...ordered, territory: filled(site === null ? null : sited.get(site)) ?? ordered.territory };
    },
  };
};
