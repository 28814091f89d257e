/** What can be done with an IDIS order that goes out: copied as text, or saved as a mail draft or a PDF. */
import i18next from 'i18next';
import type { OrderForm } from '../../../contract/mail-messages';
import { orderFacts } from '../../../domain/installation/order-facts';
import { orderDocument, orderText, type OrderDocument } from '../../../domain/installation/order-text';
import type { RegisteredInstallationOrder } from '../../../domain/installation/registered-installation';
import type { Register } from '../../../domain/ledger/register';
import type { Refusal } from '../../../domain/result';
import { toastDone, toastNote } from '../../app/toast';
import { desktop } from '../../desktop';
import { safeFileName } from '../../ui/safe-file-name';
import { saveBytes } from '../../ui/save-bytes';
import { useOrderRecipient } from './order-recipient';

export const documentOf = (register: Register, order: RegisteredInstallationOrder): OrderDocument =>
  orderDocument(orderFacts(register, order));

/** The clipboard may be refused to a page. */
export const copyOrder = async (register: Register, order: RegisteredInstallationOrder): Promise<void> => {
  const { number } = order;
  try {
    await navigator.clipboard.writeText(orderText(documentOf(register, order)));
    toastDone(i18next.t('confirmations:send.copied', { number }));
  } catch {
    toastNote(i18next.t('confirmations:send.notCopied'));
  }
};

const types: Readonly<Record<OrderForm, string>> = {
  eml: 'message/rfc822',
  pdf: 'application/pdf',
  text: 'text/plain',
};

/** Why it could not be written; `null` once it is saved. */
export const saveOrder = async (order: string, form: OrderForm): Promise<Refusal | null> => {
  const to = useOrderRecipient.getState().address;
  const answer = await desktop.invoke('installation-orders.write', { order, form, to });
  if (!answer.ok) return answer.error;
  const fileName = safeFileName(answer.value.fileName);
  saveBytes(fileName, new Uint8Array(answer.value.bytes), types[form]);
  toastDone(i18next.t('confirmations:send.saved', { fileName }));
  return null;
};
