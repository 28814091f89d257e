/** Proves `coterm usage`: figures, states, support and drift, with No data where nothing is known. */
import { describe, expect, it } from 'vitest';
import { changeSchema } from '../../../domain/ledger/change';
import { usageCommand } from '../../../main/commands/usage';
import { uncheckedStatus } from '../../../main/licence-servers/status-after';
import type { Workspace } from '../../../main/workspace/workspace';
import { analyticsStatus, camerasStatus } from '../../builders/a-licence-status';
import { installationCreated } from '../../builders/installation-steps';
import { aDay, aWorkspace, valueOf } from '../../builders/open-workspace';
import { runCommand, sayCommand } from '../../builders/run-command';
import { aTemporaryFolder } from '../../builders/temporary-folder';

const serverOf = (purpose: 'cameras' | 'analytics') => ({
  installation: 'N1',
  purpose,
  address: `https://licences.example/${purpose}`,
  pin: null,
});

const changes = [
  installationCreated('N1', { name: 'Harbour Mall', customer: 'Port' }),
  installationCreated('N2', { name: 'Quay' }),
  ...(['cameras', 'analytics'] as const).map((purpose) => {
    const { installation, address } = serverOf(purpose);
    return { kind: 'licence-server-set', on: '2025-01-01', installation, purpose, address };
  }),
  {
    kind: 'allotment-set',
    on: '2025-01-01',
    allotment: 'A1',
    installation: 'N1',
    licence: 'cameras',
    source: { kind: 'stated', quantity: 50 },
  },
].map((change) => changeSchema.parse(change));

/** Harbour Mall: its core answers, its analytics server did and does no more. */
const aPlace = async (fill: (workspace: Workspace) => Promise<void>): Promise<string> => {
  const folder = await aTemporaryFolder();
  const workspace = await aWorkspace(folder);
  valueOf(await workspace.ledger.record(changes));
  await fill(workspace);
  await workspace.close();
  return folder;
};

const hear = async ({ usage }: Workspace, snapshot = camerasStatus()): Promise<void> => {
  const { purpose } = snapshot;
  valueOf(await usage.readings.record({ installation: 'N1', purpose, snapshot, lists: null, receivedAt: aDay() }));
};

const stand = async ({ usage }: Workspace, purpose: 'cameras' | 'analytics', isActive: boolean): Promise<void> => {
  const error = isActive ? null : { code: 'server/refused', host: 'licences.example' };
  const at = aDay().toISOString();
  const state = isActive ? 'active' : 'unavailable';
  await usage.statuses.set({
    ...uncheckedStatus(serverOf(purpose), aDay()),
    state,
    checkedAt: at,
    goodAt: at,
    error,
    failures: isActive ? 0 : 3,
  });
  await usage.statuses.save();
};

const harbour = () =>
  aPlace(async (workspace) => {
    await hear(workspace, camerasStatus());
    await hear(workspace, analyticsStatus());
    await stand(workspace, 'cameras', true);
    await stand(workspace, 'analytics', false);
  });

describe('coterm usage', () => {
  it('AC-1, AC-2, AC-6, AC-7, AC-10: says figures, states, support and drift; what is not known is null and never 0', async () => {
    const { exitCode, document } = await runCommand(usageCommand, await harbour(), [], aDay);
    expect(exitCode).toBe(0);
    const row = (of: object) => expect.objectContaining(of) as unknown;
    expect(document).toMatchObject({
      ok: true,
      installations: [
        {
          installation: 'N1',
          name: 'Harbour Mall',
          customer: 'Port',
          version: '24.3',
          sections: [
            {
              purpose: 'cameras',
              known: true,
              server: { address: 'https://licences.example/cameras', state: 'active', error: null },
              licences: [
                row({ licence: 'cameras', used: 3, available: 57, total: 60, over: 0 }),
                row({ licence: 'intercoms', used: 13, available: -1, total: 12, over: 1 }),
              ],
            },
            {
              purpose: 'analytics',
              known: false,
              server: { state: 'unavailable', failures: 3, error: { code: 'server/refused' } },
              licences: [
                row({
                  licence: 'level-1',
                  used: null,
                  available: null,
                  total: null,
                  shared: null,
                  over: null,
                  lastKnown: row({ used: 18, total: 24, shared: 20 }),
                }),
              ],
            },
          ],
          support: [
            { purpose: 'cameras', support: { technicalSupportUntil: '2025-11-30', updates: { allowed: true } } },
            { purpose: 'analytics', support: null },
          ],
          drift: [
            row({
              licence: 'cameras',
              bought: 50,
              reported: 60,
              differences: [{ kind: 'total-above-bought', by: 10 }],
            }),
            row({ licence: 'intercoms', bought: null, differences: [{ kind: 'used-above-total', by: 1 }] }),
            row({ licence: 'level-1', bought: null, reported: null, differences: [] }),
          ],
        },
      ],
    });
  });

  it('AC-6, AC-7: says in which spans nothing was known, and which of them lasts', async () => {
    const past = { state: 'inactive', from: '2025-01-02T00:00:00Z', to: '2025-01-03T00:00:00Z' } as const;
    const folder = await aPlace(async (workspace) => {
      await hear(workspace);
      const of = { installation: 'N1', purpose: 'cameras', goodAt: null } as const;
      valueOf(await workspace.usage.readings.recordOutage({ ...of, ...past }));
      await stand(workspace, 'cameras', false);
    });
    const lasts = { state: 'unavailable', from: aDay().toISOString(), to: null };
    expect((await runCommand(usageCommand, folder, [])).document).toMatchObject({
      installations: [{ sections: [{ outages: [past, lasts] }, { outages: [] }] }],
    });
  });

  it('AC-7: prints No data with the last that is known and its time, and every difference in words', async () => {
    const { exitCode, stdout } = await sayCommand(usageCommand, await harbour(), []);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/Harbour Mall {2}cameras +3 +57 +60 +– +50 +active +2025-01-05T09:00:00Z/);
    expect(stdout).toMatch(/Harbour Mall {2}level-1.* {2}No data +No data +No data +No data +– +unavailable/);
    expect(stdout).toContain(
      'Harbour Mall, analytics: No data. Nothing answers at licences.example: the connection was refused. Last known, ',
    );
    expect(stdout).toContain('level-1 18 of 24.');
    expect(stdout).toContain('Harbour Mall, cameras: the server has 10 more than were bought.');
    expect(stdout).toContain('Harbour Mall, intercoms: 1 more used than there are.');
    expect(stdout).not.toContain('Quay');
  });

  it('says of a server that nobody has asked yet that it is unchecked, without figures', async () => {
    const folder = await aPlace(() => Promise.resolve());
    const { document } = await runCommand(usageCommand, folder, []);
    expect(document).toMatchObject({
      installations: [
        {
          sections: [
            { known: false, server: { state: 'unchecked' }, last: null, licences: [{ used: null }, { used: null }] },
            { purpose: 'analytics' },
          ],
        },
      ],
    });
  });

  it('prints one installation that is named, and refuses one that is not there', async () => {
    const folder = await harbour();
    const named = await runCommand(usageCommand, folder, ['--installation', 'N2']);
    expect(named.document).toMatchObject({ installations: [{ installation: 'N2', version: null }] });
    const unknown = await runCommand(usageCommand, folder, ['--installation', 'N9']);
    expect(unknown).toMatchObject({ exitCode: 1, document: { error: { code: 'installation/unknown' } } });
  });

  it('says that there is nothing where no installation has usage', async () => {
    const folder = await aTemporaryFolder();
    await (await aWorkspace(folder)).close();
    expect((await sayCommand(usageCommand, folder, [])).stdout).toContain('No installation has a licence server');
    expect((await runCommand(usageCommand, folder, ['--loud'])).exitCode).toBe(2);
  });
});
