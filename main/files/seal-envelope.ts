/** Writes a signed envelope: the payload's exact bytes and one signature for each signer, as one line of JSON. */
import type { Signer } from '../keys/signer';
import type { RoledFileType, RolelessFileType, SignatureRole } from './file-types';

interface SealedSignature {
  readonly protected: string;
  readonly signature: string;
}

const toBase64url = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64url');

const signatureOf = async (payload: string, members: object, signer: Signer): Promise<SealedSignature> => {
  const header = Buffer.from(JSON.stringify({ alg: 'EdDSA', kid: signer.kid, ...members })).toString('base64url');
  const signature = await signer.sign(Buffer.from(`${header}.${payload}`, 'latin1'));
  return { protected: header, signature: toBase64url(signature) };
};

/** One JSON line without a line feed. The payload has to be strict JSON, or no reader will take it. */
export const sealEnvelope = async (
  payloadBytes: Uint8Array,
  typ: RolelessFileType,
  signers: readonly Signer[],
): Promise<string> => {
  const payload = toBase64url(payloadBytes);
  const signatures = await Promise.all(signers.map((signer) => signatureOf(payload, { typ, cty: 'json' }, signer)));
  return JSON.stringify({ payload, signatures });
};

/** As `sealEnvelope`, for a type in which every signature says its role. */
export const sealInRole = async (
  payloadBytes: Uint8Array,
  typ: RoledFileType,
  role: SignatureRole,
  signer: Signer,
): Promise<string> => {
  const payload = toBase64url(payloadBytes);
  return JSON.stringify({ payload, signatures: [await signatureOf(payload, { typ, cty: 'json', role }, signer)] });
};
