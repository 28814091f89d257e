import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { invokeChannels } from '../../contract/channels';
import { refuse } from '../../domain/result';
import { openWorkspace } from '../../main/workspace/workspace';
import { aTemporaryFolder } from '../builders/temporary-folder';
import { eventually } from '../builders/eventually';

/** An app folder in which everything is built. */
const anAppFolder = async (): Promise<string> => {
  const folder = await aTemporaryFolder();
  await mkdir(join(folder, 'out', 'renderer'), { recursive: true });
  await mkdir(join(folder, 'out', 'preload'), { recursive: true });
  await writeFile(join(folder, 'out', 'renderer', 'index.html'), '<p>The app</p>');
  await writeFile(join(folder, 'out', 'preload', 'preload.cjs'), '');
  return folder;
};

/** The app as Electron starts it, with these words on its command line. */
const startApp = async (words: readonly string[], appPath: string, isFirstInstance = true) => {
  vi.resetModules();
  const double = await import('../doubles/electron');
  Object.assign(double.electronDouble, { appPath, userData: await aTemporaryFolder(), isFirstInstance });
  const line = process.argv;
  process.argv = ['electron', '.', ...words];
  onTestFinished(() => {
    process.argv = line;
  });
  await import('../../main/main');
  return double;
};

/** An invoke of the window's own page. */
const ownEvent = { senderFrame: { url: 'app://coterm/', parent: null } };

/** Ends it as a person does, and waits until the workspace is free. */
const quit = async ({ app, electronDouble }: Awaited<ReturnType<typeof startApp>>): Promise<void> => {
  const before = electronDouble.quits;
  app.emit('will-quit', { preventDefault: () => undefined });
  await eventually(() => expect(electronDouble.quits).toBe(before + 1));
};

describe('the Electron app', () => {
  it('opens nothing before Electron is ready, but has its scheme and its sandbox by then', async () => {
    const { electronDouble } = await startApp([], await anAppFolder());
    expect([electronDouble.schemes.length, electronDouble.isSandboxed]).toEqual([1, true]);
    expect(electronDouble.windows).toEqual([]);
  });

  it('opens its window over the workspace, answers it, and previews the file that it was started with', async () => {
    const workspace = join(await aTemporaryFolder(), 'workspace');
    const file = join(await aTemporaryFolder(), 'first.ilf');
    await writeFile(file, 'abc');
    const started = await startApp(['--workspace', workspace, file], await anAppFolder());
    const { electronDouble, tellReady } = started;
    tellReady();
    await eventually(() => expect(electronDouble.windows).toHaveLength(1));
    expect([...electronDouble.handlers.keys()]).toEqual(invokeChannels);
    expect(await electronDouble.handlers.get('app.info')?.(ownEvent, {})).toMatchObject({
      ok: true,
      value: { host: 'electron' },
    });
    const contents = electronDouble.windows[0]?.webContents;
    contents?.emit('did-finish-load');
    await eventually(() =>
      expect(contents?.sent).toEqual([['files.opened', { fileName: 'first.ilf', bytes: Uint8Array.of(97, 98, 99) }]]),
    );
    expect(electronDouble.errorBoxes).toEqual([]);
    await quit(started);
  });

  it('keeps a file that macOS hands over before it is ready', async () => {
    const workspace = join(await aTemporaryFolder(), 'workspace');
    const file = join(await aTemporaryFolder(), 'early.ilf');
    await writeFile(file, 'abc');
    const started = await startApp(['--workspace', workspace], await anAppFolder());
    const { app, electronDouble, tellReady } = started;
    app.emit('open-file', { preventDefault: () => undefined }, file);
    tellReady();
    await eventually(() => expect(electronDouble.windows).toHaveLength(1));
    const contents = electronDouble.windows[0]?.webContents;
    contents?.emit('did-finish-load');
    await eventually(() => expect(contents?.sent).toMatchObject([['files.opened', { fileName: 'early.ilf' }]]));
    await quit(started);
  });

  it('shows the file of a second start as a preview in its own window, and imports nothing', async () => {
    const folder = await aTemporaryFolder();
    await writeFile(join(folder, 'second.ilf'), 'abc');
    const started = await startApp(['--workspace', join(folder, 'workspace')], await anAppFolder());
    const { app, electronDouble, tellReady } = started;
    tellReady();
    await eventually(() => expect(electronDouble.windows).toHaveLength(1));
    const [window] = electronDouble.windows;
    window?.webContents.emit('did-finish-load');
    app.emit('second-instance', {}, ['/opt/Coterm/coterm', 'second.ilf'], folder);
    const notice = { fileName: 'second.ilf', bytes: Uint8Array.of(97, 98, 99) };
    await eventually(() => expect(window?.webContents.sent).toEqual([['files.opened', notice]]));
    expect([electronDouble.windows.length, window?.calls]).toEqual([1, ['show', 'focus']]);
    expect(await electronDouble.handlers.get('ledger.head')?.(ownEvent, {})).toMatchObject({ value: { count: 0 } });
    await quit(started);
  });

  it('opens its window with every protection in its place', async () => {
    const workspace = join(await aTemporaryFolder(), 'workspace');
    const started = await startApp(['--workspace', workspace], await anAppFolder());
    const { electronDouble, tellReady } = started;
    electronDouble.storageBackend = 'basic_text';
    tellReady();
    await eventually(() => expect(electronDouble.windows).toHaveLength(1));
    const { webContents, options } = electronDouble.windows[0] ?? {};
    expect(options?.['webPreferences']).toMatchObject({ sandbox: true, contextIsolation: true });
    const away = { url: 'https://evil.example/', preventDefault: vi.fn() };
    webContents?.emit('will-navigate', away);
    webContents?.emit('will-attach-webview', away);
    expect(away.preventDefault).toHaveBeenCalledTimes(2);
    expect(webContents?.windowOpen({ url: 'app://coterm/' })).toEqual({ action: 'deny' });
    expect(electronDouble.permissionCheck?.(null, 'media', 'app://coterm/')).toBe(false);
    const page = await electronDouble.protocols.get('app')?.(new Request('app://coterm/'));
    expect(page?.headers.get('content-security-policy')).toContain("default-src 'none'");
    const stranger = { senderFrame: { url: 'https://evil.example/', parent: null } };
    expect(await electronDouble.handlers.get('keys.list')?.(stranger, {})).toEqual(refuse('message/refused'));
    if (process.platform === 'linux') {
      const made = await electronDouble.handlers.get('keys.create')?.(ownEvent, { name: 'desk' });
      expect(made).toEqual(refuse('key/no-keyring', { name: 'desk' }));
    }
    await quit(started);
  });

  it('tells its window of changes, and frees the workspace when it ends', async () => {
    const workspace = join(await aTemporaryFolder(), 'workspace');
    const started = await startApp(['--workspace', workspace], await anAppFolder());
    const { electronDouble, tellReady } = started;
    tellReady();
    await eventually(() => expect(electronDouble.windows).toHaveLength(1));
    const contents = electronDouble.windows[0]?.webContents;
    contents?.emit('did-finish-load');
    const changes = [{ kind: 'pool-created', on: '2025-06-01', pool: 'A' }];
    await electronDouble.handlers.get('ledger.record')?.(ownEvent, { changes });
    expect(contents?.sent).toMatchObject([['ledger.changed', { count: 1 }]]);
    await quit(started);
    const next = await openWorkspace(workspace, { write: true });
    expect(next.ok).toBe(true);
    if (next.ok) await next.value.close();
  });

  it('says why it cannot start when the workspace is in use, and ends', async () => {
    const workspace = join(await aTemporaryFolder(), 'workspace');
    const holder = await openWorkspace(workspace, { write: true });
    const { electronDouble, tellReady } = await startApp(['--workspace', workspace], await anAppFolder());
    tellReady();
    await eventually(() => expect(electronDouble.exitCodes).toEqual([1]));
    expect(electronDouble.errorBoxes).toMatchObject([{ text: expect.stringContaining('workspace/in-use') as string }]);
    expect(electronDouble.windows).toEqual([]);
    if (holder.ok) await holder.value.close();
  });

  it('says so when its window was not built', async () => {
    const { electronDouble, tellReady } = await startApp([], await aTemporaryFolder());
    tellReady();
    await eventually(() => expect(electronDouble.exitCodes).toEqual([1]));
    expect(electronDouble.errorBoxes).toMatchObject([
      { text: expect.stringContaining('host/window-missing') as string },
    ]);
  });

  it('leaves everything to the first when it is the second', async () => {
    const { electronDouble, tellReady } = await startApp([], await anAppFolder(), false);
    tellReady();
    await Promise.resolve();
    expect([electronDouble.quits, electronDouble.windows.length]).toEqual([1, 0]);
  });
});
