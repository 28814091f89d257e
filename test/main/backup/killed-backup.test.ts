import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { previewBackup, restoreBackup } from '../../../main/backup/restore-backup';
import type { Disk } from '../../../main/journal/disk';
import { openWorkspace } from '../../../main/workspace/workspace';
import { aFailingDisk } from '../../doubles/failing-disk';
import { valueOf } from '../../builders/open-workspace';
import { aTemporaryFolder } from '../../builders/temporary-folder';
import { aFilledWorkspace, backUp } from './backed-up-workspace';
import { rightKey } from './backup-secrets';

const program = fileURLToPath(new URL('backup-in-a-loop.ts', import.meta.url));

interface Said {
  readonly made?: string;
  readonly restored?: string;
}

const runUntilKilled = async (folder: string, place: string, killBefore: number | null): Promise<readonly Said[]> => {
  const args = ['--import', 'tsx', program, folder, place, ...(killBefore === null ? [] : [String(killBefore)])];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const said: Said[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(JSON.parse(line) as Said);
    if (killBefore === null && said.length === 3) child.kill('SIGKILL');
  }
  expect((await ended)[1]).toBe('SIGKILL');
  return said;
};

/** Every backup that has its name is whole, every workspace that has its name is complete, and so is the one they came from. */
const expectNothingHalfDone = async (folder: string, place: string, said: readonly Said[]): Promise<void> => {
  const { head } = valueOf(await openWorkspace(folder, { write: false })).ledger;
  expect(head().count).toBe(2);
  const names = (await readdir(place)).filter((name) => !name.startsWith('.'));
  for (const { made, restored } of said) expect(names.map((name) => join(place, name))).toContain(made ?? restored);
  for (const name of names) {
    const path = join(place, name);
    if (name.endsWith('.age')) expect(valueOf(await previewBackup(path, rightKey)).head).toEqual(head());
    else expect(valueOf(await openWorkspace(path, { write: false })).ledger.head()).toEqual(head());
  }
};

const hiddenIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder)).filter((name) => name.startsWith('.'));

describe.runIf(process.platform !== 'win32')('kill -9 during backup and restore leaves nothing half done', () => {
  it.each([
    ['from outside', null],
    ['by itself, in the middle of writing', 3],
    ['by itself, in the trial restore', 12],
    ['by itself, in a restore', 60],
  ])('%s', { timeout: 60_000 }, async (_when, killBefore) => {
    const [folder, place] = [await aTemporaryFolder(), await aTemporaryFolder()];
    await aFilledWorkspace(folder);
    const said = await runUntilKilled(folder, place, killBefore);
    await expectNothingHalfDone(folder, place, said);
  });

  it('and the next backup to the same place clears away what was left', { timeout: 60_000 }, async () => {
    const [folder, place] = [await aTemporaryFolder(), await aTemporaryFolder()];
    await aFilledWorkspace(folder);
    await runUntilKilled(folder, place, 12);
    expect([(await hiddenIn(folder)).length, (await hiddenIn(place)).length]).toEqual([1, 1]);
    valueOf(await backUp(folder, join(place, '1.age')));
    expect([await hiddenIn(folder), await hiddenIn(place)]).toEqual([[], []]);
  });
});

/** Backs up and restores on a disk whose power fails; says what was done until then. */
const workUntilPowerFails = async (folder: string, place: string, disk: Disk): Promise<readonly Said[]> => {
  const said: Said[] = [];
  const path = join(place, 'a.age');
  const into = join(place, 'new');
  try {
    valueOf(await backUp(folder, path, { disk }));
    said.push({ made: path });
    valueOf(await restoreBackup({ path, key: rightKey, into, disk }));
    said.push({ restored: into });
  } catch (error) {
    expect(String(error)).toContain('the power failed');
  }
  return said;
};

it('a power cut before any step of backup and restore leaves nothing half done', { timeout: 120_000 }, async () => {
  const folder = await aTemporaryFolder();
  await aFilledWorkspace(folder);
  for (let failBefore = 1; ; failBefore += 1) {
    const place = await aTemporaryFolder();
    const { disk, steps } = aFailingDisk(failBefore);
    const said = await workUntilPowerFails(folder, place, disk);
    await expectNothingHalfDone(folder, place, said);
    await rm(place, { recursive: true });
    if (steps() < failBefore) break;
  }
});
