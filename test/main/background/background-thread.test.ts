import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { automaticBackupFolder } from '../../../main/backup/automatic-backup-name';
import { createThreads } from '../../../main/background/start-thread';
import { valueOf } from '../../builders/open-workspace';
import { aTemporaryFolder } from '../../builders/temporary-folder';
import { aFilledWorkspace } from '../backup/backed-up-workspace';

/** The thread from its sources, which Node runs by tsx. */
const source = new URL('../../../main/background-thread.ts', import.meta.url);
const program = new URL(
  `data:text/javascript,import { register } from ${JSON.stringify(import.meta.resolve('tsx/esm/api'))}; register(); await import(${JSON.stringify(source.href)});`,
);
const startWork = createThreads(program);

const anOrder = async () => {
  const folder = `${await aTemporaryFolder()}/workspace`;
  await aFilledWorkspace(folder);
  return { folder, nowMs: Date.UTC(2025, 0, 6, 9), upTo: null };
};

describe('A thread of its own', () => {
  it('makes an automatic backup, says how far it is, and ends', { timeout: 60_000 }, async () => {
    const order = await anOrder();
    const stages: string[] = [];
    const { manifest } = valueOf(await startWork('automatic-backup', order, (stage) => stages.push(stage)).result);
    expect(manifest).toMatchObject({ head: { count: 2 }, documents: 1 });
    expect(stages).toEqual(['reading', 'writing', 'verifying']);
  });

  it('stops when it is told to, and leaves nothing behind', { timeout: 60_000 }, async () => {
    const order = await anOrder();
    const work = startWork('automatic-backup', order, () => work.cancel());
    expect(await work.result).toMatchObject({ error: { code: 'work/cancelled' } });
    expect((await readdir(automaticBackupFolder(order.folder))).filter((name) => name.includes('.age'))).toEqual([]);
    expect(await readdir(order.folder)).not.toContain(expect.stringContaining('trial'));
  });

  it('that cannot start is a failure with a sentence, not an exception', async () => {
    const work = createThreads(new URL('file:///nowhere/thread.js'))('automatic-backup', await anOrder());
    expect(await work.result).toMatchObject({ error: { code: 'work/failed' } });
  });
});
