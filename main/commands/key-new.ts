/** `coterm key new NAME`: makes an Ed25519 key in the workspace. */
import { groupedFingerprint } from '../keys/fingerprint';
import type { KeyFacts } from '../keys/key-store';
import { printDone, printRefusal, wrongUse } from './answer';
import type { Command } from './command';
import { inWorkspace } from './in-workspace';
import { readArguments } from './read-arguments';
import { readPassphrase } from './read-passphrase';

const protections: Readonly<Record<KeyFacts['protection'], string>> = {
  file: 'whoever can read its file can sign with it',
  passphrase: 'protected by the passphrase',
  system: 'sealed by the system for this user',
};

const newKeyText = ({ name, kid, protection }: KeyFacts): string =>
  `Made key ${name} (${protections[protection]}).\nFingerprint: ${groupedFingerprint(kid)}`;

export const keyNewCommand: Command = {
  name: 'key new',
  usage: 'key new NAME [--passphrase-file FILE]',
  summary: 'make an Ed25519 key that signs licence files',
  run: async (args, host) => {
    const options = { 'passphrase-file': { type: 'string' } } as const;
    const given = readArguments(args, options, { least: 1, most: 1, names: 'NAME' });
    if (!given.ok) return wrongUse(host, given.error, keyNewCommand.usage);
    const [name = ''] = given.value.positionals;
    const passphrase = await readPassphrase(given.value.values['passphrase-file']);
    if (!passphrase.ok) return printRefusal(host, { ...passphrase.error, name });
    return await inWorkspace(host, { write: true }, async ({ keys }) => {
      const made = await keys.create(name, passphrase.value);
      if (!made.ok) return printRefusal(host, made.error);
      const fingerprint = groupedFingerprint(made.value.kid);
      return printDone(host, { ...made.value, fingerprint }, newKeyText(made.value));
    });
  },
};
