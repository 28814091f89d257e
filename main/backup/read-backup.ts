/** Reads a backup from its first byte to its last, believing nothing: decrypts, checks every signature and digest. */
import { createHash, type Hash } from 'node:crypto';
import { basename } from 'node:path';
import type { z } from 'zod';
import { done, refuse, type Result } from '../../domain/result';
import { readEnvelope } from '../files/envelope';
import { fileErrorReason } from '../files/file-error';
import { hasValidSignature } from '../files/verify-signature';
import type { PublicJwk } from '../keys/public-jwk';
import { thumbprint } from '../keys/thumbprint';
import { readAgeHeader, type AgeHeader } from './age-header';
import { unlockStream, type BackupKey } from './backup-lock';
import {
  BACKUP_TYP,
  endSchema,
  MANIFEST_BYTES,
  manifestSchema,
  MOST_LINE_BYTES,
  pieceSchema,
  type BackupManifest,
  type FilePiece,
} from './backup-records';
import { chunksOf, fileChunks, streamOf } from './byte-stream';
import { LineError, splitLines } from './split-lines';

/** Where the content goes. What it throws is thrown on. */
export interface BackupSink {
  /** A line of the journal with its newline; nothing of it is checked yet. */
  readonly journalLine: (line: Uint8Array) => Promise<void>;
  /** Pieces of a file come one behind the other, from its beginning to its end. */
  readonly filePiece: (piece: FilePiece) => Promise<void>;
}

/** Behind the plain text of every 64 KiB, and once before all of it (age-encryption.org/v1, "Payload"). */
const AGE_CHUNK_BYTES = 64 * 1024;
const AGE_TAG_BYTES = 16;
const AGE_NONCE_BYTES = 16;

const lockedBytes = ({ headerBytes }: AgeHeader, plainBytes: number): number =>
  headerBytes + AGE_NONCE_BYTES + plainBytes + AGE_TAG_BYTES * Math.ceil(plainBytes / AGE_CHUNK_BYTES);

/** What a failure means: a file shorter than its manifest promises was cut short, any other was changed. */
const whyUnreadable = (header: AgeHeader, manifest: BackupManifest | null): Result<never> => {
  const plainBytes = MANIFEST_BYTES + (manifest?.bytes ?? 1);
  return header.sizeBytes < lockedBytes(header, plainBytes) ? refuse('backup/truncated') : refuse('backup/damaged');
};

const sealedPayload = async (line: Uint8Array, device: PublicJwk | null): Promise<unknown> => {
  const envelope = readEnvelope(line, { typs: [BACKUP_TYP], limitBytes: MOST_LINE_BYTES });
  if (!envelope.ok) return null;
  const [signature, second] = envelope.value.signatures;
  const jwk = device ?? manifestSchema.safeParse(envelope.value.payload).data?.device;
  if (!signature || second || !jwk || signature.kid !== thumbprint(jwk)) return null;
  return (await hasValidSignature(envelope.value, signature, jwk)) ? envelope.value.payload : null;
};

/** The record in a signed line; `null` for a line that is no such record or not signed by the backup's device. */
const readRecord = async <Schema extends z.ZodType>(
  line: Uint8Array,
  schema: Schema,
  device: PublicJwk | null,
): Promise<z.output<Schema> | null> => schema.safeParse(await sealedPayload(line, device)).data ?? null;

interface Reading {
  readonly manifest: BackupManifest;
  /** Over all bytes so far. */
  readonly hash: Hash;
  journalLines: number;
  isEnded: boolean;
  /** The file that the next piece belongs to, and where it goes on; `null` between files. */
  open: { readonly path: string; readonly size: number; readonly offset: number } | null;
  readonly paths: Set<string>;
}

const isEnd = async (reading: Reading, line: Uint8Array): Promise<boolean> => {
  const end = await readRecord(line, endSchema, reading.manifest.device);
  const digest = `sha256:${reading.hash.copy().digest('base64url')}`;
  return end !== null && end.backup === reading.manifest.id && end.digest === digest && reading.open === null;
};

/** Whether the piece goes on where the last one stopped, or begins a file that did not come yet. */
const takePiece = (reading: Reading, { path, size, offset, bytes }: FilePiece): boolean => {
  const { open, paths } = reading;
  const follows = open === null ? offset === 0 && !paths.has(path) : open.path === path && open.offset === offset;
  const next = offset + Buffer.byteLength(bytes, 'base64');
  if (!follows || (open !== null && open.size !== size) || next > size || (next === offset && size > 0)) return false;
  paths.add(path);
  reading.open = next === size ? null : { path, size, offset: next };
  return true;
};

/** Whether the line belongs where it stands; hands it on if so. */
const takeLine = async (reading: Reading, line: Uint8Array, sink: BackupSink): Promise<boolean> => {
  if (reading.isEnded) return false;
  const whole = Buffer.concat([line, Buffer.from('\n')]);
  if (reading.journalLines < reading.manifest.head.count) {
    reading.journalLines += 1;
    reading.hash.update(whole);
    await sink.journalLine(whole);
    return true;
  }
  const piece = await readRecord(line, pieceSchema, reading.manifest.device);
  if (piece === null) return (reading.isEnded = await isEnd(reading, line));
  if (!takePiece(reading, piece)) return false;
  reading.hash.update(whole);
  await sink.filePiece(piece);
  return true;
};

/** What came out of the encrypted stream: the next line, its end, or that it cannot be read. */
type NextLine = { readonly line: Uint8Array | null } | { readonly failure: unknown };

/** Failures of the stream are kept apart from those of the sink. */
const nextOf = async (lines: AsyncGenerator<Uint8Array>): Promise<NextLine> => {
  try {
    const next = await lines.next();
    return { line: next.done === true ? null : next.value };
  } catch (failure) {
    return { failure };
  }
};

const beginReading = async (line: Uint8Array): Promise<Reading | null> => {
  const manifest = await readRecord(line, manifestSchema, null);
  if (manifest === null || line.length + 1 !== MANIFEST_BYTES) return null;
  const hash = createHash('sha256').update(line).update('\n');
  return { manifest, hash, journalLines: 0, isEnded: false, open: null, paths: new Set() };
};

const beginLines = async (lines: AsyncGenerator<Uint8Array>, header: AgeHeader): Promise<Result<Reading>> => {
  const first = await nextOf(lines);
  if ('failure' in first)
    return first.failure instanceof LineError ? refuse('backup/not-a-backup') : whyUnreadable(header, null);
  const reading = first.line === null ? null : await beginReading(first.line);
  return reading === null ? refuse('backup/not-a-backup') : done(reading);
};

const readLines = async (
  lines: AsyncGenerator<Uint8Array>,
  header: AgeHeader,
  sinkFor: (manifest: BackupManifest) => BackupSink,
): Promise<Result<BackupManifest>> => {
  const begun = await beginLines(lines, header);
  if (!begun.ok) return begun;
  const reading = begun.value;
  const sink = sinkFor(reading.manifest);
  for (;;) {
    const next = await nextOf(lines);
    if ('failure' in next) return whyUnreadable(header, reading.manifest);
    if (next.line === null) return reading.isEnded ? done(reading.manifest) : refuse('backup/damaged');
    if (!(await takeLine(reading, next.line, sink))) return refuse('backup/damaged');
  }
};

/** What the key has to be; the writer's own file key opens anything. */
const checkKind = ({ opensWith }: AgeHeader, key: BackupKey): Result<null> => {
  if (opensWith === 'passphrase' && key.kind === 'identities') return refuse('backup/passphrase-needed');
  if (opensWith === 'identity' && key.kind === 'passphrase') return refuse('backup/identity-needed');
  return done(null);
};

const readHeader = async (path: string): Promise<Result<AgeHeader>> => {
  try {
    return await readAgeHeader(path);
  } catch (error) {
    return refuse('file/unreadable', { fileName: basename(path), reason: fileErrorReason(error) });
  }
};

const readPlain = async <Value>(
  plain: ReadableStream<Uint8Array>,
  read: (lines: AsyncGenerator<Uint8Array>) => Promise<Result<Value>>,
): Promise<Result<Value>> => {
  const lines = splitLines(chunksOf(plain), MOST_LINE_BYTES);
  try {
    return await read(lines);
  } finally {
    await lines.return(undefined);
  }
};

const openBackup = async <Value>(
  path: string,
  key: BackupKey,
  read: (lines: AsyncGenerator<Uint8Array>, header: AgeHeader) => Promise<Result<Value>>,
): Promise<Result<Value>> => {
  const header = await readHeader(path);
  if (!header.ok) return header;
  const kind = checkKind(header.value, key);
  if (!kind.ok) return kind;
  const locked = fileChunks(path);
  try {
    const unlocked = await unlockStream(streamOf(locked), key);
    return unlocked.ok ? await readPlain(unlocked.value, (lines) => read(lines, header.value)) : unlocked;
  } finally {
    // Closes the file, however far it was read.
    await locked.return(undefined);
  }
};

/**
 * The manifest of a backup that is whole and unchanged. The sink may have got much before a refusal: it throws it away
 * then. Errors: `file/unreadable`, `backup/not-age`, `backup/passphrase-needed`, `backup/identity-needed`,
 * `backup/wrong-passphrase`, `backup/wrong-identity`, `backup/identity-invalid`, `backup/not-a-backup`,
 * `backup/truncated`, `backup/damaged`.
 */
export const readBackup = (
  path: string,
  key: BackupKey,
  sinkFor: (manifest: BackupManifest) => BackupSink,
): Promise<Result<BackupManifest>> => openBackup(path, key, (lines, header) => readLines(lines, header, sinkFor));

/** What a backup says of itself, signed by the device that it names; what follows it is not looked at. Errors as above. */
export const readManifest = (path: string, key: BackupKey): Promise<Result<BackupManifest>> =>
  openBackup(path, key, async (lines, header) => {
    const begun = await beginLines(lines, header);
    return begun.ok ? done(begun.value.manifest) : begun;
  });
