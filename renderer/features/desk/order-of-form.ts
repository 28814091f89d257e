/** The purchase order whose number the desk's form bears, and whether its territory asks for a reason (LP-17). */
import type { Register } from '../../../domain/ledger/register';
import { isSameName } from '../../../domain/order/fold-name';
import { orderTerritory } from '../../../domain/order/order-territory';
import type { RegisteredOrder } from '../../../domain/order/registered-order';
import type { DeskForm } from './desk-form';

/** Where several partners use the number, the one that the form names. */
export const orderOfForm = (
  form: Pick<DeskForm, 'poNumber' | 'partner'>,
  { orders }: Pick<Register, 'orders'>,
): RegisteredOrder | undefined => {
  const namesakes = orders.filter(({ number }) => isSameName(number, form.poNumber));
  if (namesakes.length < 2) return namesakes[0];
  return namesakes.find(({ partner }) => isSameName(partner, form.partner));
};

/** Whether the ledger takes the file with a reason alone. */
export const asksForReason = (form: DeskForm, register: Register): boolean => {
  const order = orderOfForm(form, register);
  return order !== undefined && form.issuedOn !== null && !orderTerritory(register, order, form.issuedOn).covered;
};
