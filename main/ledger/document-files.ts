/** The files of stored documents on the disk: their names, their bytes, and whether they are there at all. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { LedgerEvent } from '../../domain/ledger/event';
import { documentsNamedIn, type NamedDocument } from '../../domain/ledger/named-documents';
import { isMissing } from '../journal/disk';

/** What tells a document's file. */
export type DocumentName = Pick<NamedDocument, 'kind' | 'docId'>;

/**
 * The digest in hexadecimal: file systems that ignore case would take two base64url names for one. A signed file is
 * named by its payload and everything else by its own bytes, so that a payload kept as an attachment has its own file.
 */
export const documentFileName = ({ kind, docId }: DocumentName): string => {
  const digest = Buffer.from(docId.replace(/^sha256:/, ''), 'base64url').toString('hex');
  return `${kind === 'signed-file' ? 'sha256' : 'bytes'}-${digest}`;
};

/** Every document that the events name, each once. */
export const storedDocumentsIn = (events: readonly LedgerEvent[]): readonly DocumentName[] => [
  ...new Map(documentsNamedIn(events).map((document) => [documentFileName(document), document])).values(),
];

/** Whatever else is asked for has no file, and might name one that no file system takes. */
const isDigest = (docId: string): boolean => /^sha256:[\w-]{43}$/.test(docId);

/** `null` for what is not there. */
const present = async <Value>(document: DocumentName, ask: () => Promise<Value>): Promise<Value | null> => {
  if (!isDigest(document.docId)) return null;
  try {
    return await ask();
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
};

export const readDocumentFile = (folder: string, document: DocumentName): Promise<Uint8Array | null> =>
  present(document, () => readFile(join(folder, documentFileName(document))));

export const sizeOfDocumentFile = (folder: string, document: DocumentName): Promise<number | null> =>
  present(document, async () => (await stat(join(folder, documentFileName(document)))).size);

/** The docId that its bytes have, read piece by piece: attachments may be large. */
export const digestOfDocumentFile = (folder: string, document: DocumentName): Promise<string | null> =>
  present(document, async () => {
    const hash = createHash('sha256');
    for await (const piece of createReadStream(join(folder, documentFileName(document)))) hash.update(piece as Buffer);
    return `sha256:${hash.digest('base64url')}`;
  });
