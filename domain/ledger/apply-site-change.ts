/** Applies what concerns sites, EULAs and agreements to the register under construction, or refuses it. */
import { agreementChangeSchemas, type AgreementChange } from '../agreement/agreement-change';
import { applyAgreementChange, type Agreements } from '../agreement/agreements';
import { checkTerritory } from '../agreement/check-territory';
import { eulaChangeSchemas, type EulaChange } from '../eula/eula-change';
import { eulaInForce } from '../eula/eula-in-force';
import { applyEulaChange, type Eulas } from '../eula/eulas';
import { toNumber } from '../exact/exact';
import { poolOn, type Book } from '../pool/book';
import type { Pool } from '../pool/pool';
import type { Refusal } from '../result';
import { assignLicences, raisesAssignment, refuseAssignment, type Holding } from '../site/assign-licences';
import { siteChangeSchemas, type SiteChange } from '../site/site-change';
import { applySiteChange, type BroughtBy, type Sites } from '../site/sites';
import type { Change, ChangeOf } from './change';
import type { Step } from './step';

interface Parties {
  readonly book: Book;
  readonly sites: Sites;
  readonly eulas: Eulas;
  readonly agreements: Agreements;
}

/** What is about sites, EULAs and agreements alone, and about no pool. */
export type PartyChange = SiteChange | EulaChange | AgreementChange;

const kindsOf = (schemas: readonly { readonly shape: { readonly kind: { readonly value: string } } }[]) =>
  new Set(schemas.map(({ shape }) => shape.kind.value));

const siteKinds = kindsOf(siteChangeSchemas);
const eulaKinds = kindsOf(eulaChangeSchemas);
const agreementKinds = kindsOf(agreementChangeSchemas);

const isSiteChange = (change: Change): change is SiteChange => siteKinds.has(change.kind);
const isEulaChange = (change: Change): change is EulaChange => eulaKinds.has(change.kind);
const isAgreementChange = (change: Change): change is AgreementChange => agreementKinds.has(change.kind);

export const isPartyChange = (change: Change): change is PartyChange =>
  isSiteChange(change) || isEulaChange(change) || isAgreementChange(change);

/** `null` when applied. */
export const applyPartyChange = (parties: Parties, change: PartyChange, by: BroughtBy): Refusal | null => {
  if (isSiteChange(change)) return applySiteChange(parties.sites, change, by);
  return isEulaChange(change)
    ? applyEulaChange(parties.eulas, change, parties.sites.standing, by.id)
    : applyAgreementChange(parties.agreements, change, by.id);
};

const holdingOf = (pool: Pool | null): Holding => ({
  quantity: pool === null ? 0 : toNumber(pool.quantity),
  quantityOfLot: (lot) => pool?.lots.get(lot)?.quantity ?? null,
});

/** LP-17: more licences go to a site only in a territory that an agreement covers, or with a reason. */
const refuseTerritory = (parties: Parties, change: ChangeOf<'licences-assigned'>): Refusal | null => {
  const site = parties.sites.standing.get(change.site);
  const isAsked = change.override === undefined && raisesAssignment(parties.sites, change);
  if (site === undefined || !isAsked) return null;
  const { territory, name } = site;
  const agreements = [...parties.agreements.values()];
  const { covered } = checkTerritory({ agreements }, { territory, on: change.on });
  return covered ? null : { code: 'agreement/territory', territory, name, on: change.on };
};

const applyAssignment = (
  parties: Parties,
  change: ChangeOf<'licences-assigned'>,
  pool: Pool | null,
): Refusal | null => {
  const refusal = refuseAssignment(parties.sites, change, holdingOf(pool)) ?? refuseTerritory(parties, change);
  if (refusal === null) assignLicences(parties.sites, change);
  return refusal;
};

/** LP-8: what goes into use at a registered site needs a EULA in force there that day, or a reason. */
const refuseActivation = (
  { sites, eulas }: Parties,
  { site, override, on }: ChangeOf<'licences-activated'>,
  pool: Pool | null,
): Refusal | null => {
  const named = site === undefined ? undefined : sites.standing.get(site);
  if (named === undefined || override !== undefined) return null;
  const products = [...new Set([...(pool?.lots.values() ?? [])].map(({ product }) => product))];
  const { customer, name } = named;
  const covering = eulaInForce([...eulas.values()], { customer, site: named.site, products }, on);
  return covering === null ? { code: 'eula/missing', site: named.site, name, customer, on } : null;
};

/** What a change of a pool means for its sites; `null` when applied, or where it concerns none. */
export const applyAtSites = (parties: Parties, { change, on }: Step): Refusal | null => {
  if (change.kind === 'licences-assigned')
    return applyAssignment(parties, change, poolOn(parties.book, change.pool, on));
  if (change.kind !== 'licences-activated') return null;
  return refuseActivation(parties, change, poolOn(parties.book, change.pool, on));
};
