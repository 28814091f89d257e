/** Applies what concerns people and customers to the register under construction, or refuses it. */
import { renameInAlertRules, type AlertBook } from '../alert/alert-book';
import type { CustomerChange, MergedSide } from '../customer/customer-change';
import {
  applyDossierChange,
  keepsAnythingWith,
  renameInDossiers,
  type BroughtBy,
  type Dossiers,
} from '../customer/dossiers';
import type { Subject } from '../customer/subject';
import { hasInstallationOf, refuseInstallation, type Installations } from '../installation/installations';
import { hasEulaOf, renameInEulas, type Eulas } from '../eula/eulas';
import { hasOrderFor, renameInOrders, type Orders } from '../order/orders';
import { hasQuoteFor, renameInQuotes, type Quotes } from '../quote/quotes';
import type { Refusal } from '../result';
import { hasSiteOf, renameInSites, type Sites } from '../site/sites';
import { levelFacts, levelsDiffer, renameInServiceLevels, type ServiceLevels } from '../support/support-levels';
import type { Change, ChangeOf } from './change';
import type { PoolRecord } from './pool-record';

interface People {
  readonly records: ReadonlyMap<string, PoolRecord>;
  readonly dossiers: Dossiers;
  readonly sites: Sites;
  readonly eulas: Eulas;
  readonly installations: Installations;
  readonly orders: Orders;
  readonly quotes: Quotes;
  readonly serviceLevels: ServiceLevels;
  readonly alerts: AlertBook;
}

/** A pool has to be there and in use. */
export const refusePool =
  (records: People['records']) =>
  (pool: string): Refusal | null => {
    const record = records.get(pool);
    if (record === undefined) return { code: 'pool/unknown', pool };
    return record.archivedOn === null ? null : { code: 'pool/archived', pool };
  };

/** A pool or an installation has to be there and in use; a customer is whoever is named. */
const refuseSubject =
  ({ records, installations }: People) =>
  (subject: Subject): Refusal | null => {
    if (subject.kind === 'customer') return null;
    return subject.kind === 'pool'
      ? refusePool(records)(subject.pool)
      : refuseInstallation(installations, subject.installation);
  };

const isKnown = (people: People, customer: string): boolean => {
  const { records, dossiers, sites, eulas, installations, orders, quotes, serviceLevels } = people;
  return (
    [...records.values()].some((record) => record.customer === customer) ||
    keepsAnythingWith(dossiers, customer) ||
    hasSiteOf(sites, customer) ||
    hasEulaOf(eulas, customer) ||
    hasInstallationOf(installations, customer) ||
    hasOrderFor(orders, customer) ||
    hasQuoteFor(quotes, customer) ||
    serviceLevels.has(customer)
  );
};

/** Two customers do not become one by a new name. */
const refuseRename = (people: People, { from, to }: ChangeOf<'customer-renamed'>): Refusal | null => {
  if (!isKnown(people, from)) return { code: 'customer/unknown', customer: from };
  return isKnown(people, to) ? { code: 'customer/exists', customer: to } : null;
};

/** LP-14: of two different service levels one can hold, and a person says which. */
const refuseLevels = (
  { serviceLevels }: People,
  { from, into, serviceLevel }: ChangeOf<'customers-merged'>,
): Refusal | null => {
  const [level, other] = [serviceLevels.get(from), serviceLevels.get(into)];
  if (serviceLevel !== undefined || level === undefined || other === undefined || !levelsDiffer(level, other))
    return null;
  const [facts, otherFacts] = [levelFacts(level), levelFacts(other)];
  return { code: 'customer/two-levels', customer: from, level: facts, other: into, otherLevel: otherFacts };
};

/** Merging is for two that are there. */
const refuseMerge = (people: People, change: ChangeOf<'customers-merged'>): Refusal | null => {
  const { from, into } = change;
  const unknown = [from, into].find((customer) => !isKnown(people, customer));
  if (unknown !== undefined) return { code: 'customer/unknown', customer: unknown };
  return from === into ? { code: 'customer/same', customer: from } : refuseLevels(people, change);
};

/** The pools that a renamed or merged customer answers for, archived ones too. */
export const poolsOfRenamed = (records: People['records'], change: Change): readonly [string, PoolRecord][] =>
  change.kind === 'customer-renamed' || change.kind === 'customers-merged'
    ? [...records].filter(([, record]) => record.customer === change.from)
    : [];

/** Everything of the customer's, beside the names on its pools, which are their records' to change. */
const renameEverywhere = (people: People, from: string, to: string, holds?: MergedSide): void => {
  const { dossiers, sites, eulas, orders, quotes, serviceLevels } = people;
  renameInDossiers(dossiers, from, to);
  renameInSites(sites, from, to);
  renameInEulas(eulas, from, to);
  renameInOrders(orders, from, to);
  renameInQuotes(quotes, from, to);
  renameInServiceLevels(serviceLevels, from, to, holds);
  renameInAlertRules(people.alerts, from, to);
};

/** `null` when applied. */
export const applyCustomerChange = (people: People, change: CustomerChange, by: BroughtBy): Refusal | null => {
  if (change.kind !== 'customer-renamed' && change.kind !== 'customers-merged')
    return applyDossierChange(people.dossiers, change, by, refuseSubject(people));
  if (change.kind === 'customer-renamed') {
    const refusal = refuseRename(people, change);
    if (refusal === null) renameEverywhere(people, change.from, change.to);
    return refusal;
  }
  const refusal = refuseMerge(people, change);
  if (refusal === null) renameEverywhere(people, change.from, change.into, change.serviceLevel);
  return refusal;
};
