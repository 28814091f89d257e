/** Reads a stored document again: the digest in the journal vouches for it, so that no signature is checked twice. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { licenceFileSchema, type LicenceFile } from '../../domain/ledger/licence-file';
import { registerDocumentSchema, type RegisterDocument } from '../../domain/ledger/register-document';
import { isSignedTyp, signedDocumentSchema, type SignedDocument } from '../../domain/ledger/signed-document';
import { takeSerials, type LotSerials } from '../files/take-serials';

const storedEnvelopeSchema = z.object({ signatures: z.array(z.object({ protected: z.string() })) });
const storedHeaderSchema = z.object({ typ: z.string() });

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

/** What a signed file says: a licence file's payload, or that of any other type. */
export interface SaidBySigned {
  readonly licence: LicenceFile | null;
  readonly signed: SignedDocument | null;
}

/** The type that the first signature names; the reader of the file saw to it that all agree. */
const typOf = (bytes: Uint8Array): string => {
  const { signatures } = storedEnvelopeSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  const header = Buffer.from(signatures[0]?.protected ?? '', 'base64url').toString('utf8');
  return storedHeaderSchema.parse(JSON.parse(header)).typ;
};

const readSaid = (typ: string, payload: unknown): SaidBySigned =>
  isSignedTyp(typ)
    ? { licence: null, signed: signedDocumentSchema.parse({ typ, payload }) }
    : { licence: licenceFileSchema.parse(takeSerials(payload).payload), signed: null };

export const readStoredSignedFile = (bytes: Uint8Array, docId: string): SaidBySigned | null =>
  readNamed(
    docId,
    () => payloadOf(bytes),
    (payload) => readSaid(typOf(bytes), payload),
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
