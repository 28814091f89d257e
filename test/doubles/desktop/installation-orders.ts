/** IDIS orders and confirmations of the double: the host's own reading and writing, over the ledger in memory. */
import type { Input } from '../../../contract/ipc';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import { aboutInstallation } from '../../../domain/customer/subject';
import type { Change } from '../../../domain/ledger/change';
import { ATTACHMENT_TYP } from '../../../domain/ledger/named-documents';
import { done, type Result } from '../../../domain/result';
import { previewMail } from '../../../main/mail/preview-mail';
import { writeOrder } from '../../../main/mail/write-order';
import { writeQuote } from '../../../main/mail/write-quote';
import { docIdOf } from './doc-id-of';
import type { MemoryLedger } from './ledger';

export const createMemoryInstallationOrders = (ledger: MemoryLedger, today: CivilDate) => {
  let printed: Result<Uint8Array<ArrayBuffer>> = done(new TextEncoder().encode('%PDF-1.7'));
  const printedTables: Input<'tables.print'>[] = [];
  const handlers = {
    'mails.read': async ({ bytes }: Input<'mails.read'>) =>
      previewMail(bytes, await docIdOf(new Uint8Array(bytes)), ledger.register),
    'confirmations.record': async ({ confirmation, mail }: Input<'confirmations.record'>) => {
      const bytes = new Uint8Array(mail.bytes);
      const docId = await docIdOf(bytes);
      const attachment = crypto.randomUUID();
      const { on, installation } = confirmation;
      const attached: Change = {
        kind: 'document-attached',
        on,
        subject: aboutInstallation(installation),
        attachment,
        docId,
        fileName: mail.fileName,
        mediaType: 'message/rfc822',
        sizeBytes: bytes.byteLength,
        facts: { kind: 'order-confirmation', date: on, title: mail.subject },
      };
      const shelved = { docId, typ: ATTACHMENT_TYP, sizeBytes: bytes.byteLength, fileName: mail.fileName, bytes };
      return ledger.takeWith({ ...shelved, licence: null, signed: null, changes: null }, [
        attached,
        { ...confirmation, mail: attachment },
      ]);
    },
    'installation-orders.write': (writing: Input<'installation-orders.write'>) =>
      writeOrder(ledger.register(), writing, {
        printPage: () => Promise.resolve(printed),
        now: () => new Date(`${today}T12:00:00Z`),
      }),
    'quotes.write': (writing: Input<'quotes.write'>) =>
      writeQuote(ledger.register(), writing, {
        printPage: () => Promise.resolve(printed),
        now: () => new Date(`${today}T12:00:00Z`),
      }),
    'tables.print': (table: Input<'tables.print'>) => {
      printedTables.push(table);
      return printed.ok ? done({ bytes: printed.value }) : printed;
    },
  };
  return {
    handlers,
    /** What was sent to be printed. */
    printedTables,
    /** What becomes of the next PDFs. */
    printAs: (result: Result<Uint8Array<ArrayBuffer>>): void => {
      printed = result;
    },
  };
};
