import { describe, expect, it } from 'vitest';
import type { ListeningHost } from '../builders/listening-host';
import { aListeningHost } from '../builders/listening-host';
import { aGoodAnswer, aLicenceServer, aSnapshot, aUsedLicence, json } from '../builders/licence-server';

const on = '2025-06-15';

const setServer = (host: ListeningHost, address: string, installation = 'N1'): Promise<unknown> =>
  host.ask('ledger.record', {
    changes: [
      { kind: 'installation-created', on, installation, name: installation },
      { kind: 'licence-server-set', on, installation, purpose: 'cameras', address },
    ],
  });

describe('A licence server', () => {
  it('AC-6: is unchecked until it is asked, then active, with its reading and what uses its licences', async () => {
    const host = await aListeningHost();
    const lists = { cameras: [aUsedLicence('c2'), aUsedLicence('c1')] };
    const server = await aLicenceServer(aGoodAnswer(aSnapshot, lists));
    await setServer(host, server.address);
    expect(await host.ask('usage.state', {})).toMatchObject({
      statuses: [{ installation: 'N1', purpose: 'cameras', state: 'unchecked', checkedAt: null }],
      latest: [],
      paused: null,
    });
    const { statuses } = await host.ask('usage.check', { installation: 'N1' });
    expect(statuses).toMatchObject([{ state: 'active', error: null, failures: 0, checking: false }]);
    expect(await host.ask('usage.state', {})).toMatchObject({ latest: [{ snapshot: aSnapshot() }] });
    const used = await host.ask('usage.used', { installation: 'N1', purpose: 'cameras', licence: 'cameras' });
    expect(used).toEqual({ at: aSnapshot().takenAt, used: [aUsedLicence('c1'), aUsedLicence('c2')], why: null });
  });

  it('AC-6: is inactive when it answers with an error; AC-7: unavailable when it does not answer at all', async () => {
    const host = await aListeningHost();
    const server = await aLicenceServer();
    await setServer(host, server.address);
    await host.ask('usage.check', {});
    server.answer(json({ error: { code: 'busy', message: 'Starting up.' } }, 503));
    const inactive = await host.ask('usage.check', {});
    expect(inactive.statuses).toMatchObject([
      { state: 'inactive', error: { code: 'server/answered-error', status: 503, said: 'Starting up' } },
    ]);
    await server.stop();
    const { statuses } = await host.ask('usage.check', {});
    expect(statuses).toMatchObject([{ state: 'unavailable', error: { code: 'server/refused' }, failures: 2 }]);
    expect(statuses[0]?.goodAt).not.toBeNull();
  });
});
