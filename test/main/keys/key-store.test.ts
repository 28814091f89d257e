import { execFileSync } from 'node:child_process';
import { createPublicKey, verify } from 'node:crypto';
import { copyFile, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openKeyStore, type KeyStore } from '../../../main/keys/key-store';
import { noSeal, type Seal } from '../../../main/keys/seal';
import { hasProgram } from '../../builders/has-program';
import { aTemporaryFolder } from '../../builders/temporary-folder';

/** A system encryption that anyone can undo, but that does not leave the bytes as they were. */
const aSeal = (secret = 0x5a): Seal => {
  const mask = (bytes: Uint8Array): Uint8Array => bytes.map((byte) => byte ^ secret);
  return { available: true, isPromised: true, encrypt: mask, decrypt: mask };
};

const aKeyFolder = async (): Promise<string> => join(await aTemporaryFolder(), 'workspace', 'keys');
const now = () => new Date('2026-11-22T10:00:00Z');

const opened = async (store: KeyStore, name: string, passphrase?: string) => {
  const signer = await store.signer(name, passphrase);
  if (!signer.ok) throw new Error(signer.error.code);
  return signer.value;
};

const onlyFile = async (folder: string): Promise<string> => {
  const [name = '', ...more] = await readdir(folder);
  expect(more).toEqual([]);
  return join(folder, name);
};

describe('the key store', () => {
  it('is empty before its folder exists', async () => {
    expect(await openKeyStore(await aKeyFolder(), noSeal).list()).toEqual({
      ok: true,
      value: { keys: [], damaged: [] },
    });
  });

  it('makes a key that signs, and finds it again after a restart', async () => {
    const folder = await aKeyFolder();
    const made = await openKeyStore(folder, noSeal, now).create('Licence desk');
    expect(made).toMatchObject({
      ok: true,
      value: { name: 'Licence desk', createdAt: '2026-11-22T10:00:00.000Z', protection: 'file' },
    });
    const store = openKeyStore(folder, noSeal);
    expect(await store.list()).toEqual({ ok: true, value: { keys: [made.ok && made.value], damaged: [] } });
    const signer = await opened(store, 'Licence desk');
    const bytes = Buffer.from('text');
    const publicKey = createPublicKey({ key: { ...signer.publicJwk }, format: 'jwk' });
    expect(verify(null, bytes, publicKey, await signer.sign(bytes))).toBe(true);
    expect(await store.publicKey('licence DESK')).toMatchObject({
      ok: true,
      value: { name: 'Licence desk', kid: signer.kid, jwk: signer.publicJwk },
    });
  });

  it.skipIf(process.platform === 'win32')(
    'keeps key files for their owner alone, and leaves nothing else behind',
    async () => {
      const folder = await aKeyFolder();
      await openKeyStore(folder, noSeal).create('desk');
      const file = await onlyFile(folder);
      expect((await stat(file)).mode & 0o777).toBe(0o600);
      expect((await stat(folder)).mode & 0o777).toBe(0o700);
    },
  );

  it('opens a key with the longest passphrase that it takes, and takes none that is longer', async () => {
    const store = openKeyStore(await aKeyFolder(), noSeal);
    const longest = 'é'.repeat(512);
    expect(await store.create('long', `${longest}x`)).toMatchObject({
      error: { code: 'key/passphrase-too-long', sizeBytes: 1025, limitBytes: 1024 },
    });
    expect(await store.create('desk', longest)).toMatchObject({ ok: true });
    expect((await store.signer('desk', longest)).ok).toBe(true);
    expect(await store.list()).toMatchObject({ value: { keys: [{ name: 'desk' }] } });
  });

  it('protects a key with a passphrase: without it and with another one it stays shut', async () => {
    const folder = await aKeyFolder();
    const store = openKeyStore(folder, aSeal());
    expect(await store.create('desk', 'correct horse ✓')).toMatchObject({
      ok: true,
      value: { protection: 'passphrase' },
    });
    const [, base64 = ''] = (await readFile(await onlyFile(folder), 'utf8')).split(
      '-----BEGIN ENCRYPTED PRIVATE KEY-----',
    );
    // 600,000 rounds as a DER integer.
    expect(Buffer.from(base64, 'base64').toString('hex')).toContain('02030927c0');
    expect(await store.signer('desk')).toMatchObject({
      ok: false,
      error: { code: 'key/passphrase-needed', name: 'desk' },
    });
    expect(await store.signer('desk', 'correct horse')).toMatchObject({
      ok: false,
      error: { code: 'key/wrong-passphrase' },
    });
    const stated = await store.publicKey('desk');
    expect((await opened(store, 'desk', 'correct horse ✓')).publicJwk).toEqual(stated.ok && stated.value.jwk);
  });

  it('seals a key by the system where the host can, and says so where it cannot be unsealed', async () => {
    const folder = await aKeyFolder();
    const store = openKeyStore(folder, aSeal());
    expect(await store.create('desk')).toMatchObject({ ok: true, value: { protection: 'system' } });
    expect(await readFile(await onlyFile(folder), 'utf8')).not.toContain('PRIVATE KEY');
    expect((await store.signer('desk')).ok).toBe(true);
    expect(await openKeyStore(folder, noSeal).signer('desk')).toMatchObject({
      ok: false,
      error: { code: 'key/sealed-elsewhere' },
    });
    expect((await openKeyStore(folder, noSeal).publicKey('desk')).ok).toBe(true);
  });

  it('refuses a second key of a name, whatever its case, and keeps the first', async () => {
    const folder = await aKeyFolder();
    const store = openKeyStore(folder, noSeal);
    await store.create('Desk');
    const before = await readFile(await onlyFile(folder));
    expect(await store.create('desk')).toMatchObject({ ok: false, error: { code: 'key/exists', name: 'desk' } });
    expect(await readFile(await onlyFile(folder))).toEqual(before);
  });

  it('lets one of two win who make the same key at once', async () => {
    const folder = await aKeyFolder();
    const made = await Promise.all([
      openKeyStore(folder, noSeal).create('desk'),
      openKeyStore(folder, noSeal).create('desk'),
    ]);
    expect(made.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await openKeyStore(folder, noSeal).signer('desk')).ok).toBe(true);
  });

  it.each(['', '../desk', 'a/b', 'a\\b', ' desk', '.desk', 'é', 'a'.repeat(65), 'a\n', 'desk\0'])(
    'refuses the name %j',
    async (name) => {
      const store = openKeyStore(await aKeyFolder(), noSeal);
      expect(await store.create(name)).toMatchObject({ ok: false, error: { code: 'key/name-invalid' } });
      expect(await store.signer(name)).toMatchObject({ ok: false, error: { code: 'key/unknown' } });
    },
  );

  it('refuses an empty passphrase', async () => {
    expect(await openKeyStore(await aKeyFolder(), noSeal).create('desk', '')).toMatchObject({
      ok: false,
      error: { code: 'key/passphrase-empty' },
    });
  });

  it('names damaged key files, and still lists the others', async () => {
    const folder = await aKeyFolder();
    const store = openKeyStore(folder, noSeal);
    await store.create('a');
    await store.create('b');
    await writeFile(join(folder, 'key-b.pem'), 'garbage');
    await copyFile(join(folder, 'key-a.pem'), join(folder, 'key-c.pem'));
    const list = await store.list();
    expect(list.ok && list.value.keys.map(({ name }) => name)).toEqual(['a']);
    expect(list.ok && list.value.damaged).toEqual(['key-b.pem', 'key-c.pem']);
    expect(await store.signer('b')).toMatchObject({ ok: false, error: { code: 'key/damaged', name: 'b' } });
    expect(await store.publicKey('b')).toMatchObject({ ok: false, error: { code: 'key/damaged' } });
  });

  it('does not sign with a private key that is not the one its file states', async () => {
    const folder = await aKeyFolder();
    const store = openKeyStore(folder, noSeal);
    await store.create('a');
    await store.create('b');
    const a = await readFile(join(folder, 'key-a.pem'), 'utf8');
    const b = await readFile(join(folder, 'key-b.pem'), 'utf8');
    await writeFile(join(folder, 'key-a.pem'), `${a.split('\n')[0] ?? ''}\n${b.slice(b.indexOf('\n') + 1)}`);
    expect(await store.signer('a')).toMatchObject({ ok: false, error: { code: 'key/damaged' } });
  });

  it('reports a folder that cannot be made', async () => {
    const folder = await aTemporaryFolder();
    await writeFile(join(folder, 'keys'), '');
    expect(await openKeyStore(join(folder, 'keys'), noSeal).create('desk')).toMatchObject({
      ok: false,
      error: { code: 'file/unwritable' },
    });
    expect(await openKeyStore(join(folder, 'keys'), noSeal).list()).toMatchObject({
      ok: false,
      error: { code: 'file/unreadable' },
    });
  });

  describe.skipIf(!hasProgram('openssl'))(
    `with openssl${hasProgram('openssl') ? '' : ' (skipped: openssl is not installed)'}`,
    () => {
      it.each([undefined, 'correct horse'])('opens key files, passphrase %s', async (passphrase) => {
        const folder = await aKeyFolder();
        const store = openKeyStore(folder, noSeal);
        await store.create('desk', passphrase);
        const args = ['pkey', '-in', await onlyFile(folder), '-pubout', '-outform', 'DER'];
        const der = execFileSync(
          'openssl',
          passphrase === undefined ? args : [...args, '-passin', `pass:${passphrase}`],
        );
        const shown = await store.publicKey('desk');
        expect(createPublicKey({ key: der, format: 'der', type: 'spki' }).export({ format: 'jwk' })).toEqual(
          shown.ok && shown.value.jwk,
        );
      });
    },
  );
});
