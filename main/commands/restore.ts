/** `coterm restore FILE`: makes a workspace from a backup, or says what the backup holds. */
import type { BackupKey } from '../backup/backup-lock';
import type { BackupManifest } from '../backup/backup-records';
import type { Result } from '../../domain/result';
import { printDone, printRefusal, wrongUse } from './answer';
import { oneSecret, readKey } from './backup-secrets';
import { contentText, manifestDocument, originText } from './backup-text';
import type { Command } from './command';
import { readArguments } from './read-arguments';

const options = {
  'passphrase-file': { type: 'string' },
  'identity-file': { type: 'string' },
  into: { type: 'string' },
  preview: { type: 'boolean' },
} as const;

/** `into` left out: only a look at it. */
const read = async (path: string, key: BackupKey, into: string | null): Promise<Result<BackupManifest>> => {
  // Loaded when it is asked for: no other command needs age.
  const { previewBackup, restoreBackup } = await import('../backup/restore-backup');
  return into === null ? await previewBackup(path, key) : await restoreBackup({ path, key, into });
};

const previewText = (manifest: BackupManifest): string =>
  `The backup is whole. It holds ${contentText(manifest)}.\n${originText(manifest)}\nNothing was restored.`;

const restoredText = (manifest: BackupManifest, into: string): string =>
  `Restored ${contentText(manifest)} into ${into}.\n${originText(manifest)}`;

/** Without `--into` the workspace's own folder is taken, if it is empty. */
export const restoreCommand: Command = {
  name: 'restore',
  usage: 'restore FILE (--passphrase-file FILE | --identity-file FILE) [--into DIR] [--preview]',
  summary: 'make a workspace from a backup, or show what it holds',
  run: async (args, host) => {
    const given = readArguments(args, options, { least: 1, most: 1, names: 'FILE' });
    if (!given.ok) return wrongUse(host, given.error, restoreCommand.usage);
    const { positionals, values } = given.value;
    const { 'passphrase-file': passphraseFile, 'identity-file': identityFile, preview = false } = values;
    const wrong = oneSecret([
      ['--passphrase-file', passphraseFile],
      ['--identity-file', identityFile],
    ]);
    if (wrong !== null) return wrongUse(host, wrong, restoreCommand.usage);
    const key = await readKey(passphraseFile, identityFile);
    if (!key.ok) return printRefusal(host, key.error);
    const [path = ''] = positionals;
    const into = values.into ?? host.workspaceFolder;
    const manifest = await read(path, key.value, preview ? null : into);
    if (!manifest.ok) return printRefusal(host, manifest.error);
    const document = { restoredInto: preview ? null : into, ...manifestDocument(manifest.value) };
    return printDone(host, document, preview ? previewText(manifest.value) : restoredText(manifest.value, into));
  },
};
