/** Which pools a document concerns, and by which names other documents and changes may be tied to it. */
import { ACTIVATION_REQUEST_TYP, ACTIVATION_RESPONSE_TYP } from '../activation/activation-files';
import type { Change, ChangeOf } from '../ledger/change';
import type { Ledger } from '../ledger/ledger';
import type { LicenceFile } from '../ledger/licence-file';
import { poolsNamedIn } from '../ledger/pool-record';
import type { SignedDocument } from '../ledger/signed-document';
import { TRANSFER_TYP } from '../transfer/transfer-file';
import { LICENCE_STATUS_TYP } from '../usage/snapshot';

export interface DocumentTies {
  readonly pools: readonly string[];
  readonly knots: readonly string[];
}

const none: DocumentTies = { pools: [], knots: [] };

/** The name of the knot between all that name a transfer. */
export const transferKnot = (transfer: string): string => `transfer ${transfer}`;

const fileKnot = (name: string): string => `file ${name}`;

const ofLicenceFile = (docId: string, { id, supersedes, pool }: LicenceFile): DocumentTies => ({
  pools: [pool.id],
  knots: [id, docId, ...(supersedes === undefined ? [] : [supersedes])].map(fileKnot),
});

const ofSignedFile = (docId: string, { typ, payload }: SignedDocument): DocumentTies => {
  switch (typ) {
    case TRANSFER_TYP: {
      const { from, to, id } = payload;
      return {
        pools: [from.pool, ...(to.pool === undefined ? [] : [to.pool])],
        knots: [transferKnot(id), fileKnot(docId)],
      };
    }
    case ACTIVATION_REQUEST_TYP: {
      const { pool, returns } = payload;
      return { pools: [pool], knots: [docId, ...(returns === undefined ? [] : [returns.response])].map(fileKnot) };
    }
    case ACTIVATION_RESPONSE_TYP:
      return { pools: [payload.pool], knots: [docId, payload.inReplyTo].map(fileKnot) };
    case LICENCE_STATUS_TYP:
      return none;
  }
};

type FileChange = ChangeOf<'file-imported' | 'file-issued' | 'transfer-signed'>;

/** A countersignature ends the transit of the pool that the licences left. */
const bringsFile = (change: Change): change is FileChange =>
  change.kind === 'file-imported' || change.kind === 'file-issued' || change.kind === 'transfer-signed';

/** Those of the document that a change brings; of a change that brings none, nothing. */
export const documentTies = (ledger: Ledger, change: Change): DocumentTies => {
  if (change.kind === 'register-imported')
    return { pools: [...poolsNamedIn(ledger.registerChanges(change.docId) ?? [])], knots: [] };
  if (!bringsFile(change)) return none;
  const { docId } = change;
  const signed = ledger.signedFile(docId);
  if (signed !== undefined) return ofSignedFile(docId, signed);
  // A licence file that was issued here changes no pool until it is imported.
  const file = change.kind === 'file-imported' ? ledger.licenceFile(docId) : undefined;
  return file === undefined ? none : ofLicenceFile(docId, file);
};
