/** Takes this computer's private keys and access tokens along into a restored workspace: most backups hold none. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Disk } from '../journal/disk';
import { writeDurably } from '../journal/write-durably';
import { namesIn } from '../journal/names-in';
import { isTokenFile } from '../licence-servers/token-store';

const isSecret = (name: string): boolean => (name.startsWith('key-') && name.endsWith('.pem')) || isTokenFile(name);

/** The files with private keys and access tokens in a workspace. */
export const keyNamesIn = async (folder: string): Promise<readonly string[]> =>
  ((await namesIn(join(folder, 'keys'))) ?? []).filter(isSecret);

/** Those that came with the backup stay as they are. */
export const keepKeys = async (disk: Disk, from: string, to: string): Promise<void> => {
  const there = await keyNamesIn(to);
  const names = (await keyNamesIn(from)).filter((name) => !there.includes(name));
  if (names.length === 0) return;
  await disk.createFolder(join(to, 'keys'));
  for (const name of names) await writeDurably(disk, join(to, 'keys', name), await readFile(join(from, 'keys', name)));
};
