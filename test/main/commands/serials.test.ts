import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changeSchema } from '../../../domain/ledger/change';
import { serialsCommand } from '../../../main/commands/serials';
import { aCommandHost } from '../../builders/command-host';
import { installationCreated, orderConfirmed, serialRecorded } from '../../builders/installation-steps';
import { aWorkspace, valueOf } from '../../builders/open-workspace';
import type { PlainChange } from '../../builders/simulate-scenario';
import { aTemporaryFolder } from '../../builders/temporary-folder';

const steps: readonly PlainChange[] = [
  installationCreated('N1', { name: 'Harbour', customer: 'Port' }),
  installationCreated('N2', { name: 'Quay' }),
  orderConfirmed('C1', ['ISS-1', 'VAI-1'], ['8 ISS-Expert', '4 VS-ES1'], { on: '2024-01-10' }),
  orderConfirmed('C2', ['VAI-2'], ['4 VS-ADV1 for VS-ES1'], { on: '2024-06-01', revised: true }),
  orderConfirmed('C3', ['VAI-3'], ['2 VS-ADV3'], { on: '2025-02-01', revised: true }),
];

const dated = steps.map((step) =>
  changeSchema.parse({ ...step, on: step['on'] === '2025-01-01' ? '2024-01-01' : step['on'] }),
);

const aPlace = async (recorded = dated): Promise<string> => {
  const folder = await aTemporaryFolder();
  const workspace = await aWorkspace(folder);
  if (recorded.length > 0) valueOf(await workspace.ledger.record(recorded));
  await workspace.close();
  return folder;
};

const run = async (folder: string, args: readonly string[] = [], json = true) => {
  const host = aCommandHost({ workspaceFolder: folder, json });
  const { exitCode } = await serialsCommand.run([...args, '--as-of', '2025-03-01'], host);
  return { exitCode, document: json ? host.documents()[0] : null, ...host.printed() };
};

describe('coterm serials', () => {
  it('ID-3: lists each installation with its current serials, and what it holds on the day', async () => {
    const { exitCode, document } = await run(await aPlace());
    expect(exitCode).toBe(0);
    expect(document).toMatchObject({
      ok: true,
      asOf: '2025-03-01',
      installations: [
        {
          installation: 'N1',
          customer: 'Port',
          serials: [
            { family: 'ISS', serial: 'ISS-1', since: '2024-01-10' },
            { family: 'VAI', serial: 'VAI-3', since: '2025-02-01' },
          ],
          held: [
            { part: 'ISS-Expert', quantity: 8 },
            { part: 'VS-ADV1', quantity: 4 },
            { part: 'VS-ADV3', quantity: 2 },
          ],
        },
        { installation: 'N2', customer: null, serials: [], held: [] },
      ],
    });
  });

  it('says the same as a table; an installation without a serial has none yet', async () => {
    const { stdout } = await run(await aPlace(), [], false);
    expect(stdout).toMatch(/Harbour +N1 +Port +– +ISS +ISS-1 +2024-01-10/);
    expect(stdout).toMatch(/Quay +N2 +– +– +– +none yet +–/);
  });

  it('ID-7: finds any old serial, however it is written, and says what replaced it and which is current', async () => {
    const folder = await aPlace();
    const { document } = await run(folder, ['vai-1']);
    expect(document).toMatchObject({
      state: 'superseded',
      serial: { serial: 'VAI-1', supersededOn: '2024-06-01', supersededBy: 'VAI-2' },
      current: { serial: 'VAI-3' },
      lineage: [{ serial: 'VAI-1' }, { serial: 'VAI-2' }, { serial: 'VAI-3' }],
      installation: { installation: 'N1', name: 'Harbour' },
    });
    const { stdout } = await run(folder, ['VAI-1'], false);
    expect(stdout).toContain('It was superseded on 2024-06-01 by VAI-2. The current VAI serial is VAI-3.');
    expect((await run(folder, ['ISS-1'], false)).stdout).toContain('It is the current ISS serial');
  });

  it('refuses a serial that no installation has, and a table of a single one', async () => {
    const folder = await aPlace();
    const unknown = await run(folder, ['X-9']);
    expect(unknown).toMatchObject({ exitCode: 1, document: { ok: false, error: { code: 'serial/unknown' } } });
    expect((await run(folder, ['VAI-1', '--csv', 'a.csv'])).exitCode).toBe(2);
  });

  it('says that there are none in an empty register, and of a serial of before what is not known', async () => {
    expect((await run(await aPlace([]), [], false)).stdout).toContain('There are no installations as of 2025-03-01.');
    const before = [installationCreated(), serialRecorded('V-2', ['1 VS-ES1'], { formerly: ['V-1'] })];
    const folder = await aPlace(before.map((step) => changeSchema.parse(step)));
    expect((await run(folder, ['V-1'], false)).stdout).toMatch(/V-1 +VAI +not known +not known +–/);
  });

  it('writes a row for each current serial, archived installations with the day', async () => {
    const folder = await aPlace();
    const csv = join(folder, 'serials.csv');
    const { exitCode, document } = await run(folder, ['--csv', csv]);
    expect([exitCode, document]).toMatchObject([0, { files: [csv] }]);
    expect(await readFile(csv, 'utf8')).toContain('Harbour,N1,Port,,VAI,,VAI-3,2025-02-01,');
  });
});
