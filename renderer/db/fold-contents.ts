/** Folds the register from what the copy holds, and says what is lacking for that. */
import type { CivilDate } from '../../domain/calendar/civil-date';
import { foldLedger } from '../../domain/ledger/fold-ledger';
import { documentsNamedBy, type NamedDocument } from '../../domain/ledger/named-documents';
import type { Register } from '../../domain/ledger/register';
import type { LedgerContents } from './ledger-store';
import { toLedger } from './to-ledger';

/** Where the list names documents that the fold reads and the copy lacks: missing or damaged on the disk when it was read. */
export const placesWithoutDocument = ({ events, documents }: LedgerContents): readonly number[] => {
  const known = new Set(documents.map(({ docId }) => docId));
  const isLacking = ({ folded, docId }: NamedDocument): boolean => folded && !known.has(docId);
  return events.flatMap(({ changes }, place) => (changes.flatMap(documentsNamedBy).some(isLacking) ? [place] : []));
};

export const foldContents = (contents: LedgerContents, today: CivilDate): Register =>
  foldLedger(toLedger(contents), today);
