/** Keeps the signed files that events name, byte for byte as received: on the disk before the journal says so. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LicenceFile } from '../../domain/ledger/licence-file';
import { done, refuse, type Result } from '../../domain/result';
import { fileErrorReason } from '../files/file-error';
import { isMissing, type Disk } from '../journal/disk';
import { removeUnfinished, writeDurably } from '../journal/write-durably';
import { readStoredDocument } from './stored-document';

/** A document as the ledger needs it. */
export interface ShelvedDocument {
  readonly sizeBytes: number;
  /** The payload of a licence file. */
  readonly licence: LicenceFile;
}

export interface DocumentShelf {
  /** What was loaded or put; `undefined` for a document that is missing or damaged. */
  readonly find: (docId: string) => ShelvedDocument | undefined;
  /** Instants (RFC 3339) at which the documents that are at hand were signed. */
  readonly issuedAt: () => readonly string[];
  /** Reads and checks documents. Errors, one for each that cannot be used: `document/unknown`, `document/damaged`. */
  readonly load: (docIds: Iterable<string>) => Promise<readonly Result<never>[]>;
  /** Flushed when it returns. The bytes that stand first are kept; signatures of later ones are not united with them yet. */
  readonly put: (docId: string, bytes: Uint8Array, licence: LicenceFile) => Promise<Result<null>>;
  /** The file as received. Errors: `document/unknown`, `document/damaged`. */
  readonly bytes: (docId: string) => Promise<Result<Uint8Array>>;
  /** Names of the files in the folder that hold none of these documents. */
  readonly strangers: (docIds: Iterable<string>) => Promise<readonly string[]>;
}

/** The digest in hexadecimal: file systems that ignore case would take two base64url names for one. */
export const documentFileName = (docId: string): string =>
  `sha256-${Buffer.from(docId.replace(/^sha256:/, ''), 'base64url').toString('hex')}`;

/** Whatever else is asked for has no file, and might name one that no file system takes. */
const isDigest = (docId: string): boolean => /^sha256:[\w-]{43}$/.test(docId);

const readBytes = async (folder: string, docId: string): Promise<Uint8Array | null> => {
  if (!isDigest(docId)) return null;
  try {
    return await readFile(join(folder, documentFileName(docId)));
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
};

const readDocument = async (
  folder: string,
  docId: string,
): Promise<Result<{ readonly bytes: Uint8Array; readonly licence: LicenceFile }>> => {
  const bytes = await readBytes(folder, docId);
  if (bytes === null) return refuse('document/unknown', { docId });
  const licence = readStoredDocument(bytes, docId);
  return licence === null ? refuse('document/damaged', { docId }) : done({ bytes, licence });
};

const namesIn = async (folder: string): Promise<readonly string[]> => {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
};

const writeDocument = async (disk: Disk, folder: string, docId: string, bytes: Uint8Array): Promise<Result<null>> => {
  try {
    await disk.createFolder(folder);
    await writeDurably(disk, join(folder, documentFileName(docId)), bytes);
    return done(null);
  } catch (error) {
    return refuse('journal/write-failed', { reason: fileErrorReason(error) });
  }
};

/** `folder` need not exist yet. */
export const openDocumentShelf = (disk: Disk, folder: string): DocumentShelf => {
  const documents = new Map<string, ShelvedDocument>();
  const keep = (docId: string, bytes: Uint8Array, licence: LicenceFile): void => {
    documents.set(docId, { sizeBytes: bytes.length, licence });
  };
  return {
    find: (docId) => documents.get(docId),
    issuedAt: () => [...documents.values()].map(({ licence }) => licence.iat),
    load: async (docIds) => {
      const refusals: Result<never>[] = [];
      for (const docId of docIds) {
        const read = await readDocument(folder, docId);
        if (read.ok) keep(docId, read.value.bytes, read.value.licence);
        else refusals.push(read);
      }
      return refusals;
    },
    put: async (docId, bytes, licence) => {
      if (documents.has(docId)) return done(null);
      const written = await writeDocument(disk, folder, docId, bytes);
      if (written.ok) keep(docId, bytes, licence);
      return written;
    },
    bytes: async (docId) => {
      const read = await readDocument(folder, docId);
      return read.ok ? done(read.value.bytes) : read;
    },
    strangers: async (docIds) => {
      const known = new Set([...docIds].map(documentFileName));
      return (await namesIn(folder)).filter((name) => !known.has(name));
    },
  };
};

/** Removes what an import that was cut short left behind. The caller holds the workspace's lock. */
export const sweepShelf = async (disk: Disk, folder: string): Promise<void> => {
  if ((await namesIn(folder)).length > 0) await removeUnfinished(disk, folder);
};
