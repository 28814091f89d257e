import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { systemSeal } from '../../../main/electron/system-seal';
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
});
