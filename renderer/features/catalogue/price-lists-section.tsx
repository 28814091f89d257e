/** The price lists, each with its days and whether it holds. */
import { useMemo } from 'react';
import { Button } from '@mantine/core';
import { IconPlus, IconReceipt } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { listStanding } from '../../../domain/catalogue/price-list';
import type { Register } from '../../../domain/ledger/register';
import { paths, priceListPath } from '../../app/paths';
import { DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { Section } from '../../ui/section';
import { useWritable } from '../pools';
import type { PriceListRow } from './price-list-row';
import { useListColumns } from './use-list-columns';

export const PriceListsSection = ({ register: { priceLists, asOf } }: { readonly register: Register }) => {
  const { t } = useTranslation('catalogue');
  const [, navigate] = useLocation();
  const columns = useListColumns();
  const rows = useMemo(
    () => priceLists.map((list): PriceListRow => ({ ...list, standing: listStanding(priceLists, list, asOf) })),
    [priceLists, asOf],
  );
  return (
    <Section title={t('price.title')} aside={<NewList />} flush>
      {rows.length === 0 ? (
        <EmptyState icon={IconReceipt} title={t('price.empty.title')} text={t('price.empty.text')} />
      ) : (
        <>
          <p className="small muted catalogue-words">{t('price.rule')}</p>
          <DataTable
            label={t('price.title')}
            rows={rows}
            columns={columns}
            rowKey={({ priceList }) => priceList}
            initialSort={{ column: 'from', descending: true }}
            onOpen={({ priceList }) => navigate(priceListPath(priceList))}
          />
        </>
      )}
    </Section>
  );
};

const NewList = () => {
  const { t } = useTranslation('catalogue');
  const { writable, why } = useWritable();
  const icon = <IconPlus size={16} stroke={1.5} aria-hidden />;
  return writable ? (
    <Button size="xs" leftSection={icon} component={Link} href={paths.newPriceList}>
      {t('price.add')}
    </Button>
  ) : (
    <Button size="xs" leftSection={icon} disabled title={why}>
      {t('price.add')}
    </Button>
  );
};
