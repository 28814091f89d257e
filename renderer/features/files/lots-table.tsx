/** The lots that a licence file brings. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { dayCell } from '../../../contract/table/exported-table';
import type { LicenceFile, LicenceFileLot } from '../../../domain/ledger/licence-file';
import { DataTable } from '../../ui/data-table';
import { ExportMenu } from '../../ui/export-menu';
import { formatDate } from '../../ui/format-date';
import { formatMoney, formatQuantity } from '../../ui/format-quantity';
import type { TableColumn } from '../../ui/table-column';

const total = (lots: readonly LicenceFileLot[]): string =>
  formatQuantity(lots.reduce((sum, { quantity }) => sum + quantity, 0));

type LotColumn = TableColumn<LicenceFileLot>;

/** Columns that few files use stand only where a lot fills them, so that the quantities stay in view. */
const filled: Readonly<Record<string, (lot: LicenceFileLot) => boolean>> = {
  release: ({ release }) => release !== undefined,
  variant: ({ variant }) => variant !== '',
  expires: ({ subscriptionExpiresOn }) => subscriptionExpiresOn !== undefined,
  price: ({ unitPrice }) => unitPrice !== undefined,
};

const isUsed = (column: LotColumn, lots: readonly LicenceFileLot[]): boolean => {
  const fills = filled[column.id];
  return fills === undefined || lots.some(fills);
};

const useColumns = (lots: readonly LicenceFileLot[]): readonly LotColumn[] => {
  const { t } = useTranslation(['files', 'ui']);
  return useMemo((): readonly LotColumn[] => {
    const none = t('ui:notApplicable');
    const columns: readonly LotColumn[] = [
      {
        id: 'lot',
        title: t('lots.lot'),
        cell: ({ lot }) => <span className="medium">{lot}</span>,
        exported: ({ lot }) => lot,
        total: t('lots.all'),
      },
      {
        id: 'product',
        title: t('lots.product'),
        cell: ({ product }) => product,
        exported: ({ product }) => product,
      },
      {
        id: 'release',
        title: t('lots.release'),
        cell: ({ release }) => release ?? none,
        exported: ({ release }) => release ?? null,
      },
      {
        id: 'variant',
        title: t('lots.variant'),
        cell: ({ variant }) => (variant === '' ? none : variant),
        exported: ({ variant }) => variant,
      },
      {
        id: 'term',
        title: t('lots.term'),
        cell: ({ term }) => t(`term.${term}`),
        exported: ({ term }) => t(`term.${term}`),
      },
      {
        id: 'months',
        title: t('lots.months'),
        align: 'end',
        cell: ({ term, supMonths }) => (term === 'subscription' ? none : formatQuantity(supMonths)),
        exported: ({ term, supMonths }) => (term === 'subscription' ? null : supMonths),
      },
      {
        id: 'warranty',
        title: t('lots.warranty'),
        align: 'end',
        cell: ({ warrantyMonths }) => formatQuantity(warrantyMonths),
        exported: ({ warrantyMonths }) => warrantyMonths,
      },
      {
        id: 'expires',
        title: t('lots.expires'),
        align: 'end',
        cell: ({ subscriptionExpiresOn }) =>
          subscriptionExpiresOn === undefined ? none : formatDate(subscriptionExpiresOn),
        exported: ({ subscriptionExpiresOn }) => dayCell(subscriptionExpiresOn),
      },
      {
        id: 'price',
        title: t('lots.price'),
        align: 'end',
        cell: ({ unitPrice }) => (unitPrice === undefined ? none : formatMoney(unitPrice)),
        exported: ({ unitPrice }) => (unitPrice === undefined ? null : formatMoney(unitPrice)),
      },
      {
        id: 'quantity',
        title: t('lots.quantity'),
        align: 'end',
        cell: ({ quantity }) => formatQuantity(quantity),
        exported: ({ quantity }) => quantity,
        total: total(lots),
      },
    ];
    return columns.filter((column) => isUsed(column, lots));
  }, [t, lots]);
};

export const LotsTable = ({ licence }: { readonly licence: LicenceFile }) => {
  const { t } = useTranslation('files');
  return (
    <DataTable
      label={t('lots.title')}
      rows={licence.lots}
      columns={useColumns(licence.lots)}
      rowKey={({ lot }) => lot}
      compact
    />
  );
};

/** Exports the lots as the file states them. */
export const LotsExport = ({ licence }: { readonly licence: LicenceFile }) => {
  const { t } = useTranslation('files');
  return (
    <ExportMenu
      name={t('lots.exported', { id: licence.id })}
      asOf={licence.issuedOn}
      columns={useColumns(licence.lots)}
      rows={() => licence.lots}
      small
    />
  );
};
