/** What a workspace keeps of its licence servers: readings, how each server stands, and the access tokens. */
import { join } from 'node:path';
import type { Disk } from '../journal/disk';
import type { Seal } from '../keys/seal';
import { openReadingsStore, type ReadingsStore } from './readings-store';
import { openStatusBook, type StatusBook } from './status-book';
import { openTokenStore, type TokenStore } from './token-store';

export const USAGE_FOLDER = 'usage';

export interface UsageDesk {
  readonly readings: ReadingsStore;
  readonly statuses: StatusBook;
  readonly tokens: TokenStore;
  /** Waits for what is being written; nothing is written afterwards. */
  readonly close: () => Promise<void>;
}

export interface UsageDeskParts {
  readonly disk: Disk;
  /** The workspace’s. */
  readonly folder: string;
  readonly seal: Seal;
}

export const openUsageDesk = ({ disk, folder, seal }: UsageDeskParts): UsageDesk => {
  const usage = join(folder, USAGE_FOLDER);
  const readings = openReadingsStore(disk, usage);
  const statuses = openStatusBook(disk, usage);
  return {
    readings,
    statuses,
    tokens: openTokenStore(join(folder, 'keys'), seal),
    close: async () => {
      await readings.close();
      await statuses.close();
    },
  };
};
