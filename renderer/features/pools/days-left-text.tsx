/** The days that are left, coloured by how soon it is; with an hourglass while they are those of the activation window. */
import { IconHourglass } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../ui/format-date';
import { formatDaysLeft, urgencyOf } from '../../ui/format-days-left';
import type { PoolRow } from './pool-row';

const toneOf = (row: PoolRow, daysLeft: number): string => {
  if (row.archived) return 'muted';
  if (row.state === 'suspended') return 'tone-slate';
  if (row.counts === 'window' && urgencyOf(daysLeft) === 'plain') return 'tone-cyan';
  return `tone-${urgencyOf(daysLeft)}`;
};

export const DaysLeftText = ({ row }: { readonly row: PoolRow }) => {
  const { t } = useTranslation('pools');
  if (row.daysLeft === null) return <span className="muted">{t('notAvailable')}</span>;
  const tone = toneOf(row, row.daysLeft);
  if (row.counts === 'sup')
    return <span className={tone === 'tone-plain' ? undefined : `${tone} medium`}>{formatDaysLeft(row.daysLeft)}</span>;
  const meaning = t('windowCloses', { count: row.daysLeft, date: formatDate(row.pool.activateBy) });
  return (
    <span className={`pools-window-days medium ${tone}`} title={meaning}>
      <IconHourglass size={14} stroke={1.5} aria-label={meaning} />
      {formatDaysLeft(row.daysLeft)}
    </span>
  );
};
