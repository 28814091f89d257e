/** Reads a signed file from beginning to end: envelope, type, payload, signatures, trust, time; and says what it is. */
import type { FileVerdict } from '../../contract/file-verdict';
import { limits } from '../../contract/limits';
import type { LicenceFile } from '../../domain/ledger/licence-file';
import { isSignedTyp, type SignedDocument } from '../../domain/ledger/signed-document';
import { done, type Refusal, type Result } from '../../domain/result';
import { knownKeys, trustedKeys, type KeyParts, type KnownKey } from '../keys/known-keys';
import { readEnvelope, type Envelope } from './envelope';
import type { FileType } from './file-types';
import { weighLicence } from './licence-verdict';
import { parseLicencePayload } from './parse-licence-payload';
import { parseSignedPayload } from './parse-signed-payload';
import { refusedVerdict } from './refused-verdict';
import { signatureFacts } from './signature-facts';
import { weighSigned } from './signed-verdict';
import type { LotSerials } from './take-serials';

/** What a file says, also where nobody trusted says it: ask `isAuthentic` before believing it. */
interface Contents {
  /** `null` for every file that is no readable licence file. */
  readonly licence: LicenceFile | null;
  readonly serials: readonly LotSerials[];
  /** What any other signed file says; `null` where it cannot be read. */
  readonly signed: SignedDocument | null;
}

export interface SignedReading extends Contents {
  readonly verdict: FileVerdict;
}

const LICENCE_TYP = 'ilf-licence.v1+jws';

/** The types that people send each other; the others are parts of a workspace. */
const typs = [
  LICENCE_TYP,
  'ilf-activation-request.v1+jws',
  'ilf-activation-response.v1+jws',
  'ilf-transfer.v1+jws',
  'ilf-licence-status.v1+jws',
] as const satisfies readonly FileType[];

const smallTyps: ReadonlySet<FileType> = new Set(['ilf-activation-request.v1+jws', 'ilf-activation-response.v1+jws']);

const limitOf = (typ: FileType): number => (smallTyps.has(typ) ? limits.requestBytes : limits.licenceFileBytes);

/** Whether somebody trusted vouches for the file, so that it may be imported; an expired one is history to be kept. */
export const isAuthentic = ({ kind }: FileVerdict): boolean => kind === 'authentic' || kind === 'expired';

const nothing: Contents = { licence: null, serials: [], signed: null };

const refused = (refusal: Refusal, bytes: Uint8Array, envelope: Envelope | null): SignedReading => {
  const verdict = refusedVerdict(refusal, bytes);
  return { verdict: { ...verdict, typ: envelope?.typ ?? null, docId: envelope?.docId ?? null }, ...nothing };
};

const parsePayload = ({ typ, payload }: Envelope): Result<Contents> => {
  if (!isSignedTyp(typ)) {
    const parsed = parseLicencePayload(payload);
    return parsed.ok ? done({ ...nothing, ...parsed.value }) : parsed;
  }
  const parsed = parseSignedPayload(typ, payload);
  return parsed.ok ? done({ ...nothing, signed: parsed.value }) : parsed;
};

/** An own key alone vouches for no licence file: the list of trusted issuers does. */
const keysFor = ({ typ }: Envelope, parts: KeyParts): Promise<Result<readonly KnownKey[]>> =>
  typ === LICENCE_TYP ? trustedKeys(parts) : knownKeys(parts);

const weigh = ({ licence, signed }: Contents, signatures: FileVerdict['signatures'], nowMs: number) => {
  if (licence !== null) return weighLicence(licence, signatures, nowMs);
  return signed === null ? null : weighSigned(signed, signatures, nowMs);
};

const readPayload = async (
  bytes: Uint8Array,
  envelope: Envelope,
  parts: KeyParts,
  nowMs: number,
): Promise<SignedReading> => {
  const known = await keysFor(envelope, parts);
  if (!known.ok) return refused(known.error, bytes, envelope);
  const facts = await signatureFacts(envelope, known.value);
  if (!facts.ok) return refused(facts.error, bytes, envelope);
  const contents = parsePayload(envelope);
  if (!contents.ok) return refused(contents.error, bytes, envelope);
  const signatures = [...facts.value];
  const weighed = weigh(contents.value, signatures, nowMs);
  if (weighed === null) return refused({ code: 'file/not-coterm' }, bytes, envelope);
  const { typ, docId } = envelope;
  return { verdict: { ...weighed, typ, docId, sizeBytes: bytes.byteLength, signatures }, ...contents.value };
};

/** `nowMs` since 1970-01-01 UTC, for files dated in the future and expired ones. Never throws for what a file holds. */
export const readSignedFile = async (bytes: Uint8Array, parts: KeyParts, nowMs: number): Promise<SignedReading> => {
  const envelope = readEnvelope(bytes, { typs, limitBytes: limits.licenceFileBytes, limitOf });
  return envelope.ok ? readPayload(bytes, envelope.value, parts, nowMs) : refused(envelope.error, bytes, null);
};
