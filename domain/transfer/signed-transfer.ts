/** A signed transfer as the register keeps it: what it says, who has signed it, and what this register has to do with it. */
import type { CivilDate } from '../calendar/civil-date';
import { requiredKey, type TransferFile, type TransferRole } from './transfer-file';
import { missingRoles, transferState, type TransferState } from './transfer-state';

export interface TransferSignature {
  readonly role: TransferRole;
  readonly kid: string;
  /** What the signer was called when the signature was recorded. */
  readonly name: string;
  readonly on: CivilDate;
}

/** What one fold knows of a transfer, by the docId of its document. */
export interface TransferRecord {
  readonly docId: string;
  readonly fileName: string;
  /** The event that released or received it, and what undo withdraws. */
  readonly event: string;
  /** `witnessed`: an issuer signed it, and its licences were never here. */
  readonly side: 'released' | 'received' | 'witnessed';
  /** The pool here that the licences left or arrived in. */
  readonly pool: string | null;
  readonly on: CivilDate;
  readonly file: TransferFile;
  readonly signatures: readonly TransferSignature[];
}

export interface SignedTransfer extends TransferRecord {
  readonly state: TransferState;
  /** Roles in which it still needs a signature. */
  readonly missing: readonly TransferRole[];
}

export const toSignedTransfer = (record: TransferRecord): SignedTransfer => ({
  ...record,
  state: transferState(record.file, record.signatures),
  missing: missingRoles(record.file, record.signatures),
});

/** A signature of one of the partners, by whom the document names. */
export const partnerSignature = (file: TransferFile, role: 'release' | 'accept', on: CivilDate): TransferSignature => ({
  role,
  kid: requiredKey(file, role) ?? '',
  name: role === 'release' ? file.from.partner : file.to.partner,
  on,
});

/** A releasing partner uses a number once: what two documents under one number say cannot both be. */
export const transferKey = (file: TransferFile): string => JSON.stringify([requiredKey(file, 'release'), file.id]);
