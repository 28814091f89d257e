import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../domain/ledger/change';
import type { Command } from '../../../main/commands/command';
import { customersCommand } from '../../../main/commands/customers';
import { sitesCommand } from '../../../main/commands/sites';
import { day } from '../../builders/a-lot';
import { aCommandHost } from '../../builders/command-host';
import { aWorkspace, valueOf } from '../../builders/open-workspace';
import { aTemporaryFolder } from '../../builders/temporary-folder';

const on = day('2025-01-02');
const changes: readonly Change[] = [
  { kind: 'pool-created', on, pool: 'P-1', name: 'Harbour', customer: 'Port' },
  { kind: 'lot-added', on, pool: 'P-1', lot: 'L1', product: 'Core', quantity: 12, supExpiresOn: day('2026-08-06') },
  { kind: 'site-added', on, site: 'quay-1', customer: 'Port', name: 'Quay', territory: 'Norway' },
  { kind: 'licences-assigned', on, pool: 'P-1', site: 'quay-1', quantity: 8 },
  { kind: 'site-added', on, site: 'depot-1', customer: 'Ferries', name: 'Depot' },
  { kind: 'eula-recorded', on, eula: 'e1', customer: 'Ferries', signedOn: on, expiresOn: day('2027-01-01') },
];

const aPlace = async (recorded: readonly Change[]): Promise<string> => {
  const folder = await aTemporaryFolder();
  const workspace = await aWorkspace(folder);
  if (recorded.length > 0) valueOf(await workspace.ledger.record(recorded));
  await workspace.close();
  return folder;
};

const run = async (folder: string, command: Command, args: readonly string[] = [], json = true) => {
  const host = aCommandHost({ workspaceFolder: folder, json });
  const { exitCode } = await command.run([...args, '--as-of', '2025-03-01'], host);
  return { exitCode, document: json ? host.documents()[0] : null, ...host.printed() };
};

describe('coterm sites', () => {
  it('lists each site with its licences and its EULA', async () => {
    const folder = await aPlace(changes);
    const { exitCode, stdout } = await run(folder, sitesCommand, [], false);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/Quay +quay-1 +Port +Norway +8 +missing\n/);
    expect(stdout).toMatch(/Depot +depot-1 +Ferries +– +0 +signed \(2027-01-01\)/);
  });

  it('answers the same as one document', async () => {
    const { document } = await run(await aPlace(changes), sitesCommand);
    expect(document).toMatchObject({
      ok: true,
      asOf: '2025-03-01',
      sites: [
        {
          site: 'quay-1',
          quantity: 8,
          assignments: [{ pool: 'P-1', lot: null, quantity: 8 }],
          eula: { state: 'missing' },
        },
        { site: 'depot-1', quantity: 0, eula: { state: 'signed', eula: 'e1', until: '2027-01-01' } },
      ],
    });
  });

  it('writes them as a table, and overwrites none', async () => {
    const folder = await aPlace(changes);
    const csv = join(await aTemporaryFolder(), 'sites.csv');
    expect((await run(folder, sitesCommand, ['--csv', csv])).exitCode).toBe(0);
    expect((await readFile(csv, 'utf8')).replace('\ufeff', '').split('\r\n').slice(0, 2)).toEqual([
      'Site,Id,Customer,Address,Territory,Pools,Licences,EULA,EULA to',
      'Quay,quay-1,Port,,Norway,P-1,8,missing,',
    ]);
    expect((await run(folder, sitesCommand, ['--csv', csv])).exitCode).toBe(1);
  });

  it('says so where there are none, and that it takes no names', async () => {
    const folder = await aPlace([]);
    expect((await run(folder, sitesCommand, [], false)).stdout).toContain('There are no sites as of 2025-03-01.');
    expect((await run(folder, sitesCommand, ['quay'])).exitCode).toBe(2);
  });
});

describe('coterm customers', () => {
  it('says how many sites each has, and how it stands with its EULA', async () => {
    const folder = await aPlace(changes);
    const { stdout } = await run(folder, customersCommand, [], false);
    expect(stdout).toMatch(/Port +1 +1 +12 +missing/);
    expect(stdout).toMatch(/Ferries +0 +1 +0 +signed \(2027-01-01\)/);
    expect((await run(folder, customersCommand)).document).toMatchObject({
      customers: [
        { customer: 'Ferries', sites: ['depot-1'], eula: { state: 'signed' } },
        { customer: 'Port', sites: ['quay-1'], eula: { state: 'missing' } },
      ],
    });
  });
});
