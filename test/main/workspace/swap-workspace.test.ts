import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../main/journal/disk';
import { finishSwap, lastSetAside, swapWorkspace } from '../../../main/workspace/swap-workspace';
import { openWorkspace } from '../../../main/workspace/workspace';
import { currentWriter, takeWriterLock } from '../../../main/workspace/writer-lock';
import { aFailingDisk } from '../../doubles/failing-disk';
import { valueOf } from '../../builders/open-workspace';
import { aTemporaryFolder } from '../../builders/temporary-folder';

const now = new Date(Date.UTC(2025, 0, 5, 12, 34, 56, 789));

const idIn = async (folder: string): Promise<unknown> => {
  const file: unknown = JSON.parse(await readFile(join(folder, 'workspace.json'), 'utf8'));
  return typeof file === 'object' && file !== null && 'id' in file ? file.id : null;
};

const aClosedWorkspace = async (folder: string): Promise<string> => {
  const workspace = valueOf(await openWorkspace(folder, { write: true }));
  await workspace.close();
  return workspace.id;
};

const aPair = async () => {
  const parent = await aTemporaryFolder();
  const [folder, by] = [join(parent, 'own'), join(parent, '.restored')];
  return { parent, folder, by, old: await aClosedWorkspace(folder), restored: await aClosedWorkspace(by) };
};

describe('A workspace that takes another’s place', () => {
  it('stands there, and the other is set aside beside it under its day', async () => {
    const { parent, folder, by, old, restored } = await aPair();
    valueOf(await swapWorkspace({ disk: nodeDisk, folder, by, now }));
    const aside = await lastSetAside(folder);
    expect(aside).toEqual({
      path: join(parent, 'own-before-restore-2025-01-05T123456.789Z'),
      at: '2025-01-05T12:34:56.789Z',
    });
    expect([await idIn(folder), await idIn(aside?.path ?? '')]).toEqual([restored, old]);
    expect((await readdir(parent)).sort()).toEqual(['own', basename(aside?.path ?? '')].sort());
    expect([await currentWriter(folder), await currentWriter(aside?.path ?? '')]).toEqual([null, null]);
  });

  it('keeps the place at which a running browser host can be found', async () => {
    const { folder, by } = await aPair();
    await writeFile(join(folder, 'browser-host.json'), 'here');
    valueOf(await swapWorkspace({ disk: nodeDisk, folder, by, now }));
    expect(await readFile(join(folder, 'browser-host.json'), 'utf8')).toBe('here');
  });

  it('does not while somebody writes to what stands there', async () => {
    const { folder, by, old } = await aPair();
    const lock = valueOf(await takeWriterLock(folder));
    expect(await swapWorkspace({ disk: nodeDisk, folder, by, now })).toMatchObject({
      error: { code: 'workspace/in-use' },
    });
    expect(await idIn(folder)).toBe(old);
    await lock.release();
  });

  it('is given back its place when the power fails before any step, and one of both is whole', async () => {
    for (let failBefore = 1; ; failBefore += 1) {
      const { parent, folder, by, old, restored } = await aPair();
      const { disk, steps } = aFailingDisk(failBefore);
      const failed = await swapWorkspace({ disk, folder, by, now }).then(
        () => false,
        () => true,
      );
      if (!failed) {
        expect(steps()).toBeLessThan(failBefore);
        return;
      }
      // The next start.
      const opened = valueOf(await openWorkspace(folder, { write: true }));
      expect([old, restored]).toContain(opened.id);
      await opened.close();
      const others = (await readdir(parent)).filter((name) => name !== basename(folder));
      const ids = await Promise.all(others.map((name) => idIn(join(parent, name))));
      expect([...ids, opened.id].sort()).toEqual([old, restored].sort());
      expect(others.filter((name) => name.endsWith('.leaving'))).toEqual([]);
    }
  });

  it('is not finished by another start while its own process is still at it', async () => {
    const { folder } = await aPair();
    const leaving = join(dirname(folder), '.own.2025-01-05T123456.789Z.leaving');
    await takeWriterLock(folder);
    await rename(folder, leaving);
    expect(await finishSwap(nodeDisk, folder)).toMatchObject({ error: { code: 'workspace/in-use' } });
    expect(await openWorkspace(folder, { write: false })).toMatchObject({ error: { code: 'workspace/in-use' } });
    expect(await readdir(dirname(folder))).not.toContain('own');
  });
});
