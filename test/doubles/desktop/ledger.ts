/** A ledger in memory over the real rules: what the host's journal is to the window, without a disk. */
import type { LedgerHead, StoredDocument } from '../../../contract/ipc';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import type { Change } from '../../../domain/ledger/change';
import { decide } from '../../../domain/ledger/decide';
import type { LedgerEvent } from '../../../domain/ledger/event';
import { foldLedger } from '../../../domain/ledger/fold-ledger';
import type { Ledger } from '../../../domain/ledger/ledger';
import type { LicenceFile } from '../../../domain/ledger/licence-file';
import { poolDifferences } from '../../../domain/ledger/pool-differences';
import { done, refuse, type Result } from '../../../domain/result';

export const DEVICE = 'D'.repeat(43);

export interface ShelvedDocument extends StoredDocument {
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export const createMemoryLedger = (today: CivilDate) => {
  let events: readonly LedgerEvent[] = [];
  const shelf = new Map<string, ShelvedDocument>();
  const listeners = new Set<(head: LedgerHead) => void>();

  const head = (): LedgerHead => {
    const last = events.at(-1)?.id ?? null;
    return { count: events.length, head: last, digest: last === null ? null : `digest of ${last}` };
  };
  const candidate = (changes: readonly Change[]): LedgerEvent => ({
    v: 1,
    id: crypto.randomUUID(),
    device: DEVICE,
    seq: events.length + 1,
    prev: head().digest,
    clock: { wallMs: 1_700_000_000_000 + events.length, counter: 0 },
    changes: [...changes],
  });
  const ledgerWith = (docId?: string, licence?: LicenceFile): Ledger => ({
    events,
    licenceFile: (asked) => (asked === docId ? licence : (shelf.get(asked)?.licence ?? undefined)),
    signedFile: (asked) => shelf.get(asked)?.signed ?? undefined,
    registerChanges: (asked) => shelf.get(asked)?.changes ?? undefined,
  });
  const append = (decided: Result<LedgerEvent>) => {
    if (!decided.ok) return decided;
    events = [...events, decided.value];
    for (const listener of [...listeners]) listener(head());
    return done({ event: decided.value, head: head() });
  };

  return {
    head,
    page: (after: number, limit: number) => {
      const page = events.slice(after, after + limit);
      const named = page.flatMap(({ changes }) =>
        changes.flatMap((change) => ('docId' in change ? [change.docId] : [])),
      );
      const documents = named
        .flatMap((docId) => shelf.get(docId) ?? [])
        .map(({ docId, typ, sizeBytes, licence, signed, changes }): StoredDocument => ({
          docId,
          typ,
          sizeBytes,
          licence,
          signed,
          changes,
        }));
      return { events: [...page], documents, head: head() };
    },
    draft: candidate,
    append: (event: LedgerEvent): Result<LedgerEvent> => {
      append(done(event));
      return done(event);
    },
    shelve: (document: ShelvedDocument): void => {
      shelf.set(document.docId, document);
    },
    record: (changes: readonly Change[]) => append(decide(ledgerWith(), candidate(changes))),
    /** Shelves a file and records it in one step. */
    take: (document: ShelvedDocument, ...changes: readonly Change[]) => {
      const recorded = append(decide(ledgerWith(document.docId, document.licence ?? undefined), candidate(changes)));
      if (recorded.ok) shelf.set(document.docId, document);
      return recorded;
    },
    /** As `take`, with all the changes that name it; its signed payload is at hand before. */
    takeWith: (document: ShelvedDocument, changes: readonly Change[]) => {
      const before = shelf.get(document.docId);
      shelf.set(document.docId, document);
      const recorded = append(decide(ledgerWith(), candidate(changes)));
      if (!recorded.ok && before === undefined) shelf.delete(document.docId);
      return recorded;
    },
    /** What importing a file would change, or why it is refused. */
    weigh: (docId: string, licence: LicenceFile, change: Change) => {
      const ledger = ledgerWith(docId, licence);
      const decided = decide(ledger, candidate([change]));
      if (!decided.ok) return { refusal: decided.error, differences: [] };
      const after = foldLedger({ ...ledger, events: [...events, decided.value] }, today);
      return { refusal: null, differences: poolDifferences(foldLedger(ledgerWith(), today), after) };
    },
    ledger: () => ledgerWith(),
    /** As `weigh`, of a change whose document is shelved. */
    weighChange: (change: Change) => {
      const ledger = ledgerWith();
      const decided = decide(ledger, candidate([change]));
      if (!decided.ok) return { refusal: decided.error, differences: [] };
      const after = foldLedger({ ...ledger, events: [...events, decided.value] }, today);
      return { refusal: null, differences: poolDifferences(foldLedger(ledger, today), after) };
    },
    register: () => foldLedger(ledgerWith(), today),
    document: (docId: string) => shelf.get(docId),
    onChange: (listener: (head: LedgerHead) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Another history in the same place, as after a restored backup. */
    replaceBy: (history: readonly LedgerEvent[]) => {
      events = history;
    },
    events: () => events,
    refuseUnknown: (docId: string) => refuse('document/unknown', { docId }),
  };
};

export type MemoryLedger = ReturnType<typeof createMemoryLedger>;
