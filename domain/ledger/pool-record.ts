/** What the register keeps of a pool beside its licences: its names, its archive mark and its history of changes. */
import { toCivilDate, type CivilDate } from '../calendar/civil-date';
import type { Refusal } from '../result';
import type { Change } from './change';
import type { PoolHistoryEntry } from './register';
import type { Step } from './step';

/** Mutable, and owned by one fold. */
export interface PoolRecord {
  name: string;
  customer: string;
  readonly purchaseOrder: string;
  readonly createdOn: CivilDate;
  archivedOn: CivilDate | null;
  readonly changes: PoolHistoryEntry[];
}

/** The pool that a change is about; `null` for releases, policies, files, withdrawals and dossiers. */
export const poolNamedBy = (change: Change): string | null => ('pool' in change ? change.pool : null);

/** The pools that an imported register is about. */
export const poolsNamedIn = (changes: readonly Change[]): ReadonlySet<string> =>
  new Set(changes.map(poolNamedBy).filter((pool) => pool !== null));

export const newPoolRecord = ({ change, on }: Step): PoolRecord => {
  const created = change.kind === 'pool-created' ? change : null;
  return {
    name: created?.name ?? '',
    customer: created?.customer ?? '',
    purchaseOrder: created?.purchaseOrder ?? '',
    createdOn: toCivilDate(on),
    archivedOn: null,
    changes: [],
  };
};

/** An archived pool takes no change but its restoration. */
export const refuseArchived = (record: PoolRecord, pool: string, change: Change): Refusal | null => {
  if (change.kind === 'pool-restored') return record.archivedOn === null ? { code: 'pool/not-archived', pool } : null;
  return record.archivedOn === null ? null : { code: 'pool/archived', pool };
};

/** Applies what concerns the record alone. */
export const noteChange = (record: PoolRecord, change: Change): void => {
  if (change.kind === 'pool-archived') record.archivedOn = change.on;
  if (change.kind === 'pool-restored') record.archivedOn = null;
  if (change.kind === 'pool-described') {
    record.name = change.name ?? record.name;
    record.customer = change.customer ?? record.customer;
  }
  if (change.kind === 'customer-renamed') record.customer = change.to;
  if (change.kind === 'customers-merged') record.customer = change.into;
};
