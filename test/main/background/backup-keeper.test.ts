import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { automaticBackupFolder } from '../../../main/backup/automatic-backup-name';
import { RECOVERY_KEY_FILE } from '../../../main/backup/recovery-key';
import { doWork } from '../../../main/background/do-work';
import type { StartWork } from '../../../main/background/work';
import { day } from '../../builders/a-lot';
import { observe } from '../../builders/observed-workspace';
import { valueOf } from '../../builders/open-workspace';
import { aKeptWorkspace } from './kept-workspace';

const january = (date: number, hour = 9, minute = 0): Date => new Date(2025, 0, date, hour, minute);

const daysOf = (backups: readonly { readonly on: string }[]): readonly string[] =>
  backups.map(({ on }) => on.slice(-2)).reverse();

describe('Each day', () => {
  it(
    'on which something changed has its backup, over a week in which the computer slept',
    { timeout: 30_000 },
    async () => {
      const { change, liveUntil, wakeAt, list } = await aKeptWorkspace();
      await change();
      await wakeAt(january(6));
      await change();
      await liveUntil(january(6, 17));
      // Asleep from Monday evening to Wednesday morning, and what was changed on Monday is saved then.
      await wakeAt(january(8, 8));
      await liveUntil(january(9, 1));
      await change();
      await liveUntil(january(9, 3));
      await liveUntil(january(12, 12));
      expect(daysOf(await list())).toEqual(['06', '08', '09']);
    },
  );

  it('has one at most, whatever is changed on it', async () => {
    const { change, liveUntil, wakeAt, names } = await aKeptWorkspace();
    await change();
    await wakeAt(january(6));
    await change();
    await liveUntil(january(6, 23, 50));
    expect(await names()).toHaveLength(1);
  });

  it('has one although the clock was wrong once, and stood in the future', async () => {
    const { change, wakeAt, list } = await aKeptWorkspace();
    await change();
    await wakeAt(january(20));
    await change();
    await wakeAt(january(7));
    await wakeAt(january(7, 8));
    await change();
    await wakeAt(january(8));
    expect(daysOf(await list())).toEqual(['07', '08', '20']);
  });

  it('passes without one while nothing has happened in the workspace', async () => {
    const { wakeAt, names, told } = await aKeptWorkspace();
    await wakeAt(january(6));
    expect([await names(), told()]).toEqual([[], 0]);
  });

  it('has one when nothing but trust has changed', async () => {
    const { change, wakeAt, issuer, workspace, list } = await aKeptWorkspace();
    await change();
    await wakeAt(january(6));
    await issuer.enrolIn(workspace);
    await wakeAt(january(7));
    expect(daysOf(await list())).toEqual(['06', '07']);
  });

  it('has one when nothing but a reading of a licence server is new', async () => {
    const { change, wakeAt, workspace, list } = await aKeptWorkspace();
    await change();
    await wakeAt(january(6));
    await observe(workspace, 2, january(7));
    await wakeAt(january(7));
    await wakeAt(january(8));
    expect(daysOf(await list())).toEqual(['06', '07']);
  });

  it('passes without one while the sample is shown', async () => {
    const { change, wakeAt, names } = await aKeptWorkspace({ head: () => null });
    await change();
    await wakeAt(january(6));
    expect(await names()).toEqual([]);
  });
});

const importFile = async ({ workspace, issuer }: Awaited<ReturnType<typeof aKeptWorkspace>>, id: string) => {
  const bytes = await issuer.file({ id, pool: { id, name: id, createdOn: day('2024-03-01'), new: true } });
  const { preview } = await workspace.ledger.preview(`${id}.ilf`, bytes);
  return valueOf(await workspace.ledger.commit(preview ?? '')).head.count;
};

describe('Before an import', () => {
  it('the state that stood until then is backed up, although the import does not wait for it', async () => {
    const kept = await aKeptWorkspace();
    await kept.issuer.enrolIn(kept.workspace);
    await kept.change();
    const before = kept.workspace.ledger.head();
    expect(await importFile(kept, 'ILF-1')).toBe(2);
    expect(await kept.names()).toEqual([]);
    await kept.settled();
    expect((await kept.list()).map(({ manifest }) => manifest)).toMatchObject([
      { head: before, pools: 1, documents: 0 },
    ]);
  });

  it('one backup stands for several imports in a row, with the state before all that it waited for', async () => {
    const kept = await aKeptWorkspace();
    await kept.issuer.enrolIn(kept.workspace);
    await kept.change();
    for (const id of ['ILF-1', 'ILF-2', 'ILF-3']) await importFile(kept, id);
    await kept.settled();
    expect((await kept.list()).map(({ manifest }) => manifest?.head.count)).toEqual([1]);
  });

  it('nothing is made where the newest backup holds all of it', async () => {
    const kept = await aKeptWorkspace();
    await kept.issuer.enrolIn(kept.workspace);
    await kept.change();
    await kept.wakeAt(january(6));
    await importFile(kept, 'ILF-1');
    await kept.settled();
    expect(await kept.names()).toHaveLength(1);
  });

  it('a backup that fails is told, and the import is done all the same', async () => {
    const kept = await aKeptWorkspace();
    await kept.issuer.enrolIn(kept.workspace);
    await kept.change();
    const backups = automaticBackupFolder(kept.folder);
    await mkdir(backups);
    await writeFile(join(backups, RECOVERY_KEY_FILE), 'damaged');
    expect(await importFile(kept, 'ILF-1')).toBe(2);
    await kept.settled();
    expect(kept.keeper.lastFailure()).toMatchObject({ error: { code: 'backup/identity-invalid' } });
    expect(kept.told()).toBe(1);
  });
});

describe('What is under way when the host closes', () => {
  it('is cancelled, leaves nothing behind, and counts as no failure', async () => {
    const begun: Promise<unknown>[] = [];
    let close = (): void => undefined;
    const startWork: StartWork = (kind, order, tell) => {
      const work = doWork(kind, order, tell);
      begun.push(work.result);
      // At once, before the work can be done.
      close();
      return work;
    };
    const kept = await aKeptWorkspace({ startWork });
    const closed = new Promise<void>((resolve) => {
      close = () => queueMicrotask(() => void kept.keeper.close().then(resolve));
    });
    await kept.change();
    void kept.wakeAt(january(6));
    await closed;
    expect(await begun[0]).toMatchObject({ error: { code: 'work/cancelled' } });
    expect([await kept.names(), kept.keeper.lastFailure(), kept.told()]).toEqual([[], null, 0]);
  });
});
