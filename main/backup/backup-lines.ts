/** Writes a backup's plain text, NDJSON, piece by piece: the manifest, the journal's lines as they are, files, the end. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { sealEnvelope } from '../files/seal-envelope';
import type { Signer } from '../keys/signer';
import { BACKUP_TYP, MANIFEST_BYTES, PIECE_BYTES, type BackupManifest, type FilePiece } from './backup-records';
import { journalBytes, type BackupSource, type SourceFile } from './backup-source';
import { fileChunks } from './byte-stream';

const sealLine = async (payload: object, signer: Signer): Promise<Uint8Array> =>
  Buffer.from(`${await sealEnvelope(Buffer.from(JSON.stringify(payload), 'utf8'), BACKUP_TYP, [signer])}\n`, 'latin1');

const pieceOf = ({ path, size }: SourceFile, offset: number, bytes: Uint8Array): FilePiece => ({
  v: 1,
  part: 'file',
  path,
  size,
  offset,
  bytes: Buffer.from(bytes).toString('base64'),
});

const endOf = (backup: string, digest: string) => ({ v: 1, part: 'end', backup, digest: `sha256:${digest}` });

/** Base64 with its padding; base64url without. */
const base64Length = (bytes: number): number => Math.ceil(bytes / 3) * 4;
const base64urlLength = (bytes: number): number => Math.ceil((bytes * 4) / 3);

/** Of a sealed line; what surrounds the payload is of one length for all lines of a signer. */
const lineLength = async (signer: Signer): Promise<(payloadBytes: number) => number> => {
  const emptyLength = (await sealLine({}, signer)).length - base64urlLength('{}'.length);
  return (payloadBytes) => emptyLength + base64urlLength(payloadBytes);
};

const jsonBytes = (payload: object): number => Buffer.byteLength(JSON.stringify(payload), 'utf8');

/** Offsets at which a file's pieces begin; an empty file has one piece. */
const offsetsOf = (size: number): readonly number[] =>
  Array.from({ length: Math.max(1, Math.ceil(size / PIECE_BYTES)) }, (_piece, index) => index * PIECE_BYTES);

const pieceBytes = (file: SourceFile, offset: number): number =>
  jsonBytes(pieceOf(file, offset, new Uint8Array())) + base64Length(Math.min(PIECE_BYTES, file.size - offset));

/** Bytes of the plain text behind the manifest's line, without reading any file: only sizes matter. */
export const plainBytes = async ({ journal, files }: BackupSource, id: string, signer: Signer): Promise<number> => {
  const ofLine = await lineLength(signer);
  let total = journal.bytes + ofLine(jsonBytes(endOf(id, '-'.repeat(43))));
  for (const file of files) for (const offset of offsetsOf(file.size)) total += ofLine(pieceBytes(file, offset));
  return total;
};

const manifestLine = async (manifest: BackupManifest, signer: Signer): Promise<Uint8Array> => {
  const line = await sealLine(manifest, signer);
  return Buffer.from(
    `${Buffer.from(line)
      .toString('latin1')
      .trimEnd()
      .padEnd(MANIFEST_BYTES - 1)}\n`,
    'latin1',
  );
};

/** What is appended to a log while the backup is written is left out. */
async function* piecesOf(folder: string, { path, size, content }: SourceFile): AsyncGenerator<Uint8Array> {
  if (content === undefined) yield* fileChunks(join(folder, path), PIECE_BYTES, size);
  else for (const offset of offsetsOf(size)) yield content.subarray(offset, offset + PIECE_BYTES);
}

async function* fileLines(folder: string, file: SourceFile, signer: Signer): AsyncGenerator<Uint8Array> {
  let offset = 0;
  if (file.size === 0) yield await sealLine(pieceOf(file, 0, new Uint8Array()), signer);
  else
    for await (const bytes of piecesOf(folder, file)) {
      yield await sealLine(pieceOf(file, offset, bytes), signer);
      offset += bytes.length;
    }
}

/**
 * The whole plain text. A file that changes its length meanwhile makes a backup that the trial restore refuses, since
 * the manifest states the exact length.
 */
export async function* backupBytes(
  source: BackupSource,
  manifest: BackupManifest,
  signer: Signer,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  const counted = (bytes: Uint8Array): Uint8Array => {
    hash.update(bytes);
    return bytes;
  };
  yield counted(await manifestLine(manifest, signer));
  for await (const bytes of journalBytes(source)) yield counted(bytes);
  for (const file of source.files) for await (const line of fileLines(source.folder, file, signer)) yield counted(line);
  yield await sealLine(endOf(manifest.id, hash.digest('base64url')), signer);
}
