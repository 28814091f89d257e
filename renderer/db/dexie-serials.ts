/** The pages of serials in IndexedDB. */
import { Dexie } from 'dexie';
import type { LedgerDatabase } from './database';
import { heldLots, type SerialPage, type SerialStore } from './serial-store';

/** So many are cloned for the database in one go; more would hold up the window. */
const PAGES_PER_PUT = 64;

const pagesOf = (database: LedgerDatabase, ...place: readonly string[]) =>
  database.serialPages.where('[docId+lot+page]').between([...place, Dexie.minKey], [...place, Dexie.maxKey]);

const put = (database: LedgerDatabase, docId: string, pages: readonly SerialPage[]): Promise<void> =>
  database.transaction('rw', database.serialPages, async () => {
    await pagesOf(database, docId).delete();
    for (let start = 0; start < pages.length; start += PAGES_PER_PUT)
      await database.serialPages.bulkPut(pages.slice(start, start + PAGES_PER_PUT));
  });

const held = async (database: LedgerDatabase) =>
  heldLots((await database.serialPages.toCollection().primaryKeys()).map(([docId, lot]) => [docId, lot]));

const keepOnly = async (database: LedgerDatabase, docIds: ReadonlySet<string>): Promise<void> => {
  const others = new Set((await held(database)).map(({ docId }) => docId).filter((docId) => !docIds.has(docId)));
  for (const docId of others) await pagesOf(database, docId).delete();
};

export const dexieSerials = (database: LedgerDatabase): SerialStore => ({
  held: () => held(database),
  put: (docId, pages) => put(database, docId, pages),
  pages: (docId, lot) => pagesOf(database, docId, lot).toArray(),
  keepOnly: (docIds) => keepOnly(database, docIds),
});
