/** A request, an answer or a transfer that the journal names and that is gone from the disk: given again, it completes its event. */
import type { FilePreview } from '../../contract/ipc';
import type { FileVerdict } from '../../contract/file-verdict';
import { inEventOrder } from '../../domain/ledger/event-order';
import type { LedgerEvent } from '../../domain/ledger/event';
import { foldLedger } from '../../domain/ledger/fold-ledger';
import { withSignedFile, type Ledger } from '../../domain/ledger/ledger';
import { documentsNamedBy } from '../../domain/ledger/named-documents';
import { poolDifferences } from '../../domain/ledger/pool-differences';
import { withdrawnEvents } from '../../domain/ledger/withdrawn-events';
import { done, type Result } from '../../domain/result';
import type { SignedReading } from '../files/read-file';
import { ledgerOf, type DeskParts, type Recorded } from './desk-parts';
import type { SignedFile } from './document-shelf';
import type { PreviewTray } from './preview-tray';

export interface LostFile {
  readonly bytes: Uint8Array;
  readonly file: SignedFile;
  /** The event that waits for it. */
  readonly event: LedgerEvent;
}

/** The journal's digest vouches for what it says, so any key that is known here may have signed it, an own one too. */
const verifiedKids = ({ signatures }: FileVerdict): readonly string[] =>
  signatures.flatMap(({ kid, outcome }) => (outcome === 'unknown-key' ? [] : [kid]));

/** What was undone waits for nothing. */
const eventNaming = ({ events }: Ledger, docId: string): LedgerEvent | undefined => {
  const inOrder = inEventOrder(events);
  const names = ({ changes }: LedgerEvent): boolean =>
    changes.some((change) =>
      documentsNamedBy(change).some((each) => each.kind === 'signed-file' && each.docId === docId),
    );
  const naming = inOrder.filter(names);
  if (naming.length === 0) return undefined;
  const withdrawn = withdrawnEvents(inOrder);
  return naming.find(({ id }) => !withdrawn.has(id));
};

/** `null` for a file that is at hand, that nothing here names, or that nobody known here signed. */
export const lostFile = (
  parts: DeskParts,
  bytes: Uint8Array,
  { verdict, signed }: Pick<SignedReading, 'verdict' | 'signed'>,
): LostFile | null => {
  const { docId } = verdict;
  const counted = verifiedKids(verdict);
  const ledger = ledgerOf(parts);
  if (signed === null || docId === null || counted.length === 0 || ledger.signedFile(docId) !== undefined) return null;
  const event = eventNaming(ledger, docId);
  return event === undefined ? null : { bytes, file: { docId, bytes, signed, counted }, event };
};

/** What the register says once the document is there again. */
export const previewRestoring = (
  parts: DeskParts,
  tray: PreviewTray<LostFile>,
  lost: LostFile,
): Pick<FilePreview, 'preview' | 'refusal' | 'known' | 'differences' | 'restores'> => {
  const { file, event } = lost;
  const before = ledgerOf(parts);
  const on = event.changes.reduce((last, change) => (change.on > last ? change.on : last), parts.today());
  const after = foldLedger(withSignedFile(before, file.docId, file.signed), on);
  const differences = [...poolDifferences(foldLedger(before, on), after)];
  return {
    preview: tray.put(lost, parts.now().getTime()),
    refusal: null,
    known: false,
    differences,
    restores: true,
  };
};

/** No event is added: the one that names the document counts again. Errors: `journal/write-failed`. */
export const restoreFile = async (parts: DeskParts, { file, event }: LostFile): Promise<Result<Recorded>> => {
  const stored = await parts.shelf.putSigned(file);
  if (!stored.ok) return stored;
  parts.tell();
  return done({ event, head: parts.journal.head() });
};
