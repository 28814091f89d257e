/** Keeps the files that events name, byte for byte as received: on the disk before the journal says so. */
import { join } from 'node:path';
import type { LicenceFile } from '../../domain/ledger/licence-file';
import { registerDocumentText, type RegisterDocument } from '../../domain/ledger/register-document';
import type { SignedDocument } from '../../domain/ledger/signed-document';
import { done, refuse, type Result } from '../../domain/result';
import { fileErrorReason } from '../files/file-error';
import { uniteSignatures } from '../files/unite-signatures';
import type { Disk } from '../journal/disk';
import { removeUnfinished, writeDurably } from '../journal/write-durably';
import {
  digestOfDocumentFile,
  documentFileName,
  readDocumentFile,
  sizeOfDocumentFile,
  type DocumentName,
} from './document-files';
import { docIdOfBytes, readStoredRegister, readStoredSignedFile } from './stored-document';
import { namesIn } from '../journal/names-in';

/** A document as the ledger needs it. */
export interface ShelvedDocument {
  readonly sizeBytes: number;
  /** The payload of a licence file; `null` for everything else. */
  readonly licence: LicenceFile | null;
  /** What any other signed file says; `null` for everything else. */
  readonly signed: SignedDocument | null;
  /** What a register says; `null` for everything else. */
  readonly register: RegisterDocument | null;
}

/** A signed file that is no licence file, on its way to the shelf. */
export interface SignedFile {
  readonly docId: string;
  readonly bytes: Uint8Array;
  readonly signed: SignedDocument;
  /** The keys whose signatures were verified. */
  readonly counted: readonly string[];
}

/** `present`: an attachment is only looked for, as at a start. `whole`: its bytes are compared with its digest. */
export type AttachmentCheck = 'present' | 'whole';

export interface DocumentShelf {
  /** What was loaded or put; `undefined` for a document that is missing or damaged. */
  readonly find: (docId: string) => ShelvedDocument | undefined;
  /** Whether the document of this kind was loaded or put. */
  readonly holds: (document: DocumentName) => boolean;
  /** Instants (RFC 3339) at which the licence files that are at hand were signed. */
  readonly issuedAt: () => readonly string[];
  /** Reads and checks documents. Errors, one for each that cannot be used: `document/unknown`, `document/damaged`. */
  readonly load: (documents: Iterable<DocumentName>, attachments: AttachmentCheck) => Promise<readonly Result<never>[]>;
  /** Flushed when it returns. The bytes that stand first are kept. */
  readonly put: (docId: string, bytes: Uint8Array, licence: LicenceFile) => Promise<Result<null>>;
  /** As `put`, for any other signed file: the bytes that stand first gain the signatures that `counted` names by their kids. */
  readonly putSigned: (file: SignedFile) => Promise<Result<null>>;
  /** Flushed when it returns. Gives the docId. */
  readonly putRegister: (register: RegisterDocument) => Promise<Result<string>>;
  /** Keeps any bytes, flushed when it returns. Gives the docId for the change that names them. */
  readonly putAttachment: (bytes: Uint8Array) => Promise<Result<string>>;
  /** The file as received. Errors: `document/unknown`, `document/damaged`. */
  readonly bytes: (docId: string) => Promise<Result<Uint8Array>>;
  /** An attachment as received, whatever else goes by its digest. Errors as for `bytes`. */
  readonly attachmentBytes: (docId: string) => Promise<Result<Uint8Array>>;
  /** Names of the files in the folder that hold none of these documents. */
  readonly strangers: (documents: Iterable<DocumentName>) => Promise<readonly string[]>;
}

type Contents = Omit<ShelvedDocument, 'sizeBytes'>;
const plainBytes: Contents = { licence: null, signed: null, register: null };

/** What the bytes of this kind say; `null` where they are not what the docId names. */
const contentsOf = ({ kind, docId }: DocumentName, bytes: Uint8Array): Contents | null => {
  if (kind === 'attachment') return docIdOfBytes(bytes) === docId ? plainBytes : null;
  if (kind === 'signed-file') {
    const said = readStoredSignedFile(bytes, docId);
    return said === null ? null : { ...plainBytes, ...said };
  }
  const register = readStoredRegister(bytes, docId);
  return register === null ? null : { ...plainBytes, register };
};

const readDocument = async (
  folder: string,
  document: DocumentName,
): Promise<Result<{ readonly bytes: Uint8Array; readonly contents: Contents }>> => {
  const bytes = await readDocumentFile(folder, document);
  if (bytes === null) return refuse('document/unknown', { docId: document.docId });
  const contents = contentsOf(document, bytes);
  return contents === null ? refuse('document/damaged', { docId: document.docId }) : done({ bytes, contents });
};

/** An attachment is never held in memory. Gives its size. */
const findAttachment = async (
  folder: string,
  document: DocumentName,
  check: AttachmentCheck,
): Promise<Result<number>> => {
  const { docId } = document;
  const size = await sizeOfDocumentFile(folder, document);
  if (size === null) return refuse('document/unknown', { docId });
  const isDamaged = check === 'whole' && (await digestOfDocumentFile(folder, document)) !== docId;
  return isDamaged ? refuse('document/damaged', { docId }) : done(size);
};

const writeDocument = async (
  disk: Disk,
  folder: string,
  document: DocumentName,
  bytes: Uint8Array,
): Promise<Result<null>> => {
  try {
    await disk.createFolder(folder);
    await writeDurably(disk, join(folder, documentFileName(document)), bytes);
    return done(null);
  } catch (error) {
    return refuse('journal/write-failed', { reason: fileErrorReason(error) });
  }
};

/** `folder` need not exist yet. */
export const openDocumentShelf = (disk: Disk, folder: string): DocumentShelf => {
  const documents = new Map<string, ShelvedDocument>();
  const held = new Set<string>();
  const holds = (document: DocumentName): boolean => held.has(documentFileName(document));
  /** Attachments were only looked for at the start: one that is damaged is written again. */
  const isSound = async (document: DocumentName): Promise<boolean> =>
    holds(document) &&
    (document.kind !== 'attachment' || (await digestOfDocumentFile(folder, document)) === document.docId);
  const keep = (document: DocumentName, sizeBytes: number, { licence, signed, register }: Contents): void => {
    const before = documents.get(document.docId);
    held.add(documentFileName(document));
    documents.set(document.docId, {
      sizeBytes: licence === null && signed === null ? (before?.sizeBytes ?? sizeBytes) : sizeBytes,
      licence: licence ?? before?.licence ?? null,
      signed: signed ?? before?.signed ?? null,
      register: register ?? before?.register ?? null,
    });
  };
  const loadOne = async (document: DocumentName, attachments: AttachmentCheck): Promise<Result<null>> => {
    if (document.kind === 'attachment') {
      const found = await findAttachment(folder, document, attachments);
      if (found.ok) keep(document, found.value, plainBytes);
      return found.ok ? done(null) : found;
    }
    const read = await readDocument(folder, document);
    if (read.ok) keep(document, read.value.bytes.length, read.value.contents);
    return read.ok ? done(null) : read;
  };
  const put = async (document: DocumentName, bytes: Uint8Array, contents: Contents): Promise<Result<string>> => {
    if (!(await isSound(document))) {
      const written = await writeDocument(disk, folder, document, bytes);
      if (!written.ok) return written;
    }
    keep(document, bytes.length, contents);
    return done(document.docId);
  };
  return {
    find: (docId) => documents.get(docId),
    holds,
    issuedAt: () => [...documents.values()].flatMap(({ licence }) => (licence === null ? [] : [licence.iat])),
    load: async (named, attachments) => {
      const refusals: Result<never>[] = [];
      for (const document of named) {
        const loaded = await loadOne(document, attachments);
        if (!loaded.ok) refusals.push(loaded);
      }
      return refusals;
    },
    put: async (docId, bytes, licence) => {
      const written = await put({ kind: 'signed-file', docId }, bytes, { ...plainBytes, licence });
      return written.ok ? done(null) : written;
    },
    putSigned: async ({ docId, bytes, signed, counted }) => {
      const document = { kind: 'signed-file', docId } as const;
      const kept = holds(document) ? await readDocumentFile(folder, document) : null;
      const united = kept === null ? bytes : uniteSignatures(kept, bytes, counted);
      const written = united === kept ? done(null) : await writeDocument(disk, folder, document, united);
      if (written.ok) keep(document, united.length, { ...plainBytes, signed });
      return written;
    },
    putRegister: (register) => {
      const bytes = Buffer.from(registerDocumentText(register), 'utf8');
      return put({ kind: 'register', docId: docIdOfBytes(bytes) }, bytes, { ...plainBytes, register });
    },
    putAttachment: (bytes) => put({ kind: 'attachment', docId: docIdOfBytes(bytes) }, bytes, plainBytes),
    bytes: async (docId) => {
      const licence = await readDocument(folder, { kind: 'signed-file', docId });
      const isElsewhere = !licence.ok && licence.error.code === 'document/unknown';
      const read = isElsewhere ? await readDocument(folder, { kind: 'attachment', docId }) : licence;
      return read.ok ? done(read.value.bytes) : read;
    },
    attachmentBytes: async (docId) => {
      const read = await readDocument(folder, { kind: 'attachment', docId });
      return read.ok ? done(read.value.bytes) : read;
    },
    strangers: async (named) => {
      const known = new Set([...named].map(documentFileName));
      return ((await namesIn(folder)) ?? []).filter((name) => !known.has(name));
    },
  };
};

/** Removes what an import that was cut short left behind. The caller holds the workspace's lock. */
export const sweepShelf = async (disk: Disk, folder: string): Promise<void> => {
  if (((await namesIn(folder)) ?? []).length > 0) await removeUnfinished(disk, folder);
};
