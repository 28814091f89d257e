/** The pools that the import would create or give lots to. */
import { useMemo } from 'react';
import { IconCirclePlus, IconStackPush } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PoolDifference, RegisterPreview } from '../../../../contract/ipc';
import { isCivilDate } from '../../../../domain/calendar/civil-date';
import { DataTable } from '../../../ui/data-table';
import { formatDate } from '../../../ui/format-date';
import { formatQuantity } from '../../../ui/format-quantity';
import { StateWord } from '../../../ui/state-word';
import type { TableColumn } from '../../../ui/table-column';

type Found = Extract<NonNullable<RegisterPreview['found']>, { kind: 'pools' }>;
type FoundPool = Found['pools'][number];
type Side = PoolDifference['before'];

const isNew = ({ difference }: FoundPool): boolean => difference.before === null;
const quantityOf = (side: Side): number => side?.quantity ?? 0;
const ssedOf = (side: Side): string => (side !== null && isCivilDate(side.ssed) ? formatDate(side.ssed) : '');

const KindWord = ({ pool }: { readonly pool: FoundPool }) => {
  const { t } = useTranslation('files');
  return isNew(pool) ? (
    <StateWord icon={IconCirclePlus} tone="green">
      {t('register.pool.new')}
    </StateWord>
  ) : (
    <StateWord icon={IconStackPush} tone="accent">
      {t('register.pool.grown')}
    </StateWord>
  );
};

/** `40 → 50` where there was something before. */
const Licences = ({ pool }: { readonly pool: FoundPool }) => {
  const { t } = useTranslation('files');
  const { before, after } = pool.difference;
  const to = formatQuantity(quantityOf(after));
  if (before === null) return <>{to}</>;
  return <>{t('register.pool.fromTo', { from: formatQuantity(quantityOf(before)), to })}</>;
};

const Ssed = ({ pool }: { readonly pool: FoundPool }) => {
  const { t } = useTranslation('files');
  const { before, after } = pool.difference;
  const to = after?.projected === true ? t('preview.atMost', { date: ssedOf(after) }) : ssedOf(after);
  if (after === null || after.ssed === null) return <span className="muted">{t('register.pool.noSsed')}</span>;
  if (before === null || ssedOf(before) === ssedOf(after)) return <>{to}</>;
  return <>{t('register.pool.fromTo', { from: ssedOf(before) || t('preview.none_'), to })}</>;
};

const useColumns = (): readonly TableColumn<FoundPool>[] => {
  const { t } = useTranslation('files');
  return useMemo(
    (): readonly TableColumn<FoundPool>[] => [
      {
        id: 'kind',
        title: t('register.pool.change'),
        cell: (pool) => <KindWord pool={pool} />,
        sortBy: (pool) => (isNew(pool) ? 0 : 1),
      },
      {
        id: 'pool',
        title: t('register.field.pool'),
        cell: ({ difference }) => <span className="medium register-clip">{difference.pool}</span>,
        sortBy: ({ difference }) => difference.pool,
      },
      {
        id: 'name',
        title: t('register.field.poolName'),
        cell: ({ difference }) => <span className="lead register-clip">{difference.name}</span>,
        sortBy: ({ difference }) => difference.name,
      },
      {
        id: 'on',
        title: t('register.pool.on'),
        align: 'end',
        cell: ({ on }) => formatDate(on),
        sortBy: ({ on }) => on,
      },
      {
        id: 'lots',
        title: t('register.pool.lots'),
        align: 'end',
        cell: ({ lots }) => formatQuantity(lots),
        sortBy: ({ lots }) => lots,
      },
      {
        id: 'licences',
        title: t('preview.licences'),
        align: 'end',
        cell: (pool) => <Licences pool={pool} />,
        sortBy: ({ difference }) => quantityOf(difference.after),
      },
      {
        id: 'activated',
        title: t('preview.activated'),
        align: 'end',
        cell: ({ difference }) => formatQuantity(difference.after?.activated ?? 0),
        sortBy: ({ difference }) => difference.after?.activated ?? 0,
      },
      {
        id: 'ssed',
        title: t('preview.ssed'),
        align: 'end',
        cell: (pool) => <Ssed pool={pool} />,
        sortBy: ({ difference }) => difference.after?.ssed ?? null,
      },
    ],
    [t],
  );
};

export const FoundPools = ({ found }: { readonly found: Found }) => {
  const { t } = useTranslation('files');
  const { counts, pools } = found;
  const all = counts.newPools + counts.grownPools;
  return (
    <>
      <DataTable
        label={t('register.pool.tableLabel')}
        rows={pools}
        columns={useColumns()}
        rowKey={({ difference }) => difference.pool}
        compact
      />
      {all > pools.length && (
        <p className="register-more muted">
          {t('register.firstOf', { shown: formatQuantity(pools.length), all: formatQuantity(all) })}
        </p>
      )}
    </>
  );
};
