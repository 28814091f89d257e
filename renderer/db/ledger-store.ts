/** What bringing up the register asks of the place where the screens' copy is kept: Dexie, or memory where that fails. */
import type { StoredDocument } from '../../contract/ipc';
import type { LedgerEvent } from '../../domain/ledger/event';
import type { Register } from '../../domain/ledger/register';
import type { Cursor } from './cursor';
import type { SerialStore } from './serial-store';

export interface LedgerContents {
  readonly events: readonly LedgerEvent[];
  readonly documents: readonly StoredDocument[];
}

/** One strict transaction: everything in it is kept, or nothing. */
export interface StoreStep {
  readonly added: LedgerContents;
  readonly cursor: Cursor;
  /** Replaces the stored register; `null` leaves none. */
  readonly register: Register | null;
}

export interface LedgerStore {
  /** False where nothing outlives the window. */
  readonly durable: boolean;
  readonly cursor: () => Promise<Cursor | null>;
  /** The stored register, `null` when there is none or its rows are damaged. */
  readonly register: () => Promise<Register | null>;
  /** Every event and document held, `null` when pages are missing or damaged. */
  readonly contents: () => Promise<LedgerContents | null>;
  readonly write: (step: StoreStep) => Promise<void>;
  readonly clear: () => Promise<void>;
  readonly serials: SerialStore;
  readonly close: () => void;
}
