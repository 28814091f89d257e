/** Things of one kind by their ids while the ledger is folded: an id is used once, and only what stands can change. */
import type { Refusal } from '../result';
import type { Kept } from './kept';
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
  readonly usedIds: Set<string>;
}

export const newEntries = <Entry extends Kept>(codes: EntryCodes): Entries<Entry> => ({
  codes,
  standing: new Map(),
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

/** `toNext` answers the entry in its new form, or `null` where it is removed. */
export const changeEntry = <Entry extends Kept>(
  { codes, standing }: Entries<Entry>,
  id: string,
  toNext: (entry: Entry) => Entry | null,
  refuseSubject: RefuseSubject,
): Refusal | null => {
  const entry = standing.get(id);
  if (entry === undefined) return { code: codes.unknown, id };
  const refusal = refuseSubject(entry.subject);
  if (refusal !== null) return refusal;
  const next = toNext(entry);
  if (next === null) standing.delete(id);
  else standing.set(id, next);
  return null;
};

/** Everything kept with the customer follows it to its new name. */
export const renameSubject = <Entry extends Kept>({ standing }: Entries<Entry>, from: string, to: string): void => {
  for (const [id, entry] of standing)
    if (entry.subject.kind === 'customer' && entry.subject.customer === from)
      standing.set(id, { ...entry, subject: { kind: 'customer', customer: to } });
};
