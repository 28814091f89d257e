/** The customers of a register: whoever a pool names, and whoever something is kept with. */
import type { CivilDate } from '../calendar/civil-date';
import type { Kept } from '../customer/kept';
import { aboutCustomer, aboutPool, isSameSubject, type Subject } from '../customer/subject';
import type { Register, RegisteredPool } from './register';

export interface RegisteredCustomer {
  /** The empty text for the pools that name nobody. */
  readonly customer: string;
  /** Archived ones too. */
  readonly pools: readonly RegisteredPool[];
  /** Licences in pools that are in use. */
  readonly quantity: number;
  /** The first SSED to come of a pool in use; `null` where none is to come. */
  readonly nextSsed: CivilDate | null;
  /** How many are kept with the customer and with its pools. */
  readonly contacts: number;
  readonly notes: number;
  readonly attachments: number;
}

type People = Pick<Register, 'asOf' | 'pools' | 'contacts' | 'notes' | 'attachments'>;

/** The customer itself, if it has a name, and its pools. */
export const subjectsOf = (customer: string, pools: readonly RegisteredPool[]): readonly Subject[] => [
  ...(customer === '' ? [] : [aboutCustomer(customer)]),
  ...pools.map(({ pool }) => aboutPool(pool)),
];

/** What is kept with one of the subjects, in their order. */
export const keptWith = <Entry extends Kept>(
  entries: readonly Entry[],
  subjects: readonly Subject[],
): readonly Entry[] => subjects.flatMap((subject) => entries.filter((entry) => isSameSubject(entry.subject, subject)));

const firstToCome = (pools: readonly RegisteredPool[], asOf: CivilDate): CivilDate | null =>
  pools.flatMap(({ ssed }) => (ssed === null || ssed < asOf ? [] : [ssed])).sort()[0] ?? null;

const poolsByCustomer = (pools: readonly RegisteredPool[]): ReadonlyMap<string, readonly RegisteredPool[]> => {
  const found = new Map<string, RegisteredPool[]>();
  for (const pool of pools) {
    const ofCustomer = found.get(pool.customer);
    if (ofCustomer === undefined) found.set(pool.customer, [pool]);
    else ofCustomer.push(pool);
  }
  return found;
};

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

const countsOf = ({ pools, contacts, notes, attachments }: People): Counts => {
  const customerOfPool = new Map(pools.map(({ pool, customer }) => [pool, customer]));
  const customerOf = (subject: Subject): string =>
    subject.kind === 'customer' ? subject.customer : (customerOfPool.get(subject.pool) ?? '');
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

/** In the order of their names, the pools without a customer last. */
export const customersOf = (people: People): readonly RegisteredCustomer[] => {
  const owned = poolsByCustomer(people.pools);
  const counts = countsOf(people);
  const names = new Set([owned, ...Object.values(counts)].flatMap((byCustomer) => [...byCustomer.keys()]));
  return [...names].sort(byName).map((customer): RegisteredCustomer => {
    const pools = owned.get(customer) ?? [];
    const inUse = pools.filter(({ archivedOn }) => archivedOn === null);
    return {
      customer,
      pools,
      quantity: inUse.reduce((sum, { quantity }) => sum + quantity, 0),
      nextSsed: firstToCome(inUse, people.asOf),
      contacts: counts.contacts.get(customer) ?? 0,
      notes: counts.notes.get(customer) ?? 0,
      attachments: counts.attachments.get(customer) ?? 0,
    };
  });
};
