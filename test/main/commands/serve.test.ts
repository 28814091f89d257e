import { createServer } from 'node:net';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { CommandHost } from '../../../main/commands/command';
import { createServeCommand, type ServeSurroundings } from '../../../main/commands/serve';
import { openWorkspace } from '../../../main/workspace/workspace';
import { aCommandHost } from '../../builders/command-host';
import { ask, aWindowFolder, pathOf } from '../../builders/served-workspace';
import { aTemporaryFolder } from '../../builders/temporary-folder';
import { withoutBackups } from '../../builders/without-backups';
import { eventually } from '../../builders/eventually';

interface ServeDocument {
  readonly address: string;
  readonly port: number;
  readonly running: boolean;
  readonly opened: string | null;
}

/** `coterm serve` in this process; `stop` is Ctrl+C. */
const aServe = async (
  args: readonly string[],
  over: Partial<CommandHost> = {},
  at: Partial<ServeSurroundings> = {},
) => {
  const windowFolder = await aWindowFolder();
  const openWindow = vi.fn(() => Promise.resolve({ opened: 'chromium' }));
  let stop: () => void = () => undefined;
  const stopped = new Promise<void>((resolve) => (stop = resolve));
  const host = aCommandHost({ json: true, workspaceFolder: join(await aTemporaryFolder(), 'workspace'), ...over });
  const command = createServeCommand({
    openWindow,
    whenStopped: () => stopped,
    windowFolder: () => windowFolder,
    startWork: withoutBackups.startWork,
    ...at,
  });
  const outcome = command.run(args, host);
  onTestFinished(async () => {
    stop();
    await outcome;
  });
  const answered = async (): Promise<ServeDocument> => {
    await eventually(() => expect(host.documents()).toHaveLength(1));
    return host.documents()[0] as ServeDocument;
  };
  return { host, outcome, stop, answered, openWindow };
};

describe('coterm serve', () => {
  it('makes the workspace, prints an address that answers with the app, and opens it by one that is good once', async () => {
    const { answered, openWindow, host } = await aServe(['--port', '0']);
    const { address, port, running, opened } = await answered();
    expect({ running, opened }).toEqual({ running: false, opened: 'chromium' });
    expect((await ask(port, pathOf(address))).body).toContain('The app');
    expect(openWindow).toHaveBeenCalledExactlyOnceWith(expect.not.stringContaining(address));
    expect((await stat(join(host.workspaceFolder, 'workspace.json'))).isFile()).toBe(true);
  });

  it('says where it runs, why no window was opened, and how to stop it', async () => {
    const { host, openWindow } = await aServe(['--port', '0', '--no-open'], { json: false });
    await eventually(() => expect(host.printed().stdout).toContain('Press Ctrl+C to stop.\n'));
    expect(host.printed().stdout).toMatch(
      /^Coterm is running at http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}\nNo window was opened \(it was asked to open none\)/,
    );
    expect(openWindow).not.toHaveBeenCalled();
  });

  it('ends with 0 when it is stopped, and lets the next one write', async () => {
    const { answered, stop, outcome, host } = await aServe(['--port', '0']);
    const { port } = await answered();
    stop();
    expect(await outcome).toEqual({ exitCode: 0 });
    await expect(ask(port, '/')).rejects.toThrow('ECONNREFUSED');
    const next = await openWorkspace(host.workspaceFolder, { write: true });
    expect(next.ok).toBe(true);
    if (next.ok) await next.value.close();
  });

  it('opens the one that is running instead of starting a second, whatever the port', async () => {
    const first = await aServe(['--port', '0']);
    const { address, port } = await first.answered();
    const second = await aServe(['--port', '0'], { workspaceFolder: first.host.workspaceFolder });
    expect(await second.answered()).toMatchObject({ running: true, address, port });
    expect(await second.outcome).toEqual({ exitCode: 0 });
    const opened = String(second.openWindow.mock.calls.flat()[0]);
    expect((await ask(port, pathOf(opened))).status).toBe(200);
  });

  it('makes one host of two starts at once', async () => {
    const workspaceFolder = join(await aTemporaryFolder(), 'workspace');
    const both = await Promise.all([
      aServe(['--port', '0'], { workspaceFolder }),
      aServe(['--port', '0'], { workspaceFolder }),
    ]);
    const answers = await Promise.all(both.map(({ answered }) => answered()));
    expect(answers.map(({ running }) => running).sort()).toEqual([false, true]);
    expect(answers[0]?.address).toBe(answers[1]?.address);
  });

  it('says that the port is taken by something else, suggests another, and leaves the workspace free', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      server.close();
    });
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { outcome, host } = await aServe(['--port', String(port)], { json: false });
    expect(await outcome).toEqual({ exitCode: 1 });
    expect(host.printed().stderr).toContain(`Port ${String(port)} of this computer is taken`);
    expect(host.printed().stderr).toContain('--port');
    const next = await openWorkspace(host.workspaceFolder, { write: true });
    expect(next.ok).toBe(true);
    if (next.ok) await next.value.close();
  });

  it('answers workspace/in-use when something without an address holds the workspace', async () => {
    const workspaceFolder = join(await aTemporaryFolder(), 'workspace');
    const holder = await openWorkspace(workspaceFolder, { write: true });
    const { outcome, host } = await aServe(['--port', '0'], { workspaceFolder });
    expect(await outcome).toEqual({ exitCode: 1 });
    expect(host.documents()).toMatchObject([{ ok: false, error: { code: 'workspace/in-use' } }]);
    if (holder.ok) await holder.value.close();
  });

  it('says so when there is no built window to serve', async () => {
    const { outcome, host } = await aServe([], {}, { windowFolder: () => null });
    expect(await outcome).toEqual({ exitCode: 1 });
    expect(host.documents()).toMatchObject([{ ok: false, error: { code: 'host/window-missing' } }]);
  });

  it.each([
    ['--port'],
    ['--port', 'x'],
    ['--port', '65536'],
    ['--port', '-1'],
    ['--port', '4470.5'],
    ['extra'],
    ['--loud'],
  ])('calls %s %s wrong use', async (...args) => {
    const { outcome } = await aServe(args);
    expect(await outcome).toEqual({ exitCode: 2 });
  });
});
