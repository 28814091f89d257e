/** Appends what a person entered or issued, if the rules allow it. Runs in turn with every other write. */
import type { Change } from '../../domain/ledger/change';
import { decide } from '../../domain/ledger/decide';
import type { LedgerEvent } from '../../domain/ledger/event';
import { withSignedFile, type Ledger } from '../../domain/ledger/ledger';
import type { LicenceFile } from '../../domain/ledger/licence-file';
import { done, refuse, type Result } from '../../domain/result';
import { toWellFormed } from '../../domain/well-formed';
import { documentsNamedBy, type NamedDocument } from '../../domain/ledger/named-documents';
import { documentFileName } from './document-files';
import type { SignedFile } from './document-shelf';
import { ledgerOf, type DeskParts, type Recorded } from './desk-parts';
import { decideImport } from './weigh-import';

/** Appends a decided event and tells who listens. Errors: `workspace/read-only`, `journal/...`. */
export const appendEvent = async ({ journal, tell }: DeskParts, event: LedgerEvent): Promise<Result<Recorded>> => {
  if (journal.writer === null) return refuse('workspace/read-only');
  const appended = await journal.writer.append(event);
  if (!appended.ok) return appended;
  tell();
  return done({ event, head: journal.head() });
};

const mention = (change: Change, document: NamedDocument): string => `${change.kind} ${documentFileName(document)}`;

/** A document enters by its file alone; a change may name it again only after it was undone. */
const nameStrangeDocument = ({ journal, shelf }: DeskParts, changes: readonly Change[]): string | undefined => {
  const named = changes.flatMap((change) => documentsNamedBy(change).map((document) => ({ change, document })));
  if (named.length === 0) return undefined;
  const known = new Set(
    journal.events.flatMap((event) =>
      event.changes.flatMap((change) => documentsNamedBy(change).map((document) => mention(change, document))),
    ),
  );
  return named.find(({ change, document }) => !known.has(mention(change, document)) || !shelf.holds(document))?.document
    .docId;
};

export const recordChanges = async (parts: DeskParts, changes: readonly Change[]): Promise<Result<Recorded>> => {
  if (parts.journal.writer === null) return refuse('workspace/read-only');
  const docId = nameStrangeDocument(parts, changes);
  if (docId !== undefined) return refuse('document/unknown', { docId });
  const decided = decide(ledgerOf(parts), parts.journal.draft(changes, parts.now().getTime()));
  return decided.ok ? await appendEvent(parts, decided.value) : decided;
};

/** What `recordSigned` would append. Errors: those of `decide`. */
export const decideSigned = (
  parts: DeskParts,
  { docId, signed }: SignedFile,
  changes: readonly Change[],
): Result<LedgerEvent> => {
  const ledger: Ledger = withSignedFile(ledgerOf(parts), docId, signed);
  return decide(ledger, parts.journal.draft(changes, parts.now().getTime()));
};

/** The bytes of a signed file first, then one event whose changes name it. Errors: those of `decide`, `journal/...`. */
export const recordSigned = async (
  parts: DeskParts,
  file: SignedFile,
  changes: readonly Change[],
): Promise<Result<Recorded>> => {
  if (parts.journal.writer === null) return refuse('workspace/read-only');
  const decided = decideSigned(parts, file, changes);
  if (!decided.ok) return decided;
  const stored = await parts.shelf.putSigned(file);
  return stored.ok ? await appendEvent(parts, decided.value) : stored;
};

/** A licence file that was issued here. */
export interface IssuedFile {
  /** Whether its licences enter this register in the same step; it was signed here, so no trust is asked. */
  readonly take: boolean;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly docId: string;
  readonly licence: LicenceFile;
  /** Why it is issued although no agreement covers the territory of its order (LP-17). */
  readonly override?: string;
  /** Whom the order that it answers is for: a new pool that is taken belongs to them (LP-7). */
  readonly customer?: string;
}

/** A licence file names no customer, so the step that takes its new pool says whose it is. */
const ownerChange = ({ take, licence, customer = '' }: IssuedFile): readonly Change[] => {
  const { id: pool, createdOn, new: isNew } = licence.pool;
  if (!take || !isNew || customer === '') return [];
  const on = createdOn > licence.issuedOn ? createdOn : licence.issuedOn;
  return [{ kind: 'pool-described', on, pool, customer }];
};

/** The bytes first, then the line that names them. Refused whole where the register cannot take what it is to take. */
export const recordIssued = async (parts: DeskParts, issued: IssuedFile): Promise<Result<Recorded>> => {
  const { bytes, docId, licence, take, override } = issued;
  if (parts.journal.writer === null) return refuse('workspace/read-only');
  const fileName = toWellFormed(issued.fileName);
  const file = { on: licence.issuedOn, docId, typ: 'ilf-licence.v1+jws', fileName };
  const change = { kind: 'file-imported', ...file } as const;
  const reason = override === undefined ? {} : { override };
  const changes: readonly Change[] = [
    { kind: 'file-issued', ...file, ...reason },
    ...(take ? [change] : []),
    ...ownerChange(issued),
  ];
  const candidate = parts.journal.draft(changes, parts.now().getTime());
  const decided = decideImport(ledgerOf(parts), { change, licence }, candidate);
  if (!decided.ok) return decided;
  const stored = await parts.shelf.put(docId, bytes, licence);
  return stored.ok ? await appendEvent(parts, decided.value) : stored;
};
