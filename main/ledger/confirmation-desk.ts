/** Confirmations of IDIS orders: their mails are looked at first, then recorded with them as one step. */
import type { MailPreview } from '../../contract/mail-messages';
import type { Register } from '../../domain/ledger/register';
import type { Result } from '../../domain/result';
import type { takeTurns } from '../keys/take-turns';
import { previewMail } from '../mail/preview-mail';
import type { DeskParts, Recorded } from './desk-parts';
import { recordConfirmation, type ConfirmationByMail } from './record-confirmation';
import { docIdOfBytes } from './stored-document';

export interface ConfirmationDesk {
  /** What a saved mail may confirm; nothing is stored. Errors: `mail/...`. */
  readonly read: (bytes: Uint8Array) => Promise<Result<MailPreview>>;
  /** Errors: `attachment/...`, and those of `LedgerDesk.record`. */
  readonly record: (draft: ConfirmationByMail) => Promise<Result<Recorded>>;
}

/** `register` is today's. */
export const createConfirmationDesk = (
  parts: DeskParts,
  inTurn: ReturnType<typeof takeTurns>,
  register: () => Register,
): ConfirmationDesk => ({
  read: (bytes) => previewMail(bytes, docIdOfBytes(bytes), register),
  record: (draft) => inTurn(() => recordConfirmation(parts, draft, register)),
});
