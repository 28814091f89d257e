/** Proves where a browser is looked for on each system. */
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { browserPlaces } from '../../build/scripts/find-browser.mjs';

describe('A browser', () => {
  it('is the one that CHROME_PATH names, before all others', () => {
    expect(browserPlaces('linux', { CHROME_PATH: '/opt/chrome', PATH: '/usr/bin' })[0]).toBe('/opt/chrome');
  });

  it('is looked for in every folder of the path on Linux', () => {
    const places = browserPlaces('linux', { PATH: ['/usr/bin', '/snap/bin'].join(delimiter) });
    expect(places).toContain(join('/usr/bin', 'google-chrome'));
    expect(places).toContain(join('/snap/bin', 'chromium'));
    expect(places).toContain(join('/usr/bin', 'microsoft-edge'));
  });

  it('is looked for among the programs of the computer and of the user on Windows', () => {
    const places = browserPlaces('win32', { PROGRAMFILES: 'C:', LOCALAPPDATA: 'L:' });
    expect(places).toContain(join('C:', 'Google', 'Chrome', 'Application', 'chrome.exe'));
    expect(places).toContain(join('C:', 'Microsoft', 'Edge', 'Application', 'msedge.exe'));
    expect(places).toContain(join('L:', 'Chromium', 'Application', 'chrome.exe'));
  });

  it('is looked for among the applications of the computer and of the user on macOS', () => {
    const places = browserPlaces('darwin', { HOME: '/Users/ada' });
    expect(places).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    expect(places).toContain('/Users/ada/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge');
  });

  it('is nowhere when nothing is known of the system', () => {
    expect(browserPlaces('linux', {}).filter((place) => place.startsWith('/'))).toEqual([]);
  });
});
