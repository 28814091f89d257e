import { beforeEach, describe, expect, it, vi } from 'vitest';
import { homepage } from '../../../package.json';
import { openOutside } from '../../../main/electron/outside-links';
import { setupSecurity } from '../../../main/electron/security';
import { shippedSources } from '../../architecture/source-files';
import { BrowserWindow, electronDouble, resetElectron } from '../../doubles/electron';
import { eventually } from '../../builders/eventually';

beforeEach(resetElectron);

const { host } = new URL(homepage);

describe('the system’s browser', () => {
  it.each([homepage, `${homepage}/docs?page=2#ssed`])('is opened for %s, a page of the project', (address) => {
    openOutside(address, vi.fn());
    expect(electronDouble.openedOutside).toEqual([new URL(address).href]);
  });

  it.each([
    'https://evil.example/',
    `https://${host}.evil.example/`,
    `https://evil.example/?https://${host}/`,
    `https://user@${host}/`,
    `https://user:password@${host}/`,
    `https://${host}:8443/`,
    `http://${host}/`,
    `file://${host}/etc/passwd`,
    'file:///usr/bin/true',
    'javascript:alert(1)',
    'data:text/html,hello',
    'mailto:a@b.example',
    'smb://evil.example/share',
    'ms-officecmd:%7B%7D',
    'app://coterm/',
    'C:\\Windows\\System32\\calc.exe',
    '//evil.example',
    '',
  ])('is never opened for %j', (address) => {
    openOutside(address, vi.fn());
    expect(electronDouble.openedOutside).toEqual([]);
  });

  it('is opened, by a link that wants a window, for the project’s pages alone; the app opens no window', () => {
    setupSecurity(vi.fn());
    const { webContents } = new BrowserWindow({});
    expect(webContents.windowOpen({ url: homepage })).toEqual({ action: 'deny' });
    expect(webContents.windowOpen({ url: 'https://evil.example/' })).toEqual({ action: 'deny' });
    expect(electronDouble.openedOutside).toEqual([new URL(homepage).href]);
  });

  it('that does not start is written down', async () => {
    electronDouble.hasBrowser = false;
    const log = vi.fn();
    openOutside(homepage, log);
    await eventually(() => expect(log).toHaveBeenCalledOnce());
  });

  it('is asked for in one place of the app', () => {
    const places = shippedSources().filter(({ text }) => /openExternal\(|openPath\(|showItemInFolder\(/.test(text));
    expect(places.map(({ path }) => path)).toEqual(['main/electron/outside-links.ts']);
  });
});
