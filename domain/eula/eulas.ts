/** The EULAs of one fold by their ids (LP-8): an id is used once, and what has ended stays to be seen. */
import type { Refusal } from '../result';
import type { RegisteredSite } from '../site/registered-site';
import type { EulaChange } from './eula-change';
import type { RegisteredEula } from './registered-eula';

/** Mutable, and owned by one fold. In the order in which they were recorded. */
export type Eulas = Map<string, RegisteredEula>;

type ChangeOf<Kind extends EulaChange['kind']> = Extract<EulaChange, { kind: Kind }>;
type Standing = ReadonlyMap<string, RegisteredSite>;

const refuseSite = ({ site, customer }: ChangeOf<'eula-recorded'>, sites: Standing): Refusal | null => {
  if (site === undefined) return null;
  const known = sites.get(site);
  if (known === undefined) return { code: 'site/unknown', site };
  return known.customer === customer ? null : { code: 'site/other-customer', name: known.name, customer };
};

const toEula = (change: ChangeOf<'eula-recorded'>, event: string): RegisteredEula => {
  const { eula, customer, site = null, product = null, thirdParty = null } = change;
  const { signedOn, signedBy = '', expiresOn = null, attachment = null } = change;
  const signed = { signedOn, signedBy, expiresOn, attachment };
  return { eula, customer, site, product, thirdParty, ...signed, endedOn: null, endedFor: '', event };
};

const recordEula = (
  eulas: Eulas,
  change: ChangeOf<'eula-recorded'>,
  sites: Standing,
  event: string,
): Refusal | null => {
  const { eula } = change;
  const refusal = eulas.has(eula) ? { code: 'eula/exists', eula } : refuseSite(change, sites);
  if (refusal === null) eulas.set(eula, toEula(change, event));
  return refusal;
};

const endEula = (eulas: Eulas, { eula, on, reason = '' }: ChangeOf<'eula-ended'>): Refusal | null => {
  const before = eulas.get(eula);
  if (before === undefined) return { code: 'eula/unknown', eula };
  if (before.endedOn !== null) return { code: 'eula/ended', eula, endedOn: before.endedOn };
  eulas.set(eula, { ...before, endedOn: on, endedFor: reason });
  return null;
};

/** `null` when applied; `event` is the id of the event that brings the change. */
export const applyEulaChange = (eulas: Eulas, change: EulaChange, sites: Standing, event: string): Refusal | null =>
  change.kind === 'eula-recorded' ? recordEula(eulas, change, sites, event) : endEula(eulas, change);

export const hasEulaOf = (eulas: Eulas, customer: string): boolean =>
  [...eulas.values()].some((eula) => eula.customer === customer);

/** A customer's EULAs follow it to its new name. */
export const renameInEulas = (eulas: Eulas, from: string, to: string): void => {
  for (const [id, eula] of eulas) if (eula.customer === from) eulas.set(id, { ...eula, customer: to });
};
