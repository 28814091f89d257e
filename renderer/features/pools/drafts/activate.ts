/** The draft of an activation: the first one starts the pool's SUP (LP-10); at a registered site it needs a EULA (LP-8). */
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import { eulaInForce } from '../../../../domain/eula/eula-in-force';
import type { RegisteredEula } from '../../../../domain/eula/registered-eula';
import type { Register, RegisteredPool } from '../../../../domain/ledger/register';
import type { RegisteredSite } from '../../../../domain/site/registered-site';
import { parseTypedDate } from '../../../ui/parse-typed-date';
import { draftOf, said, type Draft } from './draft';
import { readAll, readDateFrom, readText, readWhole } from './read-fields';

export interface ActivateFields {
  readonly quantity: string;
  readonly on: string;
  /** What is typed or chosen: the label of an offered site, or any words for a place. */
  readonly site: string;
  /** Why it is done without a EULA. */
  readonly override: string;
}

export interface OfferedSite {
  /** The site's name; with its id where another one is called the same. */
  readonly label: string;
  readonly site: RegisteredSite;
}

/** What the draft has to know of the register. */
type SiteFacts = Pick<Register, 'sites' | 'assignments' | 'eulas'>;

/** The sites that the pool's licences are assigned to, then the others of its customer. */
export const offeredSites = (
  { sites, assignments }: Pick<Register, 'sites' | 'assignments'>,
  pool: RegisteredPool,
): readonly OfferedSite[] => {
  const assigned = new Set(assignments.filter((each) => each.pool === pool.pool).map(({ site }) => site));
  const own = sites.filter(({ site }) => assigned.has(site));
  const others = sites.filter(({ site, customer }) => !assigned.has(site) && customer === pool.customer);
  const offered = [...own, ...others];
  const isTwice = (name: string): boolean => offered.filter((each) => each.name === name).length > 1;
  return offered.map((site) => ({ site, label: isTwice(site.name) ? `${site.name} (${site.site})` : site.name }));
};

/** The registered site that the fields name; `null` for any other words. */
export const namedSite = (
  { site }: Pick<ActivateFields, 'site'>,
  offered: readonly OfferedSite[],
): RegisteredSite | null => offered.find(({ label }) => label === site.trim())?.site ?? null;

export interface SiteEula {
  readonly site: RegisteredSite;
  readonly on: CivilDate;
  /** `null` where no EULA covers the site that day. */
  readonly eula: RegisteredEula | null;
}

/** How the named site stands with its EULA on the day typed; `null` where no registered site or no day is named. */
export const siteEula = (
  fields: ActivateFields,
  { eulas }: Pick<Register, 'eulas'>,
  pool: RegisteredPool,
  offered: readonly OfferedSite[],
): SiteEula | null => {
  const site = namedSite(fields, offered);
  const on = parseTypedDate(fields.on.trim());
  if (site === null || on === null || on < site.addedOn) return null;
  const products = [...new Set(pool.lots.map(({ product }) => product))];
  return { site, on, eula: eulaInForce(eulas, { customer: site.customer, site: site.site, products }, on) };
};

export const activateDraft = (fields: ActivateFields, pool: RegisteredPool, register: SiteFacts): Draft => {
  const read = readAll({
    quantity: readWhole(fields.quantity),
    on: readDateFrom(fields.on, pool.createdOn),
    site: readText(fields.site),
    override: readText(fields.override),
  });
  if (!read.ok) return read;
  const { quantity, on, site, override } = read.values;
  const offered = offeredSites(register, pool);
  const standing = siteEula(fields, register, pool, offered);
  return draftOf({
    kind: 'licences-activated',
    on,
    pool: pool.pool,
    quantity,
    ...said('site', namedSite(fields, offered)?.site ?? site),
    ...said('override', standing?.eula === null ? override : ''),
  });
};
