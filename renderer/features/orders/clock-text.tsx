/** How the 30 days of an order stand (LP-5), in a sentence. */
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import type { RegisteredOrder } from '../../../domain/order/registered-order';
import { formatDate } from '../../ui/format-date';
import { daysLeft, urgencyOf } from '../../ui/format-days-left';
import { formatQuantity } from '../../ui/format-quantity';

interface ClockWords {
  readonly words: string;
  readonly tone: 'red' | 'amber' | 'plain';
}

const counted = (days: number) => ({ count: days, formatted: formatQuantity(days) });

const waitingWords = (dueOn: CivilDate, today: CivilDate, t: TFunction<'orders'>): ClockWords => {
  const days = daysLeft(dueOn, today);
  const date = formatDate(dueOn);
  const tone = urgencyOf(days);
  if (days === 0) return { words: t('clock.today'), tone };
  return days < 0
    ? { words: t('clock.over', { ...counted(-days), date }), tone }
    : { words: t('clock.left', { ...counted(days), date }), tone };
};

const issuedWords = (dueOn: CivilDate, issuedOn: CivilDate, t: TFunction<'orders'>): ClockWords => {
  const late = daysLeft(issuedOn, dueOn);
  const date = formatDate(issuedOn);
  return late > 0
    ? { words: t('clock.late', { ...counted(late), date }), tone: 'amber' }
    : { words: t('clock.inTime', { date }), tone: 'plain' };
};

export const clockWords = (order: RegisteredOrder, today: CivilDate, t: TFunction<'orders'>): ClockWords => {
  if (order.issuedOn !== null) return issuedWords(order.dueOn, order.issuedOn, t);
  if (order.cancelledOn !== null)
    return { words: t('clock.cancelled', { date: formatDate(order.cancelledOn) }), tone: 'plain' };
  return waitingWords(order.dueOn, today, t);
};

export const ClockText = ({ order, today }: { readonly order: RegisteredOrder; readonly today: CivilDate }) => {
  const { t } = useTranslation('orders');
  const { words, tone } = clockWords(order, today, t);
  return <span className={tone === 'plain' ? undefined : `tone-${tone} medium`}>{words}</span>;
};
