/** A line of the list of files: the document as the register has it, with what its payload says. */
import type { LicenceFile } from '../../../domain/ledger/licence-file';
import type { Ledger } from '../../../domain/ledger/ledger';
import { poolsNamedIn } from '../../../domain/ledger/pool-record';
import type { SignedDocument } from '../../../domain/ledger/signed-document';
import { TRANSFER_TYP } from '../../../domain/transfer/transfer-file';
import { LICENCE_STATUS_TYP } from '../../../domain/usage/snapshot';
import type { RegisteredDocument } from '../../../domain/ledger/register';

export type DocumentState = 'imported' | 'issued' | 'undone' | 'superseded';

export interface DocumentRow {
  readonly document: RegisteredDocument;
  readonly state: DocumentState;
  /** `null` while the ledger is being read, and for a file that is missing. */
  readonly licence: LicenceFile | null;
  /** What any other signed file says. */
  readonly signed: SignedDocument | null;
  /** How many pools a register brought; `null` for a signed file. */
  readonly pools: number | null;
  /** The file itself is missing from the workspace, so nothing is known of its contents. */
  readonly isMissing: boolean;
}

export const documentState = (document: RegisteredDocument): DocumentState => {
  if (document.withdrawn) return 'undone';
  if (document.supersededBy !== null) return 'superseded';
  return document.direction;
};

const isMissing = ({ docId, source }: RegisteredDocument, ledger: Ledger): boolean =>
  (source === null ? (ledger.licenceFile(docId) ?? ledger.signedFile(docId)) : ledger.registerChanges(docId)) ===
  undefined;

const poolsIn = ({ docId, source }: RegisteredDocument, ledger: Ledger | null): number | null => {
  const changes = source === null ? undefined : ledger?.registerChanges(docId);
  return changes === undefined ? null : poolsNamedIn(changes).size;
};

/** The pool that such a file is about; a licence status is about an installation. */
export const poolOfSigned = ({ typ, payload }: SignedDocument): string => {
  if (typ === LICENCE_STATUS_TYP) return payload.installation.name;
  return typ === TRANSFER_TYP ? payload.from.pool : payload.pool;
};

/** Newest first, as people look for what they have just done. */
export const documentRows = (documents: readonly RegisteredDocument[], ledger: Ledger | null): readonly DocumentRow[] =>
  documents
    .map((document) => ({
      document,
      state: documentState(document),
      licence: ledger?.licenceFile(document.docId) ?? null,
      signed: ledger?.signedFile(document.docId) ?? null,
      pools: poolsIn(document, ledger),
      isMissing: ledger !== null && isMissing(document, ledger),
    }))
    .reverse();

const namesOf = ({ document, licence, signed }: DocumentRow): string =>
  [
    document.fileName,
    document.docId,
    licence?.pool.id,
    licence?.pool.name,
    licence?.purchaseOrder.number,
    licence?.partner.name,
    signed === null ? '' : poolOfSigned(signed),
  ]
    .join(' ')
    .toLocaleLowerCase('en-GB');

export type FileFilter = 'all' | 'imported' | 'issued' | 'undone';

const passes = (row: DocumentRow, filter: FileFilter): boolean =>
  filter === 'all' ||
  (filter === 'undone' ? row.state === 'undone' : row.document.direction === filter && !row.document.withdrawn);

export const filterRows = (rows: readonly DocumentRow[], filter: FileFilter, query: string): readonly DocumentRow[] => {
  const wanted = query.trim().toLocaleLowerCase('en-GB');
  return rows.filter((row) => passes(row, filter) && (wanted === '' || namesOf(row).includes(wanted)));
};

export const countRows = (rows: readonly DocumentRow[], filter: FileFilter): number =>
  rows.filter((row) => passes(row, filter)).length;
