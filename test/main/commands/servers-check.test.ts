import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createServersCheckCommand, serversCheckCommand } from '../../../main/commands/servers-check';
import { aLicenceServer, json } from '../../builders/licence-server';
import { setServer } from '../../builders/observed-workspace';
import { aWorkspace, valueOf } from '../../builders/open-workspace';
import { runCommand, sayCommand } from '../../builders/run-command';
import { aTemporaryFolder } from '../../builders/temporary-folder';

const token = 'canary-token-0123456789';

const aPlace = async (...addresses: readonly string[]): Promise<string> => {
  const folder = join(await aTemporaryFolder(), 'workspace');
  const workspace = await aWorkspace(folder);
  for (const [index, address] of addresses.entries()) {
    const installation = `N${String(index + 1)}`;
    await setServer(workspace, address, { installation });
    valueOf(await workspace.usage.tokens.keep({ installation, purpose: 'cameras' }, address, token));
  }
  await workspace.close();
  return folder;
};

const check = (folder: string, ...args: readonly string[]) => runCommand(serversCheckCommand, folder, args);

describe('coterm servers check', () => {
  it('AC-6: asks every server with its token, keeps the reading, and ends with 0 where all are active', async () => {
    const server = await aLicenceServer();
    const folder = await aPlace(server.address);
    const { exitCode, document } = await check(folder);
    expect(exitCode).toBe(0);
    expect(document).toMatchObject({
      ok: true,
      servers: [{ installation: 'N1', name: 'Harbour N1', state: 'active', error: null, licences: [{ used: 2 }, {}] }],
    });
    expect(server.authorisations[0]).toBe(`Bearer ${token}`);
    const workspace = await aWorkspace(folder, { write: false });
    expect(await workspace.usage.readings.latest()).toHaveLength(1);
  });

  it('AC-7: ends with 1 where one gave no good answer, says no number for it, and tells nobody a token', async () => {
    const [bad, good] = [
      await aLicenceServer(json({ error: { code: 'x', message: 'No database' } }, 500)),
      await aLicenceServer(),
    ];
    const folder = await aPlace(bad.address, good.address, 'http://127.0.0.1:1');
    const { exitCode, document } = await check(folder);
    expect(exitCode).toBe(1);
    expect(document).toMatchObject({
      error: {
        code: 'servers/not-active',
        count: 2,
        total: 3,
        servers: [
          { state: 'inactive', licences: null, error: { code: 'server/answered-error', message: expect.any(String) } },
          { state: 'active' },
          { state: 'unavailable', licences: null, error: { code: 'server/refused' } },
        ],
      },
    });
    const { stdout, stderr } = await sayCommand(serversCheckCommand, folder, []);
    expect(stdout).toMatch(
      /^BAD {3}Harbour N1, cameras and intercoms: inactive\n {6}No data\. It has given no good answer yet\.$/m,
    );
    expect(stdout).toMatch(
      /^ok {4}Harbour N2, cameras and intercoms: active\n {6}cameras: 2 of 10 used, intercoms: 0 of 4 used$/m,
    );
    expect(stderr).toContain('2 of 3');
    expect(JSON.stringify(document) + stdout + stderr).not.toContain(token);
  });

  it('asks the servers of one installation alone, and refuses one without', async () => {
    const [first, second] = [await aLicenceServer(), await aLicenceServer()];
    const folder = await aPlace(first.address, second.address);
    expect((await check(folder, 'N2')).exitCode).toBe(0);
    expect([first.asked.length, second.asked.length > 0]).toEqual([0, true]);
    expect(await check(folder, 'N9')).toMatchObject({ exitCode: 1, document: { error: { code: 'server/none' } } });
    expect((await check(folder, 'N1', 'N2')).exitCode).toBe(2);
  });

  it('has nothing to do where there is no server, and is refused while a Coterm writes to the workspace', async () => {
    const folder = await aPlace();
    expect(await check(folder)).toEqual({ exitCode: 0, document: { ok: true, servers: [] } });
    expect((await sayCommand(serversCheckCommand, folder, [])).stdout).toContain(
      'No installation has a licence server yet.',
    );
    await aWorkspace(folder);
    expect(await check(folder)).toMatchObject({ exitCode: 1, document: { error: { code: 'workspace/in-use' } } });
  });

  it('fails where something goes wrong that nobody foresaw, instead of calling a server unavailable', async () => {
    const folder = await aPlace('https://licences.invalid');
    const command = createServersCheckCommand(() => Promise.reject(new Error('unforeseen')));
    await expect(runCommand(command, folder, [])).rejects.toThrow('unforeseen');
  });
});
