/** Opens the place of the screens' copy: IndexedDB, or memory where the browser refuses it. */
import { openDexieStore } from './dexie-store';
import type { LedgerStore } from './ledger-store';
import { openMemoryStore } from './memory-store';

export const openStore = async (workspace: string): Promise<LedgerStore> => {
  try {
    return await openDexieStore(workspace);
  } catch {
    return openMemoryStore();
  }
};
