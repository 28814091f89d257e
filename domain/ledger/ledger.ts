/** What the ledger is made of, and the questions it answers. Implemented beside this file; see `fold-ledger.ts` and `decide.ts`. */
import type { RegisterChange } from './change';
import type { LicenceFile } from './licence-file';
import type { LedgerEvent } from './event';

/** Everything the fold reads: events in any order, and what the documents that they name say. */
export interface Ledger {
  readonly events: readonly LedgerEvent[];
  /** The payload of an imported ILF by its docId; `undefined` when the document is missing. */
  readonly licenceFile: (docId: string) => LicenceFile | undefined;
  /** The changes of an imported register by its docId; `undefined` when the document is missing. */
  readonly registerChanges: (docId: string) => readonly RegisterChange[] | undefined;
}
