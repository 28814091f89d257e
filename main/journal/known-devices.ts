/** The public keys of the devices that wrote the journal, kept beside it so that a copy of the folder can be checked. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { done, refuse, type Result } from '../../domain/result';
import { toWellFormed } from '../../domain/well-formed';
import type { PublicJwk } from '../keys/public-jwk';
import { thumbprint } from '../keys/thumbprint';
import { isMissing, type Disk } from './disk';
import { writeDurably } from './write-durably';

export interface KnownDevices {
  readonly find: (kid: string) => PublicJwk | undefined;
  readonly all: () => readonly PublicJwk[];
  /** What the devices' computers are called, by thumbprint, as far as they said so; for people, never to be relied on. */
  readonly names: ReadonlyMap<string, string>;
}

/** A host name has at most 253 characters. */
const LONGEST_NAME = 255;

const devicesSchema = z.strictObject({
  v: z.literal(1),
  devices: z.array(
    z.strictObject({
      kty: z.literal('OKP'),
      crv: z.literal('Ed25519'),
      x: z.string().regex(/^[\w-]{43}$/),
      name: z.string().min(1).max(LONGEST_NAME).optional(),
    }),
  ),
});

const devicesPath = (folder: string): string => join(folder, 'devices.json');

/** A key is found by its own thumbprint, so an edited entry is simply another device. */
export const knownDevices = (
  keys: readonly PublicJwk[],
  names: KnownDevices['names'] = new Map<string, string>(),
): KnownDevices => {
  const byKid = new Map(keys.map((jwk) => [thumbprint(jwk), jwk]));
  return { find: (kid) => byKid.get(kid), all: () => [...byKid.values()], names };
};

const parseDevices = (text: string): Result<KnownDevices> => {
  try {
    const { devices } = devicesSchema.parse(JSON.parse(text));
    const names = devices.flatMap(({ name, ...jwk }): [string, string][] =>
      name === undefined ? [] : [[thumbprint(jwk), name]],
    );
    return done(
      knownDevices(
        devices.map(({ name: _name, ...jwk }) => jwk),
        new Map(names),
      ),
    );
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

const writeDevices = (disk: Disk, folder: string, known: KnownDevices): Promise<void> => {
  const devices = known.all().map((jwk) => {
    const { kty, crv, x } = jwk;
    const name = known.names.get(thumbprint(jwk));
    return { kty, crv, x, ...(name === undefined ? {} : { name }) };
  });
  return writeDurably(
    disk,
    devicesPath(folder),
    Buffer.from(`${JSON.stringify({ v: 1, devices }, null, 2)}\n`, 'utf8'),
  );
};

/** Adds a device, or its computer's new name, and returns the list with it; on the disk before its first line is. */
export const addKnownDevice = async (
  disk: Disk,
  folder: string,
  known: KnownDevices,
  { jwk, hostName }: { readonly jwk: PublicJwk; readonly hostName: string },
): Promise<KnownDevices> => {
  const kid = thumbprint(jwk);
  const name = toWellFormed(hostName.slice(0, LONGEST_NAME));
  const isNamed = name === '' || known.names.get(kid) === name;
  if (known.find(kid) && isNamed) return known;
  const names = name === '' ? known.names : new Map([...known.names, [kid, name]]);
  const added = knownDevices([...known.all(), jwk], names);
  await writeDevices(disk, folder, added);
  return added;
};
