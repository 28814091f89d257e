/** What happened to a purchase order, the latest first; each step can be undone. */
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { OrderHistoryEntry } from '../../../domain/order/orders';
import type { RegisteredOrder } from '../../../domain/order/registered-order';
import { undoStep } from '../../app/apply-change';
import { useRecordedWords } from '../../app/use-recorded-words';
import { useRecordedEvents } from '../../db/use-recorded-events';
import { formatDate } from '../../ui/format-date';
import { formatQuantity } from '../../ui/format-quantity';
import { Section } from '../../ui/section';
import { useWritable } from '../pools';

export const OrderHistory = ({ order }: { readonly order: RegisteredOrder }) => {
  const { t } = useTranslation('orders');
  return (
    <Section title={t('history.title')} flush>
      <ul className="order-history">
        {order.history.toReversed().map((entry) => (
          <HistoryLine key={entry.event} entry={entry} />
        ))}
      </ul>
    </Section>
  );
};

const wordsOf = ({ change }: OrderHistoryEntry, t: TFunction<'orders'>): string => {
  if (change.kind === 'purchase-order-cancelled')
    return change.reason === undefined ? t(`history.${change.kind}`) : t('history.because', { reason: change.reason });
  const quantity = change.lines.reduce((sum, line) => sum + line.quantity, 0);
  return t(`history.${change.kind}`, { quantity: formatQuantity(quantity) });
};

const HistoryLine = ({ entry }: { readonly entry: OrderHistoryEntry }) => {
  const { t } = useTranslation('orders');
  const what = wordsOf(entry, t);
  return (
    <li>
      <span className="order-history-text">
        <span className="medium">{what}</span>
        <Recorded event={entry.event} />
      </span>
      <span>{formatDate(entry.change.on)}</span>
      <UndoLine entry={entry} what={what} />
    </li>
  );
};

const Recorded = ({ event }: { readonly event: string }) => {
  const { t } = useTranslation('orders');
  const recordedWords = useRecordedWords();
  const recorded = useRecordedEvents()(event);
  if (recorded === undefined) return null;
  return (
    <span className="small muted" title={recorded.device}>
      {t('history.recorded', { ...recordedWords(recorded) })}
    </span>
  );
};

const UndoLine = ({ entry: { event, change }, what }: { readonly entry: OrderHistoryEntry; readonly what: string }) => {
  const { t } = useTranslation('orders');
  const { writable, why } = useWritable();
  return (
    <Tooltip label={writable ? t('history.undo') : why}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        disabled={!writable}
        aria-label={t('history.undoOf', { what })}
        onClick={() => void undoStep({ event, changes: [change] })}
      >
        <IconArrowBackUp size={16} stroke={1.5} />
      </ActionIcon>
    </Tooltip>
  );
};
