/** Where a signed transfer stands (LP-13): it follows from the signatures that count, and from nothing else. */
import { requiredKey, transferRoles, type TransferFile, type TransferRole } from './transfer-file';

/** `released`: in transit. `accepted`: countersigned by the receiving partner. `confirmed`: by an issuer as well. */
export type TransferState = 'released' | 'accepted' | 'confirmed';

/** A signature that was verified by a key that is known for its role. */
export interface CountedSignature {
  readonly role: string | null;
  readonly kid: string;
}

const isSignedAs = (file: TransferFile, role: TransferRole, signatures: readonly CountedSignature[]): boolean => {
  const required = requiredKey(file, role);
  return signatures.some((each) => each.role === role && (required === undefined || each.kid === required));
};

/** `signatures` hold the releasing one. */
export const transferState = (file: TransferFile, signatures: readonly CountedSignature[]): TransferState => {
  if (!isSignedAs(file, 'accept', signatures)) return 'released';
  return isSignedAs(file, 'issuer', signatures) ? 'confirmed' : 'accepted';
};

/** The roles in which the transfer still needs a signature. */
export const missingRoles = (file: TransferFile, signatures: readonly CountedSignature[]): readonly TransferRole[] =>
  transferRoles.filter((role) => requiredKey(file, role) !== undefined && !isSignedAs(file, role, signatures));
