/** The shapes in which window and host speak of backups. */
import { z } from 'zod';
import { backupListChannels, heldInBackupSchema } from './backup-list';
import { limits } from './limits';

export type { AutomaticBackup, BackupsList } from './backup-list';

const count = z.int().min(0);
const passphrase = z.string().min(1).max(1024);
const refusal = z.looseObject({ code: z.string() });
const nothing = z.strictObject({});
const piece = z.instanceof(Uint8Array).refine((sent) => sent.byteLength <= limits.backupPieceBytes, 'too large');

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
  ...backupListChannels,
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
