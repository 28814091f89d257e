/** Reads a licence file from beginning to end: envelope, payload, signatures, trust, time; and says what it is. */
import type { FileVerdict } from '../../contract/file-verdict';
import { limits } from '../../contract/limits';
import type { LicenceFile } from '../../domain/ledger/licence-file';
import type { Refusal } from '../../domain/result';
import type { TrustStore } from '../keys/trust-store';
import { readEnvelope, type Envelope } from './envelope';
import { weighLicence } from './licence-verdict';
import { parseLicencePayload } from './parse-licence-payload';
import { refusedVerdict } from './refused-verdict';
import { signatureFacts } from './signature-facts';
import type { LotSerials } from './take-serials';

export interface LicenceReading {
  readonly verdict: FileVerdict;
  /** What the file says, also where nobody trusted says it: ask `isAuthentic` before believing it. `null` if unreadable. */
  readonly licence: LicenceFile | null;
  readonly serials: readonly LotSerials[];
}

/** Whether a trusted issuer vouches for the file, so that it may be imported; an expired one is history to be kept. */
export const isAuthentic = ({ kind }: FileVerdict): boolean => kind === 'authentic' || kind === 'expired';

const refused = (refusal: Refusal, bytes: Uint8Array, envelope: Envelope | null): LicenceReading => {
  const verdict = refusedVerdict(refusal, bytes);
  return {
    verdict: { ...verdict, typ: envelope?.typ ?? null, docId: envelope?.docId ?? null },
    licence: null,
    serials: [],
  };
};

const readPayload = async (
  bytes: Uint8Array,
  envelope: Envelope,
  trust: TrustStore,
  nowMs: number,
): Promise<LicenceReading> => {
  const pinned = await trust.pinned();
  if (!pinned.ok) return refused(pinned.error, bytes, envelope);
  const signatures = await signatureFacts(envelope, pinned.value);
  if (!signatures.ok) return refused(signatures.error, bytes, envelope);
  const parsed = parseLicencePayload(envelope.payload);
  if (!parsed.ok) return refused(parsed.error, bytes, envelope);
  const { typ, docId } = envelope;
  const weighed = weighLicence(parsed.value.licence, signatures.value, nowMs);
  return {
    verdict: { ...weighed, typ, docId, sizeBytes: bytes.byteLength, signatures: [...signatures.value] },
    ...parsed.value,
  };
};

/** `nowMs` since 1970-01-01 UTC, for files dated in the future and expired ones. Never throws for what a file holds. */
export const readLicenceFile = async (bytes: Uint8Array, trust: TrustStore, nowMs: number): Promise<LicenceReading> => {
  const envelope = readEnvelope(bytes, { typs: ['ilf-licence.v1+jws'], limitBytes: limits.licenceFileBytes });
  return envelope.ok ? readPayload(bytes, envelope.value, trust, nowMs) : refused(envelope.error, bytes, null);
};
