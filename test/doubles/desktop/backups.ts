/** Backups in memory: a list that a test fills, one backup that is made, one that can be restored. */
import type { BackupsList, MadeBackup, RestorePreview } from '../../../contract/backup-messages';
import type { ParsedInput } from '../../../contract/ipc';
import { done, refuse } from '../../../domain/result';

const WORKSPACE = '00000000-0000-4000-8000-00000000000a';

export const heldInTest = {
  workspace: WORKSPACE,
  events: 12,
  pools: 3,
  documents: 2,
  newestAt: '2025-03-11T10:00:00.000Z',
};

const made: MadeBackup = {
  name: 'coterm-backup-2025-03-12-0900.age',
  madeAt: '2025-03-12T09:00:00.000Z',
  sizeBytes: 3,
  sha256: 'ab'.repeat(32),
  holds: heldInTest,
  keys: 0,
};

export const RIGHT_PASSPHRASE = 'correct horse battery staple';

const previewOf = (over: Partial<RestorePreview>): RestorePreview => ({
  restore: 'handle',
  madeAt: '2025-03-10T09:00:00.000Z',
  host: 'desk-pc',
  device: 'D'.repeat(43),
  holds: heldInTest,
  keys: 0,
  here: { ...heldInTest, events: 15, pools: 4 },
  missing: 3,
  added: 0,
  ...over,
});

export const createMemoryBackups = () => {
  let listed: BackupsList = {
    folder: '/home/me/coterm-backups',
    isOn: true,
    backups: [],
    lastFailure: null,
    setAside: null,
  };
  let preview = previewOf({});
  const locks: ParsedInput<'backups.make'>[] = [];
  const commits: string[] = [];
  const set = (over: Partial<BackupsList>): void => {
    listed = { ...listed, ...over };
  };
  return {
    /** What is listed from now on. */
    set,
    /** What a preview says from now on. */
    setPreview: (over: Partial<RestorePreview>): void => {
      preview = previewOf(over);
    },
    /** What was asked to be made. */
    locks,
    commits,
    handlers: {
      'backups.list': () => done(listed),
      'backups.make': (order: ParsedInput<'backups.make'>) => {
        locks.push(order);
        return done(made);
      },
      'backups.cancel': () => done({}),
      'backups.bytes': () => done({ bytes: Uint8Array.of(1, 2, 3), sizeBytes: 3 }),
      'restore.upload': () => done({}),
      'restore.preview': ({ key }: ParsedInput<'restore.preview'>) =>
        key !== undefined && 'passphrase' in key && key.passphrase !== RIGHT_PASSPHRASE
          ? refuse('backup/wrong-passphrase')
          : done(preview),
      'restore.commit': ({ restore }: ParsedInput<'restore.commit'>) => {
        commits.push(restore);
        set({ setAside: { folder: '/home/me/coterm-before-restore', at: '2025-03-12T09:01:00.000Z' } });
        return done({});
      },
      'restore.discard': () => done({}),
      'restore.undo': () => {
        set({ setAside: null });
        return done({});
      },
      'workspace.check': () =>
        done({
          checks: [
            { check: 'journal', state: 'good', found: '12 events', findings: [] },
            {
              check: 'documents',
              state: 'bad',
              found: '2 documents',
              findings: [{ code: 'document/damaged', docId: 'x' }],
            },
          ],
        }),
      'workspace.rebuild': () => done({ events: 12, documents: 2, pools: 3, conflicts: 0, findings: [] }),
    },
  };
};
