/** How each licence server stands (AC-6, AC-7), kept over restarts. Losing it loses nothing: the next check says it again. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { serverStatusSchema } from '../../contract/usage-messages';
import type { Refusal } from '../../domain/result';
import type { ServerStatus } from '../../domain/usage/reading';
import type { RegisteredLicenceServer } from '../../domain/usage/usage-book';
import { fileErrorReason } from '../files/file-error';
import { isMissing, type Disk } from '../journal/disk';
import { writeDurably } from '../journal/write-durably';
import { takeTurns } from '../keys/take-turns';
import { serverKey, type ServerName } from './server-key';

export const STATUS_FILE = 'status.json';

/** Which server a status is of: another address or another certificate is another server. */
export type ServerIdentity = Pick<RegisteredLicenceServer, 'installation' | 'purpose' | 'address' | 'pin'>;

export interface KeptStatus extends Omit<ServerStatus, 'checking'> {
  readonly address: string;
  readonly pin: string | null;
  /** Why the newest reading has no list of used licences. */
  readonly noList: Refusal | null;
}

export interface StatusBook {
  /** What is known of this server; `null` where nothing is. */
  readonly find: (server: ServerIdentity) => Promise<KeptStatus | null>;
  /** What was known last for an installation and purpose, of whatever server. */
  readonly last: (name: ServerName) => Promise<KeptStatus | null>;
  readonly set: (status: KeptStatus) => Promise<void>;
  /** Sets when it is asked next, and nothing else: a check may be through meanwhile. `unchecked` where nothing is known. */
  readonly plan: (unchecked: KeptStatus, nextAt: string) => Promise<void>;
  /** Forgets the servers that are not named; gives what was known of them. */
  readonly keepOnly: (servers: readonly ServerName[]) => Promise<readonly KeptStatus[]>;
  /** On the disk when it returns, if anything is different from what stands there. Failures of the disk are thrown. */
  readonly save: () => Promise<void>;
  /** Saves for the last time; nothing is written afterwards. */
  readonly close: () => Promise<void>;
}

/** Another address or another certificate is another server. */
export const isSameServer = (one: ServerIdentity, other: ServerIdentity): boolean =>
  serverKey(one) === serverKey(other) && one.address === other.address && one.pin === other.pin;

const refusalSchema = z.looseObject({ code: z.string() });

/** Members that a newer Coterm adds are passed over. */
const keptSchema = z.object({
  ...serverStatusSchema.omit({ checking: true }).shape,
  address: z.string(),
  pin: z.string().nullable(),
  noList: refusalSchema.nullable(),
});

const fileSchema = z.object({ v: z.literal(1), servers: z.array(keptSchema) });

const readStatuses = async (path: string): Promise<readonly KeptStatus[]> => {
  try {
    const file = fileSchema.safeParse(JSON.parse(await readFile(path, 'utf8')));
    return file.success ? file.data.servers : [];
  } catch (error) {
    if (isMissing(error) || error instanceof SyntaxError) return [];
    throw error;
  }
};

/** `folder` need not exist yet. */
export const openStatusBook = (disk: Disk, folder: string): StatusBook => {
  const path = join(folder, STATUS_FILE);
  const inTurn = takeTurns();
  let loading: Promise<Map<string, KeptStatus>> | null = null;
  let isChanged = false;
  let isClosed = false;
  const book = (): Promise<Map<string, KeptStatus>> =>
    (loading ??= readStatuses(path).then((all) => new Map(all.map((status) => [serverKey(status), status]))));
  const write = async (): Promise<void> => {
    const servers = [...(await book()).values()];
    isChanged = false;
    try {
      await disk.createFolder(folder);
      await writeDurably(disk, path, Buffer.from(`${JSON.stringify({ v: 1, servers }, null, 2)}\n`, 'utf8'));
    } catch (error) {
      isChanged = true;
      throw error;
    }
  };
  const save = async (): Promise<void> => {
    if (isChanged && !isClosed) await write();
  };
  return {
    find: async (server) => {
      const status = (await book()).get(serverKey(server)) ?? null;
      return status !== null && isSameServer(status, server) ? status : null;
    },
    last: async (name) => (await book()).get(serverKey(name)) ?? null,
    plan: async (unchecked, nextAt) => {
      const known = await book();
      const status = known.get(serverKey(unchecked));
      const before = status !== undefined && isSameServer(status, unchecked) ? status : unchecked;
      known.set(serverKey(unchecked), { ...before, nextAt });
      isChanged = true;
    },
    set: async (status) => {
      (await book()).set(serverKey(status), status);
      isChanged = true;
    },
    keepOnly: async (servers) => {
      const known = await book();
      const named = new Set(servers.map(serverKey));
      const strange = [...known].filter(([key]) => !named.has(key));
      for (const [key] of strange) known.delete(key);
      isChanged ||= strange.length > 0;
      return strange.map(([, status]) => status);
    },
    save: () => inTurn(save),
    close: () =>
      inTurn(async () => {
        await save().catch(fileErrorReason);
        isClosed = true;
      }),
  };
};
