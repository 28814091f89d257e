/** What the desk works with, and what may be asked of it at any time. */
import type { LedgerHead } from '../../contract/ipc';
import type { CivilDate } from '../../domain/calendar/civil-date';
import type { LedgerEvent } from '../../domain/ledger/event';
import type { Ledger } from '../../domain/ledger/ledger';
import { documentsNamedIn } from '../../domain/ledger/named-documents';
import type { Journal } from '../journal/open-journal';
import type { KeyStore } from '../keys/key-store';
import type { TrustStore } from '../keys/trust-store';
import type { DocumentShelf } from './document-shelf';
import type { SerialShelf } from './serial-shelf';

export interface DeskParts {
  readonly journal: Journal;
  readonly shelf: DocumentShelf;
  readonly serials: SerialShelf;
  readonly trust: TrustStore;
  readonly keys: KeyStore;
  readonly now: () => Date;
  /** The computer's local civil date. */
  readonly today: () => CivilDate;
  /** Called after each event that was appended. */
  readonly tell: () => void;
  /** Called when a file is about to be imported, while the ledger still stands as it did before. */
  readonly tellImport: () => void;
}

/** An event that is on the disk, and where the journal stands with it. */
export interface Recorded {
  readonly event: LedgerEvent;
  readonly head: LedgerHead;
}

/** `events` alone are asked of the journal. */
export const ledgerOf = ({
  journal,
  shelf,
}: Pick<DeskParts, 'shelf'> & { readonly journal: Pick<Journal, 'events'> }): Ledger => ({
  events: journal.events,
  licenceFile: (docId) => shelf.find(docId)?.licence ?? undefined,
  signedFile: (docId) => shelf.find(docId)?.signed ?? undefined,
  registerChanges: (docId) => shelf.find(docId)?.register?.changes,
});

/** The name under which a document came last; its docId when no event names it. */
export const namedDocument = ({ journal }: Pick<DeskParts, 'journal'>, docId: string): string =>
  documentsNamedIn(journal.events).findLast((document) => document.docId === docId)?.fileName ?? docId;
