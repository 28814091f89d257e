/** A page of the journal as the window reads it: events and the documents that they name. */
import type { LedgerHead, StoredDocument } from '../../contract/ipc';
import type { LedgerEvent } from '../../domain/ledger/event';
import { documentChangesIn, type DeskParts } from './desk-parts';

const storedDocuments = ({ shelf }: Pick<DeskParts, 'shelf'>, events: readonly LedgerEvent[]): StoredDocument[] => {
  const typs = new Map(documentChangesIn(events).map(({ docId, typ }) => [docId, typ]));
  return [...typs].flatMap(([docId, typ]) => {
    const document = shelf.find(docId);
    return document ? [{ docId, typ, ...document }] : [];
  });
};

/** At most `limit` events after the first `after`. */
export const pageOf = (
  { journal, shelf }: Pick<DeskParts, 'journal' | 'shelf'>,
  after: number,
  limit: number,
): { readonly events: LedgerEvent[]; readonly documents: StoredDocument[]; readonly head: LedgerHead } => {
  const events = journal.events.slice(after, after + limit);
  return { events, documents: storedDocuments({ shelf }, events), head: journal.head() };
};
