/** Signed transfers between two partners, as a workspace or a hostile writer might make them. */
import { TRANSFER_TYP } from '../../domain/transfer/transfer-file';
import type { Signer } from '../../main/keys/signer';
import { aHeader, anEnvelope, aSignature, base64url } from './sealed-file';

/** 10 perpetual licences of Northwind, to Bright Partners. */
export const aTransferFile = (release: string, accept: string, over: Readonly<Record<string, unknown>> = {}) =>
  ({
    v: 1,
    id: 'T-1',
    from: { partner: 'Northwind', pool: 'P-1' },
    to: { partner: 'Bright Partners' },
    removedOn: '2025-01-02',
    reading: 'by-lot',
    lots: [{ lot: 'L1', product: 'core', term: 'perpetual', quantity: 10, supExpiresExact: '20454' }],
    requires: [
      { role: 'release', kid: release },
      { role: 'accept', kid: accept },
    ],
    iat: '2025-01-02T09:00:00Z',
    ...over,
  }) as const;

export interface RoleSignature {
  readonly signer: Signer;
  readonly role: string;
}

/** One valid signature for each role given. */
export const aSignedTransfer = async (payload: unknown, signatures: readonly RoleSignature[]): Promise<Uint8Array> => {
  const text = base64url(JSON.stringify(payload));
  const entries = await Promise.all(
    signatures.map(({ signer, role }) => aSignature(signer, text, aHeader(signer.kid, { typ: TRANSFER_TYP, role }))),
  );
  return Buffer.from(JSON.stringify({ payload: text, signatures: entries }));
};

/** An activation request or response with one signature. */
export const aSignedAnswer = async (signer: Signer, typ: string, payload: unknown): Promise<Uint8Array> =>
  Buffer.from(JSON.stringify(await anEnvelope(signer, payload, [aHeader(signer.kid, { typ })])));
