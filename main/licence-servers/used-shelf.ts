/** The lists of used licences behind readings (AC-9): packed, and named by the digest of what they say. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { z } from 'zod';
import { limits } from '../../contract/limits';
import { done, refuse, type Result } from '../../domain/result';
import { usedLicenceSchema } from '../../domain/usage/snapshot';
import { isMissing, type Disk } from '../journal/disk';
import { namesIn } from '../journal/names-in';
import { writeDurably } from '../journal/write-durably';
import type { UsedLists } from './read-used';

export interface UsedShelf {
  /** Flushed when it returns. Gives the digest. */
  readonly put: (lists: UsedLists) => Promise<string>;
  /** Errors: `server/list-not-kept`, `server/list-damaged`. */
  readonly find: (digest: string) => Promise<Result<UsedLists>>;
  readonly digests: () => Promise<readonly string[]>;
  readonly remove: (digest: string) => Promise<void>;
}

const packedSchema = z.strictObject({
  v: z.literal(1),
  used: z.record(z.string(), z.array(usedLicenceSchema).max(limits.usedLicences)),
});

/** A list of 100,000 with the longest names; what unpacks to more is none of ours. */
const MOST_UNPACKED_BYTES = 256 * 1024 * 1024;

const pack = promisify(gzip);
const unpack = promisify(gunzip);

const ENDING = '.json.gz';

export const isUsedFile = (name: string): boolean => /^[0-9a-f]{64}\.json\.gz$/.test(name);

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const unpacked = async (packed: Uint8Array, digest: string): Promise<Result<UsedLists>> => {
  try {
    const bytes = await unpack(packed, { maxOutputLength: MOST_UNPACKED_BYTES });
    if (digestOf(bytes) !== digest) return refuse('server/list-damaged');
    return done(packedSchema.parse(JSON.parse(bytes.toString('utf8'))).used);
  } catch {
    return refuse('server/list-damaged');
  }
};

/** `folder` need not exist yet. */
export const openUsedShelf = (disk: Disk, folder: string): UsedShelf => {
  const pathOf = (digest: string): string => join(folder, `${digest}${ENDING}`);
  const find = async (digest: string): Promise<Result<UsedLists>> => {
    try {
      return await unpacked(await readFile(pathOf(digest)), digest);
    } catch (error) {
      if (isMissing(error)) return refuse('server/list-not-kept');
      throw error;
    }
  };
  return {
    find,
    put: async (lists) => {
      const bytes = Buffer.from(JSON.stringify({ v: 1, used: lists }), 'utf8');
      const digest = digestOf(bytes);
      if ((await find(digest)).ok) return digest;
      await disk.createFolder(folder);
      await writeDurably(disk, pathOf(digest), await pack(bytes));
      return digest;
    },
    digests: async () =>
      ((await namesIn(folder)) ?? []).filter(isUsedFile).map((name) => name.slice(0, -ENDING.length)),
    remove: (digest) => disk.remove(pathOf(digest)),
  };
};
