import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { processStart } from '../../../main/workspace/process-identity';
import {
  currentWriter,
  lockState,
  LOCK_FILE,
  removeAbandonedLock,
  takeWriterLock,
  type LockHolder,
} from '../../../main/workspace/writer-lock';
import { valueOf } from '../../builders/open-workspace';
import { aTemporaryFolder } from '../../builders/temporary-folder';
import { failNth } from '../../doubles/fail-nth';

/** The number of a process that has just ended. */
const aDeadProcess = async (): Promise<number> => {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  return child.pid ?? 0;
};

/** A process that has ended and whose parent, a `sleep`, does not ask after it. */
const aZombie = async (): Promise<{ readonly pid: number; readonly bury: () => void }> => {
  const parent = spawn('sh', ['-c', 'sleep 0.2 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const [line] = (await once(parent.stdout, 'data')) as [Buffer];
  const pid = Number(line.toString());
  await expect.poll(() => readFile(`/proc/${pid}/stat`, 'utf8')).toContain(') Z ');
  return { pid, bury: () => parent.kill() };
};

const lockOf = async (folder: string): Promise<LockHolder> =>
  JSON.parse(await readFile(join(folder, LOCK_FILE), 'utf8')) as LockHolder;

const abandonedBy = async (folder: string, over: Partial<LockHolder>): Promise<void> => {
  const lock = valueOf(await takeWriterLock(folder));
  await writeFile(join(folder, LOCK_FILE), JSON.stringify({ ...lock.holder, token: 'another', ...over }));
};

describe('the writer’s lock', () => {
  it('is held by one, and free after it is released', async () => {
    const folder = await aTemporaryFolder();
    const lock = valueOf(await takeWriterLock(folder));
    expect(await takeWriterLock(folder)).toMatchObject({
      error: { code: 'workspace/in-use', pid: process.pid, since: lock.holder.since },
    });
    expect(await currentWriter(folder)).toEqual(lock.holder);
    await lock.release();
    expect([await lockState(folder), await readdir(folder)]).toEqual(['free', []]);
  });

  it('is given to exactly one of many that ask at once', async () => {
    const folder = await aTemporaryFolder();
    const asked = await Promise.all(Array.from({ length: 20 }, () => takeWriterLock(folder)));
    expect(asked.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it.skipIf(process.platform !== 'linux')('of a killed process is free, even where nobody asked after it', async () => {
    const folder = await aTemporaryFolder();
    const { pid, bury } = await aZombie();
    const start = (await processStart(process.pid))?.split(':')[0];
    const startedAt = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.split(' ')[19];
    await abandonedBy(folder, { pid, start: `${start}:${startedAt}` });
    expect(await lockState(folder)).toBe('abandoned');
    bury();
  });

  it('of a process that died is taken over, by exactly one', async () => {
    const folder = await aTemporaryFolder();
    await abandonedBy(folder, { pid: await aDeadProcess(), start: null });
    expect(await lockState(folder)).toBe('abandoned');
    const asked = await Promise.all(Array.from({ length: 20 }, () => takeWriterLock(folder)));
    expect(asked.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await lockOf(folder)).pid).toBe(process.pid);
    expect(await readdir(folder)).toEqual([LOCK_FILE]);
  });

  it('of a process that died is taken over, also after one that died while it took over', async () => {
    const folder = await aTemporaryFolder();
    const pid = await aDeadProcess();
    await abandonedBy(folder, { pid, start: null });
    await copyFile(join(folder, LOCK_FILE), join(folder, `${LOCK_FILE}.takeover`));
    expect((await takeWriterLock(folder)).ok).toBe(true);
    expect(await readdir(folder)).toEqual([LOCK_FILE]);
  });

  it('is never there without its holder, at whichever step the disk fails', async () => {
    for (let nth = 1; ; nth += 1) {
      const folder = await aTemporaryFolder();
      const { stage } = await failNth(nth, 'for-good', [folder], () => takeWriterLock(folder).catch(() => null));
      expect(await lockState(folder)).not.toBe('being-written');
      if (stage === null) break;
    }
  });

  it('that cannot be given back is no failure of what was done under it', async () => {
    const folder = await aTemporaryFolder();
    const lock = valueOf(await takeWriterLock(folder));
    await failNth(1, 'for-good', [folder], () => lock.release());
    expect(await currentWriter(folder)).toEqual(lock.holder);
  });

  it.runIf(process.platform === 'linux')('of a process whose number another one has now is taken over', async () => {
    const folder = await aTemporaryFolder();
    await abandonedBy(folder, { start: `${await processStart(process.pid)}0` });
    expect((await takeWriterLock(folder)).ok).toBe(true);
  });

  it('that is held is never removed for an abandoned one, however late somebody comes to remove that', async () => {
    const folder = await aTemporaryFolder();
    const lock = valueOf(await takeWriterLock(folder));
    await removeAbandonedLock(folder);
    expect(await currentWriter(folder)).toEqual(lock.holder);
    expect(await readdir(folder)).toEqual([LOCK_FILE]);
  });

  it('of another computer is believed', async () => {
    const folder = await aTemporaryFolder();
    await abandonedBy(folder, { host: 'elsewhere', pid: await aDeadProcess() });
    expect(await takeWriterLock(folder)).toMatchObject({ error: { code: 'workspace/in-use', host: 'elsewhere' } });
  });

  it('that is only just being written is believed, one that never was is not', async () => {
    const folder = await aTemporaryFolder();
    await writeFile(join(folder, LOCK_FILE), '');
    expect(await takeWriterLock(folder)).toMatchObject({ error: { code: 'workspace/in-use' } });
    await utimes(join(folder, LOCK_FILE), new Date(0), new Date(0));
    expect((await takeWriterLock(folder)).ok).toBe(true);
  });

  it('that somebody else took meanwhile is left alone', async () => {
    const folder = await aTemporaryFolder();
    const lock = valueOf(await takeWriterLock(folder));
    await writeFile(join(folder, LOCK_FILE), JSON.stringify({ ...lock.holder, token: 'another' }));
    await lock.release();
    expect(await readdir(folder)).toEqual([LOCK_FILE]);
  });
});
