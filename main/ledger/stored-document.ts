/** Reads a stored document again: the digest in the journal vouches for it, so that no signature is checked twice. */
import { createHash } from 'node:crypto';
import { licenceFileSchema, type LicenceFile } from '../../domain/ledger/licence-file';
import { registerDocumentSchema, type RegisterDocument } from '../../domain/ledger/register-document';
import { takeSerials, type LotSerials } from '../files/take-serials';

const payloadOf = (bytes: Uint8Array): Buffer => {
  const outer: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
  const payload = typeof outer === 'object' && outer !== null && 'payload' in outer ? outer.payload : '';
  return Buffer.from(String(payload), 'base64url');
};

/** The docId of what is named by its bytes: a register document, an attachment, the payload of a licence file. */
export const docIdOfBytes = (bytes: Uint8Array): string =>
  `sha256:${createHash('sha256').update(bytes).digest('base64url')}`;

/** What `read` makes of the bytes, or `null` when these are not the bytes that the docId names. */
const readNamed = <Value>(docId: string, bytes: () => Uint8Array, read: (value: unknown) => Value): Value | null => {
  try {
    const named = bytes();
    return docIdOfBytes(named) === docId ? read(JSON.parse(Buffer.from(named).toString('utf8'))) : null;
  } catch {
    return null;
  }
};

export const readStoredLicenceFile = (bytes: Uint8Array, docId: string): LicenceFile | null =>
  readNamed(
    docId,
    () => payloadOf(bytes),
    (value) => licenceFileSchema.parse(takeSerials(value).payload),
  );

export const readStoredRegister = (bytes: Uint8Array, docId: string): RegisterDocument | null =>
  readNamed(
    docId,
    () => bytes,
    (value) => registerDocumentSchema.parse(value),
  );

/** The serials of a licence file that was read before; `null` for the bytes of something else. */
export const storedSerials = (bytes: Uint8Array): readonly LotSerials[] | null => {
  try {
    return takeSerials(JSON.parse(payloadOf(bytes).toString('utf8'))).serials;
  } catch {
    return null;
  }
};
