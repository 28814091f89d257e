/** Applies what concerns people and customers to the register under construction, or refuses it. */
import type { CustomerChange } from '../customer/customer-change';
import {
  applyDossierChange,
  keepsAnythingWith,
  renameInDossiers,
  type BroughtBy,
  type Dossiers,
} from '../customer/dossiers';
import type { Subject } from '../customer/subject';
import type { Refusal } from '../result';
import type { Change, ChangeOf } from './change';
import type { PoolRecord } from './pool-record';

interface People {
  readonly records: ReadonlyMap<string, PoolRecord>;
  readonly dossiers: Dossiers;
}

/** A pool has to be there and in use. */
export const refusePool =
  (records: People['records']) =>
  (pool: string): Refusal | null => {
    const record = records.get(pool);
    if (record === undefined) return { code: 'pool/unknown', pool };
    return record.archivedOn === null ? null : { code: 'pool/archived', pool };
  };

/** A pool has to be there and in use; a customer is whoever is named. */
const refuseSubject =
  (records: People['records']) =>
  (subject: Subject): Refusal | null =>
    subject.kind === 'customer' ? null : refusePool(records)(subject.pool);

const isKnown = ({ records, dossiers }: People, customer: string): boolean =>
  [...records.values()].some((record) => record.customer === customer) || keepsAnythingWith(dossiers, customer);

/** Two customers do not become one by a new name. */
const refuseRename = (people: People, { from, to }: ChangeOf<'customer-renamed'>): Refusal | null => {
  if (!isKnown(people, from)) return { code: 'customer/unknown', customer: from };
  return isKnown(people, to) ? { code: 'customer/exists', customer: to } : null;
};

/** The pools that a renamed customer answers for, archived ones too. */
export const poolsOfRenamed = (records: People['records'], change: Change): readonly [string, PoolRecord][] =>
  change.kind === 'customer-renamed' ? [...records].filter(([, record]) => record.customer === change.from) : [];

/** `null` when applied. The names on the pools themselves are their records' to change. */
export const applyCustomerChange = (people: People, change: CustomerChange, by: BroughtBy): Refusal | null => {
  if (change.kind !== 'customer-renamed')
    return applyDossierChange(people.dossiers, change, by, refuseSubject(people.records));
  const refusal = refuseRename(people, change);
  if (refusal === null) renameInDossiers(people.dossiers, change.from, change.to);
  return refusal;
};
