/** Records a confirmation together with its mail: the bytes first, then one event that keeps them and says what they confirm. */
import { randomUUID } from 'node:crypto';
import { checkAttachmentSize } from '../../contract/check-attachment-size';
import { aboutInstallation, isSameSubject } from '../../domain/customer/subject';
import type { Change, ChangeOf } from '../../domain/ledger/change';
import { decide } from '../../domain/ledger/decide';
import type { Register } from '../../domain/ledger/register';
import { refuse, type Result } from '../../domain/result';
import { toWellFormed } from '../../domain/well-formed';
import { ledgerOf, type DeskParts, type Recorded } from './desk-parts';
import { appendEvent } from './record-changes';
import { docIdOfBytes } from './stored-document';

export interface ConfirmationByMail {
  readonly confirmation: Omit<ChangeOf<'installation-order-confirmed'>, 'mail'>;
  readonly mail: {
    readonly fileName: string;
    readonly bytes: Uint8Array;
    readonly subject: string;
  };
}

const MAIL_TYPE = 'message/rfc822';

/** One mail may confirm several orders of an installation: it is kept once, from the day of the first of them. */
const keptBefore = (
  { attachments }: Register,
  { installation, on }: ConfirmationByMail['confirmation'],
  docId: string,
) =>
  attachments.find(
    (each) =>
      each.docId === docId && each.addedOn <= on && isSameSubject(each.subject, aboutInstallation(installation)),
  )?.attachment ?? null;

const changesFor = (
  { confirmation, mail }: ConfirmationByMail,
  docId: string,
  kept: string | null,
): readonly Change[] => {
  const { on, installation } = confirmation;
  const attachment = kept ?? randomUUID();
  const confirmed: Change = { ...confirmation, mail: attachment };
  if (kept !== null) return [confirmed];
  const subject = toWellFormed(mail.subject);
  const attached: Change = {
    kind: 'document-attached',
    on,
    subject: aboutInstallation(installation),
    attachment,
    docId,
    fileName: toWellFormed(mail.fileName),
    mediaType: MAIL_TYPE,
    sizeBytes: mail.bytes.length,
    facts: { kind: 'order-confirmation', date: on, ...(subject === '' ? {} : { title: subject }) },
  };
  return [attached, confirmed];
};

/** `register` is today's. Errors: `workspace/read-only`, `attachment/...`, those of `decide`, `journal/...`. */
export const recordConfirmation = async (
  parts: DeskParts,
  draft: ConfirmationByMail,
  register: () => Register,
): Promise<Result<Recorded>> => {
  const { mail, confirmation } = draft;
  if (parts.journal.writer === null) return refuse('workspace/read-only');
  const refusal = checkAttachmentSize(mail.fileName, mail.bytes.length);
  if (refusal !== null) return { ok: false, error: refusal };
  const docId = docIdOfBytes(mail.bytes);
  const changes = changesFor(draft, docId, keptBefore(register(), confirmation, docId));
  const decided = decide(ledgerOf(parts), parts.journal.draft(changes, parts.now().getTime()));
  if (!decided.ok) return decided;
  const stored = await parts.shelf.putAttachment(mail.bytes);
  return stored.ok ? await appendEvent(parts, decided.value) : stored;
};
