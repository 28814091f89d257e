/** The two lines that name a row of the timeline. */
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../ui/format-date';
import { formatQuantity } from '../../../ui/format-quantity';
import type { TimelineRow } from '../timeline-rows';

export interface RowLabel {
  readonly title: string;
  readonly note: string;
}

const causes = [
  'pool-created',
  'licences-activated',
  'lot-added',
  'licences-removed',
  'licences-received',
  'transfer-accepted',
  'sup-renewed',
  'window-ended',
] as const;

export const useRowLabel = (): ((row: TimelineRow) => RowLabel) => {
  const { t } = useTranslation('pools');
  return (row) => {
    const quantity = row.quantity === null ? '' : formatQuantity(row.quantity);
    if (row.cause === 'pool')
      return { title: t('timeline.pool'), note: t('timeline.poolLicences', { count: row.quantity ?? 0, quantity }) };
    const cause = causes.find((known) => known === row.cause);
    const title =
      cause === undefined ? row.cause : t(`cause.${cause}`, { lot: row.lot ?? '', transfer: row.lot ?? '', quantity });
    return { title, note: row.product === null ? formatDate(row.on) : `${quantity} ${row.product}` };
  };
};
