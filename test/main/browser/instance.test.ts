import { createServer } from 'node:http';
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readInstance, removeInstance, writeInstance } from '../../../main/browser/instance-file';
import { askForTicket } from '../../../main/browser/instance-proof';
import { findRunningHost } from '../../../main/browser/running-host';
import { ask, aServedWorkspace, pathOf } from '../../builders/served-workspace';
import { aTemporaryFolder } from '../../builders/temporary-folder';

const token = 'T'.repeat(43);

/** Something else that answers on a port of this computer, whatever it is asked. */
const aStranger = async (body: string): Promise<number> => {
  const server = createServer((_request, response) => response.end(body));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
  });
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
};

describe('the host that serves a workspace already', () => {
  it('is found, and lets a browser in by an address that is good once', async () => {
    const served = await aServedWorkspace();
    const running = await findRunningHost(served.workspaceFolder);
    expect(running).toMatchObject({ port: served.port, address: served.address });
    const once = pathOf(running?.ticketAddress ?? '');
    expect((await ask(served.port, once)).status).toBe(200);
    expect((await ask(served.port, once)).status).toBe(403);
  });

  it('is not found in a workspace that nobody serves', async () => {
    expect(await findRunningHost(await aTemporaryFolder())).toBeNull();
  });

  it('is not found any more once it was closed, and leaves nothing behind', async () => {
    const served = await aServedWorkspace();
    await served.close();
    expect(await readdir(served.workspaceFolder)).toEqual([]);
    expect(await findRunningHost(served.workspaceFolder)).toBeNull();
  });

  it.each(['', '{}', 'not JSON', '{"proof":"x","ticket":null}', '{"proof":"x","ticket":"stolen"}'])(
    'is not mistaken for another program on its port that answers %j',
    async (body) => {
      const folder = await aTemporaryFolder();
      await writeInstance(folder, { v: 1, pid: 1, port: await aStranger(body), token });
      expect(await findRunningHost(folder)).toBeNull();
    },
  );

  it('is not mistaken for the host of another workspace on its port', async () => {
    const other = await aServedWorkspace();
    const folder = await aTemporaryFolder();
    await writeInstance(folder, { v: 1, pid: 1, port: other.port, token });
    expect(await findRunningHost(folder)).toBeNull();
  });

  it('gives no ticket to who does not know its token', async () => {
    const { port } = await aServedWorkspace();
    expect(await askForTicket(`http://127.0.0.1:${String(port)}`, token)).toBeNull();
    const answer = await ask(port, `/instance?challenge=${'c'.repeat(43)}&mac=wrong`);
    expect(JSON.parse(answer.body)).toEqual({ proof: expect.any(String) as string, ticket: null });
  });

  it.each(['', '?challenge=', '?challenge=short', `?challenge=${'c'.repeat(44)}`])(
    'answers no challenge %j',
    async (query) => {
      const { port } = await aServedWorkspace();
      expect((await ask(port, `/instance${query}`)).status).toBe(404);
    },
  );
});

describe('the file that names the host', () => {
  it('is readable by its owner alone', async () => {
    const folder = await aTemporaryFolder();
    await writeInstance(folder, { v: 1, pid: 7, port: 4470, token });
    expect((await stat(join(folder, 'browser-host.json'))).mode & 0o777).toBe(
      process.platform === 'win32' ? 0o666 : 0o600,
    );
    expect(await readInstance(folder)).toEqual({ v: 1, pid: 7, port: 4470, token });
  });

  it('is taken away by the host that wrote it, not by one that came before', async () => {
    const folder = await aTemporaryFolder();
    await writeInstance(folder, { v: 1, pid: 7, port: 4470, token });
    await removeInstance(folder, 'another');
    expect(await readInstance(folder)).not.toBeNull();
    await removeInstance(folder, token);
    expect(await readInstance(folder)).toBeNull();
  });

  it.each(['', '{', '{"v":2}', '{"v":1,"pid":7,"port":99999,"token":"x"}'])(
    'counts as absent when it holds %j',
    async (text) => {
      const folder = await aTemporaryFolder();
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, 'browser-host.json'), text);
      expect(await readInstance(folder)).toBeNull();
    },
  );
});
