import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { foldLedger } from '../../../domain/ledger/fold-ledger';
import { day } from '../../builders/a-lot';
import { aListeningHost, type ListeningHost } from '../../builders/listening-host';
import { aTemporaryFolder } from '../../builders/temporary-folder';

const own = { kind: 'pool-created', on: day('2025-06-01'), pool: 'OWN-1', name: 'My own pool' };

/** Its own workspace holds one pool; beside it there is room for the sample. */
const aHostWithAPool = async (): Promise<ListeningHost & { readonly sampleFolder: string }> => {
  const workspaceFolder = join(await aTemporaryFolder(), 'workspace');
  const host = await aListeningHost(workspaceFolder);
  await host.ask('ledger.record', { changes: [own] });
  return { ...host, sampleFolder: `${workspaceFolder}-sample` };
};

const poolsOf = async ({ ask }: ListeningHost): Promise<readonly string[]> => {
  const { events, documents } = await ask('ledger.events', { after: 0, limit: 5000 });
  const files = new Map(documents.map(({ docId, licence }) => [docId, licence ?? undefined]));
  return foldLedger(
    { events, licenceFile: (docId) => files.get(docId), signedFile: () => undefined, registerChanges: () => undefined },
    day('2025-06-15'),
  ).pools.map(({ pool }) => pool);
};

const refusalOf = async ({ answer }: ListeningHost, channel: string, input: unknown) => {
  const answered = await answer(channel, input);
  return answered.ok ? null : answered.error;
};

describe('the sample portfolio of a host', () => {
  it('is shown in a workspace of its own, and the user’s stays as it was', async () => {
    const host = await aHostWithAPool();
    const before = { head: await host.ask('ledger.head', {}), info: await host.ask('app.info', {}) };
    await host.ask('sample.open', {});
    const info = await host.ask('app.info', {});
    expect(info.workspaceKind).toBe('sample');
    expect(info.workspace).not.toBe(before.info.workspace);
    const shown = await poolsOf(host);
    expect(shown).toHaveLength(42);
    expect(shown).not.toContain('OWN-1');
    const changed = host.told.filter(({ channel }) => channel === 'workspace.changed');
    expect(changed).toEqual([{ channel: 'workspace.changed', notice: { workspace: info.workspace, kind: 'sample' } }]);

    await host.ask('sample.remove', { withChanges: false });
    expect(await host.ask('ledger.head', {})).toEqual(before.head);
    expect(await host.ask('app.info', {})).toEqual(before.info);
    expect(await poolsOf(host)).toEqual(['OWN-1']);
    await expect(readdir(host.sampleFolder)).rejects.toThrow('ENOENT');
    expect(host.failures).toEqual([]);
  });

  it('is one sample for two windows that ask at once, and none is left when both remove it', async () => {
    const host = await aHostWithAPool();
    await Promise.all([host.ask('sample.open', {}), host.ask('sample.open', {})]);
    expect(await poolsOf(host)).toHaveLength(42);
    const remove = () => host.ask('sample.remove', { withChanges: false });
    await Promise.all([remove(), remove()]);
    await expect(readdir(host.sampleFolder)).rejects.toThrow('ENOENT');
  });

  it('does not go with the user’s own steps in it before they have been asked', async () => {
    const host = await aHostWithAPool();
    await host.ask('sample.open', {});
    await host.ask('ledger.record', { changes: [own] });
    expect(await refusalOf(host, 'sample.remove', { withChanges: false })).toEqual({
      code: 'sample/changed',
      count: 1,
    });
    expect((await host.ask('app.info', {})).workspaceKind).toBe('sample');
    await host.ask('sample.remove', { withChanges: true });
    expect((await host.ask('app.info', {})).workspaceKind).toBe('own');
  });

  it('is verified, signature by signature, like any other workspace', async () => {
    const host = await aHostWithAPool();
    await host.ask('sample.open', {});
    expect((await host.ask('app.info', {})).notices).toEqual([]);
    expect((await host.ask('trust.list', {})).keys.map(({ name }) => name).sort()).toEqual([
      'Farsight Optics licensing',
      'Flood gates, server room',
      'Havenlight Integrators',
      'Northlight Analytics issuing office',
      'Sentinel licence desk',
    ]);
    expect((await host.ask('ledger.events', { after: 0, limit: 5000 })).documents).toHaveLength(30);
  });

  it('does not outlive its host: the next one starts in the own workspace, clears it away and says so', async () => {
    const first = await aHostWithAPool();
    await first.ask('sample.open', {});
    await first.close();
    expect(await readdir(first.sampleFolder)).toContain('sample.json');
    const second = await aListeningHost(first.workspaceFolder);
    const info = await second.ask('app.info', {});
    expect(info).toMatchObject({ workspaceKind: 'own', notices: [{ code: 'sample/ended' }] });
    expect(await poolsOf(second)).toEqual(['OWN-1']);
    await expect(readdir(first.sampleFolder)).rejects.toThrow('ENOENT');
  });

  it('touches no folder of that name that holds anything else', async () => {
    const host = await aHostWithAPool();
    await mkdir(host.sampleFolder);
    await writeFile(join(host.sampleFolder, 'thesis.txt'), 'mine');
    expect(await refusalOf(host, 'sample.open', {})).toMatchObject({ code: 'sample/foreign', found: 'thesis.txt' });
    expect((await host.ask('app.info', {})).workspaceKind).toBe('own');
    await host.close();
    const second = await aListeningHost(host.workspaceFolder);
    expect((await second.ask('app.info', {})).notices).toEqual([]);
    expect(await readFile(join(host.sampleFolder, 'thesis.txt'), 'utf8')).toBe('mine');
  });
});
