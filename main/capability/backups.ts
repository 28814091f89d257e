/** Backups and restores, as the window asks for them. */
import type { AutomaticBackup, RestorePreview } from '../../contract/backup-messages';
import type { ParsedInput } from '../../contract/ipc';
import { done, type Result } from '../../domain/result';
import type { BackupLock, StatedKey } from '../backup/backup-lock';
import type { BackupManifest } from '../backup/backup-records';
import type { ListedBackup } from '../backup/list-backups';
import type { Contents } from '../backup/workspace-contents';
import type { MadeByHand } from '../background/backup-by-hand';
import type { ReadyRestore } from '../background/restore-desk';
import { thumbprint } from '../keys/thumbprint';
import type { Capabilities, CapabilityParts } from './capability';

const heldIn = ({ workspace, head, pools, documents, newestAt }: BackupManifest | Contents) => ({
  workspace,
  events: head.count,
  pools,
  documents,
  newestAt,
});

const shownBackup = ({ name, madeAt, sizeBytes, keptAs, manifest }: ListedBackup): AutomaticBackup => ({
  name,
  madeAt,
  sizeBytes,
  keptAs: [...keptAs],
  holds: manifest === null ? null : heldIn(manifest),
});

const shownMade = ({ manifest, ...file }: MadeByHand) => ({
  ...file,
  madeAt: manifest.madeAt,
  keys: manifest.keys,
  holds: heldIn(manifest),
});

const shownRestore = ({ restore, manifest, here, missing, added }: ReadyRestore): RestorePreview => ({
  restore,
  madeAt: manifest.madeAt,
  host: manifest.host,
  device: thumbprint(manifest.device),
  keys: manifest.keys,
  holds: heldIn(manifest),
  here: here === null ? null : heldIn(here),
  missing,
  added,
});

const lockOf = (lock: ParsedInput<'backups.make'>['lock']): BackupLock =>
  'passphrase' in lock
    ? { kind: 'passphrase', passphrase: lock.passphrase }
    : { kind: 'recipients', recipients: [lock.recipient.trim()] };

/** A recovery key's whole file may be given; what is not a key in it is passed over. */
const keyOf = (key: ParsedInput<'restore.preview'>['key']): StatedKey | null => {
  if (key === undefined) return null;
  if ('passphrase' in key) return { kind: 'passphrase', passphrase: key.passphrase };
  const lines = key.identity.split(/\r?\n/).map((line) => line.trim());
  return { kind: 'identities', identities: lines.filter((line) => line !== '' && !line.startsWith('#')) };
};

const nothing = (result: Result<null>): Result<Record<string, never>> => (result.ok ? done({}) : result);

type BackupChannel = Extract<keyof Capabilities, `backups.${string}` | `restore.${string}`>;

export const answerBackups = ({ backups }: CapabilityParts): Pick<Capabilities, BackupChannel> => ({
  'backups.list': async () => {
    const listed = await backups.list();
    if (!listed.ok) return listed;
    const [failure, aside] = [backups.keeper.lastFailure(), await backups.restores.setAside()];
    return done({
      folder: backups.folder,
      isOn: backups.isOn(),
      backups: listed.value.map(shownBackup),
      lastFailure: failure === null ? null : { at: failure.at, error: { ...failure.error } },
      setAside: aside === null ? null : { folder: aside.path, at: aside.at },
    });
  },
  'backups.make': async ({ lock, withKeys }) => {
    const made = await backups.byHand.make(lockOf(lock), withKeys);
    return made.ok ? done(shownMade(made.value)) : made;
  },
  'backups.cancel': () => {
    backups.cancel();
    return Promise.resolve(done({}));
  },
  'backups.bytes': async ({ name, offset }) => {
    const piece = await backups.byHand.piece(name, offset);
    return piece.ok ? done({ ...piece.value, bytes: new Uint8Array(piece.value.bytes) }) : piece;
  },
  'restore.upload': async (piece) => nothing(await backups.restores.upload(piece)),
  'restore.preview': async ({ name, key }) => {
    const ready = await backups.restores.preview(name ?? null, keyOf(key));
    return ready.ok ? done(shownRestore(ready.value)) : ready;
  },
  'restore.commit': async ({ restore }) => nothing(await backups.restores.commit(restore)),
  'restore.discard': async () => nothing(await backups.restores.discard()),
  'restore.undo': async () => nothing(await backups.restores.undo()),
});
