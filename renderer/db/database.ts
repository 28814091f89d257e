/** The Dexie database of one workspace: its tables and their rows. */
import { Dexie, type EntityTable, type Table } from 'dexie';
import type { StoredDocument } from '../../contract/ipc';
import type { LedgerEvent } from '../../domain/ledger/event';
import type { Register, RegisteredPool } from '../../domain/ledger/register';
import type { Cursor } from './cursor';
import type { InstallationPage } from './installation-pages';
import type { SerialPage } from './serial-store';

/** Events lie in pages: one record each would take forty times as long to write. */
export interface EventPage {
  readonly page: number;
  readonly events: readonly LedgerEvent[];
  readonly sum: number;
}

export interface PoolRow {
  readonly pool: string;
  /** Its place in the register. */
  readonly position: number;
  readonly row: RegisteredPool;
}

/** The register without its pools and its installations, which have tables of their own. */
export type RegisterRest = Omit<Register, 'pools' | 'installations'>;

export type MetaRow =
  | { readonly key: 'cursor'; readonly value: Cursor }
  | { readonly key: 'register'; readonly value: RegisterRest }
  /** One number for each page of installations: which pages a register would write anew. */
  | { readonly key: 'prints'; readonly value: readonly number[] };

export type LedgerDatabase = Dexie & {
  readonly events: EntityTable<EventPage, 'page'>;
  readonly documents: EntityTable<StoredDocument, 'docId'>;
  readonly pools: EntityTable<PoolRow, 'pool'>;
  readonly meta: EntityTable<MetaRow, 'key'>;
  readonly installationPages: EntityTable<InstallationPage, 'page'>;
  readonly serialPages: Table<SerialPage, readonly [docId: string, lot: string, page: number]>;
};

/** Describes the database; nothing is opened yet. A commit is on disk before it is acknowledged. */
export const describeDatabase = (name: string): LedgerDatabase => {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' }) as LedgerDatabase;
  database.version(1).stores({ events: 'page', documents: 'docId', pools: 'pool', meta: 'key' });
  database.version(2).stores({ serialPages: '[docId+lot+page]' });
  database.version(3).stores({ installationPages: 'page' });
  return database;
};
