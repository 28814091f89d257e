/** The copy in memory, for windows in which IndexedDB cannot be used at all; the journal stays the truth. */
import type { Cursor } from './cursor';
import type { LedgerContents, LedgerStore } from './ledger-store';
import { memorySerials } from './memory-serials';
import type { Register } from '../../domain/ledger/register';

interface Held {
  readonly contents: LedgerContents;
  readonly cursor: Cursor | null;
  readonly register: Register | null;
}

const nothingHeld: Held = { contents: { events: [], documents: [] }, cursor: null, register: null };

const joined = (held: LedgerContents, added: LedgerContents): LedgerContents => ({
  events: [...held.events, ...added.events],
  documents: [...held.documents, ...added.documents],
});

export const openMemoryStore = (): LedgerStore => {
  let held = nothingHeld;
  const serials = memorySerials();
  return {
    durable: false,
    cursor: () => Promise.resolve(held.cursor),
    register: () => Promise.resolve(held.register),
    contents: () => Promise.resolve(held.contents),
    write: ({ added, cursor, register }) => {
      held = { contents: joined(held.contents, added), cursor, register };
      return Promise.resolve();
    },
    clear: () => {
      held = nothingHeld;
      return serials.keepOnly(new Set());
    },
    serials,
    close: () => undefined,
  };
};
