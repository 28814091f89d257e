import { beforeEach, describe, expect, it } from 'vitest';
import { isWindowAddress, setupAppProtocol, setupAppScheme } from '../../../main/electron/app-scheme';
import { aWindowFolder } from '../../builders/served-workspace';
import { electronDouble, resetElectron } from '../../doubles/electron';

beforeEach(resetElectron);

const askApp = async (address: string, method = 'GET'): Promise<Response> => {
  setupAppProtocol(await aWindowFolder());
  const handler = electronDouble.protocols.get('app');
  if (handler === undefined) throw new Error('no handler');
  return handler(new Request(address, { method }));
};

describe('app://coterm', () => {
  it('is a secure origin of its own', () => {
    setupAppScheme();
    expect(electronDouble.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ]);
  });

  it('serves the window with a policy that allows its own files alone', async () => {
    const answer = await askApp('app://coterm/');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('The app');
    expect(answer.headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; object-src 'none'",
    );
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('serves scripts with their type', async () => {
    const answer = await askApp('app://coterm/assets/app-1.js');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8']);
  });

  it.each([
    ['app://coterm/%2e%2e/secret.json', 404],
    ['app://coterm/..%2fsecret.json', 404],
    ['app://coterm/assets/..%5c..%5csecret.json', 404],
    ['app://coterm/nothing.js', 404],
    ['app://other/index.html', 403],
    ['app://coterm.evil/index.html', 403],
  ])('answers %s with %i', async (address, status) => {
    const answer = await askApp(address);
    expect(answer.status).toBe(status);
    expect(await answer.text()).not.toContain('secret"');
  });

  it('is read, never written', async () => {
    expect((await askApp('app://coterm/', 'POST')).status).toBe(405);
  });

  it.each([
    ['app://coterm/', true],
    ['app://coterm/index.html#/pools', true],
    ['app://coterm.evil/', false],
    ['app://evil@coterm/', true],
    ['https://coterm/', false],
    ['file:///index.html', false],
    ['about:blank', false],
    ['', false],
  ])('%s is the window’s: %s', (address, isOwn) => {
    expect(isWindowAddress(address)).toBe(isOwn);
  });
});
