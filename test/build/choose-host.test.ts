/** Proves which host `npm start` opens, and that it says why in one line. */
import { describe, expect, it } from 'vitest';
import { chooseHost, choiceLine, type Surroundings } from '../../build/scripts/choose-host.mjs';

const aDesktop: Surroundings = {
  browserWanted: false,
  platform: 'linux',
  hasDisplay: true,
  isRoot: false,
  executable: () => '/runtime/electron',
  fetch: () => Promise.resolve(false),
  answers: () => true,
};

const lineFor = async (differently: Partial<Surroundings>): Promise<string> =>
  choiceLine(await chooseHost({ ...aDesktop, ...differently }));

describe('npm start', () => {
  it('opens the Electron window where the runtime is installed', async () => {
    expect(await chooseHost(aDesktop)).toEqual({ host: 'electron', executable: '/runtime/electron' });
    expect(await lineFor({})).toBe('Coterm opens its Electron window.');
  });

  it('fetches the runtime where it is missing, and opens the window if that worked', async () => {
    let fetched = false;
    const choice = await chooseHost({
      ...aDesktop,
      executable: () => (fetched ? '/runtime/electron' : null),
      fetch: () => {
        fetched = true;
        return Promise.resolve(true);
      },
    });
    expect(choice).toEqual({ host: 'electron', executable: '/runtime/electron' });
  });

  it.each<[string, Partial<Surroundings>]>([
    ['--browser asks for it', { browserWanted: true }],
    ['there is no display for an Electron window', { hasDisplay: false }],
    ['Electron’s sandbox does not run as root', { isRoot: true }],
    ['the Electron runtime is not installed and could not be fetched', { executable: () => null }],
    ['the Electron runtime does not start on this system', { answers: () => false }],
  ])('uses the browser host because %s', async (because, differently) => {
    expect(await lineFor(differently)).toBe(`Coterm uses the browser host: ${because}.`);
  });

  it.each(['win32', 'darwin'])('asks neither for a display nor for another user on %s', async (platform) => {
    expect((await chooseHost({ ...aDesktop, platform, hasDisplay: false, isRoot: true })).host).toBe('electron');
  });

  it('fetches nothing where the window could not open anyway', async () => {
    const fetch = (): Promise<boolean> => Promise.reject(new Error('fetched'));
    expect((await chooseHost({ ...aDesktop, hasDisplay: false, executable: () => null, fetch })).host).toBe('browser');
  });
});
