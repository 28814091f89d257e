/** Finds a licence status file among the documents of a workspace. */
import type { LicenceStatusFile } from '../../domain/usage/licence-status-file';
import { LICENCE_STATUS_TYP } from '../../domain/usage/snapshot';
import type { DocumentShelf } from './document-shelf';

/** `undefined` where the document is not at hand, or is another. */
export const licenceStatusOn = (shelf: Pick<DocumentShelf, 'find'>, docId: string): LicenceStatusFile | undefined => {
  const signed = shelf.find(docId)?.signed ?? null;
  return signed?.typ === LICENCE_STATUS_TYP ? signed.payload : undefined;
};
