/** Issues an Initial Licence File: fills in what the issuer's machine knows, signs it, and reads it back before it leaves. */
import { limits } from '../../contract/limits';
import { licenceFileDraftSchema, type LicenceFile } from '../../domain/ledger/licence-file';
import { done, refuse, type Result } from '../../domain/result';
import type { Signer } from '../keys/signer';
import { readEnvelope } from './envelope';
import { firstPlace } from './first-place';
import { listFault } from './list-fault';
import { parseLicencePayload } from './parse-licence-payload';
import { sealEnvelope } from './seal-envelope';

export interface IssuedLicenceFile {
  /** The file's content, ending in a line feed. */
  readonly text: string;
  readonly docId: string;
  readonly licence: LicenceFile;
}

/** Members that a draft leaves to the moment of issue. */
const filledIn = ['v', 'iat', 'issuer'] as const;

/** The draft's own members, those this version does not know too: they are signed as they are. */
const checkDraft = (draft: unknown): Result<object> => {
  const fault = listFault(draft);
  if (fault !== null) return refuse('ilf/invalid', fault);
  const parsed = licenceFileDraftSchema.safeParse(draft);
  if (!parsed.success) return refuse('ilf/invalid', firstPlace(parsed.error));
  if (typeof draft !== 'object' || draft === null)
    return refuse('ilf/invalid', { path: '', reason: 'it is not an object' });
  const early = filledIn.find((name) => Object.hasOwn(draft, name));
  return early === undefined
    ? done(draft)
    : refuse('ilf/invalid', { path: early, reason: 'it is filled in when the file is issued' });
};

/** What every reader will do with it: so that no file leaves that would be refused at its destination. */
const readBack = (text: string): Result<IssuedLicenceFile> => {
  const envelope = readEnvelope(Buffer.from(text), {
    typs: ['ilf-licence.v1+jws'],
    limitBytes: limits.licenceFileBytes,
  });
  if (!envelope.ok) return envelope;
  const parsed = parseLicencePayload(envelope.value.payload);
  return parsed.ok ? done({ text, docId: envelope.value.docId, licence: parsed.value.licence }) : parsed;
};

/** Errors: `ilf/invalid` with `path` and `reason`, `ilf/unknown-must`, `file/too-large`, `json/...`. */
export const issueLicenceFile = async (
  draft: unknown,
  signer: Signer,
  issuerName: string,
  now: Date,
): Promise<Result<IssuedLicenceFile>> => {
  const checked = checkDraft(draft);
  if (!checked.ok) return checked;
  const payload = { v: 1, ...checked.value, issuer: { name: issuerName }, iat: now.toISOString() };
  const line = await sealEnvelope(Buffer.from(JSON.stringify(payload)), 'ilf-licence.v1+jws', [signer]);
  return readBack(`${line}\n`);
};
