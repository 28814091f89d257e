/** The one place through which the ledger is asked and written: decides, appends, and tells who listens. */
import type { DocumentSerials, FilePreview, LedgerHead, StoredDocument } from '../../contract/ipc';
import type { ImportTarget } from '../../contract/licence-status/import-target';
import type { CivilDate } from '../../domain/calendar/civil-date';
import type { Change } from '../../domain/ledger/change';
import type { LedgerEvent } from '../../domain/ledger/event';
import type { Register } from '../../domain/ledger/register';
import { done, refuse, type Result } from '../../domain/result';
import { seekGoal, type Goal, type SoughtGoal } from '../../domain/what-if/goal-seek';
import { indexLedger } from '../../domain/what-if/ledger-index';
import { whatIf, type WhatIf } from '../../domain/what-if/what-if';
import type { LicenceStatusFile } from '../../domain/usage/licence-status-file';
import { fileErrorReason } from '../files/file-error';
import { takeTurns } from '../keys/take-turns';
import { createActivationDesk, type ActivationDesk } from './activation-desk';
import { attachDocument, type AttachmentDraft } from './attach-document';
import { createConfirmationDesk, type ConfirmationDesk } from './confirmation-desk';
import { commitPreview, previewFile } from './import-file';
import { importRegister, type RegisterDraft } from './import-register';
import { importUsageTable, type UsageTableDraft } from './import-usage-table';
import { createRegisterDesk, type RegisterDesk } from './register-desk';
import type { DocumentShelf, SignedFile } from './document-shelf';
import { licenceStatusOn } from './licence-status-on';
import type { PreviewedTransfer } from './preview-signed';
import { createPreviewTray } from './preview-tray';
import { createSerialShelf } from './serial-shelf';
import { pageOf } from './ledger-page';
import { recordChanges, recordIssued, recordSigned, type IssuedFile } from './record-changes';
import { ledgerOf, namedDocument, type DeskParts, type Recorded } from './desk-parts';
import { rememberRegister } from './remember-register';
import type { LostFile } from './restore-signed';
import { createStatusDesk } from './status-desk';
import { createTransferDesk, type TransferDesk } from './transfer-desk';

export interface LedgerPage {
  readonly events: LedgerEvent[];
  /** The documents that these events name; those that are missing or damaged are left out. */
  readonly documents: StoredDocument[];
  readonly head: LedgerHead;
}

export interface NamedBytes {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** What a person says beside what was previewed. */
export interface CommitWords {
  /** Why an answer of offline activation counts although no EULA covers its site (LP-8). */
  readonly override?: string | undefined;
  /** For which installation a licence status is imported. */
  readonly into?: ImportTarget | undefined;
}

export interface LedgerDesk {
  readonly head: () => LedgerHead;
  /** Events after the first `after`, in the journal's order. */
  readonly page: (after: number, limit: number) => Promise<LedgerPage>;
  /** An event of the journal by its id. */
  readonly event: (id: string) => LedgerEvent | undefined;
  /** One event with all the changes, or none. Errors: those of `decide`, `journal/...`, `workspace/read-only`. */
  readonly record: (changes: readonly Change[]) => Promise<Result<Recorded>>;
  /** Records that a licence file was issued here, with its bytes. Errors as for `record`. */
  readonly recordIssued: (file: IssuedFile) => Promise<Result<Recorded>>;
  /** Keeps a signed file that is no licence file, and records the changes that name it as one event. Errors as for `record`. */
  readonly recordSigned: (file: SignedFile, changes: readonly Change[]) => Promise<Result<Recorded>>;
  /** Imports a table of pools and lots as one step. Errors: `document/known`, and those of `record`. */
  readonly importRegister: (draft: RegisterDraft) => Promise<Result<Recorded>>;
  /** Imports licence figures from a table as one step. Errors: `document/known`, and those of `record`. */
  readonly importUsageTable: (draft: UsageTableDraft) => Promise<Result<Recorded>>;
  /** Tables of pools that people had before. */
  readonly registers: RegisterDesk;
  /** Verifies a file and shows what it would change; nothing is stored. */
  readonly preview: (fileName: string, bytes: Uint8Array) => Promise<FilePreview>;
  /** Imports what was previewed. Errors: `file/preview-gone`, `ilf/unknown-issuer`, and those of `record`. */
  readonly commit: (preview: string, said?: CommitWords) => Promise<Result<Recorded>>;
  /** What a person has to say of a licence status beside its file: refused here as `commit` refuses it, and nothing is stored. */
  readonly tryOut: (preview: string, said: CommitWords) => Result<null>;
  readonly discard: (preview: string) => void;
  /** Requests, answers and returns of offline activation. */
  readonly activations: ActivationDesk;
  /** Confirmations of IDIS orders, with their mails. */
  readonly confirmations: ConfirmationDesk;
  /** Signed transfers between partners. */
  readonly transfers: TransferDesk;
  /** The file as received. Errors: `document/unknown`, `document/damaged`, `file/unreadable`. */
  readonly documentBytes: (docId: string) => Promise<Result<NamedBytes>>;
  /** Keeps a file with a pool or a customer. Errors: `attachment/...`, and those of `record`. */
  readonly attach: (draft: AttachmentDraft) => Promise<Result<Recorded>>;
  /** An attached file as received. Errors: `document/unknown`, `document/damaged`, `file/unreadable`. */
  readonly attachmentBytes: (docId: string) => Promise<Result<NamedBytes>>;
  /** What an imported licence status file says; `undefined` where it is not at hand. */
  readonly licenceStatus: (docId: string) => LicenceStatusFile | undefined;
  /** The serials of a document in pages. Errors as for `documentBytes`. */
  readonly serials: (docId: string) => Promise<Result<DocumentSerials>>;
  readonly register: (asOf: CivilDate) => Register;
  /** What the changes would do today, without recording them. Errors: those of `decide`. */
  readonly whatIf: (changes: readonly Change[]) => Result<WhatIf>;
  /** The whole SUP years that bring a pool to a date. Errors: those of `seekGoal`. */
  readonly seekGoal: (goal: Goal) => Result<SoughtGoal>;
  /** Waits for the write that is under way and closes the journal. */
  readonly close: () => Promise<void>;
  /** Calls the listener after every event that was appended; returns what ends that. */
  readonly onChange: (listener: (head: LedgerHead) => void) => () => void;
  /** Calls the listener before each import with where the ledger stands until then; returns what ends that. */
  readonly beforeImport: (listener: (head: LedgerHead) => void) => () => void;
}

const readBytes = async (
  parts: DeskParts,
  docId: string,
  bytesOf: DocumentShelf['bytes'],
): Promise<Result<NamedBytes>> => {
  const fileName = namedDocument(parts, docId);
  try {
    const bytes = await bytesOf(docId);
    return bytes.ok ? done({ fileName, bytes: bytes.value }) : bytes;
  } catch (error) {
    return refuse('file/unreadable', { fileName, reason: fileErrorReason(error) });
  }
};

/** Who listens to something, and how they are told where the ledger stands. */
const listenersFor = (head: () => LedgerHead) => {
  const listeners = new Set<(head: LedgerHead) => void>();
  return {
    tell: (): void => {
      for (const listener of [...listeners]) listener(head());
    },
    add: (listener: (head: LedgerHead) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

export const createLedgerDesk = (given: Omit<DeskParts, 'tell' | 'tellImport' | 'serials'>): LedgerDesk => {
  const changes = listenersFor(given.journal.head);
  const imports = listenersFor(given.journal.head);
  let version = 0;
  const tell = (): void => {
    version += 1;
    changes.tell();
  };
  const parts: DeskParts = {
    ...given,
    serials: createSerialShelf(given.shelf),
    tell,
    tellImport: imports.tell,
  };
  const trays = {
    licences: createPreviewTray(),
    transfers: createPreviewTray<PreviewedTransfer>(),
    lost: createPreviewTray<LostFile>(),
  };
  const inTurn = takeTurns();
  const register = rememberRegister(
    () => ledgerOf(parts),
    () => version,
  );
  const activations = createActivationDesk(parts, inTurn, () => register(parts.today()));
  const statuses = createStatusDesk(parts, inTurn, () => register(parts.today()));
  return {
    head: parts.journal.head,
    page: async (after, limit) => pageOf(parts, after, limit),
    event: (id) => parts.journal.events.find((event) => event.id === id),
    record: (changes) => inTurn(() => recordChanges(parts, changes)),
    recordIssued: (file) => inTurn(() => recordIssued(parts, file)),
    recordSigned: (file, changes) => inTurn(() => recordSigned(parts, file, changes)),
    importRegister: (draft) => inTurn(() => importRegister(parts, draft)),
    importUsageTable: (draft) => inTurn(() => importUsageTable(parts, draft)),
    registers: createRegisterDesk(parts, inTurn),
    preview: (fileName, bytes) => previewFile(parts, { ...trays, activations, statuses }, fileName, bytes),
    commit: (preview, { override, into } = {}) => {
      if (activations.holds(preview)) return activations.commit(preview, override);
      return statuses.holds(preview)
        ? statuses.commit(preview, into)
        : inTurn(() => commitPreview(parts, trays, preview));
    },
    tryOut: (preview, { into }) => (statuses.holds(preview) ? statuses.tryOut(preview, into) : done(null)),
    discard: (preview) => {
      trays.licences.remove(preview);
      trays.transfers.remove(preview);
      trays.lost.remove(preview);
      activations.discard(preview);
      statuses.discard(preview);
    },
    activations,
    confirmations: createConfirmationDesk(parts, inTurn, () => register(parts.today())),
    transfers: createTransferDesk(parts, trays.transfers, inTurn),
    documentBytes: (docId) => readBytes(parts, docId, parts.shelf.bytes),
    attach: (draft) => inTurn(() => attachDocument(parts, draft, () => register(parts.today()))),
    attachmentBytes: (docId) => readBytes(parts, docId, parts.shelf.attachmentBytes),
    licenceStatus: (docId) => licenceStatusOn(parts.shelf, docId),
    serials: parts.serials.read,
    register,
    whatIf: (changes) => whatIf(indexLedger(ledgerOf(parts)), changes, register(parts.today())),
    seekGoal: (goal) => seekGoal(indexLedger(ledgerOf(parts)), register(parts.today()), goal),
    close: () => inTurn(async () => parts.journal.writer?.close()),
    onChange: changes.add,
    beforeImport: imports.add,
  };
};
