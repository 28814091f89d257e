import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { restoreBackup } from '../../../main/backup/restore-backup';
import { allReadings } from '../../../main/licence-servers/all-readings';
import { localDate } from '../../../main/local-date';
import { checkWorkspace } from '../../../main/workspace/check-workspace';
import { rebuildWorkspace } from '../../../main/workspace/rebuild-workspace';
import { observe, setServer } from '../../builders/observed-workspace';
import { aWorkspace, valueOf } from '../../builders/open-workspace';
import { allOf, runUntilKilled, type Said } from '../../builders/run-until-killed';
import { aTemporaryFolder } from '../../builders/temporary-folder';
import { backUp } from '../backup/backed-up-workspace';
import { rightKey } from '../backup/backup-secrets';
import { fileNameOf, nowOf } from './told-status-files';

const program = fileURLToPath(new URL('status-import-in-a-loop.ts', import.meta.url));

const today = localDate(nowOf());

const outage = {
  installation: 'N1',
  purpose: 'cameras',
  state: 'inactive',
  from: '2025-01-03T09:00:00.000Z',
  to: '2025-01-04T09:00:00.000Z',
  goodAt: '2025-01-03T08:00:00.000Z',
} as const;

/** A server of the installation has said something before, and was silent for a day. */
const aPlace = async (): Promise<string> => {
  const folder = join(await aTemporaryFolder(), 'workspace');
  const workspace = await aWorkspace(folder);
  await setServer(workspace, 'https://licences.invalid');
  await observe(workspace, 7, new Date(Date.UTC(2025, 0, 2, 9)));
  valueOf(await workspace.usage.readings.recordOutage(outage));
  await workspace.close();
  return folder;
};

/** Every acknowledged import is there with its list, nothing that was not begun, and nothing is half there. */
const expectNothingHalfDone = async (folder: string, said: readonly Said[]): Promise<void> => {
  const checks = valueOf(await checkWorkspace(folder, nowOf()));
  expect(checks.filter(({ state }) => state === 'bad')).toEqual([]);
  const workspace = await aWorkspace(folder, { write: false, now: nowOf });
  const { usageImports, conflicts } = workspace.ledger.register(today);
  const names = usageImports.map(({ fileName }) => fileName);
  expect(names).toEqual(allOf(said, 'begun').slice(0, names.length).map(fileNameOf));
  expect(names).toEqual(expect.arrayContaining(allOf(said, 'acknowledged').map(fileNameOf)));
  expect(conflicts).toEqual([]);
  const all = allReadings(workspace, () => today);
  const readings = await all.of('N1');
  const figures = readings.map(({ snapshot }) => snapshot.licences[0]?.used);
  expect(figures).toEqual([7, ...names.map((_name, number) => number + 1)]);
  for (const [index, reading] of readings.entries())
    expect(valueOf(await all.lists(reading)).cameras).toHaveLength(figures[index] ?? -1);
  expect(await all.outages('N1')).toEqual([outage]);
};

describe.runIf(process.platform !== 'win32')('kill -9 in the middle of an import of licence status', () => {
  it.each([
    ['from outside, after three files', null],
    ['by itself, before its 36th step on the disk', 36],
  ])('leaves nothing half done: %s', async (_when, killBefore) => {
    const folder = await aPlace();
    const args = [folder, ...(killBefore === null ? [] : [String(killBefore)])];
    const said = await runUntilKilled(program, args, 3);
    expect(allOf(said, 'acknowledged').length).toBeGreaterThan(0);
    await expectNothingHalfDone(folder, said);
    const path = join(await aTemporaryFolder(), 'a.age');
    valueOf(await backUp(folder, path, { now: nowOf }));
    const into = join(await aTemporaryFolder(), 'restored');
    valueOf(await restoreBackup({ path, key: rightKey, into }));
    expect(valueOf(await rebuildWorkspace(folder, nowOf())).findings).toEqual([]);
    for (const place of [into, folder]) await expectNothingHalfDone(place, said);
    expect((await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.unfinished'))).toEqual([]);
  });
});
