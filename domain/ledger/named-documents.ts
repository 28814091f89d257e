/** Which stored documents a change names: a kind of change that keeps a file is one line here, and every reader knows it. */
import { TRANSFER_TYP } from '../transfer/transfer-file';
import { LICENCE_STATUS_TYP } from '../usage/snapshot';
import type { Change } from './change';
import type { LedgerEvent } from './event';
import { isSignedTyp } from './signed-document';
import { REGISTER_TYP } from './register-document';

/**
 * `signed-file`: signed; its docId is the digest of the payload. `register`: its docId is the digest of its bytes.
 * `attachment`: any bytes, named by their digest and never read for what they say.
 */
export type DocumentKind = 'signed-file' | 'register' | 'attachment';

export interface NamedDocument {
  readonly kind: DocumentKind;
  readonly docId: string;
  readonly typ: string;
  readonly fileName: string;
  /** The register is folded from it; without it, its change is a conflict, or part of what it says is missing. */
  readonly folded: boolean;
}

export const ATTACHMENT_TYP = 'application/octet-stream';

export const documentsNamedBy = (change: Change): readonly NamedDocument[] => {
  switch (change.kind) {
    case 'file-imported':
    case 'file-issued': {
      const { docId, typ, fileName } = change;
      return [
        { kind: 'signed-file', docId, typ, fileName, folded: change.kind === 'file-imported' || isSignedTyp(typ) },
      ];
    }
    case 'transfer-accepted':
    case 'transfer-signed': {
      const { docId, fileName } = change;
      return [{ kind: 'signed-file', docId, typ: TRANSFER_TYP, fileName, folded: true }];
    }
    case 'register-imported': {
      const { docId, source, fileName } = change;
      return [
        { kind: 'register', docId, typ: REGISTER_TYP, fileName, folded: true },
        { kind: 'attachment', docId: source, typ: ATTACHMENT_TYP, fileName, folded: false },
      ];
    }
    case 'usage-imported': {
      const { docId, source, fileName } = change;
      if (source === undefined)
        return [{ kind: 'signed-file', docId, typ: LICENCE_STATUS_TYP, fileName, folded: false }];
      return [
        { kind: 'attachment', docId, typ: ATTACHMENT_TYP, fileName, folded: false },
        { kind: 'attachment', docId: source, typ: ATTACHMENT_TYP, fileName, folded: false },
      ];
    }
    case 'document-attached':
      return [
        { kind: 'attachment', docId: change.docId, typ: ATTACHMENT_TYP, fileName: change.fileName, folded: false },
      ];
    default:
      return [];
  }
};

/** Every mention of a document in the events, in their order. */
export const documentsNamedIn = (events: readonly Pick<LedgerEvent, 'changes'>[]): readonly NamedDocument[] =>
  events.flatMap(({ changes }) => changes.flatMap(documentsNamedBy));
