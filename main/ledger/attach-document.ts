/** Keeps a file of any kind with a pool or a customer: its bytes first, then the event that names them. */
import { randomUUID } from 'node:crypto';
import { checkAttachmentSize } from '../../contract/check-attachment-size';
import type { AttachmentFacts } from '../../domain/customer/attachment-facts';
import { isSameSubject, type Subject } from '../../domain/customer/subject';
import type { Change } from '../../domain/ledger/change';
import { decide } from '../../domain/ledger/decide';
import type { Register } from '../../domain/ledger/register';
import { refuse, type Refusal, type Result } from '../../domain/result';
import { toWellFormed } from '../../domain/well-formed';
import { ledgerOf, type DeskParts, type Recorded } from './desk-parts';
import { appendEvent } from './record-changes';
import { docIdOfBytes } from './stored-document';

export interface AttachmentDraft {
  readonly subject: Subject;
  readonly fileName: string;
  /** As the system names it, or empty; nobody believes it. */
  readonly mediaType: string;
  readonly facts: AttachmentFacts;
  readonly bytes: Uint8Array;
}

/** The same bytes stand once with the same pool or customer, under whichever name. */
const refuseKnown = (
  { attachments }: Register,
  docId: string,
  { subject, fileName }: AttachmentDraft,
): Refusal | null => {
  const known = attachments.find((each) => each.docId === docId && isSameSubject(each.subject, subject));
  return known === undefined ? null : { code: 'attachment/known', fileName, attachedAs: known.fileName };
};

/**
 * `register` is today's. Errors: `workspace/read-only`, `attachment/empty`, `attachment/too-large`, `attachment/known`,
 * those of `decide`, `journal/...`.
 */
export const attachDocument = async (
  parts: DeskParts,
  draft: AttachmentDraft,
  register: () => Register,
): Promise<Result<Recorded>> => {
  const { subject, facts, bytes } = draft;
  const [fileName, mediaType] = [toWellFormed(draft.fileName), toWellFormed(draft.mediaType)];
  if (parts.journal.writer === null) return refuse('workspace/read-only');
  const docId = docIdOfBytes(bytes);
  const refusal = checkAttachmentSize(fileName, bytes.length) ?? refuseKnown(register(), docId, { ...draft, fileName });
  if (refusal !== null) return { ok: false, error: refusal };
  const named = { attachment: randomUUID(), docId, fileName, mediaType, sizeBytes: bytes.length };
  const change: Change = { kind: 'document-attached', on: parts.today(), subject, ...named, facts };
  const decided = decide(ledgerOf(parts), parts.journal.draft([change], parts.now().getTime()));
  if (!decided.ok) return decided;
  const stored = await parts.shelf.putAttachment(bytes);
  return stored.ok ? await appendEvent(parts, decided.value) : stored;
};
