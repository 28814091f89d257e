/** The change that brought a document, from what the register says of it: for a step's words and for its undo. */
import type { Change } from '../../domain/ledger/change';
import type { RegisteredDocument } from '../../domain/ledger/register';

export const changeOfDocument = (document: RegisteredDocument): Change => {
  const { on, docId, typ, fileName, source, direction } = document;
  if (source !== null) return { kind: 'register-imported', on, docId, source, fileName };
  return { kind: direction === 'imported' ? 'file-imported' : 'file-issued', on, docId, typ, fileName };
};
