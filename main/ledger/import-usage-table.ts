/** Imports a table of licence figures: the table and what was read from it first, then one event that names both. */
import type { Change } from '../../domain/ledger/change';
import { decide } from '../../domain/ledger/decide';
import { refuse, type Result } from '../../domain/result';
import type { TableSnapshots } from '../../domain/usage/table-snapshots';
import { creationOf, type NewInstallation } from '../../domain/usage/table-installations';
import { toWellFormed } from '../../domain/well-formed';
import { ledgerOf, type DeskParts, type Recorded } from './desk-parts';
import { appendEvent } from './record-changes';
import { docIdOfBytes } from './stored-document';

export interface UsageTableDraft {
  readonly fileName: string;
  /** The table as received. */
  readonly bytes: Uint8Array;
  readonly documents: readonly TableSnapshots[];
  /** Those of the documents that are not in the register yet. */
  readonly created: readonly NewInstallation[];
}

/** Errors: `workspace/read-only`, `document/known`, those of `decide`, `journal/...`. */
export const importUsageTable = async (parts: DeskParts, draft: UsageTableDraft): Promise<Result<Recorded>> => {
  if (parts.journal.writer === null) return refuse('workspace/read-only');
  const source = docIdOfBytes(draft.bytes);
  const fileName = toWellFormed(draft.fileName);
  const documents = draft.documents.map((document) => ({ document, bytes: Buffer.from(JSON.stringify(document)) }));
  const imports = documents.map(({ document: { installation }, bytes }): Change => {
    const docId = docIdOfBytes(bytes);
    return { kind: 'usage-imported', on: parts.today(), installation, docId, source, fileName };
  });
  const changes = [...draft.created.map((each) => creationOf(each, parts.today())), ...imports];
  const decided = decide(ledgerOf(parts), parts.journal.draft(changes, parts.now().getTime()));
  if (!decided.ok) return decided;
  parts.tellImport();
  for (const bytes of [draft.bytes, ...documents.map((each) => each.bytes)]) {
    const stored = await parts.shelf.putAttachment(bytes);
    if (!stored.ok) return stored;
  }
  return await appendEvent(parts, decided.value);
};
