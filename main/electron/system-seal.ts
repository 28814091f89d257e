/** The system's own encryption for keys: Keychain, DPAPI, or a Linux secret store. */
import { safeStorage } from 'electron';
import type { Seal } from '../keys/seal';

/** Linux without a secret store encrypts with a fixed password, which protects nothing. */
const isAvailable = (platform: NodeJS.Platform): boolean =>
  safeStorage.isEncryptionAvailable() &&
  (platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text');

/** When the app is ready. Bytes travel as base64, because the system's encryption takes text. */
export const systemSeal = (platform: NodeJS.Platform = process.platform): Seal => ({
  available: isAvailable(platform),
  isPromised: true,
  encrypt: (bytes) => safeStorage.encryptString(Buffer.from(bytes).toString('base64')),
  decrypt: (bytes) => new Uint8Array(Buffer.from(safeStorage.decryptString(Buffer.from(bytes)), 'base64')),
});
