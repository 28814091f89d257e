import { spawnSync } from 'node:child_process';
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draftPath } from '../../../main/workspace/drafts';
import { aWorkspace } from '../../builders/open-workspace';
import { aTemporaryFolder } from '../../builders/temporary-folder';

const aDeadProcess = (): number => spawnSync(process.execPath, ['-e', '']).pid;

/** The name of a draft, as a process that has ended would have given it. */
const abandoned = (target: string): string =>
  basename(draftPath(target)).replace(`-${String(process.pid)}.`, `-${String(aDeadProcess())}.`);

const aUsedWorkspace = async (): Promise<string> => {
  const folder = await aTemporaryFolder();
  const workspace = await aWorkspace(folder);
  await workspace.keys.create('desk');
  await workspace.close();
  for (const name of ['trust', join('journal', 'torn')]) await mkdir(join(folder, name), { recursive: true });
  return folder;
};

const namesAfterStart = async (folder: string): Promise<readonly string[]> => {
  await (await aWorkspace(folder)).close();
  return await readdir(folder, { recursive: true });
};

describe('the next start that writes', () => {
  it.each([
    join('device', 'vm.pem.0f0d.unfinished'),
    join('keys', '.key-desk.pem.0f0d.tmp'),
    join('trust', '.issuers.json.0f0d.tmp'),
    join('journal', 'torn', '000001.ndjson.24.0f0d.unfinished'),
    abandoned('writer.lock'),
    abandoned('browser-host.json'),
    abandoned('trial-restore'),
  ])('clears away %s, which a process that was ended left', async (name) => {
    const folder = await aUsedWorkspace();
    await writeFile(join(folder, name), 'half');
    expect(await namesAfterStart(folder)).not.toContain(name);
  });

  it('leaves alone what a process that runs is at', async () => {
    const folder = await aUsedWorkspace();
    const name = basename(draftPath('trial-restore'));
    await writeFile(join(folder, name), 'half');
    expect(await namesAfterStart(folder)).toContain(name);
  });

  it('clears the first file of a workspace away only when nobody can be at it any more', async () => {
    const folder = await aUsedWorkspace();
    const [young, old] = ['workspace.json.1.unfinished', 'workspace.json.2.unfinished'];
    for (const name of [young, old]) await writeFile(join(folder, name), 'half');
    await utimes(join(folder, old), new Date(0), new Date(0));
    const names = await namesAfterStart(folder);
    expect([names.includes(young), names.includes(old)]).toEqual([true, false]);
  });

  it('keeps every key', async () => {
    expect(await namesAfterStart(await aUsedWorkspace())).toContain(join('keys', 'key-desk.pem'));
  });
});
