/** `coterm trust list`: whose signatures count here and for what, and the keys that were revoked. */
import { groupedFingerprint } from '../keys/fingerprint';
import type { KeyUse } from '../../contract/key-uses';
import type { PinnedKey } from '../keys/trust-store';
import { printDone, printRefusal, wrongUse } from './answer';
import type { Command } from './command';
import { readArguments } from './read-arguments';
import { trustOf } from './workspace-stores';

const keyText = ({ name, use, kid, addedAt, revokedAt }: PinnedKey): string =>
  `${name}, ${use}\n  ${groupedFingerprint(kid)}\n  added ${addedAt.slice(0, 10)}${revokedAt === null ? '' : `, revoked ${revokedAt.slice(0, 10)}`}`;

const keyDocument = ({ kid, name, use, addedAt, revokedAt }: PinnedKey): object => ({
  kid,
  name,
  use,
  addedAt,
  ...(revokedAt === null ? {} : { revokedAt }),
  fingerprint: groupedFingerprint(kid),
});

export const trustListCommand: Command = {
  name: 'trust list',
  usage: 'trust list',
  summary: 'list the trusted keys and their fingerprints',
  run: async (args, host) => {
    const given = readArguments(args, {}, { least: 0, most: 0, names: '' });
    if (!given.ok) return wrongUse(host, given.error, trustListCommand.usage);
    const pinned = await trustOf(host).pinned();
    if (!pinned.ok) return printRefusal(host, pinned.error);
    const trustedAs = (use: KeyUse): readonly object[] =>
      pinned.value.filter((key) => key.use === use && key.revokedAt === null).map(keyDocument);
    const revoked = pinned.value.filter(({ revokedAt }) => revokedAt !== null).map(keyDocument);
    const lists = { issuers: trustedAs('issuer'), partners: trustedAs('partner'), sites: trustedAs('site') };
    const text = pinned.value.map(keyText).join('\n');
    return printDone(host, { ...lists, revoked }, text === '' ? 'Nobody is trusted in this workspace yet.' : text);
  },
};
