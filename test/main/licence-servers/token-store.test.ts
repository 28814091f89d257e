import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { noSeal, type Seal } from '../../../main/keys/seal';
import { openTokenStore } from '../../../main/licence-servers/token-store';
import { valueOf } from '../../builders/open-workspace';
import { aTemporaryFolder } from '../../builders/temporary-folder';

const name = { installation: 'N1', purpose: 'cameras' } as const;
const address = 'https://licences.example:8443/north';
const token = 'canary-token-0123456789';

const turned = (bytes: Uint8Array): Uint8Array => bytes.map((byte) => byte ^ 0x5a);
const aSeal: Seal = { available: true, isPromised: true, encrypt: turned, decrypt: turned };

const filesIn = async (folder: string): Promise<readonly string[]> =>
  await Promise.all((await readdir(folder)).map((file) => readFile(join(folder, file), 'utf8')));

it('a token is kept for its server, readable by its owner alone, and forgotten on demand', async () => {
  const folder = join(await aTemporaryFolder(), 'keys');
  const store = openTokenStore(folder, noSeal);
  expect([await store.find(name, address), await store.list()]).toEqual([{ ok: true, value: null }, []]);
  valueOf(await store.keep(name, address, token));
  expect(await store.find(name, 'https://licences.example:8443/south')).toEqual({ ok: true, value: token });
  expect(await store.list()).toEqual([name]);
  expect(await store.find({ ...name, purpose: 'analytics' }, address)).toEqual({ ok: true, value: null });
  const [file = ''] = await readdir(folder);
  if (process.platform !== 'win32') expect((await stat(join(folder, file))).mode & 0o777).toBe(0o600);
  valueOf(await store.forget(name));
  expect([await store.list(), await readdir(folder)]).toEqual([[], []]);
});

it('a token goes to the address that it was entered for, and nowhere else', async () => {
  const store = openTokenStore(join(await aTemporaryFolder(), 'keys'), noSeal);
  valueOf(await store.keep(name, address, token));
  for (const other of ['https://evil.example:8443/north', 'https://licences.example/north', 'http://127.0.0.1:8443'])
    expect(await store.find(name, other)).toEqual({
      ok: false,
      error: { code: 'server-token/other-address', origin: 'https://licences.example:8443' },
    });
});

it('a token is sealed by the system where the host has that, and opens nowhere else', async () => {
  const folder = join(await aTemporaryFolder(), 'keys');
  valueOf(await openTokenStore(folder, aSeal).keep(name, address, token));
  expect((await filesIn(folder)).join('')).not.toContain(token);
  expect(await openTokenStore(folder, aSeal).find(name, address)).toEqual({ ok: true, value: token });
  expect(await openTokenStore(folder, noSeal).find(name, address)).toMatchObject({
    error: { code: 'server-token/sealed-elsewhere' },
  });
  const foreign: Seal = {
    ...aSeal,
    decrypt: () => {
      throw new Error('of another user');
    },
  };
  expect(await openTokenStore(folder, foreign).find(name, address)).toMatchObject({
    error: { code: 'server-token/sealed-elsewhere' },
  });
});

it('a token is not kept in a plain file where the host promises a keyring and has none', async () => {
  const folder = join(await aTemporaryFolder(), 'keys');
  const store = openTokenStore(folder, { ...noSeal, isPromised: true });
  expect(await store.keep(name, address, token)).toMatchObject({ error: { code: 'server-token/no-keyring' } });
  await expect(readdir(folder)).rejects.toThrow('ENOENT');
});

it('a damaged file, or one of another server, holds no token', async () => {
  const folder = join(await aTemporaryFolder(), 'keys');
  const store = openTokenStore(folder, noSeal);
  valueOf(await store.keep(name, address, token));
  const [file = ''] = await readdir(folder);
  const text = await readFile(join(folder, file), 'utf8');
  for (const content of ['', '{', text.replace('"N1"', '"N2"'), text.replace(token, 'with blank')]) {
    await writeFile(join(folder, file), content);
    expect(await store.find(name, address)).toMatchObject({ error: { code: 'server-token/damaged' } });
  }
});
