/** The key with which this computer signs journal lines: a file of its own in the workspace, readable by its owner only. */
import { createHash, createPrivateKey, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateSigningKey, signerOf, type Signer } from '../keys/signer';
import { isMissing, type Disk } from './disk';
import type { JournalNotice } from './mend-journal';
import { writeDurably } from './write-durably';

export interface Device {
  readonly signer: Signer;
  readonly notices: readonly JournalNotice[];
}

/** A copied workspace gets a key of its own on the computer that it was copied to. */
const keyPath = (folder: string, hostName: string): string => {
  const readable = hostName
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40);
  const exact = createHash('sha256').update(hostName).digest('hex').slice(0, 8);
  return join(folder, `${readable}-${exact}.pem`);
};

const readPem = async (path: string): Promise<string | null> => {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
};

const parseKey = (pem: string): KeyObject | null => {
  try {
    const key = createPrivateKey(pem);
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
};

const createDevice = async (disk: Disk, path: string): Promise<Signer> => {
  const { privateKey } = await generateSigningKey();
  await writeDurably(disk, path, Buffer.from(privateKey.export({ type: 'pkcs8', format: 'pem' })));
  return signerOf(privateKey);
};

/** This computer's key, or `null` when it has none in that folder yet. */
export const findDevice = async (folder: string, hostName: string): Promise<Signer | null> => {
  const key = parseKey((await readPem(keyPath(folder, hostName))) ?? '');
  return key && signerOf(key);
};

/**
 * This computer's key, made on first use. One that cannot be read is set aside and replaced, which is said in a notice:
 * the lines that it signed stay valid, new ones belong to a new device.
 */
export const openDevice = async (disk: Disk, folder: string, hostName: string): Promise<Device> => {
  await disk.createFolder(folder);
  const path = keyPath(folder, hostName);
  const pem = await readPem(path);
  if (pem === null) return { signer: await createDevice(disk, path), notices: [] };
  const key = parseKey(pem);
  if (key) return { signer: signerOf(key), notices: [] };
  await disk.rename(path, `${path}.damaged`);
  return { signer: await createDevice(disk, path), notices: [{ code: 'workspace/device-renewed', facts: {} }] };
};
