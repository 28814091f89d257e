import { describe, expect, it } from 'vitest';
import { refuse } from '../../domain/result';
import { doWork } from '../../main/background/do-work';
import type { HostParts } from '../../main/open-host';
import { aListeningHost } from '../builders/listening-host';
import { aLicenceDraft } from '../builders/licence-draft';
import { eventually } from '../builders/eventually';

/** A host with a pool and a trusted key, and a file that waits for its import. */
const aHostBeforeImport = async (over: Partial<HostParts> = {}) => {
  const host = await aListeningHost(undefined, { startWork: doWork, ...over });
  await host.ask('ledger.record', { changes: [{ kind: 'pool-created', on: '2025-06-01', pool: 'A' }] });
  await host.ask('keys.create', { name: 'desk' });
  const { fileName, bytes } = await host.ask('licences.issue', { draft: aLicenceDraft(), key: 'desk' });
  const { jwk } = await host.ask('keys.export', { name: 'desk' });
  const { kid } = await host.ask('trust.preview', { text: jwk });
  await host.ask('trust.add', { text: jwk, fingerprint: kid, name: 'desk' });
  const { preview } = await host.ask('files.preview', { fileName, bytes });
  return { ...host, preview: preview ?? '' };
};

describe('A host', () => {
  it('backs up before an import, tells it, and lists what each backup holds', async () => {
    const { ask, told, preview } = await aHostBeforeImport();
    expect(await ask('backups.list', {})).toMatchObject({ isOn: true, backups: [], lastFailure: null });
    await ask('files.commit', { preview });
    await eventually(() => expect(told).toContainEqual({ channel: 'backups.changed', notice: {} }));
    const { workspace } = await ask('app.info', {});
    expect((await ask('backups.list', {})).backups).toMatchObject([
      { keptAs: ['newest-day', 'daily', 'weekly', 'monthly'], holds: { workspace, events: 2, documents: 1 } },
    ]);
  });

  it('backs up before the import of a register too', async () => {
    const { ask, told } = await aHostBeforeImport();
    const { handle } = await ask('registers.read', { fileName: 'p.csv', bytes: Buffer.from('pool,qty\nP-1,4\n') });
    const mapping = [
      { head: 'pool', field: 'pool' },
      { head: 'qty', field: 'quantity' },
    ];
    const { head } = await ask('registers.commit', { handle, kind: 'pools', mapping, leaveOut: false });
    await eventually(() => expect(told).toContainEqual({ channel: 'backups.changed', notice: {} }));
    expect((await ask('backups.list', {})).backups).toMatchObject([{ holds: { events: head.count - 1 } }]);
  });

  it('says why there is no backup, and imports all the same', async () => {
    const { ask, told, preview } = await aHostBeforeImport({
      startWork: () => ({
        result: Promise.resolve(refuse('work/failed', { reason: 'it broke' })),
        cancel: () => undefined,
      }),
    });
    expect((await ask('files.commit', { preview })).head.count).toBe(3);
    await eventually(() => expect(told).toContainEqual({ channel: 'backups.changed', notice: {} }));
    expect(await ask('backups.list', {})).toMatchObject({
      backups: [],
      lastFailure: { error: { code: 'work/failed', reason: 'it broke' } },
    });
  });
});
