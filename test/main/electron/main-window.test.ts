import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createMainWindow } from '../../../main/electron/main-window';
import { boundsToOpenAt, type Bounds } from '../../../main/electron/window-state';
import { aTemporaryFolder } from '../../builders/temporary-folder';
import { app, electronDouble, resetElectron } from '../../doubles/electron';

beforeEach(async () => {
  resetElectron();
  electronDouble.userData = await aTemporaryFolder();
});

const aMainWindow = () => {
  const log = vi.fn();
  const { open, show } = createMainWindow(log);
  open('/out/preload/preload.cjs');
  const window = electronDouble.windows.at(-1);
  if (window === undefined) throw new Error('no window');
  return { window, log, show };
};

describe('the app’s window', () => {
  it('is sandboxed, isolated and without Node', () => {
    const { window } = aMainWindow();
    expect(window.options['webPreferences']).toMatchObject({
      preload: '/out/preload/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
    });
    expect(window.address).toBe('app://coterm/');
  });

  it('is shown when it has something to show', () => {
    const { window } = aMainWindow();
    expect(window.options['show']).toBe(false);
    expect(window.calls).toEqual([]);
    window.emit('ready-to-show');
    expect(window.calls).toEqual(['show']);
  });

  it('opens where it was closed, maximised if it was', () => {
    const first = aMainWindow().window;
    first.place = { x: 100, y: 50, width: 1100, height: 750 };
    first.maximized = true;
    first.emit('close');
    const second = aMainWindow().window;
    expect(second.options).toMatchObject({ x: 100, y: 50, width: 1100, height: 750 });
    expect(second.maximized).toBe(true);
  });

  it.each(['', '{', '{"bounds":{}}', '[]'])(
    'opens at its first size when what is remembered reads %j',
    async (text) => {
      await writeFile(join(electronDouble.userData, 'window.json'), text);
      expect(aMainWindow().window.options).toMatchObject({ width: 1280, height: 800 });
    },
  );

  it('closes although its place cannot be remembered, and logs why', async () => {
    await mkdir(join(electronDouble.userData, 'window.json'));
    const { window, log } = aMainWindow();
    window.emit('close');
    expect(log).toHaveBeenCalledOnce();
  });

  it('comes back when its process ended unexpectedly', () => {
    const { window, log } = aMainWindow();
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect([window.webContents.reloads, log.mock.calls.length]).toEqual([1, 1]);
  });

  it('is brought to the front, out of the task bar too', () => {
    const { window, show } = aMainWindow();
    window.minimized = true;
    show();
    expect(window.calls).toEqual(['restore', 'show', 'focus']);
  });

  it('opens again when it is wanted and was closed, as on macOS', () => {
    const { show } = aMainWindow();
    electronDouble.windows.length = 0;
    app.emit('activate');
    expect(electronDouble.windows).toHaveLength(1);
    show();
    expect(electronDouble.windows).toHaveLength(1);
    electronDouble.windows.length = 0;
    show();
    expect(electronDouble.windows[0]?.address).toBe('app://coterm/');
  });

  it('does not open before the app says so', () => {
    createMainWindow(vi.fn()).show();
    app.emit('activate');
    expect(electronDouble.windows).toEqual([]);
  });

  it('ends the app when it is closed, but on macOS', () => {
    aMainWindow();
    app.emit('window-all-closed');
    expect(electronDouble.quits).toBe(process.platform === 'darwin' ? 0 : 1);
  });

  it('keeps its place on the disk in a file that people can read', async () => {
    const { window } = aMainWindow();
    window.emit('close');
    const file = await readFile(join(electronDouble.userData, 'window.json'), 'utf8');
    expect(JSON.parse(file)).toEqual({ bounds: window.place, isMaximized: false });
  });
});

describe('the place to open at', () => {
  const display: Bounds = { x: 0, y: 0, width: 1920, height: 1080 };
  const place = fc.record({
    x: fc.integer({ min: -5000, max: 5000 }),
    y: fc.integer({ min: -5000, max: 5000 }),
    width: fc.integer({ min: 1, max: 4000 }),
    height: fc.integer({ min: 1, max: 4000 }),
  });

  it('always leaves a title bar that a hand can reach', () => {
    fc.assert(
      fc.property(place, (bounds) => {
        const opened = boundsToOpenAt({ bounds, isMaximized: false }, [display]);
        if (opened.x === undefined || opened.y === undefined) return;
        expect(opened.y).toBeGreaterThanOrEqual(0);
        expect(opened.y).toBeLessThanOrEqual(1080 - 48);
        expect(opened.x).toBeLessThanOrEqual(1920 - 48);
        expect(opened.x + (opened.width ?? 0)).toBeGreaterThanOrEqual(48);
      }),
    );
  });

  it('is the remembered one on a second display, and the system’s choice when that is gone', () => {
    const bounds: Bounds = { x: 2500, y: 100, width: 1000, height: 700 };
    const second: Bounds = { x: 1920, y: 0, width: 1920, height: 1080 };
    expect(boundsToOpenAt({ bounds, isMaximized: false }, [display, second])).toEqual(bounds);
    expect(boundsToOpenAt({ bounds, isMaximized: false }, [display])).toEqual({ width: 1000, height: 700 });
  });

  it('is never smaller than the screens need', () => {
    const opened = boundsToOpenAt({ bounds: { x: 0, y: 0, width: 10, height: 10 }, isMaximized: false }, [display]);
    expect(opened).toMatchObject({ width: 900, height: 600 });
  });
});
