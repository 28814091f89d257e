/** What the register says of the order whose number was typed, where the form says otherwise. */
import { useTranslation } from 'react-i18next';
import { isSameName } from '../../../domain/order/fold-name';
import { useRegister } from '../../db/use-register';
import { formatDate } from '../../ui/format-date';
import { Note } from '../../ui/note';
import type { DeskForm } from './desk-form';

export const OrderNote = ({ form }: { readonly form: DeskForm }) => {
  const { t } = useTranslation('desk');
  const { register } = useRegister();
  const namesakes = register?.orders.filter(({ number }) => isSameName(number, form.poNumber)) ?? [];
  const [order] = namesakes;
  if (order === undefined || namesakes.length > 1) return null;
  const { number, cancelledOn, receivedOn } = order;
  if (cancelledOn !== null)
    return <Note tone="amber">{t('cancelledOrder', { number, date: formatDate(cancelledOn) })}</Note>;
  if (form.receivedOn === null || form.receivedOn === receivedOn) return null;
  return <Note tone="amber">{t('otherOrder', { number, date: formatDate(receivedOn) })}</Note>;
};
