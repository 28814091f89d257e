/** The pools that hold licences of a release, each leading to its page. */
import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { poolPath } from '../../app/paths';
import { formatDate } from '../../ui/format-date';
import { formatQuantity } from '../../ui/format-quantity';
import type { LongColumn } from '../../ui/long-column';
import { LongTable } from '../../ui/long-table';
import { useReturnFocus } from '../../ui/use-return-focus';
import type { Holder, ReleaseRow } from './release-row';

interface HoldingDialogProps {
  readonly row: ReleaseRow;
  readonly onClose: () => void;
}

/** Pixels. */
const WIDTH = 760;

export const HoldingDialog = ({ row, onClose }: HoldingDialogProps) => {
  const { t } = useTranslation('catalogue');
  const columns = useHolderColumns(row.holders);
  useReturnFocus();
  const title = t('release.holding', { release: row.release });
  return (
    <Modal opened onClose={onClose} title={title} size={WIDTH} closeButtonProps={{ 'aria-label': t('release.close') }}>
      <div className="stack">
        <p className="lead">
          {t('release.holdingLead', { count: row.licences, formatted: formatQuantity(row.licences) })}
        </p>
        <div className="release-holders">
          <LongTable label={title} count={row.holders.length} columns={columns} />
        </div>
      </div>
    </Modal>
  );
};

const useHolderColumns = (holders: readonly Holder[]): readonly LongColumn[] => {
  const { t } = useTranslation('catalogue');
  const column = (id: 'pool' | 'customer' | 'quantity' | 'ssed', textOf: (holder: Holder) => string): LongColumn => ({
    id,
    header: t(`release.holder.${id}`),
    cell: (index) => {
      const holder = holders[index];
      return holder === undefined ? null : <span title={textOf(holder)}>{textOf(holder)}</span>;
    },
  });
  return [
    {
      id: 'pool',
      header: t('release.holder.pool'),
      cell: (index) => <PoolLink holder={holders[index]} />,
    },
    column('customer', ({ pool }) => (pool.customer === '' ? t('none') : pool.customer)),
    column('quantity', ({ quantity }) => formatQuantity(quantity)),
    column('ssed', ({ pool }) => (pool.ssed === null ? t('none') : formatDate(pool.ssed))),
  ];
};

const PoolLink = ({ holder }: { readonly holder: Holder | undefined }) => {
  if (holder === undefined) return null;
  const { pool, name } = holder.pool;
  return (
    <Link className="quiet-link" href={poolPath(pool)}>
      {name === '' ? pool : name}
    </Link>
  );
};
