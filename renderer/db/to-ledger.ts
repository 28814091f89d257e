/** The copy's events and documents as the ledger that the rules read. */
import type { Ledger } from '../../domain/ledger/ledger';
import type { LedgerContents } from './ledger-store';

export const toLedger = ({ events, documents }: LedgerContents): Ledger => {
  const licences = new Map(documents.map((document) => [document.docId, document.licence]));
  const signed = new Map(documents.map((document) => [document.docId, document.signed]));
  const changes = new Map(documents.map((document) => [document.docId, document.changes]));
  return {
    events,
    licenceFile: (docId) => licences.get(docId) ?? undefined,
    signedFile: (docId) => signed.get(docId) ?? undefined,
    registerChanges: (docId) => changes.get(docId) ?? undefined,
  };
};
