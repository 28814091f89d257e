/** Signs snapshots of an installation as a licence status file, and reads it back before it leaves. */
import { limits } from '../../contract/limits';
import { done, refuse, type Result } from '../../domain/result';
import type { LicenceStatusFile } from '../../domain/usage/licence-status-file';
import { LICENCE_STATUS_TYP } from '../../domain/usage/snapshot';
import { readEnvelope } from '../files/envelope';
import { parseSignedPayload } from '../files/parse-signed-payload';
import { sealEnvelope } from '../files/seal-envelope';
import type { Signer } from '../keys/signer';
import type { ServedFile } from './served-file';

export interface StatusDraft {
  readonly id: string;
  readonly org?: string | undefined;
  readonly installation: LicenceStatusFile['installation'];
  readonly file: ServedFile;
  readonly now: Date;
}

export interface SignedStatus {
  readonly docId: string;
  /** Ends in a line feed. */
  readonly text: string;
  readonly status: LicenceStatusFile;
}

const payloadOf = ({ id, org, installation, file, now }: StatusDraft): object => {
  const served = [...file.values()];
  const lists = served.flatMap((each) => [...each.lists]).map(([licence, { used }]) => [licence, used] as const);
  return {
    v: 1,
    id,
    ...(org === undefined ? {} : { org }),
    installation,
    snapshots: served.map(({ status }) => status),
    ...(lists.length === 0 ? {} : { lists: Object.fromEntries(lists) }),
    iat: now.toISOString(),
  };
};

/** Errors: those with which every reader would refuse it: `ilf/invalid`, `file/too-large`. */
export const signLicenceStatus = async (draft: StatusDraft, signer: Signer): Promise<Result<SignedStatus>> => {
  const payload = Buffer.from(JSON.stringify(payloadOf(draft)));
  const text = `${await sealEnvelope(payload, LICENCE_STATUS_TYP, [signer])}\n`;
  const options = { typs: [LICENCE_STATUS_TYP], limitBytes: limits.licenceFileBytes } as const;
  const envelope = readEnvelope(Buffer.from(text), options);
  if (!envelope.ok) return envelope;
  const parsed = parseSignedPayload(LICENCE_STATUS_TYP, envelope.value.payload);
  if (!parsed.ok) return parsed;
  if (parsed.value.typ !== LICENCE_STATUS_TYP) return refuse('file/not-coterm');
  return done({ docId: envelope.value.docId, text, status: parsed.value.payload });
};
