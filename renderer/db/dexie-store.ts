/** The copy in IndexedDB: events, documents and projections, always changed together with the cursor in one strict transaction. */
import type { Register } from '../../domain/ledger/register';
import { registerSum } from './checksum';
import type { Cursor } from './cursor';
import { describeDatabase, type LedgerDatabase, type PoolRow } from './database';
import { databaseName } from './database-name';
import { EVENTS_PER_PAGE, joinPages, pagesAfter } from './event-pages';
import { dexieSerials } from './dexie-serials';
import { differingPages, joinInstallationPages, pagePrints } from './installation-pages';
import type { LedgerContents, LedgerStore, StoreStep } from './ledger-store';

const readCursor = async (database: LedgerDatabase): Promise<Cursor | null> => {
  const row = await database.meta.get('cursor');
  return row?.key === 'cursor' ? row.value : null;
};

const readPrints = async (database: LedgerDatabase): Promise<readonly number[]> => {
  const row = await database.meta.get('prints');
  return row?.key === 'prints' ? row.value : [];
};

const readRegister = async (database: LedgerDatabase): Promise<Register | null> => {
  const [cursor, rest, rows, prints, pages] = await Promise.all([
    readCursor(database),
    database.meta.get('register'),
    database.pools.toArray(),
    readPrints(database),
    database.installationPages.orderBy('page').toArray(),
  ]);
  if (cursor === null || rest?.key !== 'register') return null;
  const installations = joinInstallationPages(pages, prints);
  if (installations === null) {
    // Written anew, every page, with the register that is folded instead.
    await database.meta.delete('prints');
    return null;
  }
  const pools = rows.sort((one, other) => one.position - other.position).map((row) => row.row);
  const register: Register = { ...rest.value, pools, installations };
  return registerSum(register) === cursor.registerSum ? register : null;
};

const readContents = async (database: LedgerDatabase): Promise<LedgerContents | null> => {
  const [cursor, pages, documents] = await Promise.all([
    readCursor(database),
    database.events.orderBy('page').toArray(),
    database.documents.toArray(),
  ]);
  const events = joinPages(pages, cursor?.count ?? 0);
  return events === null ? null : { events, documents };
};

const putEvents = async (database: LedgerDatabase, { added, cursor }: StoreStep): Promise<void> => {
  if (added.events.length === 0) return;
  const before = cursor.count - added.events.length;
  const page = Math.floor(before / EVENTS_PER_PAGE);
  const held = before % EVENTS_PER_PAGE === 0 ? [] : ((await database.events.get(page))?.events ?? []);
  await database.events.bulkPut([...pagesAfter(page, held, added.events)]);
};

const sameRow = (one: PoolRow | undefined, other: PoolRow): boolean =>
  one !== undefined && one.position === other.position && JSON.stringify(one.row) === JSON.stringify(other.row);

/** Writes only the pools that differ: most changes touch one of thousands. */
const putPools = async (database: LedgerDatabase, register: Register): Promise<void> => {
  const held = new Map((await database.pools.toArray()).map((row) => [row.pool, row]));
  const rows = register.pools.map((row, position): PoolRow => ({ pool: row.pool, position, row }));
  await database.pools.bulkPut(rows.filter((row) => !sameRow(held.get(row.pool), row)));
  const names = new Set(rows.map((row) => row.pool));
  await database.pools.bulkDelete([...held.keys()].filter((pool) => !names.has(pool)));
};

/** Writes only the pages in which something happened. */
const putInstallations = async (database: LedgerDatabase, register: Register): Promise<void> => {
  const held = await readPrints(database);
  const prints = pagePrints(register);
  await database.installationPages.bulkPut([...differingPages(register, prints, held)]);
  await database.installationPages.where('page').aboveOrEqual(prints.length).delete();
  await database.meta.put({ key: 'prints', value: prints });
};

const putRegister = async (database: LedgerDatabase, register: Register | null): Promise<void> => {
  if (register === null) return database.meta.delete('register');
  const { pools: _pools, installations: _installations, ...rest } = register;
  await putPools(database, register);
  await putInstallations(database, register);
  await database.meta.put({ key: 'register', value: rest });
};

const changedWithRegister = ({ events, documents, pools, meta, installationPages }: LedgerDatabase) => [
  events,
  documents,
  pools,
  meta,
  installationPages,
];

/** Without the serials: their pages are stored in the background, and no step waits for them. */
const write = (database: LedgerDatabase, step: StoreStep): Promise<void> =>
  database.transaction('rw', changedWithRegister(database), async () => {
    await putEvents(database, step);
    await database.documents.bulkPut([...step.added.documents]);
    await putRegister(database, step.register);
    await database.meta.put({ key: 'cursor', value: step.cursor });
  });

const clear = (database: LedgerDatabase): Promise<void> =>
  database.transaction('rw', database.tables, async () => {
    await Promise.all(database.tables.map((table) => table.clear()));
  });

const toStore = (database: LedgerDatabase): LedgerStore => ({
  durable: true,
  cursor: () => readCursor(database),
  register: () => readRegister(database),
  contents: () => readContents(database),
  write: (step) => write(database, step),
  clear: () => clear(database),
  serials: dexieSerials(database),
  close: () => database.close(),
});

/** Opens the workspace's database; one that cannot be opened is deleted and made anew. Throws where IndexedDB is unusable. */
export const openDexieStore = async (workspace: string): Promise<LedgerStore> => {
  const database = describeDatabase(databaseName(workspace));
  try {
    await database.open();
    return toStore(database);
  } catch {
    await database.delete();
    await database.open();
    return toStore(database);
  }
};
