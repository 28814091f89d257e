/**
 * What leans on a pool, or on a customer's name, without being folded with the pool: people and notes, orders, new names of
 * customers, what is said of renewals, and what is decided at sites. A draft that comes before one of them may take away what it stands on.
 */
import type { CivilDate } from '../calendar/civil-date';
import type { Change } from '../ledger/change';
import type { LedgerEvent } from '../ledger/event';

/** The latest day of what leans, by what it leans on. */
export type Leaning = ReadonlyMap<string, CivilDate>;

/** The pool has to be there, and in use. */
export const onPool = (pool: string): string => `pool ${pool}`;
/** The pool has to hold so many licences, of products that a EULA covers. */
export const onLicences = (pool: string): string => `licences ${pool}`;
/** Somebody has to be called so, or nobody. */
export const onCustomer = (customer: string): string => `customer ${customer}`;

/** The id of a contact, a note or an attachment, each with its kind. */
const entryOf = (change: Change): string | null => {
  if ('contact' in change) return `contact ${change.contact}`;
  if ('note' in change && change.kind.startsWith('note-')) return `note ${change.note}`;
  return 'attachment' in change && change.kind.startsWith('document-') ? `attachment ${change.attachment}` : null;
};

/** The pools with which things are kept, by the ids of these. */
const keepersIn = (events: readonly LedgerEvent[]): ReadonlyMap<string, string> => {
  const keepers = new Map<string, string>();
  for (const { changes } of events)
    for (const change of changes) {
      const entry = 'subject' in change && change.subject.kind === 'pool' ? entryOf(change) : null;
      if (entry !== null && 'subject' in change && change.subject.kind === 'pool')
        keepers.set(entry, change.subject.pool);
    }
  return keepers;
};

const leansOn = (change: Change, keepers: ReadonlyMap<string, string>): readonly string[] => {
  if (change.kind === 'customer-renamed') return [onCustomer(change.from), onCustomer(change.to)];
  if (change.kind === 'customers-merged') return [onCustomer(change.from), onCustomer(change.into)];
  if (change.kind === 'licences-assigned') return [onLicences(change.pool)];
  if (change.kind === 'licences-activated' && change.site !== undefined) return [onLicences(change.pool)];
  if ('intoPool' in change && change.intoPool !== undefined) return [onPool(change.intoPool)];
  if (change.kind === 'quote-made') return change.pools.map(({ pool }) => onPool(pool));
  if ('renewal' in change && change.renewal.kind !== 'term') return [onPool(change.renewal.pool)];
  const keeper = keepers.get(entryOf(change) ?? '');
  return keeper === undefined ? [] : [onPool(keeper)];
};

export const leaningIn = (events: readonly LedgerEvent[]): Leaning => {
  const keepers = keepersIn(events);
  const latest = new Map<string, CivilDate>();
  for (const { changes } of events)
    for (const change of changes)
      for (const support of leansOn(change, keepers)) {
        const before = latest.get(support);
        if (before === undefined || before < change.on) latest.set(support, change.on);
      }
  return latest;
};
