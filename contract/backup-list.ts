/** What the host says of the automatic backups: the first screen says how they stand. */
import { z } from 'zod';

const count = z.int().min(0);
const refusal = z.looseObject({ code: z.string() });

/** What a backup says of itself. */
export const heldInBackupSchema = z.strictObject({
  /** UUID of the workspace that it was made of. */
  workspace: z.string(),
  events: count,
  pools: count,
  documents: count,
  /** Instant of the newest event; `null` without events. */
  newestAt: z.string().nullable(),
});

const automaticBackupSchema = z.strictObject({
  /** Names it in other messages, and is its file's name. */
  name: z.string(),
  /** Instant. Before it got its name it was restored for a trial, and all of it was there. */
  madeAt: z.string(),
  sizeBytes: count,
  /** For which part of the rule it stays: the newest of 7 days, 4 weeks, 12 months, and those of the newest day. */
  keptAs: z.array(z.enum(['newest-day', 'daily', 'weekly', 'monthly'])),
  /** `null` for one that the recovery key in the folder does not open. */
  holds: heldInBackupSchema.nullable(),
});
export type AutomaticBackup = Readonly<z.infer<typeof automaticBackupSchema>>;

const backupsListSchema = z.strictObject({
  /** Where they lie; only to be shown. */
  folder: z.string(),
  /** False for what is not the user's own, and for what is open for reading only. */
  isOn: z.boolean(),
  /** Newest first. */
  backups: z.array(automaticBackupSchema),
  /** Why there is no newer one; `null` when the last attempt succeeded, or there was none. */
  lastFailure: z.strictObject({ at: z.string(), error: refusal }).nullable(),
  /** The workspace that the last restore, or the undoing of one, set aside; it can take its place again. */
  setAside: z.strictObject({ folder: z.string(), at: z.string() }).nullable(),
});
export type BackupsList = Readonly<z.infer<typeof backupsListSchema>>;

export const backupListChannels = {
  /** The automatic backups there are, and whether more are made. */
  'backups.list': { input: z.strictObject({}), output: backupsListSchema },
};
