/** Imports a register that people had before: the table and what its rows say are stored first, then one event names both. */
import type { RegisterChange } from '../../domain/ledger/change';
import { decide } from '../../domain/ledger/decide';
import type { LedgerEvent } from '../../domain/ledger/event';
import type { Ledger } from '../../domain/ledger/ledger';
import { registerDocumentText, type ColumnReading, type RegisterDocument } from '../../domain/ledger/register-document';
import { refuse, type Result } from '../../domain/result';
import { toWellFormed } from '../../domain/well-formed';
import { ledgerOf, type DeskParts, type Recorded } from './desk-parts';
import { appendEvent } from './record-changes';
import { docIdOfBytes } from './stored-document';

/** A table with what was read from it. */
export interface RegisterDraft {
  readonly fileName: string;
  /** The table as received. */
  readonly bytes: Uint8Array;
  readonly mapping: readonly ColumnReading[];
  readonly changes: readonly RegisterChange[];
}

interface Candidate {
  readonly register: RegisterDocument;
  readonly event: LedgerEvent;
  readonly ledger: Ledger;
}

/** Dated on the day of the import: its rows have days of their own. */
export const registerCandidate = (parts: DeskParts, draft: RegisterDraft): Candidate => {
  const fileName = toWellFormed(draft.fileName);
  const source = { docId: docIdOfBytes(draft.bytes), fileName };
  const register: RegisterDocument = { v: 1, source, mapping: [...draft.mapping], changes: [...draft.changes] };
  const docId = docIdOfBytes(Buffer.from(registerDocumentText(register), 'utf8'));
  const event = parts.journal.draft(
    [{ kind: 'register-imported', on: parts.today(), docId, source: source.docId, fileName }],
    parts.now().getTime(),
  );
  const ledger = ledgerOf(parts);
  const registerChanges: Ledger['registerChanges'] = (asked) =>
    asked === docId ? register.changes : ledger.registerChanges(asked);
  return { register, event, ledger: { ...ledger, registerChanges } };
};

/** Errors: `workspace/read-only`, `document/known`, those of `decide`, `journal/...`. */
export const importRegister = async (parts: DeskParts, draft: RegisterDraft): Promise<Result<Recorded>> => {
  if (parts.journal.writer === null) return refuse('workspace/read-only');
  const { register, event, ledger } = registerCandidate(parts, draft);
  const decided = decide(ledger, event);
  if (!decided.ok) return decided;
  parts.tellImport();
  const source = await parts.shelf.putAttachment(draft.bytes);
  if (!source.ok) return source;
  const stored = await parts.shelf.putRegister(register);
  return stored.ok ? await appendEvent(parts, decided.value) : stored;
};
