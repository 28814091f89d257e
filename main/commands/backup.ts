/** `coterm backup FILE`: one encrypted file with the whole workspace, tried by a restore before it counts. */
import { basename } from 'node:path';
import type { Result } from '../../domain/result';
import type { BackupReport, BackupStage } from '../backup/write-backup';
import { printDone, printRefusal, wrongUse } from './answer';
import { oneSecret, readLock } from './backup-secrets';
import { contentText, manifestDocument } from './backup-text';
import type { Command, CommandHost, CommandOutcome } from './command';
import { plainText } from './plain-text';
import { readArguments } from './read-arguments';

const options = {
  'passphrase-file': { type: 'string' },
  recipient: { type: 'string', multiple: true },
  'with-keys': { type: 'boolean' },
  force: { type: 'boolean' },
  automatic: { type: 'boolean' },
} as const;

interface Given {
  readonly 'passphrase-file'?: string | undefined;
  readonly recipient?: readonly string[] | undefined;
  readonly 'with-keys'?: boolean | undefined;
  readonly force?: boolean | undefined;
  readonly automatic?: boolean | undefined;
}

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

const print = (host: CommandHost, written: Result<BackupReport>): CommandOutcome => {
  if (!written.ok) return printRefusal(host, written.error);
  const { path, sizeBytes, manifest } = written.value;
  const document = { file: path, sizeBytes, verified: true, ...manifestDocument(manifest) };
  return printDone(host, document, backupText(written.value));
};

const runInto = async (path: string, given: Given, host: CommandHost): Promise<CommandOutcome> => {
  const { 'passphrase-file': passphraseFile, recipient, 'with-keys': withKeys = false, force = false } = given;
  const wrong = oneSecret([
    ['--passphrase-file', passphraseFile],
    ['--recipient', recipient],
  ]);
  if (wrong !== null) return wrongUse(host, wrong, backupCommand.usage);
  const lock = await readLock(passphraseFile, recipient);
  if (!lock.ok) return printRefusal(host, lock.error);
  // Loaded when it is asked for: no other command needs age.
  const { writeBackup } = await import('../backup/write-backup');
  const { workspaceFolder: folder, now } = host;
  return print(host, await writeBackup({ folder, path, lock: lock.value, withKeys, force, now, tell: tellOn(host) }));
};

/** Place, key and rotation are fixed, so that a scheduler can call it: no other option belongs there. */
const runAutomatic = async (given: Given, host: CommandHost): Promise<CommandOutcome> => {
  const [other] = Object.keys(given).filter((name) => name !== 'automatic');
  if (other !== undefined) return wrongUse(host, { code: 'usage/option-value', option: `--${other}` }, automaticUsage);
  const { makeAutomaticBackup } = await import('../backup/automatic-backup');
  const { workspaceFolder: folder, now } = host;
  return print(host, await makeAutomaticBackup({ folder, now, tell: tellOn(host) }));
};

const automaticUsage = 'backup --automatic';

/** Works beside an app that has the workspace open. */
export const backupCommand: Command = {
  name: 'backup',
  usage: 'backup FILE (--passphrase-file FILE | --recipient age1...) [--with-keys] [--force], or backup --automatic',
  summary: 'write the whole workspace into one encrypted file (age)',
  run: async (args, host) => {
    const most = args.includes('--automatic') ? 0 : 1;
    const given = readArguments(args, options, { least: most, most, names: 'FILE' });
    if (!given.ok) return wrongUse(host, given.error, backupCommand.usage);
    const { positionals, values } = given.value;
    const [path] = positionals;
    return path === undefined ? await runAutomatic(values, host) : await runInto(path, values, host);
  },
};
