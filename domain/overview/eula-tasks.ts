/** The tasks that EULAs bring about (LP-8): what is missing where licences are meant to run, and what ends. */
import { toDayNumber, type CivilDate } from '../calendar/civil-date';
import { isInForce } from '../eula/eula-in-force';
import type { RegisteredEula } from '../eula/registered-eula';
import { customersOf, type RegisteredCustomer } from '../ledger/customers';
import type { Register } from '../ledger/register';
import type { SiteOverview } from '../ledger/sites';
import { expiryBand } from './expiry-band';
import type { EulaEndTask, EulaMissingTask, EulaTask } from './task';

const first = (days: readonly CivilDate[]): CivilDate | undefined => days.toSorted()[0];

const isUncovered = ({ eula, quantity }: SiteOverview): boolean => eula.state === 'missing' && quantity > 0;

/** Sites with licences and no EULA; or a customer with pools whose EULA has run out. One task for a customer. */
const missingTask = (
  { customer, eula, sites, quantity }: RegisteredCustomer,
  { asOf }: Register,
): EulaMissingTask | null => {
  const uncovered = sites.filter(isUncovered);
  const last = uncovered.map((site) => site.eula).find((standing) => standing.eula !== null) ?? eula;
  const hasRunOut = eula !== null && eula.state === 'missing' && eula.eula !== null && quantity > 0;
  if (uncovered.length === 0 && !hasRunOut) return null;
  const since = first(uncovered.flatMap(({ assignments }) => assignments.map(({ on }) => on)));
  return {
    kind: 'eula-missing',
    key: `eula-missing ${customer}`,
    band: 'lapsed',
    on: last?.until ?? since ?? asOf,
    customer,
    sites: uncovered.map(({ site, name }) => ({ site, name })),
    quantity: uncovered.length === 0 ? quantity : uncovered.reduce((sum, site) => sum + site.quantity, 0),
    wasSigned: (last?.eula ?? null) !== null,
  };
};

/** Whether another one, as wide at least, lasts longer. */
const isSucceeded = (eula: RegisteredEula, others: readonly RegisteredEula[]): boolean =>
  others.some(
    (other) =>
      other.endedOn === null &&
      other.thirdParty === eula.thirdParty &&
      (other.site === null || other.site === eula.site) &&
      (other.product === null || other.product === eula.product) &&
      (other.expiresOn === null || (eula.expiresOn !== null && other.expiresOn > eula.expiresOn)),
  );

const endTask = (eula: RegisteredEula, on: CivilDate, { asOf, sites }: Register): EulaEndTask => {
  const daysLeft = toDayNumber(on) - toDayNumber(asOf);
  return {
    kind: 'eula-ends',
    key: `eula ${eula.eula}`,
    band: expiryBand(daysLeft),
    on,
    daysLeft,
    customer: eula.customer,
    site: sites.find(({ site }) => site === eula.site)?.name ?? null,
    product: eula.thirdParty ?? eula.product,
  };
};

const endTasks = ({ customer }: RegisteredCustomer, register: Register): EulaTask[] => {
  const own = register.eulas.filter((eula) => eula.customer === customer);
  return own.flatMap((eula) =>
    eula.expiresOn !== null && isInForce(eula, register.asOf) && !isSucceeded(eula, own)
      ? [endTask(eula, eula.expiresOn, register)]
      : [],
  );
};

/** None of a customer that has neither a pool in use nor a site: nothing of it needs a EULA. */
export const eulaTasks = (register: Register): EulaTask[] => {
  // A register without sites and EULAs spares looking through its customers.
  if (register.sites.length === 0 && register.eulas.length === 0) return [];
  return customersOf(register)
    .filter(({ eula }) => eula !== null)
    .flatMap((customer) => {
      const missing = missingTask(customer, register);
      return [...(missing === null ? [] : [missing]), ...endTasks(customer, register)];
    });
};
