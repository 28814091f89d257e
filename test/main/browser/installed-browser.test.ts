import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findInstalledBrowser, whyNoWindow, type Computer } from '../../../main/browser/installed-browser';
import { openWindow } from '../../../main/browser/open-window';
import { aTemporaryFolder } from '../../builders/temporary-folder';

const aComputer = (over: Partial<Computer> = {}): Computer => ({
  platform: 'linux',
  environment: {},
  home: '/home/a',
  isRoot: false,
  ...over,
});

const aProgram = async (folder: string, ...names: readonly string[]): Promise<string> => {
  const file = join(folder, ...names);
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, '#!/bin/sh\nexit 0\n');
  await chmod(file, 0o755);
  return file;
};

describe('an installed browser', () => {
  it('is the one that CHROME_PATH names, before all others', async () => {
    const folder = await aTemporaryFolder();
    await aProgram(folder, 'google-chrome');
    const chosen = await aProgram(folder, 'mine');
    expect(await findInstalledBrowser(aComputer({ environment: { PATH: folder, CHROME_PATH: chosen } }))).toBe(chosen);
  });

  it.each(['google-chrome', 'microsoft-edge-stable', 'chromium'])('is found as %s on a Linux path', async (name) => {
    const folder = await aTemporaryFolder();
    const file = await aProgram(folder, name);
    expect(await findInstalledBrowser(aComputer({ environment: { PATH: `/nowhere:${folder}` } }))).toBe(file);
  });

  it('is found in the folders of Windows and of a macOS user', async () => {
    const folder = await aTemporaryFolder();
    const edge = await aProgram(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe');
    expect(
      await findInstalledBrowser(aComputer({ platform: 'win32', environment: { 'PROGRAMFILES(X86)': folder } })),
    ).toBe(edge);
    const chromium = await aProgram(folder, 'Applications', 'Chromium.app', 'Contents', 'MacOS', 'Chromium');
    const found = await findInstalledBrowser(aComputer({ platform: 'darwin', home: folder }));
    expect(found?.startsWith('/Applications') || found === chromium).toBe(true);
  });

  it('is none where no file of those names can be run', async () => {
    const folder = await aTemporaryFolder();
    await writeFile(join(folder, 'chromium'), 'text', { mode: 0o644 });
    expect(await findInstalledBrowser(aComputer({ environment: { PATH: folder } }))).toBeNull();
  });
});

describe('a window', () => {
  it('needs a display on Linux, and a user who is not root', () => {
    expect(whyNoWindow(aComputer())).toContain('display');
    expect(whyNoWindow(aComputer({ environment: { WAYLAND_DISPLAY: 'wayland-0' } }))).toBeNull();
    expect(whyNoWindow(aComputer({ environment: { DISPLAY: ':0' }, isRoot: true }))).toContain('root');
    expect(whyNoWindow(aComputer({ platform: 'win32' }))).toBeNull();
    expect(whyNoWindow(aComputer({ platform: 'darwin' }))).toBeNull();
  });

  it('opens in the browser that was found, and says which', async () => {
    const folder = await aTemporaryFolder();
    await aProgram(folder, 'chromium');
    const computer = aComputer({ environment: { PATH: folder, DISPLAY: ':0' } });
    expect(await openWindow('http://127.0.0.1:4470/', computer)).toEqual({ opened: 'chromium' });
  });

  it('stays shut, with the reason, without a browser or a display', async () => {
    const noBrowser = aComputer({ environment: { PATH: await aTemporaryFolder(), DISPLAY: ':0' } });
    expect(await openWindow('http://127.0.0.1:4470/', noBrowser)).toMatchObject({
      opened: null,
      reason: expect.stringContaining('Chromium') as string,
    });
    expect(await openWindow('http://127.0.0.1:4470/', aComputer())).toMatchObject({ opened: null });
  });
});
