/** Tells of transfers between the office and another partner, each signed by whoever it concerns. */
import type { CivilDate } from '../../domain/calendar/civil-date';
import { done, type Result } from '../../domain/result';
import { TRANSFER_TYP, type TransferFile } from '../../domain/transfer/transfer-file';
import { decodeBase64url } from '../files/decode-base64url';
import { sealInRole } from '../files/seal-envelope';
import { uniteSignatures } from '../files/unite-signatures';
import type { Signer } from '../keys/signer';
import type { SignedHere } from '../ledger/sign-transfer';
import { OTHER_PARTNER, OWN_OFFICE, type Cast } from './cast';
import { nothingHeld, ownSigner, takeIn, type Exchanging, type Outcome, type Told } from './exchanging';
import { issuers } from './issuers';
import type { ArrivingFile } from './told-exchange';

const recordAndHold = async (telling: Exchanging, transfer: string, signed: Result<SignedHere>): Outcome => {
  if (!signed.ok) return signed;
  telling.held.set(transfer, signed.value);
  return await signed.value.record();
};

export const release = async (
  telling: Exchanging,
  { does: _does, toBeConfirmed, ...told }: Told<'release'>,
  on: CivilDate,
): Outcome => {
  const { ledger } = telling.workspace;
  const signer = await ownSigner(telling, OWN_OFFICE);
  if (!signer.ok) return signer;
  const order = { ...told, on, to: OTHER_PARTNER, from: OWN_OFFICE };
  const confirmed = toBeConfirmed ? { ...order, issuer: issuers.sentinel } : order;
  return await recordAndHold(telling, told.transfer, await ledger.transfers.release(confirmed, signer.value));
};

const signedAlso = async (
  bytes: Uint8Array,
  role: 'accept' | 'issuer',
  signer: Signer,
): Promise<Result<Uint8Array>> => {
  const { payload } = JSON.parse(Buffer.from(bytes).toString('utf8')) as { readonly payload: string };
  const decoded = decodeBase64url(payload, 'payload');
  if (!decoded.ok) return decoded;
  const own = await sealInRole(decoded.value, TRANSFER_TYP, role, signer);
  return done(uniteSignatures(bytes, Buffer.from(own), [signer.kid]));
};

/** A transfer of the office as the other partner sends it back. */
export const countersigned = async (
  { partner, issuers: { sentinel } }: Cast,
  bytes: Uint8Array,
  confirmed: boolean,
): Promise<Result<Uint8Array>> => {
  const accepted = await signedAlso(bytes, 'accept', partner);
  return accepted.ok && confirmed ? await signedAlso(accepted.value, 'issuer', sentinel) : accepted;
};

export const countersign = async (telling: Exchanging, { transfer, confirmed }: Told<'countersign'>): Outcome => {
  const file = telling.held.get(transfer);
  if (file === undefined) return nothingHeld(transfer);
  const signed = await countersigned(telling.cast, file.bytes, confirmed);
  return signed.ok ? await takeIn(telling, { ...file, bytes: signed.value }) : signed;
};

/** A transfer that the other partner releases to the office. */
export const releasedThere = async (
  { partner }: Cast,
  accept: string,
  { fromPool, ...told }: ArrivingFile,
  now: Date,
): Promise<Uint8Array> => {
  const file: TransferFile = {
    ...told,
    v: 1,
    from: { partner: OTHER_PARTNER, pool: fromPool },
    to: { partner: OWN_OFFICE },
    requires: [
      { role: 'release', kid: partner.kid },
      { role: 'accept', kid: accept },
    ],
    iat: now.toISOString(),
  };
  return Buffer.from(`${await sealInRole(Buffer.from(JSON.stringify(file)), TRANSFER_TYP, 'release', partner)}\n`);
};

export const arrive = async (telling: Exchanging, { pool, file }: Told<'arrive'>, on: CivilDate): Outcome => {
  const { ledger } = telling.workspace;
  const signer = await ownSigner(telling, OWN_OFFICE);
  if (!signer.ok) return signer;
  const bytes = await releasedThere(telling.cast, signer.value.kid, file, telling.now());
  const signed = await ledger.transfers.accept({ fileName: `${file.id}.iltr`, bytes }, { pool, on }, signer.value);
  return await recordAndHold(telling, file.id, signed);
};
