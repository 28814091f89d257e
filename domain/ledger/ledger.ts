/** What the ledger is made of, and the questions it answers. Implemented beside this file; see `fold-ledger.ts` and `decide.ts`. */
import type { RegisterChange } from './change';
import type { LicenceFile } from './licence-file';
import type { LedgerEvent } from './event';
import type { SignedDocument } from './signed-document';

/** Everything the fold reads: events in any order, and what the documents that they name say. */
export interface Ledger {
  readonly events: readonly LedgerEvent[];
  /** The payload of an imported ILF by its docId; `undefined` when the document is missing. */
  readonly licenceFile: (docId: string) => LicenceFile | undefined;
  /** What any other signed file says, by its docId; `undefined` when the document is missing. */
  readonly signedFile: (docId: string) => SignedDocument | undefined;
  /** The changes of an imported register by its docId; `undefined` when the document is missing. */
  readonly registerChanges: (docId: string) => readonly RegisterChange[] | undefined;
}

/** The ledger in which that document is at hand, before it is on the disk. */
export const withSignedFile = (ledger: Ledger, docId: string, document: SignedDocument): Ledger => ({
  ...ledger,
  signedFile: (asked) => (asked === docId ? document : ledger.signedFile(asked)),
});
