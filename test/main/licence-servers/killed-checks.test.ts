import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { restoreBackup } from '../../../main/backup/restore-backup';
import type { Disk } from '../../../main/journal/disk';
import { noSeal } from '../../../main/keys/seal';
import { openUsageDesk } from '../../../main/licence-servers/usage-desk';
import { checkWorkspace } from '../../../main/workspace/check-workspace';
import { rebuildWorkspace } from '../../../main/workspace/rebuild-workspace';
import { aWorkspace, valueOf } from '../../builders/open-workspace';
import { allOf, runUntilKilled, type Said } from '../../builders/run-until-killed';
import { aTemporaryFolder } from '../../builders/temporary-folder';
import { aFailingDisk } from '../../doubles/failing-disk';
import { backUp } from '../backup/backed-up-workspace';
import { rightKey } from '../backup/backup-secrets';
import { outagesIn, roundsOf, timeOf, usedIn } from './told-rounds';
import { observed, setObserved, silentServer } from './told-servers';

const program = fileURLToPath(new URL('rounds-in-a-loop.ts', import.meta.url));

const now = (): Date => timeOf(1000);

const aPlace = async (): Promise<string> => {
  const folder = join(await aTemporaryFolder(), 'workspace');
  const workspace = await aWorkspace(folder);
  await setObserved(workspace);
  await workspace.close();
  return folder;
};

/** The first of what would be there at last, and at least what was acknowledged. */
const expectFirst = <Each>(found: readonly Each[], inAll: readonly Each[], atLeast: readonly Each[]): void => {
  expect(found).toEqual(inAll.slice(0, found.length));
  expect(found.length).toBeGreaterThanOrEqual(atLeast.length);
};

/** Every acknowledged reading and outage is there, nothing that was not begun, and nothing is half there. */
const expectKept = async (folder: string, said: readonly Said[]): Promise<void> => {
  const { readings } = (await aWorkspace(folder, { write: false, now })).usage;
  const [begun, acknowledged] = [allOf(said, 'begun').length, allOf(said, 'acknowledged').length];
  for (const { installation } of observed) {
    const found = await readings.of(installation);
    const figures = found.map(({ snapshot }) => snapshot.licences[0]?.used ?? -1);
    expectFirst(figures, usedIn(installation, begun), usedIn(installation, acknowledged));
    for (const { used, snapshot } of found)
      expect(valueOf(await readings.lists(used ?? '')).cameras).toHaveLength(snapshot.licences[0]?.used ?? -1);
    const outages = await readings.outages(installation);
    expectFirst(outages, outagesIn(installation, begun), outagesIn(installation, acknowledged));
  }
  expect((await readings.logs()).map(({ damaged }) => damaged).filter((count) => count > 0)).toEqual([]);
};

/** What stands behind the last whole line of each log. */
const tornIn = async (folder: string): Promise<readonly string[]> => {
  const logs = join(folder, 'usage', 'readings');
  const names = await readdir(logs).catch(() => []);
  const texts = await Promise.all(names.map((name) => readFile(join(logs, name), 'utf8')));
  return texts.flatMap((text) => text.split('\n').at(-1) || []);
};

const expectHealthy = async (folder: string): Promise<void> => {
  const checks = valueOf(await checkWorkspace(folder, now()));
  expect(checks.filter(({ state }) => state === 'bad')).toEqual([]);
};

/** The host that comes next takes up where the other one ended: each outage once, and none of what it heard is lost. */
const expectGoesOn = async (folder: string, said: readonly Said[]): Promise<void> => {
  const workspace = await aWorkspace(folder, { now });
  const rounds = roundsOf(workspace);
  await rounds.ask(500);
  expect(rounds.failures).toEqual([]);
  const outages = await workspace.usage.readings.outages(silentServer);
  const starts = outages.map(({ from }) => from);
  expect(new Set(starts).size).toBe(starts.length);
  // One more round than was acknowledged ends the outage in whose midst the host died.
  const ended = outagesIn(silentServer, allOf(said, 'acknowledged').length + 1);
  expect(starts.slice(0, ended.length)).toEqual(ended.map(({ from }) => from));
  for (const { installation } of observed)
    expect((await workspace.usage.readings.of(installation)).at(-1)?.snapshot.licences[0]?.used).toBe(501);
  await rounds.close();
  await workspace.close();
  expect((await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.unfinished'))).toEqual([]);
};

describe.runIf(process.platform !== 'win32')(
  'kill -9 in the middle of a round of checks leaves nothing half done',
  () => {
    it.each([
      ['from outside, after six rounds', null],
      ['by itself, in the middle of the line of an outage', '"kind":"outage"'],
    ])('%s', async (_when, deadlyText) => {
      const folder = await aPlace();
      const args = [folder, ...(deadlyText === null ? [] : [deadlyText])];
      const said = await runUntilKilled(program, args, 6);
      expect(allOf(said, 'begun').length).toBeGreaterThan(2);
      if (deadlyText !== null)
        expect(await tornIn(folder)).toEqual([expect.stringMatching(/^\{"v":1,"kind":"outage"/)]);
      await expectHealthy(folder);
      await expectKept(folder, said);
      const path = join(await aTemporaryFolder(), 'a.age');
      valueOf(await backUp(folder, path, { now }));
      const into = join(await aTemporaryFolder(), 'restored');
      valueOf(await restoreBackup({ path, key: rightKey, into }));
      expect(valueOf(await rebuildWorkspace(folder, now())).findings).toEqual([]);
      for (const place of [into, folder]) {
        await expectHealthy(place);
        await expectKept(place, said);
        await expectGoesOn(place, said);
      }
    });
  },
);

/** Three rounds, of which the last ends an outage, on a disk whose power fails; says what was begun and acknowledged. */
const checkUntilPowerFails = async (folder: string, disk: Disk, hasFailed: () => boolean): Promise<readonly Said[]> => {
  const said: Said[] = [];
  const { ledger } = await aWorkspace(folder, { write: false, now });
  const usage = openUsageDesk({ disk, folder, seal: noSeal });
  const rounds = roundsOf({ ledger, usage });
  for (const round of [0, 1, 2]) {
    said.push({ begun: round });
    await rounds.ask(round);
    if (hasFailed()) break;
    said.push({ acknowledged: round });
  }
  await rounds.close();
  return said;
};

it('a power cut before any step of three rounds of checks leaves nothing half done', async () => {
  const place = await aPlace();
  for (let failBefore = 1; ; failBefore += 1) {
    const folder = join(await aTemporaryFolder(), 'workspace');
    await cp(place, folder, { recursive: true });
    const { disk, steps } = aFailingDisk(failBefore);
    const said = await checkUntilPowerFails(folder, disk, () => steps() >= failBefore);
    await expectHealthy(folder);
    await expectKept(folder, said);
    if (steps() < failBefore) break;
    await expectGoesOn(folder, said);
  }
});
