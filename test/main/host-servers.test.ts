import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { done, refuse } from '../../domain/result';
import { createHostServers } from '../../main/host-servers';
import { createNoticeBoard } from '../../main/notice-board';
import { createWorkspaceSwitch } from '../../main/shown-workspace';
import { openWorkspace } from '../../main/workspace/workspace';
import { day } from '../builders/a-lot';
import { aCertificate, fingerprintOf, hasOpenssl, unlessOpenssl } from '../builders/certificate';
import { eventually } from '../builders/eventually';
import { aGoodAnswer, aLicenceServer, aSnapshot, aUsedLicence, json } from '../builders/licence-server';
import { aListeningHost, type ListeningHost } from '../builders/listening-host';
import { setServer as observedServer } from '../builders/observed-workspace';
import { aWorkspace, valueOf } from '../builders/open-workspace';
import { aTemporaryFolder } from '../builders/temporary-folder';

const on = '2025-06-15';

const setServers = (host: ListeningHost, address: string, installations: readonly string[]): Promise<unknown> =>
  host.ask('ledger.record', {
    changes: installations.flatMap((installation) => [
      { kind: 'installation-created', on, installation, name: installation },
      { kind: 'licence-server-set', on, installation, purpose: 'cameras', address },
    ]),
  });

const setServer = (host: ListeningHost, address: string): Promise<unknown> => setServers(host, address, ['N1']);

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

describe('A host', () => {
  const token = 'canary-token-0123456789';

  /** Minutes and moments that a test turns by hand. */
  const aTurnedHost = async (folder?: string) => {
    let tick = (): void => undefined;
    const moments: (() => void)[] = [];
    let asked = 0;
    const host = await aListeningHost(folder, {
      everyMinute: (step) => {
        const before = tick;
        tick = () => {
          before();
          step();
        };
        return () => undefined;
      },
      asking: {
        dice: () => 0,
        after: (_milliseconds, step) => {
          moments.push(step);
          return () => undefined;
        },
        checkServer: async () => {
          asked += 1;
          return done({ snapshot: aSnapshot(), used: done({ cameras: [aUsedLicence('c1'), aUsedLicence('c2')] }) });
        },
      },
    });
    return { host, minute: () => tick(), moments, asked: () => asked };
  };

  const told = (host: ListeningHost): number => host.told.filter(({ channel }) => channel === 'usage.changed').length;

  it('tells the window once a moment, however many servers were asked in it', async () => {
    const { host, moments } = await aTurnedHost();
    const hundred = Array.from({ length: 100 }, (_none, index) => `N${String(index)}`);
    await setServers(host, 'https://licences.invalid', hundred);
    const { statuses } = await host.ask('usage.check', {});
    expect(statuses.filter(({ state }) => state === 'active')).toHaveLength(100);
    expect([moments.length, told(host)]).toEqual([1, 0]);
    moments[0]?.();
    expect(told(host)).toBe(1);
  });

  it('asks the servers of the user’s own workspace while the sample is shown, and those of the sample never', async () => {
    const place = await aTemporaryFolder();
    const own = await aWorkspace(join(place, 'own'));
    await observedServer(own, 'https://own.invalid');
    const sample = await aWorkspace(join(place, 'sample'));
    await observedServer(sample, 'https://sample.invalid');
    await sample.close();
    const open = (folder: string) => openWorkspace(folder, { write: true });
    const workspaces = createWorkspaceSwitch({ own, open, tell: () => undefined });
    onTestFinished(workspaces.close);
    const asked: string[] = [];
    let tick = (): void => undefined;
    const servers = createHostServers({
      workspaces,
      notices: createNoticeBoard(),
      everyMinute: (step) => {
        tick = step;
        return () => undefined;
      },
      now: () => new Date(2025, 5, 15, 12),
      today: () => day('2025-06-15'),
      failed: (failure) => {
        throw failure;
      },
      checkServer: async ({ server }) => {
        asked.push(server.address);
        return refuse('server/refused', { host: 'own.invalid' });
      },
    });
    onTestFinished(servers.close);
    valueOf(await workspaces.showSample(join(place, 'sample')));
    expect(await servers.state()).toMatchObject({ paused: 'sample', statuses: [{ state: 'unchecked' }] });
    expect(await servers.check(null)).toMatchObject({ error: { code: 'server/sample' } });
    expect(servers.refusePaused()).toMatchObject({ error: { code: 'server/sample' } });
    tick();
    await eventually(() => expect(asked).toEqual(['https://own.invalid']));
    valueOf(await workspaces.showOwn());
    await eventually(async () =>
      expect(await servers.state()).toMatchObject({ paused: null, statuses: [{ state: 'unavailable' }] }),
    );
    expect(asked).toEqual(['https://own.invalid']);
  });

  it('asks nobody in a workspace that is open for reading only', async () => {
    const folder = join(await aTemporaryFolder(), 'own');
    const first = await aWorkspace(folder);
    await observedServer(first, 'https://own.invalid');
    const own = await aWorkspace(folder, { write: false });
    const workspaces = createWorkspaceSwitch({
      own,
      open: (path) => openWorkspace(path, { write: false }),
      tell: () => undefined,
    });
    const servers = createHostServers({
      workspaces,
      notices: createNoticeBoard(),
      everyMinute: () => () => undefined,
      now: () => new Date(2025, 5, 15, 12),
      today: () => day('2025-06-15'),
      failed: (failure) => {
        throw failure;
      },
    });
    onTestFinished(servers.close);
    expect(await servers.state()).toMatchObject({ paused: 'read-only' });
    expect(await servers.check(null)).toMatchObject({ error: { code: 'workspace/read-only' } });
  });

  it('goes on after its workspace was opened anew, with how the servers stood', async () => {
    const { host, asked } = await aTurnedHost(join(await aTemporaryFolder(), 'own'));
    await setServer(host, 'https://licences.invalid');
    await host.ask('usage.check', {});
    await host.ask('workspace.rebuild', {}).catch(() => null);
    expect(await host.ask('usage.state', {})).toMatchObject({ statuses: [{ state: 'active' }], latest: [{}] });
    await host.close();
    const again = await aTurnedHost(host.workspaceFolder);
    expect(await again.host.ask('usage.state', {})).toMatchObject({ statuses: [{ state: 'active' }] });
    again.minute();
    expect([asked(), again.asked()]).toEqual([1, 0]);
  });

  it('keeps a token for its server, and no answer, notice, log or status ever says what it is', async () => {
    const host = await aListeningHost();
    const server = await aLicenceServer();
    await setServer(host, server.address);
    const given = { installation: 'N1', purpose: 'cameras', address: server.address, token };
    const answers: unknown[] = [await host.answer('usage.token', given)];
    expect(await host.ask('usage.state', {})).toMatchObject({ tokens: [{ installation: 'N1', purpose: 'cameras' }] });
    await host.ask('usage.check', {});
    expect(server.authorisations).toContain(`Bearer ${token}`);
    server.answer((request, response) =>
      json({ error: { code: 'x', message: request.headers.authorization } }, 500)(request, response),
    );
    const kept = { address: server.address, purpose: 'cameras', kept: { installation: 'N1' } };
    answers.push(await host.answer('usage.check', {}), await host.answer('usage.try', kept));
    expect(answers[2]).toMatchObject({ error: { code: 'server/repeats-token' } });
    const moved = { ...kept, address: 'https://elsewhere.invalid' };
    answers.push(await host.answer('usage.try', moved));
    expect(answers[3]).toMatchObject({ error: { code: 'server-token/other-address' } });
    for (const channel of ['usage.state', 'app.info', 'keys.list', 'workspace.check'] as const)
      answers.push(await host.answer(channel, {}));
    answers.push(await host.answer('usage.readings', { installation: 'N1' }));
    answers.push(await host.answer('ledger.events', { after: 0, limit: 100 }));
    await host.close();
    const usage = join(host.workspaceFolder, 'usage');
    const status = await readFile(join(usage, 'status.json'), 'utf8');
    expect(status).toContain('server/repeats-token');
    expect(JSON.stringify([answers, host.told, host.failures.map(String)]) + status).not.toContain(token);
    await rm(join(host.workspaceFolder, 'keys'), { recursive: true });
    for (const entry of await readdir(host.workspaceFolder, { recursive: true, withFileTypes: true }))
      if (entry.isFile()) expect(await readFile(join(entry.parentPath, entry.name), 'latin1')).not.toContain(token);
  });

  it.runIf(hasOpenssl)(`shows the certificate of a server that is tried, to compare it${unlessOpenssl}`, async () => {
    const certificate = await aCertificate();
    const { address } = await aLicenceServer(aGoodAnswer(), certificate);
    const host = await aListeningHost();
    const input = { address, purpose: 'cameras' };
    const shown = await host.ask('usage.try', input);
    expect(shown).toMatchObject({
      kind: 'certificate',
      certificate: { fingerprint: fingerprintOf(certificate), selfSigned: true },
      error: { code: 'server/certificate-unknown' },
    });
    const pin = fingerprintOf(certificate);
    expect(await host.ask('usage.try', { ...input, pin })).toMatchObject({ kind: 'answered', snapshot: aSnapshot() });
    expect(await host.ask('usage.try', { ...input, pin: 'ab'.repeat(32) })).toMatchObject({
      kind: 'certificate',
      error: { code: 'server/certificate-other', got: pin },
    });
  });

  it('AC-9: says what used a licence by the reading of that time, or why that is not known', async () => {
    const host = await aListeningHost();
    const asked = { installation: 'N1', purpose: 'cameras', licence: 'cameras' } as const;
    const server = await aLicenceServer(json({ error: { code: 'x', message: 'y' } }, 500));
    await setServer(host, server.address);
    expect(await host.ask('usage.used', asked)).toEqual({ at: null, used: null, why: { code: 'server/no-reading' } });
    server.answer((request, response) =>
      request.url?.includes('used') === true ? json('', 500)(request, response) : aGoodAnswer()(request, response),
    );
    await host.ask('usage.check', {});
    expect(await host.ask('usage.used', asked)).toMatchObject({
      at: aSnapshot().takenAt,
      used: null,
      why: { code: 'server/answered-error', status: 500 },
    });
    const lists = { cameras: [aUsedLicence('c1'), aUsedLicence('c2')] };
    server.answer(aGoodAnswer(() => aSnapshot({ takenAt: '2025-06-15T09:00:00Z' }), lists));
    await host.ask('usage.check', {});
    expect((await host.ask('usage.used', asked)).used).toHaveLength(2);
    const before = { ...asked, at: '2025-06-15T08:30:00Z' };
    expect(await host.ask('usage.used', before)).toMatchObject({ used: null, why: { code: 'server/no-list' } });
    expect(await host.ask('usage.used', { ...asked, licence: 'intercoms' })).toMatchObject({ used: [], why: null });
  });
});
