/** What of a workspace’s readings goes into a backup of it: every log, the lists that they still need, and how the servers stand. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing, nodeDisk } from '../journal/disk';
import { listsToKeep } from './lists-to-keep';
import { openReadingsStore, READINGS_FOLDER, USED_FOLDER } from './readings-store';
import { STATUS_FILE } from './status-book';
import { USAGE_FOLDER } from './usage-desk';

export interface UsageInBackup {
  /** Relative to the workspace, with forward slashes. */
  readonly paths: readonly string[];
  /** It is written anew at any time, so that its bytes are read at once. */
  readonly status: { readonly path: string; readonly content: Uint8Array } | null;
}

const DAY_MS = 24 * 60 * 60_000;

const statusIn = async (usage: string): Promise<UsageInBackup['status']> => {
  try {
    return { path: `${USAGE_FOLDER}/${STATUS_FILE}`, content: await readFile(join(usage, STATUS_FILE)) };
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
};

/** A list that is let go of within a day is left out: whoever writes the workspace may remove it while it is copied. */
export const usageInBackup = async (folder: string, now: Date): Promise<UsageInBackup> => {
  const usage = join(folder, USAGE_FOLDER);
  const logs = await openReadingsStore(nodeDisk, usage).logs();
  const tomorrow = new Date(now.getTime() + DAY_MS);
  const digests = new Set(logs.flatMap(({ readings }) => [...listsToKeep(readings, tomorrow)]));
  return {
    paths: [
      ...logs.map(({ fileName }) => `${USAGE_FOLDER}/${READINGS_FOLDER}/${fileName}`),
      ...[...digests].sort().map((digest) => `${USAGE_FOLDER}/${USED_FOLDER}/${digest}.json.gz`),
    ],
    status: await statusIn(usage),
  };
};
