/** `coterm key export [NAME]`: the public half of a key, for whoever is to trust it. */
import { done, refuse, type Result } from '../../domain/result';
import { writeAtomically } from '../files/write-atomically';
import { exportedKeyText, toExportedKey } from '../keys/exported-key';
import { groupedFingerprint } from '../keys/fingerprint';
import type { KeyStore } from '../keys/key-store';
import { printDone, printRefusal, wrongUse } from './answer';
import type { Command } from './command';
import { readArguments } from './read-arguments';
import { keysOf } from './workspace-stores';

/** The key that is meant where none is named: the only one. Errors: `key/none`, `key/which` with `names`. */
const onlyKey = async (keys: KeyStore): Promise<Result<string>> => {
  const list = await keys.list();
  if (!list.ok) return list;
  const [first, ...more] = list.value.keys.map(({ name }) => name);
  if (first === undefined) return refuse('key/none');
  return more.length === 0 ? done(first) : refuse('key/which', { names: [first, ...more].join(', ') });
};

const writtenText = (file: string, kid: string): string =>
  `Wrote ${file}.\nFingerprint: ${groupedFingerprint(kid)}\nTell it to the other side by another way than the file: by telephone, or in person.`;

export const keyExportCommand: Command = {
  name: 'key export',
  usage: 'key export [NAME] [--out FILE] [--force]',
  summary: 'print or write the public key (JWK)',
  run: async (args, host) => {
    const options = { out: { type: 'string' }, force: { type: 'boolean' } } as const;
    const given = readArguments(args, options, { least: 0, most: 1, names: 'NAME' });
    if (!given.ok) return wrongUse(host, given.error, keyExportCommand.usage);
    const keys = keysOf(host);
    const [named] = given.value.positionals;
    const name = named === undefined ? await onlyKey(keys) : done(named);
    const key = name.ok ? await keys.publicKey(name.value) : name;
    if (!key.ok) return printRefusal(host, key.error);
    const document = { ...toExportedKey(key.value), fingerprint: groupedFingerprint(key.value.kid) };
    const { out, force } = given.value.values;
    if (out === undefined) return printDone(host, document, exportedKeyText(key.value));
    const written = await writeAtomically(out, exportedKeyText(key.value), { mustBeNew: force !== true });
    return written.ok
      ? printDone(host, { ...document, file: out }, writtenText(out, key.value.kid))
      : printRefusal(host, written.error);
  },
};
