/** `coterm trust list`: the issuers whose files are believed here, and the keys that were revoked. */
import { groupedFingerprint } from '../keys/fingerprint';
import type { PinnedIssuer } from '../keys/trust-store';
import { printDone, printRefusal, wrongUse } from './answer';
import type { Command } from './command';
import { readArguments } from './read-arguments';
import { trustOf } from './workspace-stores';

const issuerText = ({ name, kid, addedAt, revokedAt }: PinnedIssuer): string =>
  `${name}\n  ${groupedFingerprint(kid)}\n  added ${addedAt.slice(0, 10)}${revokedAt === null ? '' : `, revoked ${revokedAt.slice(0, 10)}`}`;

const issuerDocument = ({ kid, name, addedAt, revokedAt }: PinnedIssuer): object => ({
  kid,
  name,
  addedAt,
  ...(revokedAt === null ? {} : { revokedAt }),
  fingerprint: groupedFingerprint(kid),
});

export const trustListCommand: Command = {
  name: 'trust list',
  usage: 'trust list',
  summary: 'list the trusted issuers and their fingerprints',
  run: async (args, host) => {
    const given = readArguments(args, {}, { least: 0, most: 0, names: '' });
    if (!given.ok) return wrongUse(host, given.error, trustListCommand.usage);
    const pinned = await trustOf(host).pinned();
    if (!pinned.ok) return printRefusal(host, pinned.error);
    const issuers = pinned.value.filter(({ revokedAt }) => revokedAt === null).map(issuerDocument);
    const revoked = pinned.value.filter(({ revokedAt }) => revokedAt !== null).map(issuerDocument);
    const text = pinned.value.map(issuerText).join('\n');
    return printDone(host, { issuers, revoked }, text === '' ? 'Nobody is trusted in this workspace yet.' : text);
  },
};
