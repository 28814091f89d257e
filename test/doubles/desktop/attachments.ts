/** Attached documents of the double: their bytes beside the ledger in memory. */
import { checkAttachmentSize } from '../../../contract/check-attachment-size';
import type { Input } from '../../../contract/ipc';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import { isSameSubject } from '../../../domain/customer/subject';
import { ATTACHMENT_TYP } from '../../../domain/ledger/named-documents';
import { done, refuse } from '../../../domain/result';
import { docIdOf } from './doc-id-of';
import type { MemoryLedger } from './ledger';

export const createMemoryAttachments = (ledger: MemoryLedger, today: CivilDate) => ({
  attach: async ({ bytes: sent, ...draft }: Input<'documents.attach'>) => {
    const { fileName, subject } = draft;
    const bytes = new Uint8Array(sent);
    const docId = await docIdOf(bytes);
    const known = ledger
      .register()
      .attachments.find((each) => each.docId === docId && isSameSubject(each.subject, subject));
    if (known !== undefined) return refuse('attachment/known', { fileName, attachedAs: known.fileName });
    const error = checkAttachmentSize(fileName, bytes.byteLength);
    if (error !== null) return { ok: false, error };
    const sizeBytes = bytes.byteLength;
    return ledger.take(
      { docId, typ: ATTACHMENT_TYP, sizeBytes, licence: null, signed: null, changes: null, fileName, bytes },
      { kind: 'document-attached', on: today, attachment: crypto.randomUUID(), docId, sizeBytes, ...draft },
    );
  },
  bytes: ({ docId }: Input<'documents.bytes'>) => {
    const document = ledger.document(docId);
    return document === undefined ? ledger.refuseUnknown(docId) : done({ bytes: document.bytes });
  },
});
