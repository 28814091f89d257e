import { readdir } from 'node:fs/promises';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { systemSeal } from '../../../main/electron/system-seal';
import { openKeyStore } from '../../../main/keys/key-store';
import { aTemporaryFolder } from '../../builders/temporary-folder';
import { electronDouble, resetElectron } from '../../doubles/electron';

beforeEach(resetElectron);

describe('the system’s seal', () => {
  it('opens what it sealed, whatever the bytes', async () => {
    const { encrypt, decrypt } = systemSeal('linux');
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), async (bytes) => {
        expect(await decrypt(await encrypt(bytes))).toEqual(bytes);
      }),
    );
  });

  it('encrypts with the system', async () => {
    const sealed = await systemSeal('linux').encrypt(Uint8Array.of(1, 2, 3));
    expect(Buffer.from(sealed).toString()).toBe([...'AQID'].reverse().join(''));
  });

  it('is not there without system encryption, nor on Linux without a secret store', () => {
    electronDouble.storageBackend = 'basic_text';
    expect([systemSeal('linux').available, systemSeal('win32').available]).toEqual([false, true]);
    electronDouble.platformEncrypts = false;
    expect(systemSeal('darwin').available).toBe(false);
  });

  it('that is no protection makes no key without a passphrase, and leaves no file', async () => {
    electronDouble.storageBackend = 'basic_text';
    const folder = await aTemporaryFolder();
    const keys = openKeyStore(folder, systemSeal('linux'));
    expect(await keys.create('desk')).toEqual({ ok: false, error: { code: 'key/no-keyring', name: 'desk' } });
    expect(await readdir(folder)).toEqual([]);
    expect(await keys.create('desk', 'four words and more')).toMatchObject({
      ok: true,
      value: { protection: 'passphrase' },
    });
  });

  it('with a secret store makes keys that the system keeps', async () => {
    const keys = openKeyStore(await aTemporaryFolder(), systemSeal('linux'));
    expect(await keys.create('desk')).toMatchObject({ ok: true, value: { protection: 'system' } });
    expect(await keys.signer('desk')).toMatchObject({ ok: true });
  });
});
