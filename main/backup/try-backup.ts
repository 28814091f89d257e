/** Restores a backup beside a workspace, proves it, and says how it differs from what stands there. */
import { rm } from 'node:fs/promises';
import { done, refuse, type Result } from '../../domain/result';
import { fileErrorReason } from '../files/file-error';
import type { Disk } from '../journal/disk';
import type { ReadLines } from '../journal/earlier-reading';
import { localDate } from '../local-date';
import type { BackupKey } from './backup-lock';
import type { BackupManifest } from './backup-records';
import { restoreInto } from './restore-into';
import { readContents, type Contents } from './workspace-contents';

export interface TriedBackup {
  readonly manifest: BackupManifest;
  /** What stands in the workspace now; `null` when it cannot be read. */
  readonly here: Contents | null;
  /** Events of the workspace that the backup lacks. */
  readonly missing: number;
  /** Events of the backup that the workspace lacks. */
  readonly added: number;
}

export interface Trial {
  readonly disk: Disk;
  /** The workspace. */
  readonly folder: string;
  readonly path: string;
  readonly key: BackupKey;
  /** Must not exist yet; it is left there, whole, if nothing is refused. */
  readonly into: string;
  readonly now: Date;
  readonly tell: (stage: 'unlocking' | 'comparing') => void;
}

type Events = ReadLines['events'];

const countLacking = (events: Events, other: Events): number => {
  const ids = new Set(other.map(({ id }) => id));
  return events.filter(({ id }) => !ids.has(id)).length;
};

const compare = async ({ folder, into, now, tell }: Trial, manifest: BackupManifest): Promise<Result<TriedBackup>> => {
  tell('comparing');
  const restored = await readContents({ folder: into, asOf: manifest.asOf });
  if (!restored.ok) return refuse('backup/damaged', { reason: restored.error.code });
  const present = await readContents({ folder, asOf: localDate(now) });
  const events = restored.value.reading.events;
  if (!present.ok) return done({ manifest, here: null, missing: 0, added: events.length });
  const { contents, reading } = present.value;
  const missing = countLacking(reading.events, events);
  return done({ manifest, here: contents, missing, added: countLacking(events, reading.events) });
};

const restoreAndCompare = async (trial: Trial): Promise<Result<TriedBackup>> => {
  const { disk, into, path, key, tell } = trial;
  tell('unlocking');
  const restored = await restoreInto(disk, into, path, key);
  return restored.ok ? await compare(trial, restored.value) : restored;
};

/** Leaves nothing after a refusal. Errors: `restore/write-failed` with `reason`, and those of `readBackup`. */
export const tryBackup = async (trial: Trial): Promise<Result<TriedBackup>> => {
  let isWhole = false;
  try {
    const tried = await restoreAndCompare(trial);
    isWhole = tried.ok;
    return tried;
  } catch (error) {
    return refuse('restore/write-failed', { folder: trial.into, reason: fileErrorReason(error) });
  } finally {
    if (!isWhole) await rm(trial.into, { recursive: true, force: true });
  }
};
