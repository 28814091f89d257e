/** Things of one kind by their ids while the ledger is folded: an id is used once, and only what stands can change. */
import { done, refuse, type Refusal, type Result } from '../result';
import type { Kept, Removal } from './kept';
import type { Subject } from './subject';

/** The codes of one kind of things. */
export interface EntryCodes {
  readonly exists: string;
  readonly unknown: string;
}

/** Mutable, and owned by one fold. In the order in which they were added. */
export interface Entries<Entry extends Kept> {
  readonly codes: EntryCodes;
  readonly standing: Map<string, Entry>;
  readonly removed: Map<string, Entry & Removal>;
  readonly usedIds: Set<string>;
}

export const newEntries = <Entry extends Kept>(codes: EntryCodes): Entries<Entry> => ({
  codes,
  standing: new Map(),
  removed: new Map(),
  usedIds: new Set(),
});

/** Whether a subject takes changes; the ledger knows its pools. */
export type RefuseSubject = (subject: Subject) => Refusal | null;

export const addEntry = <Entry extends Kept>(
  { codes, standing, usedIds }: Entries<Entry>,
  id: string,
  entry: Entry,
  refuseSubject: RefuseSubject,
): Refusal | null => {
  const refusal = usedIds.has(id) ? { code: codes.exists, id } : refuseSubject(entry.subject);
  if (refusal !== null) return refusal;
  usedIds.add(id);
  standing.set(id, entry);
  return null;
};

/** An entry that may be changed. */
const standingEntry = <Entry extends Kept>(
  { codes, standing }: Entries<Entry>,
  id: string,
  refuseSubject: RefuseSubject,
): Result<Entry> => {
  const entry = standing.get(id);
  if (entry === undefined) return refuse(codes.unknown, { id });
  const refusal = refuseSubject(entry.subject);
  return refusal === null ? done(entry) : { ok: false, error: refusal };
};

/** The entry in its new form takes its place. */
export const changeEntry = <Entry extends Kept>(
  entries: Entries<Entry>,
  id: string,
  toNext: (entry: Entry) => Entry,
  refuseSubject: RefuseSubject,
): Refusal | null => {
  const entry = standingEntry(entries, id, refuseSubject);
  if (!entry.ok) return entry.error;
  entries.standing.set(id, toNext(entry.value));
  return null;
};

export const removeEntry = <Entry extends Kept>(
  entries: Entries<Entry>,
  id: string,
  removal: Removal,
  refuseSubject: RefuseSubject,
): Refusal | null => {
  const entry = standingEntry(entries, id, refuseSubject);
  if (!entry.ok) return entry.error;
  entries.removed.set(id, { ...entry.value, ...removal });
  entries.standing.delete(id);
  return null;
};

const renameIn = <Entry extends Kept>(entries: Map<string, Entry>, from: string, to: string): void => {
  for (const [id, entry] of entries)
    if (entry.subject.kind === 'customer' && entry.subject.customer === from)
      entries.set(id, { ...entry, subject: { kind: 'customer', customer: to } });
};

/** Everything kept with the customer follows it to its new name, and so does what was. */
export const renameSubject = <Entry extends Kept>(
  { standing, removed }: Entries<Entry>,
  from: string,
  to: string,
): void => {
  renameIn(standing, from, to);
  renameIn(removed, from, to);
};
