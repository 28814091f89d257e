/** Remembers how far the journal's signatures were checked, so that opening it again costs one digest and not a signature a line. */
import { createPublicKey, verify } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { PublicJwk } from '../keys/public-jwk';
import type { Signer } from '../keys/signer';
import { isMissing, type Disk } from './disk';
import type { KnownDevices } from './known-devices';
import { writeDurably } from './write-durably';

/** What was checked: so many lines and bytes from the journal's start, and their SHA-256. */
export interface Checked {
  readonly lines: number;
  readonly bytes: number;
  readonly digest: string;
}

const markSchema = z.strictObject({
  /** To be raised whenever the event's schema changes, so that lines are checked against the new one. */
  v: z.literal(1),
  lines: z.int().min(1),
  bytes: z.int().min(1),
  digest: z.string(),
  device: z.string(),
  /** Ed25519 by the device, base64url: whoever edits the journal cannot move the mark with it. */
  signature: z.string(),
});

const markPath = (folder: string): string => join(folder, 'checked.json');

const signedBytes = ({ lines, bytes, digest }: Checked): Uint8Array =>
  Buffer.from(`coterm-journal-checked.v1\n${lines}\n${bytes}\n${digest}\n`, 'utf8');

const isSignedBy = (mark: z.infer<typeof markSchema>, { kty, crv, x }: PublicJwk): boolean =>
  verify(
    null,
    signedBytes(mark),
    createPublicKey({ key: { kty, crv, x }, format: 'jwk' }),
    Buffer.from(mark.signature, 'base64url'),
  );

const parseMark = (text: string): z.infer<typeof markSchema> | null => {
  try {
    return markSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
};

const readText = async (path: string): Promise<string> => {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return '';
    throw error;
  }
};

/** The mark, if there is one that a known device signed; without it every line is checked again. */
export const readCheckedMark = async (folder: string, devices: KnownDevices): Promise<Checked | null> => {
  const mark = parseMark(await readText(markPath(folder)));
  const jwk = mark && devices.find(mark.device);
  return mark && jwk && isSignedBy(mark, jwk) ? mark : null;
};

export const writeCheckedMark = async (
  disk: Disk,
  folder: string,
  { lines, bytes, digest }: Checked,
  signer: Signer,
): Promise<void> => {
  const signature = Buffer.from(await signer.sign(signedBytes({ lines, bytes, digest }))).toString('base64url');
  const mark: z.infer<typeof markSchema> = { v: 1, lines, bytes, digest, device: signer.kid, signature };
  await writeDurably(disk, markPath(folder), Buffer.from(`${JSON.stringify(mark)}\n`, 'utf8'));
};
