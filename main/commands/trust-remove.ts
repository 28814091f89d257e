/** `coterm trust remove` and `coterm trust revoke`: two ways to stop believing a key. */
import type { Result } from '../../domain/result';
import type { TrustedKey } from '../../contract/ipc';
import { ungroupedFingerprint } from '../keys/fingerprint';
import type { TrustStore } from '../keys/trust-store';
import { printDone, printRefusal, wrongUse } from './answer';
import type { Command, CommandHost, CommandOutcome } from './command';
import { hideFingerprints, revealFingerprint } from './dashed-fingerprint';
import { inWorkspace } from './in-workspace';
import { readArguments } from './read-arguments';

type Change = (trust: TrustStore, kid: string) => Promise<Result<TrustedKey>>;

const changeTrust = async (
  args: readonly string[],
  host: CommandHost,
  usage: string,
  change: Change,
  said: string,
): Promise<CommandOutcome> => {
  const given = readArguments(hideFingerprints(args), {}, { least: 1, most: 1, names: 'FINGERPRINT' });
  if (!given.ok) return wrongUse(host, given.error, usage);
  const kid = ungroupedFingerprint(revealFingerprint(given.value.positionals[0] ?? ''));
  return await inWorkspace(host, { write: true }, async ({ trust }) => {
    const changed = await change(trust, kid);
    return changed.ok
      ? printDone(host, changed.value, `${changed.value.name} ${said}`)
      : printRefusal(host, changed.error);
  });
};

/** The key is unknown again, and may be added again. */
export const trustRemoveCommand: Command = {
  name: 'trust remove',
  usage: 'trust remove FINGERPRINT',
  summary: 'forget an issuer’s key',
  run: (args, host) =>
    changeTrust(args, host, trustRemoveCommand.usage, (trust, kid) => trust.remove(kid), 'is no longer trusted.'),
};

/** The key is remembered as one whose files are refused: for a private key that was lost or stolen. */
export const trustRevokeCommand: Command = {
  name: 'trust revoke',
  usage: 'trust revoke FINGERPRINT',
  summary: 'refuse whatever an issuer’s key signed, from now on',
  run: (args, host) =>
    changeTrust(
      args,
      host,
      trustRevokeCommand.usage,
      (trust, kid) => trust.revoke(kid),
      'is revoked: its files are refused.',
    ),
};
