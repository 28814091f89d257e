/** `coterm key list`: the workspace's keys with their fingerprints. */
import { refusalSentence } from '../../contract/fill-sentence';
import { groupedFingerprint } from '../keys/fingerprint';
import type { KeyFacts, KeyList } from '../keys/key-store';
import { printDone, printRefusal, wrongUse } from './answer';
import type { Command } from './command';
import { readArguments } from './read-arguments';
import { keysOf } from './workspace-stores';

const keyText = ({ name, kid, createdAt, protection }: KeyFacts): string =>
  `${name}\n  ${groupedFingerprint(kid)}\n  made ${createdAt.slice(0, 10)}, protection: ${protection}`;

const listText = ({ keys, damaged }: KeyList): string => {
  const lines = [...keys.map(keyText), ...damaged.map((name) => refusalSentence({ code: 'key/damaged', name }))];
  return lines.length === 0 ? 'There is no key in this workspace yet.' : lines.join('\n');
};

export const keyListCommand: Command = {
  name: 'key list',
  usage: 'key list',
  summary: 'list the workspace’s keys and their fingerprints',
  run: async (args, host) => {
    const given = readArguments(args, {}, { least: 0, most: 0, names: '' });
    if (!given.ok) return wrongUse(host, given.error, keyListCommand.usage);
    const list = await keysOf(host).list();
    if (!list.ok) return printRefusal(host, list.error);
    const keys = list.value.keys.map((key) => ({ ...key, fingerprint: groupedFingerprint(key.kid) }));
    return printDone(host, { keys, damaged: list.value.damaged }, listText(list.value));
  },
};
