/** Weighs transfers, activation requests and responses: whether those signed whose signatures they need. */
import type { SignatureFact } from '../../contract/file-verdict';
import { ACTIVATION_REQUEST_TYP, ACTIVATION_RESPONSE_TYP } from '../../domain/activation/activation-files';
import type { SignedDocument } from '../../domain/ledger/signed-document';
import { requiredKey, transferRoles, TRANSFER_TYP, type TransferFile } from '../../domain/transfer/transfer-file';
import { authentic, issuedInFuture, unsigned, type Weighed } from './weighed';

const unknownSigner = {
  [TRANSFER_TYP]: 'ilf/unknown-partner',
  [ACTIVATION_REQUEST_TYP]: 'ilf/unknown-site',
  [ACTIVATION_RESPONSE_TYP]: 'ilf/unknown-issuer',
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
  return released.some(({ outcome }) => outcome === 'valid')
    ? authentic
    : unsigned(released, unknownSigner[TRANSFER_TYP]);
};

export const weighSigned = (
  { typ, payload }: SignedDocument,
  signatures: readonly SignatureFact[],
  nowMs: number,
): Weighed => {
  const bySigner =
    typ === TRANSFER_TYP
      ? weighTransfer(payload, signatures)
      : signatures.some(({ outcome }) => outcome === 'valid')
        ? authentic
        : unsigned(signatures, unknownSigner[typ]);
  return bySigner.kind === 'authentic' ? (issuedInFuture(payload.iat, nowMs) ?? bySigner) : bySigner;
};
