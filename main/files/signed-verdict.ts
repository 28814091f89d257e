/** Weighs transfers, activation requests and responses, and licence status files: whether those signed whose signatures they need. */
import type { SignatureFact } from '../../contract/file-verdict';
import {
  ACTIVATION_REQUEST_TYP,
  ACTIVATION_RESPONSE_TYP,
  type ActivationResponse,
} from '../../domain/activation/activation-files';
import type { SignedDocument } from '../../domain/ledger/signed-document';
import { requiredKey, transferRoles, TRANSFER_TYP, type TransferFile } from '../../domain/transfer/transfer-file';
import { LICENCE_STATUS_TYP } from '../../domain/usage/snapshot';
import { authentic, issuedInFuture, unsigned, type Weighed } from './weighed';

const unknownSigner = {
  [TRANSFER_TYP]: 'ilf/unknown-partner',
  [ACTIVATION_REQUEST_TYP]: 'ilf/unknown-site',
  [ACTIVATION_RESPONSE_TYP]: 'ilf/unknown-issuer',
  [LICENCE_STATUS_TYP]: 'ilf/unknown-site',
} as const;

const wrongKey = {
  release: 'transfer/wrong-release-key',
  accept: 'transfer/wrong-accept-key',
  issuer: 'transfer/wrong-issuer-key',
} as const;

const notAsRequired = (code: string, facts: Weighed['facts']): Weighed => ({
  kind: 'not-signed-as-required',
  code,
  facts,
});

const isValid = ({ outcome }: SignatureFact): boolean => outcome === 'valid';

/** A signature in a role of which the transfer says that another key signs in it, or that transfers do not have. */
const strangeSignature = (transfer: TransferFile, signatures: readonly SignatureFact[]): Weighed | null => {
  for (const { role: given, kid } of signatures) {
    const role = transferRoles.find((each) => each === given);
    if (role === undefined) return notAsRequired('transfer/unexpected-role', { role: given, kid });
    const required = requiredKey(transfer, role) ?? kid;
    if (required !== kid) return notAsRequired(wrongKey[role], { transfer: transfer.id, kid, required });
  }
  return null;
};

/** The releasing partner vouches for what is said; whose signatures are still missing, the file itself says. */
const weighTransfer = (transfer: TransferFile, signatures: readonly SignatureFact[]): Weighed => {
  const strange = strangeSignature(transfer, signatures);
  if (strange !== null) return strange;
  const released = signatures.filter(({ role }) => role === 'release');
  if (released.length === 0) return notAsRequired('transfer/not-released', { transfer: transfer.id });
  return released.some(isValid) ? authentic : unsigned(released, unknownSigner[TRANSFER_TYP]);
};

/** The key that asked does not answer, whatever it is trusted for. */
const weighAnswer = ({ id, siteKid }: ActivationResponse, signatures: readonly SignatureFact[]): Weighed => {
  const valid = signatures.filter(isValid);
  if (valid.length === 0) return unsigned(signatures, unknownSigner[ACTIVATION_RESPONSE_TYP]);
  return valid.every(({ kid }) => kid === siteKid) ? notAsRequired('activation/own-answer', { id }) : authentic;
};

const weighBySigner = ({ typ, payload }: SignedDocument, signatures: readonly SignatureFact[]): Weighed => {
  if (typ === TRANSFER_TYP) return weighTransfer(payload, signatures);
  if (typ === ACTIVATION_RESPONSE_TYP) return weighAnswer(payload, signatures);
  return signatures.some(isValid) ? authentic : unsigned(signatures, unknownSigner[typ]);
};

export const weighSigned = (document: SignedDocument, signatures: readonly SignatureFact[], nowMs: number): Weighed => {
  const { payload } = document;
  const bySigner = weighBySigner(document, signatures);
  return bySigner.kind === 'authentic' ? (issuedInFuture(payload.iat, nowMs) ?? bySigner) : bySigner;
};
