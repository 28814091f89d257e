/** Makes a backup: one age file, proved by a trial restore before it gets its name. */
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { LedgerHead } from '../../contract/ipc';
import { done, refuse, type Result } from '../../domain/result';
import { appVersion } from '../app-version';
import { fileErrorReason } from '../files/file-error';
import { nodeDisk, type Disk } from '../journal/disk';
import { openDevice } from '../journal/device-key';
import type { Signer } from '../keys/signer';
import { localDate } from '../local-date';
import { draftPath, removeAbandonedDrafts } from '../workspace/drafts';
import { backupBytes, plainBytes } from './backup-lines';
import { lockStream, type BackupKey, type BackupLock } from './backup-lock';
import type { BackupManifest } from './backup-records';
import { planSource, type BackupSource } from './backup-source';
import { chunksOf, streamOf } from './byte-stream';
import { exists, placeFile } from './place-file';
import { restoreInto } from './restore-into';
import { readContents, type Contents } from './workspace-contents';

export type BackupStage = 'reading' | 'writing' | 'verifying';

export interface BackupOrder {
  /** The workspace's folder. */
  readonly folder: string;
  /** The file to be made. */
  readonly path: string;
  readonly lock: BackupLock;
  /** Private keys go along, protected as they are here. */
  readonly withKeys: boolean;
  /** Replaces a file of that name. */
  readonly force: boolean;
  readonly now: () => Date;
  /** Leaves out what was recorded after this head. */
  readonly upTo?: LedgerHead | undefined;
  readonly tell?: (stage: BackupStage) => void;
  readonly disk?: Disk;
}

export interface BackupReport {
  readonly path: string;
  readonly sizeBytes: number;
  readonly manifest: BackupManifest;
}

type Making = Required<Omit<BackupOrder, 'upTo'>> & Pick<BackupOrder, 'upTo'>;

interface Planned {
  readonly source: BackupSource;
  readonly manifest: BackupManifest;
  readonly signer: Signer;
}

const manifestOf = (contents: Contents, { publicJwk }: Signer, now: Date) => {
  const { kty, crv, x } = publicJwk;
  return {
    v: 1,
    part: 'manifest',
    id: randomUUID(),
    madeAt: now.toISOString(),
    asOf: localDate(now),
    app: appVersion,
    host: hostname().slice(0, 255),
    device: { kty, crv, x },
    ...contents,
  } as const;
};

const plan = async ({ folder, withKeys, now, upTo, disk }: Making): Promise<Result<Planned>> => {
  const at = now();
  const read = await readContents({ folder, asOf: localDate(at), upTo });
  if (!read.ok) return read;
  const { signer } = await openDevice(disk, join(folder, 'device'), hostname());
  const source = await planSource(folder, read.value, { withKeys, now: at });
  const begun = manifestOf(read.value.contents, signer, at);
  const bytes = await plainBytes(source, begun.id, signer);
  return done({ source, signer, manifest: { ...begun, keys: source.keys, bytes } });
};

const writeStream = async (disk: Disk, path: string, stream: ReadableStream<Uint8Array>): Promise<number> => {
  const file = await disk.openFile(path);
  let length = 0;
  try {
    for await (const chunk of chunksOf(stream)) {
      await file.writeAt(chunk, length);
      length += chunk.length;
    }
    await file.flush();
  } finally {
    await file.close();
  }
  return length;
};

/** The number of bytes in the file, and the key with which it is read back. */
const writeDraft = async (
  { lock, disk }: Making,
  draft: string,
  { source, manifest, signer }: Planned,
): Promise<Result<{ readonly sizeBytes: number; readonly key: BackupKey }>> => {
  const plain = backupBytes(source, manifest, signer);
  try {
    const locked = await lockStream(streamOf(plain), lock);
    if (!locked.ok) return locked;
    const { key, locked: stream } = locked.value;
    return done({ sizeBytes: await writeStream(disk, draft, stream), key });
  } finally {
    // Closes the file that was being read, however far that came.
    await plain.return(undefined);
  }
};

/** The trial lies in the workspace, where its plain text is as safe as the workspace's own. */
const tryRestore = async ({ folder, disk }: Making, draft: string, key: BackupKey): Promise<Result<BackupManifest>> => {
  const target = join(folder, 'trial-restore');
  await removeAbandonedDrafts(target);
  const trial = draftPath(target);
  try {
    const restored = await restoreInto(disk, trial, draft, key);
    return restored.ok ? restored : refuse('backup/not-verified', { reason: restored.error.code });
  } finally {
    await rm(trial, { recursive: true, force: true }).catch(fileErrorReason);
  }
};

const makeDraft = async (making: Making, draft: string): Promise<Result<BackupReport>> => {
  const { path, force, tell, disk } = making;
  tell('reading');
  const planned = await plan(making);
  if (!planned.ok) return planned;
  tell('writing');
  const written = await writeDraft(making, draft, planned.value);
  if (!written.ok) return written;
  tell('verifying');
  const verified = await tryRestore(making, draft, written.value.key);
  if (!verified.ok) return verified;
  const placed = await placeFile(disk, draft, path, force);
  return placed.ok ? done({ path, sizeBytes: written.value.sizeBytes, manifest: verified.value }) : placed;
};

/**
 * Nothing is left behind after a refusal, and a file that was there before is as it was. It works beside an app that
 * is writing. Errors: `file/exists`, `backup/recipient-invalid`, `backup/not-verified`, `backup/write-failed` with
 * `reason`, and those of `readContents`.
 */
export const writeBackup = async (order: BackupOrder): Promise<Result<BackupReport>> => {
  const [folder, path] = [resolve(order.folder), resolve(order.path)];
  const making: Making = { tell: () => undefined, disk: nodeDisk, ...order, folder, path };
  if (!order.force && (await exists(path))) return refuse('file/exists', { fileName: basename(path) });
  const draft = draftPath(path);
  try {
    await removeAbandonedDrafts(path);
    return await makeDraft(making, draft);
  } catch (error) {
    return refuse('backup/write-failed', { fileName: basename(path), reason: fileErrorReason(error) });
  } finally {
    await rm(draft, { force: true }).catch(fileErrorReason);
  }
};
