/** Opens the place of the screens' copy: IndexedDB, or memory where the browser refuses it. */
import type { LedgerStore } from './ledger-store';
import { openMemoryStore } from './memory-store';

export const openStore = async (workspace: string): Promise<LedgerStore> => {
  try {
    // Loaded while the host is asked for the rest, not before the first picture.
    const { openDexieStore } = await import('./dexie-store');
    return await openDexieStore(workspace);
  } catch {
    return openMemoryStore();
  }
};
