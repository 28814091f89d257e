/** Writes an IDIS order for whoever receives it: a mail draft, a PDF or plain text, all of one document. */
import type { OrderForm } from '../../contract/mail-messages';
import { orderFacts, orderFileName } from '../../domain/installation/order-facts';
import { orderDocument, orderText } from '../../domain/installation/order-text';
import type { Register } from '../../domain/ledger/register';
import { done, refuse, type Result } from '../../domain/result';
import { orderPage } from '../print/order-page';
import type { PrintPage } from '../print/print-page';
import { writeMailDraft } from './write-mail-draft';

export interface OrderWriting {
  readonly order: string;
  readonly form: OrderForm;
  /** The recipient of a mail draft; empty where the person who sends it fills it in. */
  readonly to: string;
}

export interface WrittenOrder {
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const endings: Readonly<Record<OrderForm, string>> = { eml: 'eml', pdf: 'pdf', text: 'txt' };

/** Errors: `installation-order/unknown`, those of `printPage`. */
export const writeOrder = async (
  register: Register,
  { order, form, to }: OrderWriting,
  { printPage, now }: { readonly printPage: PrintPage; readonly now: () => Date },
): Promise<Result<WrittenOrder>> => {
  const found = register.installationOrders.find((each) => each.order === order);
  if (found === undefined) return refuse('installation-order/unknown', { order });
  const document = orderDocument(orderFacts(register, found));
  const fileName = orderFileName(found.number, endings[form]);
  const text = orderText(document);
  if (form === 'eml') return done({ fileName, bytes: writeMailDraft({ to, subject: document.title, text }, now()) });
  if (form === 'text') return done({ fileName, bytes: new Uint8Array(Buffer.from(text, 'utf8')) });
  const pdf = await printPage(orderPage(document));
  return pdf.ok ? done({ fileName, bytes: pdf.value }) : pdf;
};
