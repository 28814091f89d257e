/** A customer as a row of the list: what is shown, sorted and searched, worked out once per register. */
import { subjectName } from '../../../domain/customer/subject';
import { customersOf, type RegisteredCustomer } from '../../../domain/ledger/customers';
import type { Register } from '../../../domain/ledger/register';
import { daysLeft } from '../../ui/format-days-left';
import { foldText } from '../pools';

export interface CustomerRow extends RegisteredCustomer {
  /** Whole days to the next SSED; `null` where none is to come. */
  readonly daysLeft: number | null;
  /** The names of the customer, its pools and its contacts, folded for searching. */
  readonly searchText: string;
}

/** Names of contacts by the pool, and by the customer, that they are kept with. */
interface ContactNames {
  readonly pool: ReadonlyMap<string, string>;
  readonly customer: ReadonlyMap<string, string>;
}

const contactNames = ({ contacts }: Register): ContactNames => {
  const names = {
    pool: new Map<string, string>(),
    customer: new Map<string, string>(),
    installation: new Map<string, string>(),
  };
  for (const { name, subject } of contacts) {
    const key = subjectName(subject);
    names[subject.kind].set(key, `${names[subject.kind].get(key) ?? ''}\n${name}`);
  }
  return names;
};

const namesOf = ({ customer, pools, sites }: RegisteredCustomer, contacts: ContactNames): readonly string[] => [
  customer,
  contacts.customer.get(customer) ?? '',
  ...sites.map(({ name }) => name),
  ...pools.flatMap(({ pool, name }) => [pool, name, contacts.pool.get(pool) ?? '']),
];

export const customerRows = (register: Register): readonly CustomerRow[] => {
  const contacts = contactNames(register);
  return customersOf(register).map((customer) => ({
    ...customer,
    daysLeft: customer.nextSsed === null ? null : daysLeft(customer.nextSsed, register.asOf),
    searchText: foldText(namesOf(customer, contacts).join('\n')),
  }));
};

export const customerFilters = ['all', 'missing', 'expiring', 'signed', 'unspecified'] as const;
export type CustomerFilterName = (typeof customerFilters)[number];

const passes = ({ customer, eula }: CustomerRow, shown: CustomerFilterName): boolean => {
  if (shown === 'all') return true;
  return shown === 'unspecified' ? customer === '' : eula?.state === shown;
};

/** Rows of the chosen kind in whose names every word of the text occurs. */
export const filterCustomers = (
  rows: readonly CustomerRow[],
  text: string,
  shown: CustomerFilterName = 'all',
): readonly CustomerRow[] => {
  const words = foldText(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  return rows.filter((row) => passes(row, shown) && words.every((word) => row.searchText.includes(word)));
};
