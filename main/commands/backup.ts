/** `coterm backup FILE`: one encrypted file with the whole workspace, tried by a restore before it counts. */
import { basename } from 'node:path';
import type { BackupOrder, BackupReport, BackupStage } from '../backup/write-backup';
import { printDone, printRefusal, wrongUse } from './answer';
import { oneSecret, readLock } from './backup-secrets';
import { contentText, manifestDocument } from './backup-text';
import type { Command, CommandHost } from './command';
import { plainText } from './plain-text';
import { readArguments } from './read-arguments';

const options = {
  'passphrase-file': { type: 'string' },
  recipient: { type: 'string', multiple: true },
  'with-keys': { type: 'boolean' },
  force: { type: 'boolean' },
} as const;

const stageTexts: Readonly<Record<BackupStage, string>> = {
  reading: 'Reading the workspace …',
  writing: 'Writing the backup …',
  verifying: 'Restoring it for a trial …',
};

/** On standard error, so that a program that reads the answer is not disturbed. */
const tellOn =
  ({ stderr, json }: CommandHost) =>
  (stage: BackupStage): void => {
    if (!json) stderr.write(`${stageTexts[stage]}\n`);
  };

const backupText = ({ path, sizeBytes, manifest }: BackupReport): string =>
  `Backed up into ${plainText(basename(path))} (${sizeBytes.toLocaleString('en-GB')} bytes): ${contentText(manifest)}.\nA trial restore found all of it.`;

const run = async (order: BackupOrder, host: CommandHost) => {
  // Loaded when it is asked for: no other command needs age.
  const { writeBackup } = await import('../backup/write-backup');
  const written = await writeBackup(order);
  if (!written.ok) return printRefusal(host, written.error);
  const { path, sizeBytes, manifest } = written.value;
  return printDone(
    host,
    { file: path, sizeBytes, verified: true, ...manifestDocument(manifest) },
    backupText(written.value),
  );
};

/** Works beside an app that has the workspace open. */
export const backupCommand: Command = {
  name: 'backup',
  usage: 'backup FILE (--passphrase-file FILE | --recipient age1...) [--with-keys] [--force]',
  summary: 'write the whole workspace into one encrypted file (age)',
  run: async (args, host) => {
    const given = readArguments(args, options, { least: 1, most: 1, names: 'FILE' });
    if (!given.ok) return wrongUse(host, given.error, backupCommand.usage);
    const { positionals, values } = given.value;
    const { 'passphrase-file': passphraseFile, recipient } = values;
    const wrong = oneSecret([
      ['--passphrase-file', passphraseFile],
      ['--recipient', recipient],
    ]);
    if (wrong !== null) return wrongUse(host, wrong, backupCommand.usage);
    const lock = await readLock(passphraseFile, recipient);
    if (!lock.ok) return printRefusal(host, lock.error);
    const [path = ''] = positionals;
    const { 'with-keys': withKeys = false, force = false } = values;
    const { workspaceFolder: folder, now } = host;
    return await run({ folder, path, lock: lock.value, withKeys, force, now, tell: tellOn(host) }, host);
  },
};
