/** The shapes in which window and host speak of backups. */
import { z } from 'zod';
import { limits } from './limits';

const count = z.int().min(0);
const passphrase = z.string().min(1).max(1024);
const refusal = z.looseObject({ code: z.string() });
const nothing = z.strictObject({});
const piece = z.instanceof(Uint8Array).refine((sent) => sent.byteLength <= limits.backupPieceBytes, 'too large');

/** What a backup says of itself. */
const heldInBackupSchema = z.strictObject({
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

const lockSchema = z.union([
  z.strictObject({ passphrase }),
  /** An age recipient, `age1…`. */
  z.strictObject({ recipient: z.string().min(1).max(200) }),
]);

const madeBackupSchema = z.strictObject({
  /** For `backups.bytes`, and to save it under. */
  name: z.string(),
  madeAt: z.string(),
  sizeBytes: count,
  /** Of the file, as `sha256sum` prints it. */
  sha256: z.string(),
  holds: heldInBackupSchema,
  /** Files with private keys. */
  keys: count,
});
export type MadeBackup = Readonly<z.infer<typeof madeBackupSchema>>;

const restorePreviewSchema = z.strictObject({
  /** Handle for `restore.commit`. */
  restore: z.string(),
  madeAt: z.string(),
  /** Name of the computer that made it, and the fingerprint of its key. */
  host: z.string(),
  device: z.string(),
  holds: heldInBackupSchema,
  keys: count,
  /** The workspace that would be replaced; `null` when it cannot be read. */
  here: heldInBackupSchema.nullable(),
  /** Events here that the backup lacks: after the restore they are missing. */
  missing: count,
  /** Events in the backup that are not here. */
  added: count,
});
export type RestorePreview = Readonly<z.infer<typeof restorePreviewSchema>>;

const checkSchema = z.strictObject({
  check: z.enum(['workspace', 'lock', 'journal', 'documents', 'ledger', 'keys', 'trust', 'usage', 'clock']),
  state: z.enum(['good', 'note', 'bad']),
  found: z.string(),
  findings: z.array(refusal),
});
export type WorkspaceCheck = Readonly<z.infer<typeof checkSchema>>;

const rebuiltSchema = z.strictObject({
  events: count,
  documents: count,
  pools: count,
  conflicts: count,
  findings: z.array(refusal),
});
export type RebuiltWorkspace = Readonly<z.infer<typeof rebuiltSchema>>;

/** A file that the window holds comes to the host in pieces; the first begins it, each goes on where the last one ended. */
const uploadSchema = z.strictObject({
  offset: count,
  bytes: piece,
  /** Of the whole file. */
  sizeBytes: count,
});

export const backupChannels = {
  /** The automatic backups there are, and whether more are made. */
  'backups.list': { input: nothing, output: backupsListSchema },
  /** Makes one and tries it by a restore; the host holds it until the next. */
  'backups.make': { input: z.strictObject({ lock: lockSchema, withKeys: z.boolean() }), output: madeBackupSchema },
  /** Stops the backup or the look into one that is under way; it answers `work/cancelled` then. */
  'backups.cancel': { input: nothing, output: nothing },
  /** A piece of the made backup, or of an automatic one. */
  'backups.bytes': {
    input: z.strictObject({ name: z.string().max(100), offset: count }),
    output: z.strictObject({ bytes: piece, sizeBytes: count }),
  },
  'restore.upload': { input: uploadSchema, output: nothing },
  /** Restores a backup beside the workspace, checks all of it, and says what would change; nothing is replaced. */
  'restore.preview': {
    input: z.strictObject({
      /** An automatic backup; left out for the file that was uploaded. */
      name: z.string().max(100).optional(),
      /** Left out for an automatic one: the key that lies beside it opens it. */
      key: z.union([z.strictObject({ passphrase }), z.strictObject({ identity: z.string().max(10_000) })]).optional(),
    }),
    output: restorePreviewSchema,
  },
  /** Replaces the workspace by what was previewed and sets it aside. */
  'restore.commit': { input: z.strictObject({ restore: z.string().max(100) }), output: nothing },
  'restore.discard': { input: nothing, output: nothing },
  /** Puts back what was set aside last, and sets aside what stands in its place. */
  'restore.undo': { input: nothing, output: nothing },
  /** Looks at everything again, as `coterm doctor` does; changes nothing. */
  'workspace.check': { input: nothing, output: z.strictObject({ checks: z.array(checkSchema) }) },
  /** Checks everything afresh and makes anew what is derived from it, as `coterm rebuild` does. */
  'workspace.rebuild': { input: nothing, output: rebuiltSchema },
};

/** How far the work is that a window waits for. */
export const workProgressSchema = z.strictObject({
  stage: z.enum(['reading', 'writing', 'verifying', 'unlocking', 'comparing', 'journal', 'documents', 'register']),
});
export type WorkStage = z.infer<typeof workProgressSchema>['stage'];
