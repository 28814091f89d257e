/** Licence files of the double: plain JSON with the signer's key id, verified by nothing but the list of trusted keys. */
import { z } from 'zod';
import type { FilePreview, Input, Output } from '../../../contract/ipc';
import type { FileVerdict } from '../../../contract/file-verdict';
import { packSerials, SERIALS_PER_PAGE } from '../../../contract/serial-pages';
import type { ChangeOf } from '../../../domain/ledger/change';
import { licenceFileSchema, type LicenceFile } from '../../../domain/ledger/licence-file';
import { done, refuse } from '../../../domain/result';
import type { MemoryActivations } from './activations';
import { docIdOf } from './doc-id-of';
import type { MemoryKeys } from './keys';
import type { MemoryLedger, ShelvedDocument } from './ledger';
import type { MemoryStatuses } from './statuses';
import type { MemoryTransfers } from './transfers';

const TYP = 'ilf-licence.v1+jws';
const fileSchema = z.object({ kid: z.string(), licence: licenceFileSchema });

export const signedFileBytes = (kid: string, licence: LicenceFile): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(JSON.stringify({ kid, licence }));

const parse = (bytes: Uint8Array<ArrayBuffer>) => {
  try {
    return fileSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data ?? null;
  } catch {
    return null;
  }
};

const notCoterm = (fileName: string, sizeBytes: number): FilePreview => ({
  preview: null,
  fileName,
  licence: null,
  signed: null,
  transfer: null,
  refusal: null,
  known: false,
  differences: [],
  activation: null,
  verdict: {
    kind: 'not-coterm',
    code: 'file/not-coterm',
    facts: {},
    typ: null,
    docId: null,
    sizeBytes,
    signatures: [],
  },
});

interface Draft {
  readonly document: ShelvedDocument;
  readonly change: ChangeOf<'file-imported'>;
}

export const createMemoryFiles = (
  ledger: MemoryLedger,
  keys: MemoryKeys,
  {
    activations,
    transfers,
    statuses,
  }: {
    readonly activations: MemoryActivations;
    readonly transfers: MemoryTransfers;
    readonly statuses: MemoryStatuses;
  },
  today: ChangeOf<'file-imported'>['on'],
) => {
  const drafts = new Map<string, Draft>();

  const verdictOf = (kid: string, docId: string, sizeBytes: number): FileVerdict => {
    const issuer = keys.trusted(kid);
    const signature = {
      kid,
      role: null,
      trustedAs: issuer?.name ?? null,
      outcome: issuer === undefined ? ('unknown-key' as const) : ('valid' as const),
    };
    const rest = { typ: TYP, docId, sizeBytes, signatures: [signature] };
    return issuer === undefined
      ? { kind: 'unknown-issuer', code: 'ilf/unknown-issuer', facts: { kid }, ...rest }
      : { kind: 'authentic', code: null, facts: {}, ...rest };
  };

  const preview = async ({ fileName, bytes: sent }: Input<'files.preview'>): Promise<FilePreview> => {
    const bytes = new Uint8Array(sent);
    const file = parse(bytes);
    if (file === null)
      return (
        (await transfers.preview(fileName, bytes)) ??
        (await activations.preview(fileName, bytes)) ??
        (await statuses.preview(fileName, bytes)) ??
        notCoterm(fileName, bytes.byteLength)
      );
    const docId = await docIdOf(bytes);
    const verdict = verdictOf(file.kid, docId, bytes.byteLength);
    if (verdict.kind !== 'authentic')
      return {
        preview: null,
        fileName,
        verdict,
        licence: file.licence,
        signed: null,
        transfer: null,
        refusal: null,
        known: false,
        differences: [],
        activation: null,
      };
    const change = { kind: 'file-imported', on: file.licence.issuedOn, docId, typ: TYP, fileName } as const;
    const { refusal, differences } = ledger.weigh(docId, file.licence, change);
    const known = refusal?.code === 'document/known';
    if (refusal !== null)
      return {
        preview: null,
        fileName,
        verdict,
        licence: file.licence,
        signed: null,
        transfer: null,
        refusal: known ? null : refusal,
        known,
        differences: [],
        activation: null,
      };
    const id = crypto.randomUUID();
    drafts.set(id, {
      document: {
        docId,
        typ: TYP,
        sizeBytes: bytes.byteLength,
        licence: file.licence,
        signed: null,
        changes: null,
        fileName,
        bytes,
      },
      change,
    });
    return {
      preview: id,
      fileName,
      verdict,
      licence: file.licence,
      signed: null,
      transfer: null,
      refusal: null,
      known: false,
      differences,
      activation: null,
    };
  };

  return {
    preview,
    commit: ({ preview: id, override, into }: Input<'files.commit'>) => {
      const committed = activations.commit(id, override) ?? transfers.commit(id) ?? statuses.commit(id, into);
      if (committed !== null) return committed;
      const draft = drafts.get(id);
      return draft === undefined ? refuse('file/preview-gone') : ledger.take(draft.document, draft.change);
    },
    discard: ({ preview: id }: Input<'files.discard'>) => {
      drafts.delete(id);
      return done({});
    },
    bytes: ({ docId }: Input<'files.bytes'>) => {
      const document = ledger.document(docId);
      return document === undefined
        ? ledger.refuseUnknown(docId)
        : done({ fileName: document.fileName, bytes: document.bytes });
    },
    /** Made up: as many for each lot as it says that it has. */
    serials: (docId: string) => {
      const licence = ledger.document(docId)?.licence;
      if (licence === undefined || licence === null) return ledger.refuseUnknown(docId);
      const pages = licence.lots.flatMap(({ lot, serialCount = 0 }) =>
        Array.from({ length: Math.ceil(serialCount / SERIALS_PER_PAGE) }, (_page, page) => {
          const first = page * SERIALS_PER_PAGE;
          const count = Math.min(SERIALS_PER_PAGE, serialCount - first);
          const serials = Array.from({ length: count }, (_serial, index) => `SN-${lot}-${first + index + 1}`);
          return { lot, count, bytes: packSerials(serials) };
        }),
      );
      const answer: Output<'serials.read'> = {
        pages: pages.map(({ lot, count, bytes }) => ({ lot, count, length: bytes.length })),
        bytes: new Uint8Array(pages.flatMap(({ bytes }) => [...bytes])),
      };
      return done(answer);
    },
    /** Drafts that wait for commit or discard. */
    waiting: () => drafts.size,
    issue: async ({ draft, key, take = false, override }: Input<'licences.issue'>) => {
      const kid = keys.own(key)?.kid;
      if (kid === undefined) return refuse('key/unknown', { name: key });
      const licence = licenceFileSchema.parse({ ...draft, v: 1, iat: `${today}T12:00:00Z`, issuer: { name: key } });
      const bytes = signedFileBytes(kid, licence);
      const docId = await docIdOf(bytes);
      const fileName = `${licence.id}.ilf`;
      const recorded = ledger.take(
        { docId, typ: TYP, sizeBytes: bytes.byteLength, licence, signed: null, changes: null, fileName, bytes },
        {
          kind: 'file-issued',
          on: licence.issuedOn,
          docId,
          typ: TYP,
          fileName,
          ...(override === undefined ? {} : { override }),
        },
        ...(take ? [{ kind: 'file-imported', on: licence.issuedOn, docId, typ: TYP, fileName } as const] : []),
      );
      if (!recorded.ok) return recorded;
      const issued: Output<'licences.issue'> = { fileName, docId, bytes, recorded: recorded.value };
      return done(issued);
    },
  };
};
