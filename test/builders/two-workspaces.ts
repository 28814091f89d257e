/** A site's workspace and a licence desk's, which trust each other's keys and hold the same pool P-0417 of 40 core licences. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from '../../main/commands/command';
import { keyNewCommand } from '../../main/commands/key-new';
import { importCommand } from '../../main/commands/import';
import { openKeyStore } from '../../main/keys/key-store';
import { noSeal } from '../../main/keys/seal';
import type { KeyUse } from '../../contract/key-uses';
import { valueOf } from './issuer';
import { anIssuer, aWorkspace } from './open-workspace';
import { runCommand } from './run-command';
import { aTemporaryFolder } from './temporary-folder';

export interface Seat {
  readonly folder: string;
  readonly run: (command: Command, ...args: readonly string[]) => ReturnType<typeof runCommand>;
}

const aSeat = async (key: string): Promise<Seat> => {
  const folder = await aTemporaryFolder();
  const run: Seat['run'] = (command, ...args) => runCommand(command, folder, args);
  await run(keyNewCommand, key);
  return { folder, run };
};

/** Trusts the owner's key in the workspace of the first. */
export const trust = async ({ folder }: Seat, owner: Seat, key: string, use: KeyUse): Promise<string> => {
  const { jwk, kid } = valueOf(await openKeyStore(join(owner.folder, 'keys'), noSeal).publicKey(key));
  const workspace = await aWorkspace(folder);
  valueOf(await workspace.trust.add(JSON.stringify(jwk), kid, key, use));
  await workspace.close();
  return kid;
};

export const twoWorkspaces = async () => {
  const files = await aTemporaryFolder();
  const issuer = await anIssuer();
  const [site, desk] = [await aSeat('north-gate'), await aSeat('desk')];
  const deskKid = await trust(site, desk, 'desk', 'issuer');
  await trust(desk, site, 'north-gate', 'site');
  const licence = join(files, 'a.ilf');
  await writeFile(licence, await issuer.file());
  for (const { folder, run } of [site, desk]) {
    const workspace = await aWorkspace(folder);
    await issuer.enrolIn(workspace);
    await workspace.close();
    await run(importCommand, licence);
  }
  return { site, desk, deskKid, file: (name: string): string => join(files, name) };
};
