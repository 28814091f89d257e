/** Signs a request or an answer of offline activation, and reads it back before it leaves. */
import { limits } from '../../contract/limits';
import type { SignedDocument } from '../../domain/ledger/signed-document';
import { done, type Result } from '../../domain/result';
import type { Signer } from '../keys/signer';
import { readEnvelope } from './envelope';
import { parseSignedPayload } from './parse-signed-payload';
import { sealEnvelope } from './seal-envelope';

type ActivationDocument = Extract<SignedDocument, { typ: `ilf-activation-${string}` }>;

export interface WrittenActivationFile {
  readonly docId: string;
  /** Ends in a line feed. */
  readonly bytes: Uint8Array;
  readonly signed: SignedDocument;
}

/** Errors: those with which every reader would refuse it: `ilf/invalid`, `file/too-large`, `json/...`. */
export const writeActivationFile = async (
  { typ, payload }: ActivationDocument,
  signer: Signer,
): Promise<Result<WrittenActivationFile>> => {
  const line = await sealEnvelope(Buffer.from(JSON.stringify(payload)), typ, [signer]);
  const bytes = Buffer.from(`${line}\n`, 'utf8');
  const envelope = readEnvelope(bytes, { typs: [typ], limitBytes: limits.requestBytes });
  if (!envelope.ok) return envelope;
  const parsed = parseSignedPayload(typ, envelope.value.payload);
  return parsed.ok ? done({ docId: envelope.value.docId, bytes, signed: parsed.value }) : parsed;
};
