/** The public keys of the devices that wrote the journal, kept beside it so that a copy of the folder can be checked. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { done, refuse, type Result } from '../../domain/result';
import type { PublicJwk } from '../keys/public-jwk';
import { thumbprint } from '../keys/thumbprint';
import { isMissing, type Disk } from './disk';
import { writeDurably } from './write-durably';

export interface KnownDevices {
  readonly find: (kid: string) => PublicJwk | undefined;
  readonly all: () => readonly PublicJwk[];
}

const devicesSchema = z.strictObject({
  v: z.literal(1),
  devices: z.array(
    z.strictObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string().regex(/^[\w-]{43}$/) }),
  ),
});

const devicesPath = (folder: string): string => join(folder, 'devices.json');

/** A key is found by its own thumbprint, so an edited entry is simply another device. */
export const knownDevices = (keys: readonly PublicJwk[]): KnownDevices => {
  const byKid = new Map(keys.map((jwk) => [thumbprint(jwk), jwk]));
  return { find: (kid) => byKid.get(kid), all: () => [...byKid.values()] };
};

const parseDevices = (text: string): Result<KnownDevices> => {
  try {
    return done(knownDevices(devicesSchema.parse(JSON.parse(text)).devices));
  } catch {
    return refuse('journal/devices-damaged');
  }
};

/** The devices of a journal's folder; none when nothing was written yet. `journal/devices-damaged` when the list cannot be read. */
export const readKnownDevices = async (folder: string): Promise<Result<KnownDevices>> => {
  try {
    return parseDevices(await readFile(devicesPath(folder), 'utf8'));
  } catch (error) {
    if (isMissing(error)) return done(knownDevices([]));
    throw error;
  }
};

/** Adds a device and returns the longer list; on the disk before its first line is. */
export const addKnownDevice = async (
  disk: Disk,
  folder: string,
  known: KnownDevices,
  jwk: PublicJwk,
): Promise<KnownDevices> => {
  if (known.find(thumbprint(jwk))) return known;
  const { kty, crv, x } = jwk;
  const devices = [...known.all(), { kty, crv, x }];
  await writeDurably(disk, devicesPath(folder), Buffer.from(`${JSON.stringify({ v: 1, devices }, null, 2)}\n`, 'utf8'));
  return knownDevices(devices);
};
