/**
 * The customers of a register: whoever a pool, an installation, a site, a EULA, an order, a quote or a service level names, and
 * whoever something is kept with.
 */
import type { CivilDate } from '../calendar/civil-date';
import type { Kept } from '../customer/kept';
import { aboutCustomer, aboutInstallation, aboutPool, isSameSubject, type Subject } from '../customer/subject';
import { eulaStanding, worstStanding, type EulaStanding } from '../eula/eula-standing';
import type { RegisteredEula } from '../eula/registered-eula';
import { groupBy } from '../group-by';
import type { RegisteredInstallation } from '../installation/registered-installation';
import type { Register, RegisteredPool } from './register';
import { eulasByCustomer, sitesOf, type SiteOverview, type SiteParts } from './sites';

export interface RegisteredCustomer {
  /** The empty text for the pools that name nobody. */
  readonly customer: string;
  /** Archived ones too. */
  readonly pools: readonly RegisteredPool[];
  /** Licences in pools that are in use. */
  readonly quantity: number;
  /** The first SSED to come of a pool in use; `null` where none is to come. */
  readonly nextSsed: CivilDate | null;
  /** Archived ones too. */
  readonly installations: readonly RegisteredInstallation[];
  readonly sites: readonly SiteOverview[];
  /** LP-8; `null` where there is nobody, or nothing, that a EULA could be for. */
  readonly eula: EulaStanding | null;
  /** How many are kept with the customer and with its pools. */
  readonly contacts: number;
  readonly notes: number;
  readonly attachments: number;
  /** Purchase orders for the customer, cancelled ones too. */
  readonly orders: number;
  /** Quotes for the customer, whatever became of them. */
  readonly quotes: number;
}

type People = SiteParts &
  Pick<Register, 'contacts' | 'notes' | 'attachments' | 'orders' | 'quotes' | 'serviceLevels' | 'installations'>;

/** The customer itself, if it has a name, its pools and its installations. */
export const subjectsOf = (
  customer: string,
  pools: readonly RegisteredPool[],
  installations: readonly RegisteredInstallation[] = [],
): readonly Subject[] => [
  ...(customer === '' ? [] : [aboutCustomer(customer)]),
  ...pools.map(({ pool }) => aboutPool(pool)),
  ...installations.map(({ installation }) => aboutInstallation(installation)),
];

/** What is kept with one of the subjects, in their order. */
export const keptWith = <Entry extends Kept>(
  entries: readonly Entry[],
  subjects: readonly Subject[],
): readonly Entry[] => subjects.flatMap((subject) => entries.filter((entry) => isSameSubject(entry.subject, subject)));

const firstToCome = (pools: readonly RegisteredPool[], asOf: CivilDate): CivilDate | null =>
  pools.flatMap(({ ssed }) => (ssed === null || ssed < asOf ? [] : [ssed])).sort()[0] ?? null;

const countByCustomer = (
  entries: readonly Kept[],
  customerOf: (subject: Subject) => string,
): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { subject } of entries) {
    const customer = customerOf(subject);
    counts.set(customer, (counts.get(customer) ?? 0) + 1);
  }
  return counts;
};

type Counts = Readonly<Record<'contacts' | 'notes' | 'attachments', ReadonlyMap<string, number>>>;

const countsOf = ({ pools, installations, contacts, notes, attachments }: People): Counts => {
  const customerOfPool = new Map(pools.map(({ pool, customer }) => [pool, customer]));
  const customerOfInstallation = new Map(installations.map((each) => [each.installation, each.customer]));
  const customerOf = (subject: Subject): string => {
    if (subject.kind === 'customer') return subject.customer;
    return subject.kind === 'pool'
      ? (customerOfPool.get(subject.pool) ?? '')
      : (customerOfInstallation.get(subject.installation) ?? '');
  };
  return {
    contacts: countByCustomer(contacts, customerOf),
    notes: countByCustomer(notes, customerOf),
    attachments: countByCustomer(attachments, customerOf),
  };
};

const byName = (one: string, other: string): number => {
  if (one === '' || other === '') return one === other ? 0 : one === '' ? 1 : -1;
  return one < other ? -1 : one > other ? 1 : 0;
};

/**
 * The EULA for the whole customer; where none is in force, that of the site that needs somebody first.
 * One who has neither pools in use nor sites needs none.
 */
const eulaOf = (
  customer: string,
  eulas: readonly RegisteredEula[],
  pools: readonly RegisteredPool[],
  sites: readonly SiteOverview[],
  asOf: CivilDate,
): EulaStanding | null => {
  if (customer === '' || (pools.length === 0 && sites.length === 0)) return null;
  const products = [...new Set(pools.flatMap(({ lots }) => lots.map(({ product }) => product)))];
  const own = eulaStanding(eulas, { customer, site: null, products }, asOf);
  return own.state === 'missing' ? (worstStanding(sites.map(({ eula }) => eula)) ?? own) : own;
};

const customerOf = ({ customer }: { readonly customer: string }): string => customer;

/** In the order of their names, the pools without a customer last. */
export const customersOf = (people: People): readonly RegisteredCustomer[] => {
  const owned = groupBy(people.pools, customerOf);
  const installed = groupBy(people.installations, ({ customer }) => customer ?? '');
  const sited = groupBy(sitesOf(people), customerOf);
  const signed = eulasByCustomer(people.eulas);
  const ordered = groupBy(people.orders, customerOf);
  const quoted = groupBy(people.quotes, customerOf);
  const agreed = groupBy(people.serviceLevels, customerOf);
  const counts = countsOf(people);
  const places = [owned, installed, sited, signed, agreed, ...Object.values(counts)];
  // An order or a quote that names nobody makes no customer of nobody.
  const ordering = [...ordered.keys(), ...quoted.keys()].filter((name) => name !== '');
  const names = new Set([...places.flatMap((byCustomer) => [...byCustomer.keys()]), ...ordering]);
  return [...names].sort(byName).map((customer): RegisteredCustomer => {
    const pools = owned.get(customer) ?? [];
    const installations = installed.get(customer) ?? [];
    const sites = sited.get(customer) ?? [];
    const inUse = pools.filter(({ archivedOn }) => archivedOn === null);
    return {
      customer,
      pools,
      quantity: inUse.reduce((sum, { quantity }) => sum + quantity, 0),
      nextSsed: firstToCome(inUse, people.asOf),
      installations,
      sites,
      eula: eulaOf(customer, signed.get(customer) ?? [], inUse, sites, people.asOf),
      contacts: counts.contacts.get(customer) ?? 0,
      notes: counts.notes.get(customer) ?? 0,
      attachments: counts.attachments.get(customer) ?? 0,
      orders: ordered.get(customer)?.length ?? 0,
      quotes: quoted.get(customer)?.length ?? 0,
    };
  });
};
