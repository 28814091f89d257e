/** Applies one step to the register under construction, or refuses it and leaves the register as it was. */
import { toCivilDate } from '../calendar/civil-date';
import { applyChange } from '../pool/apply-change';
import { newBook, poolOn, type Book } from '../pool/book';
import { roundedSsed } from '../pool/pool';
import { defaultPolicy } from '../policy/policy';
import type { Refusal } from '../result';
import { newPoolRecord, noteChange, poolNamedBy, refuseArchived, type PoolRecord } from './pool-record';
import type { Step } from './step';
import { toPoolChange } from './to-pool-change';

/** Mutable, and owned by one fold. */
export interface RegisterBook {
  readonly book: Book;
  readonly records: Map<string, PoolRecord>;
}

export const newRegisterBook = (): RegisterBook => ({ book: newBook(defaultPolicy, 'keep'), records: new Map() });

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

const applyToPool = (register: RegisterBook, name: string, step: Step): Refusal | null => {
  const licences = toPoolChange(step.change, step.docId);
  const refusal = refuseStep(register, name, step) ?? (licences === null ? null : applyChange(register.book, licences));
  if (refusal !== null) return refusal;
  const record = register.records.get(name) ?? newPoolRecord(step);
  register.records.set(name, record);
  noteChange(record, step.change);
  const { event, change, docId } = step;
  record.changes.push({ event: event.id, change, docId, ssedAfter: ssedOn(register, name, step) });
  return null;
};

export const applyStep = (register: RegisterBook, step: Step): Refusal | null => {
  const { change } = step;
  if (change.kind === 'policy-set') {
    register.book.policy = change.policy;
    return null;
  }
  const name = poolNamedBy(change);
  if (name !== null) return applyToPool(register, name, step);
  const licences = toPoolChange(change, step.docId);
  return licences === null ? null : applyChange(register.book, licences);
};
