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
  serials: ({ serialCount }) => serialCount !== undefined,
};

const isUsed = (column: LotColumn, lots: readonly LicenceFileLot[]): boolean => {
  const fills = filled[column.id];
  return fills === undefined || lots.some(fills);
};

type Translate = ReturnType<typeof useTranslation<['files', 'ui']>>['t'];

const nameColumns = (t: Translate): readonly LotColumn[] => [
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
    cell: ({ release }) => release ?? t('ui:notApplicable'),
    exported: ({ release }) => release ?? null,
  },
  {
    id: 'variant',
    title: t('lots.variant'),
    cell: ({ variant }) => (variant === '' ? t('ui:notApplicable') : variant),
    exported: ({ variant }) => variant,
  },
  {
    id: 'term',
    title: t('lots.term'),
    cell: ({ term }) => t(`term.${term}`),
    exported: ({ term }) => t(`term.${term}`),
  },
];

const amountColumns = (t: Translate, lots: readonly LicenceFileLot[]): readonly LotColumn[] => [
  {
    id: 'months',
    title: t('lots.months'),
    align: 'end',
    cell: ({ term, supMonths }) => (term === 'subscription' ? t('ui:notApplicable') : formatQuantity(supMonths)),
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
      subscriptionExpiresOn === undefined ? t('ui:notApplicable') : formatDate(subscriptionExpiresOn),
    exported: ({ subscriptionExpiresOn }) => dayCell(subscriptionExpiresOn),
  },
  {
    id: 'price',
    title: t('lots.price'),
    align: 'end',
    cell: ({ unitPrice }) => (unitPrice === undefined ? t('ui:notApplicable') : formatMoney(unitPrice)),
    exported: ({ unitPrice }) => (unitPrice === undefined ? null : formatMoney(unitPrice)),
  },
  {
    id: 'serials',
    title: t('lots.serials'),
    align: 'end',
    cell: ({ serialCount }) => (serialCount === undefined ? t('ui:notApplicable') : formatQuantity(serialCount)),
    exported: ({ serialCount }) => serialCount ?? null,
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

const useColumns = (lots: readonly LicenceFileLot[]): readonly LotColumn[] => {
  const { t } = useTranslation(['files', 'ui']);
  return useMemo(
    () => [...nameColumns(t), ...amountColumns(t, lots)].filter((column) => isUsed(column, lots)),
    [t, lots],
  );
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
