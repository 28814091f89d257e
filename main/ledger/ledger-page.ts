/** A page of the journal as the window reads it: events and the documents that they name. */
import type { LedgerHead, StoredDocument } from '../../contract/ipc';
import type { LedgerEvent } from '../../domain/ledger/event';
import { documentsNamedIn } from '../../domain/ledger/named-documents';
import type { DeskParts } from './desk-parts';

const storedDocuments = ({ shelf }: Pick<DeskParts, 'shelf'>, events: readonly LedgerEvent[]): StoredDocument[] => {
  const typs = new Map(documentsNamedIn(events).map(({ docId, typ }) => [docId, typ]));
  return [...typs].flatMap(([docId, typ]) => {
    const document = shelf.find(docId);
    if (document === undefined) return [];
    const { sizeBytes, licence, signed, register } = document;
    return [{ docId, typ, sizeBytes, licence, signed, changes: register === null ? null : [...register.changes] }];
  });
};

/** A page is full with files of so many bytes: a message to the window has room for a few of the largest, not for thousands. */
const FULL_PAGE_BYTES = 64 * 1024 * 1024;

/** Where the page ends that begins after the first `after` events; it has one event at least. */
const endOfPage = ({ journal, shelf }: Pick<DeskParts, 'journal' | 'shelf'>, after: number, limit: number): number => {
  let [end, sizeBytes] = [after, 0];
  for (const event of journal.events.slice(after, after + limit)) {
    if (sizeBytes >= FULL_PAGE_BYTES) break;
    for (const { docId, folded } of documentsNamedIn([event]))
      if (folded) sizeBytes += shelf.find(docId)?.sizeBytes ?? 0;
    end += 1;
  }
  return end;
};

/** At most `limit` events after the first `after`; fewer where their files fill the page before. */
export const pageOf = (
  { journal, shelf }: Pick<DeskParts, 'journal' | 'shelf'>,
  after: number,
  limit: number,
): { readonly events: LedgerEvent[]; readonly documents: StoredDocument[]; readonly head: LedgerHead } => {
  const events = journal.events.slice(after, endOfPage({ journal, shelf }, after, limit));
  return { events, documents: storedDocuments({ shelf }, events), head: journal.head() };
};
