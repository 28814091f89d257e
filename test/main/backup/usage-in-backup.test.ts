import { appendFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { restoreBackup } from '../../../main/backup/restore-backup';
import { emptyPlace } from '../../../main/backup/empty-place';
import { nodeDisk, type Disk } from '../../../main/journal/disk';
import { checkWorkspace } from '../../../main/workspace/check-workspace';
import { rebuildWorkspace } from '../../../main/workspace/rebuild-workspace';
import { day } from '../../builders/a-lot';
import { observe, setServer } from '../../builders/observed-workspace';
import { aDay, aWorkspace, valueOf } from '../../builders/open-workspace';
import { aTemporaryFolder } from '../../builders/temporary-folder';
import { backUp } from './backed-up-workspace';
import { rightKey } from './backup-secrets';

const token = 'canary-token-0123456789';
const address = 'https://licences.invalid';
const name = { installation: 'N1', purpose: 'cameras' } as const;
const on = day('2025-01-05');
const january = (date: number): Date => new Date(Date.UTC(2025, 0, date, 9));

const outage = {
  ...name,
  state: 'unavailable',
  from: january(2).toISOString(),
  to: january(3).toISOString(),
  goodAt: january(2).toISOString(),
} as const;

const anObservedPlace = async (): Promise<string> => {
  const folder = join(await aTemporaryFolder(), 'workspace');
  const workspace = await aWorkspace(folder);
  await setServer(workspace, address);
  await observe(workspace, 2, january(2));
  valueOf(await workspace.usage.readings.recordOutage(outage));
  await observe(workspace, 3, january(3));
  valueOf(await workspace.usage.tokens.keep(name, address, token));
  const [server] = workspace.ledger.register(on).licenceServers;
  if (server === undefined) throw new Error('there is no server');
  await workspace.usage.statuses.set({ ...server, ...activeSince(january(3)) });
  await workspace.close();
  return folder;
};

const activeSince = (at: Date) =>
  ({
    state: 'active',
    since: at.toISOString(),
    checkedAt: at.toISOString(),
    goodAt: at.toISOString(),
    nextAt: null,
    error: null,
    failures: 0,
    noList: null,
  }) as const;

const restored = async (path: string): Promise<string> => {
  const into = join(await aTemporaryFolder(), 'restored');
  valueOf(await restoreBackup({ path, key: rightKey, into }));
  return into;
};

const textsIn = async (folder: string): Promise<string> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return (await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name), 'latin1')))).join('\n');
};

describe('A backup', () => {
  it('holds the readings, their lists, the outages and how the servers stand; tokens go with private keys and never without', async () => {
    const folder = await anObservedPlace();
    const path = join(await aTemporaryFolder(), 'a.age');
    valueOf(await backUp(folder, path));
    const workspace = await aWorkspace(await restored(path), { write: false });
    const readings = await workspace.usage.readings.of('N1');
    expect(readings.map(({ snapshot }) => snapshot.licences[0]?.used)).toEqual([2, 3]);
    for (const { used } of readings) expect((await workspace.usage.readings.lists(used ?? '')).ok).toBe(true);
    expect(await workspace.usage.readings.outages('N1')).toEqual([outage]);
    const [server] = workspace.ledger.register(on).licenceServers;
    expect(server && (await workspace.usage.statuses.find(server))).toMatchObject({ state: 'active' });
    expect(await workspace.usage.tokens.list()).toEqual([]);
    expect(await textsIn(workspace.folder)).not.toContain(token);

    const withKeys = join(await aTemporaryFolder(), 'b.age');
    expect(valueOf(await backUp(folder, withKeys, { withKeys: true })).manifest.keys).toBe(0);
    const whole = await aWorkspace(await restored(withKeys), { write: false });
    expect(await whole.usage.tokens.find(name, address)).toEqual({ ok: true, value: token });
  });

  it('is whole although readings are appended and the status is written while it is made', async () => {
    const folder = await anObservedPlace();
    const open = await aWorkspace(folder);
    let date = 4;
    const busy: Disk = {
      ...nodeDisk,
      openFile: async (path) => {
        await observe(open, 4 + (date % 5), january(date));
        await open.usage.statuses.save();
        date += 1;
        return await nodeDisk.openFile(path);
      },
    };
    const path = join(await aTemporaryFolder(), 'a.age');
    valueOf(await backUp(folder, path, { disk: busy }));
    const workspace = await aWorkspace(await restored(path), { write: false });
    expect((await workspace.usage.readings.of('N1')).length).toBeGreaterThanOrEqual(2);
    expect((await workspace.usage.readings.logs())[0]).toMatchObject({ damaged: 0 });
  });

  it('is not restored over readings that lie in a workspace without events', async () => {
    const folder = await anObservedPlace();
    await rm(join(folder, 'journal'), { recursive: true });
    expect(await emptyPlace(folder)).toMatchObject({ error: { code: 'restore/not-empty' } });
  });
});

describe('The folder usage', () => {
  const logsOf = (folder: string) => join(folder, 'usage', 'readings');
  const logOf = async (folder: string) => join(logsOf(folder), (await readdir(logsOf(folder)))[0] ?? '');
  const checkOf = async (folder: string) =>
    valueOf(await checkWorkspace(folder, aDay())).find(({ check }) => check === 'usage');

  it('is looked at by doctor: readings, outages each counted once, lists and tokens', async () => {
    const folder = await anObservedPlace();
    const log = await readFile(await logOf(folder), 'utf8');
    await appendFile(await logOf(folder), `${log.split('\n').find((line) => line.includes('outage')) ?? ''}\n`);
    expect(await checkOf(folder)).toEqual({
      check: 'usage',
      state: 'good',
      found: '2 readings and 1 outage of 1 licence server',
      findings: [],
    });
    await appendFile(await logOf(folder), '{}\n');
    const [list = ''] = await readdir(join(folder, 'usage', 'used'));
    await writeFile(join(folder, 'usage', 'used', list), 'x');
    const [kept = ''] = (await readdir(join(folder, 'keys'))).filter((file) => file.endsWith('.token'));
    await writeFile(join(folder, 'keys', kept), 'x');
    const found = await checkOf(folder);
    expect(found?.state).toBe('bad');
    expect(found?.findings.map(({ code }) => code)).toEqual([
      'usage/readings-damaged',
      'usage/list-damaged',
      'server-token/damaged',
    ]);
  });

  it('is mended by rebuild: a torn line goes, lists that nothing needs go, damage is told', async () => {
    const folder = await anObservedPlace();
    const whole = await readFile(await logOf(folder), 'utf8');
    await appendFile(await logOf(folder), '{"v":1');
    await writeFile(join(folder, 'usage', 'used', `${'0'.repeat(64)}.json.gz`), 'x');
    expect(valueOf(await rebuildWorkspace(folder, aDay())).findings).toEqual([]);
    expect(await readFile(await logOf(folder), 'utf8')).toBe(whole);
    expect(await readdir(join(folder, 'usage', 'used'))).toHaveLength(2);
    await writeFile(join(folder, 'usage', 'status.json'), '{');
    const workspace = await aWorkspace(folder);
    const [server] = workspace.ledger.register(on).licenceServers;
    expect(server && (await workspace.usage.statuses.find(server))).toBeNull();
  });
});
