/** Proves what becomes of licence status files that are carried to a workspace. */
import { describe, expect, it } from 'vitest';
import { changeSchema } from '../../../domain/ledger/change';
import { allReadings } from '../../../main/licence-servers/all-readings';
import { localDate } from '../../../main/local-date';
import type { Workspace } from '../../../main/workspace/workspace';
import { analyticsStatus, camerasStatus, usedCameras } from '../../builders/a-licence-status';
import { aStatus } from '../../builders/a-reading';
import { aSite } from '../../builders/a-status-file';
import { installationCreated } from '../../builders/installation-steps';
import { aDay, aWorkspace, valueOf } from '../../builders/open-workspace';
import { aHeader, anEnvelope } from '../../builders/sealed-file';
import { aTemporaryFolder } from '../../builders/temporary-folder';

const today = localDate(aDay());

const aPlace = async (isTrusted = true) => {
  const folder = await aTemporaryFolder();
  const workspace = await aWorkspace(folder);
  const site = await aSite();
  if (isTrusted) await site.enrolIn(workspace);
  valueOf(await workspace.ledger.record([changeSchema.parse(installationCreated('N1', { name: 'Harbour Mall' }))]));
  return { folder, workspace, site };
};

const takeIn = async ({ ledger }: Workspace, bytes: Uint8Array, into?: { kind: 'known'; installation: string }) => {
  const { preview } = await ledger.preview('harbour.ilstat', bytes);
  return await ledger.commit(preview ?? '', { into });
};

const readingsIn = (workspace: Workspace) => allReadings(workspace, () => today);

const usedAt = async (workspace: Workspace): Promise<readonly (number | undefined)[]> =>
  (await readingsIn(workspace).of('N1')).map(({ snapshot }) => snapshot.licences[0]?.used);

const taken = (used: number, takenAt: string) =>
  camerasStatus({ takenAt, licences: [{ licence: 'cameras', used, total: 60 }] });

describe('A licence status file', () => {
  it('is shown with what it says and who signed it, and changes nothing yet', async () => {
    const { workspace, site } = await aPlace();
    const head = workspace.ledger.head();
    const shown = await workspace.ledger.preview('harbour.ilstat', await site.file());
    expect(shown).toMatchObject({
      known: false,
      refusal: null,
      verdict: { kind: 'authentic', typ: 'ilf-licence-status.v1+jws', signatures: [{ trustedAs: 'Harbour site' }] },
      signed: { payload: { installation: { name: 'Harbour Mall' }, snapshots: [{ purpose: 'cameras' }] } },
    });
    expect(shown.signed?.payload).not.toHaveProperty('lists');
    expect(shown.preview).not.toBeNull();
    expect(workspace.ledger.head()).toEqual(head);
  });

  it('becomes readings of the installation that it names, with the lists of used licences (AC-9)', async () => {
    const { workspace, site } = await aPlace();
    const { event } = valueOf(
      await takeIn(workspace, await site.file({ snapshots: [camerasStatus(), analyticsStatus()] })),
    );
    expect(event.changes).toMatchObject([{ kind: 'usage-imported', installation: 'N1', fileName: 'harbour.ilstat' }]);
    const readings = await readingsIn(workspace).of('N1');
    expect(readings).toMatchObject([
      { purpose: 'cameras', at: '2025-01-05T09:00:00Z', source: { kind: 'file', fileName: 'harbour.ilstat' } },
      { purpose: 'analytics', used: null },
    ]);
    expect(await readingsIn(workspace).latest()).toEqual(readings);
    const [cameras, analytics] = readings;
    expect(cameras && valueOf(await readingsIn(workspace).lists(cameras))).toEqual({ cameras: usedCameras(3) });
    expect(analytics && (await readingsIn(workspace).lists(analytics))).toMatchObject({
      error: { code: 'server/no-list' },
    });
  });

  it('says the same after the workspace was opened again', async () => {
    const { folder, workspace, site } = await aPlace();
    valueOf(await takeIn(workspace, await site.file()));
    await workspace.close();
    const again = await aWorkspace(folder);
    expect(await usedAt(again)).toEqual([3]);
    const [reading] = await readingsIn(again).latest();
    expect(reading && valueOf(await readingsIn(again).lists(reading))).toEqual({ cameras: usedCameras(3) });
  });

  it('is nothing to do the second time, whoever else signed it', async () => {
    const { workspace, site } = await aPlace();
    const file = await site.file();
    valueOf(await takeIn(workspace, file));
    expect(await workspace.ledger.preview('again.ilstat', file)).toMatchObject({ known: true, preview: null });
  });

  it('is undone as one step, and can be imported again', async () => {
    const { workspace, site } = await aPlace();
    const file = await site.file();
    const { event } = valueOf(await takeIn(workspace, file));
    valueOf(await workspace.ledger.record([{ kind: 'change-withdrawn', on: today, change: event.id }]));
    expect(await usedAt(workspace)).toEqual([]);
    valueOf(await takeIn(workspace, file));
    expect(await usedAt(workspace)).toEqual([3]);
  });

  it('that is older than the newest known stands in its place in time, and takes nothing’s place', async () => {
    const { workspace, site } = await aPlace();
    const files = [
      await site.file({ id: 'S-2', snapshots: [taken(20, '2025-01-04T09:00:00Z')], lists: {} }),
      await site.file({ id: 'S-1', snapshots: [taken(10, '2025-01-02T09:00:00+02:00')], lists: {} }),
    ];
    for (const file of files) valueOf(await takeIn(workspace, file));
    const heard = { installation: 'N1', purpose: 'cameras' as const, lists: null, receivedAt: aDay() };
    valueOf(await workspace.usage.readings.record({ ...heard, snapshot: taken(15, '2025-01-03T09:00:00Z') }));
    expect(await usedAt(workspace)).toEqual([10, 15, 20]);
    expect(await readingsIn(workspace).latest()).toMatchObject([{ snapshot: { licences: [{ used: 20 }] } }]);
  });

  it('AC-6: takes nothing’s place either that the server has said again since, and stands where it was taken', async () => {
    const { workspace, site } = await aPlace();
    const address = 'https://licences.example';
    const server = { installation: 'N1', purpose: 'cameras' as const, address };
    valueOf(await workspace.ledger.record([{ kind: 'licence-server-set', on: today, ...server }]));
    const heard = { installation: 'N1', purpose: 'cameras' as const, lists: null, receivedAt: aDay() };
    valueOf(await workspace.usage.readings.record({ ...heard, snapshot: taken(15, '2025-01-02T09:00:00Z') }));
    const goodAt = '2025-01-05T10:00:00.000Z';
    const status = { ...aStatus('cameras', 'active', { goodAt }), address, pin: null, noList: null };
    await workspace.usage.statuses.set(status);
    valueOf(await takeIn(workspace, await site.file({ snapshots: [taken(20, '2025-01-04T09:00:00Z')], lists: {} })));
    expect(await readingsIn(workspace).latest()).toMatchObject([
      { at: goodAt, source: { kind: 'server' }, snapshot: { licences: [{ used: 15 }] } },
    ]);
    expect(await usedAt(workspace)).toEqual([15, 20, 15]);
    await workspace.usage.statuses.set({ ...status, goodAt: '2025-01-03T10:00:00Z' });
    expect(await readingsIn(workspace).latest()).toMatchObject([{ snapshot: { licences: [{ used: 20 }] } }]);
  });

  it('whose server’s clock was ahead counts from when it was signed', async () => {
    const { workspace, site } = await aPlace();
    const now = new Date(2025, 0, 4, 12);
    valueOf(await takeIn(workspace, await site.file({ snapshots: [taken(9, '2031-01-01T00:00:00Z')], now })));
    expect(await readingsIn(workspace).of('N1')).toMatchObject([{ at: now.toISOString(), on: '2025-01-04' }]);
  });

  it('for an installation that cannot be told asks for one, and makes a new one in the same step', async () => {
    const { workspace, site } = await aPlace();
    const file = await site.file({ name: 'Pier 4' });
    const { preview } = await workspace.ledger.preview('pier.ilstat', file);
    expect(await workspace.ledger.commit(preview ?? '')).toMatchObject({
      error: { code: 'licence-status/no-installation', name: 'Pier 4' },
    });
    const into = { kind: 'new', installation: 'pier-4', name: 'Pier 4', customer: 'Port' } as const;
    const { event } = valueOf(await workspace.ledger.commit(preview ?? '', { into }));
    expect(event.changes.map(({ kind }) => kind)).toEqual(['installation-created', 'usage-imported']);
    valueOf(await workspace.ledger.record([{ kind: 'change-withdrawn', on: today, change: event.id }]));
    expect(workspace.ledger.register(today).installations.map(({ name }) => name)).toEqual(['Harbour Mall']);
  });

  it('goes by the register’s own id before the name, and to another installation by a person’s word', async () => {
    const { workspace, site } = await aPlace();
    valueOf(await workspace.ledger.record([changeSchema.parse(installationCreated('N2', { name: 'Quay' }))]));
    const byId = valueOf(await takeIn(workspace, await site.file({ installationId: 'N2' })));
    expect(byId.event.changes).toMatchObject([{ installation: 'N2' }]);
    const other = await site.file({ id: 'S-2' });
    const said = valueOf(await takeIn(workspace, other, { kind: 'known', installation: 'N2' }));
    expect(said.event.changes).toMatchObject([{ installation: 'N2' }]);
    const third = await takeIn(workspace, await site.file({ id: 'S-3' }), { kind: 'known', installation: 'N9' });
    expect(third).toMatchObject({ ok: false, error: { code: 'installation/unknown' } });
  });

  it('of a key that nobody trusts as a site’s is shown and not imported', async () => {
    const { workspace, site } = await aPlace(false);
    const shown = await workspace.ledger.preview('x.ilstat', await site.file());
    expect(shown).toMatchObject({ preview: null, verdict: { kind: 'unknown-issuer', code: 'ilf/unknown-site' } });
    valueOf(await workspace.trust.add(JSON.stringify(site.signer.publicJwk), site.signer.kid, 'Desk', 'issuer'));
    const other = await workspace.ledger.preview('x.ilstat', await site.file());
    expect(other).toMatchObject({ preview: null, verdict: { code: 'ilf/other-use' } });
  });

  it('is not imported once trust in its key was taken back', async () => {
    const { workspace, site } = await aPlace();
    const { preview } = await workspace.ledger.preview('x.ilstat', await site.file());
    valueOf(await workspace.trust.remove(site.signer.kid));
    expect(await workspace.ledger.commit(preview ?? '')).toMatchObject({ error: { code: 'ilf/unknown-site' } });
  });

  it('of the future is not believed', async () => {
    const { workspace, site } = await aPlace();
    const shown = await workspace.ledger.preview('x.ilstat', await site.file({ now: new Date(2025, 0, 6) }));
    expect(shown).toMatchObject({ preview: null, verdict: { kind: 'issued-in-future' } });
  });

  it.each([
    ['another version', { v: 2 }, { code: 'ilf/unknown-version' }],
    ['no snapshot', { snapshots: [] }, { code: 'ilf/invalid', path: 'snapshots' }],
    [
      'one purpose twice',
      { snapshots: [camerasStatus(), camerasStatus()] },
      { code: 'ilf/invalid', path: 'snapshots' },
    ],
    [
      'a figure that is none',
      { snapshots: [{ ...camerasStatus(), licences: [{ licence: 'cameras', used: -1, total: 2 }] }] },
      { code: 'ilf/invalid', path: 'snapshots[0].licences[0].used' },
    ],
    ['a wrong list', { lists: { cameras: [{ id: 'x' }] } }, { code: 'ilf/invalid', path: 'lists.cameras[0].name' }],
    ['a list of a licence that cannot be', { lists: { doors: [] } }, { code: 'ilf/invalid', path: 'lists.doors' }],
    ['what this version has to know and does not', { must: ['colour'] }, { code: 'ilf/unknown-must' }],
  ])('with %s is refused, with the place', async (_case, over, { code, ...facts }) => {
    const { workspace, site } = await aPlace();
    const payload = {
      v: 1,
      id: 'S-9',
      installation: { name: 'Harbour Mall' },
      snapshots: [camerasStatus()],
      iat: '2025-01-05T08:00:00Z',
      ...over,
    };
    const header = aHeader(site.signer.kid, { typ: 'ilf-licence-status.v1+jws' });
    const bytes = Buffer.from(JSON.stringify(await anEnvelope(site.signer, payload, [header])));
    const shown = await workspace.ledger.preview('x.ilstat', bytes);
    expect(shown).toMatchObject({ preview: null, verdict: { kind: 'damaged', code, facts } });
  });
});
