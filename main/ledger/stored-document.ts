/** Reads a stored document again: the digest in the journal vouches for it, so that no signature is checked twice. */
import { createHash } from 'node:crypto';
import { licenceFileSchema, type LicenceFile } from '../../domain/ledger/licence-file';

const payloadOf = (bytes: Uint8Array): Buffer => {
  const outer: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
  const payload = typeof outer === 'object' && outer !== null && 'payload' in outer ? outer.payload : '';
  return Buffer.from(String(payload), 'base64url');
};

const isNamedBy = (payload: Uint8Array, docId: string): boolean =>
  `sha256:${createHash('sha256').update(payload).digest('base64url')}` === docId;

/** The licence file, or `null` when these are not the bytes that the docId names. */
export const readStoredDocument = (bytes: Uint8Array, docId: string): LicenceFile | null => {
  try {
    const payload = payloadOf(bytes);
    return isNamedBy(payload, docId) ? licenceFileSchema.parse(JSON.parse(payload.toString('utf8'))) : null;
  } catch {
    return null;
  }
};
