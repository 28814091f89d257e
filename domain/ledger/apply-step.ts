/** Applies one step to the register under construction, or refuses it and leaves the register as it was. */
import { toCivilDate } from '../calendar/civil-date';
import { isCustomerChange, type CustomerChange } from '../customer/customer-change';
import { newDossiers, type Dossiers } from '../customer/dossiers';
import { applyChange } from '../pool/apply-change';
import { newBook, poolOn, type Book } from '../pool/book';
import { roundedSsed } from '../pool/pool';
import { defaultPolicy } from '../policy/policy';
import type { Refusal } from '../result';
import { applyCustomerChange, poolsOfRenamed } from './apply-customer-change';
import { applyToLicences } from './apply-renewal';
import { newPoolRecord, noteChange, poolNamedBy, refuseArchived, type PoolRecord } from './pool-record';
import type { Step } from './step';
import { toPoolChange } from './to-pool-change';

/** Mutable, and owned by one fold. */
export interface RegisterBook {
  readonly book: Book;
  readonly records: Map<string, PoolRecord>;
  readonly dossiers: Dossiers;
}

export const newRegisterBook = (): RegisterBook => ({
  book: newBook(defaultPolicy, 'keep'),
  records: new Map(),
  dossiers: newDossiers(),
});

const ssedOn = ({ book }: RegisterBook, name: string, step: Step): PoolRecord['changes'][number]['ssedAfter'] => {
  const pool = poolOn(book, name, step.on);
  const ssed = pool === null ? null : roundedSsed(pool, book.policy);
  return ssed === null ? null : toCivilDate(ssed);
};

const refuseStep = (register: RegisterBook, name: string, { change, docId }: Step): Refusal | null => {
  const record = register.records.get(name);
  if (record === undefined) {
    const needsPool = change.kind !== 'pool-created' && toPoolChange(change, docId) === null;
    return needsPool ? { code: 'pool/unknown', pool: name } : null;
  }
  return change.kind === 'pool-created' ? null : refuseArchived(record, name, change);
};

const writeHistory = (register: RegisterBook, name: string, record: PoolRecord, step: Step): void => {
  const { event, change, docId } = step;
  noteChange(record, change);
  record.changes.push({ event: event.id, change, docId, ssedAfter: ssedOn(register, name, step) });
};

const applyToPool = (register: RegisterBook, name: string, step: Step): Refusal | null => {
  const licences = toPoolChange(step.change, step.docId);
  const known = register.records.get(name);
  const refusal =
    refuseStep(register, name, step) ??
    (licences === null ? null : applyToLicences(register.book, licences, known?.changes ?? []));
  if (refusal !== null) return refusal;
  const record = known ?? newPoolRecord(step);
  register.records.set(name, record);
  writeHistory(register, name, record, step);
  return null;
};

/** A customer's new name stands in the history of each of its pools. */
const applyToCustomer = (register: RegisterBook, change: CustomerChange, step: Step): Refusal | null => {
  const pools = poolsOfRenamed(register.records, change);
  const refusal = applyCustomerChange(register, change, step.event);
  if (refusal === null) for (const [name, record] of pools) writeHistory(register, name, record, step);
  return refusal;
};

export const applyStep = (register: RegisterBook, step: Step): Refusal | null => {
  const { change } = step;
  if (change.kind === 'policy-set') {
    register.book.policy = change.policy;
    return null;
  }
  if (isCustomerChange(change)) return applyToCustomer(register, change, step);
  const name = poolNamedBy(change);
  if (name !== null) return applyToPool(register, name, step);
  const licences = toPoolChange(change, step.docId);
  return licences === null ? null : applyChange(register.book, licences);
};
