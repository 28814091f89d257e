/** `coterm trust add FILE|JWK --fingerprint F [--as USE]`: trusts a key whose fingerprint somebody compared, for one use. */
import { keyUseSchema } from '../../contract/key-uses';
import { limits } from '../../contract/limits';
import { done, type Result } from '../../domain/result';
import { readBytes } from '../files/read-bytes';
import { groupedFingerprint } from '../keys/fingerprint';
import { printDone, printRefusal, wrongUse } from './answer';
import type { Command } from './command';
import { hideFingerprints, revealFingerprint } from './dashed-fingerprint';
import { inWorkspace } from './in-workspace';
import { readArguments } from './read-arguments';

/** A JWK begins with a brace, which no sensible file name does. */
const readKeyText = async (fileOrJwk: string): Promise<Result<string | Uint8Array>> =>
  fileOrJwk.trimStart().startsWith('{') ? done(fileOrJwk) : await readBytes(fileOrJwk, limits.trustListBytes);

export const trustAddCommand: Command = {
  name: 'trust add',
  usage: 'trust add FILE|JWK --fingerprint FINGERPRINT [--as issuer|partner|site] [--name NAME]',
  summary: 'trust the public key of an issuer, partner or site',
  run: async (args, host) => {
    const options = { fingerprint: { type: 'string' }, as: { type: 'string' }, name: { type: 'string' } } as const;
    const given = readArguments(hideFingerprints(args), options, { least: 1, most: 1, names: 'FILE or JWK' });
    if (!given.ok) return wrongUse(host, given.error, trustAddCommand.usage);
    const { fingerprint, name, as = 'issuer' } = given.value.values;
    if (fingerprint === undefined)
      return wrongUse(host, { code: 'usage/missing-argument', argument: '--fingerprint' }, trustAddCommand.usage);
    const use = keyUseSchema.safeParse(as);
    if (!use.success) return wrongUse(host, { code: 'usage/option-value', option: '--as' }, trustAddCommand.usage);
    const text = await readKeyText(given.value.positionals[0] ?? '');
    if (!text.ok) return printRefusal(host, text.error);
    return await inWorkspace(host, { write: true }, async ({ trust }) => {
      const added = await trust.add(text.value, revealFingerprint(fingerprint), name, use.data);
      if (!added.ok) return printRefusal(host, added.error);
      const key = { ...added.value, fingerprint: groupedFingerprint(added.value.kid) };
      return printDone(host, key, `Trusting ${key.name} as ${key.use} from now on.\nFingerprint: ${key.fingerprint}`);
    });
  },
};
