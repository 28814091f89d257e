/** The lines of a purchase order, with what was issued of each. */
import { useMemo } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import type { RegisteredOrder, RegisteredOrderLine } from '../../../domain/order/registered-order';
import { ExportMenu } from '../../ui/export-menu';
import { formatDate } from '../../ui/format-date';
import { formatMoney, formatQuantity } from '../../ui/format-quantity';
import { DataTable } from '../../ui/data-table';
import { Section } from '../../ui/section';
import type { TableColumn } from '../../ui/table-column';

interface LinesSectionProps {
  readonly order: RegisteredOrder;
  readonly asOf: CivilDate;
}

/** A line by its place, which is all that tells two of them apart. */
type LineRow = RegisteredOrderLine & { readonly place: number };

export const LinesSection = ({ order, asOf }: LinesSectionProps) => {
  const { t } = useTranslation('orders');
  const columns = useLineColumns(order);
  const rows = useMemo(() => order.lines.map((line, place) => ({ ...line, place })), [order]);
  const name = `${t('page.title', { number: order.number })}, ${t('lines.title')}`;
  return (
    <Section
      title={t('lines.title')}
      aside={<ExportMenu small name={name} asOf={asOf} columns={columns} rows={() => rows} />}
      flush
    >
      <DataTable label={t('lines.title')} rows={rows} columns={columns} rowKey={({ place }) => String(place)} compact />
    </Section>
  );
};

const termWords = (line: RegisteredOrderLine, t: TFunction<'orders'>): string => {
  if (line.term === 'perpetual') return t('lines.perpetual', { months: formatQuantity(line.supMonths ?? 12) });
  if (line.subscriptionExpiresOn !== undefined)
    return t('lines.subscriptionUntil', { date: formatDate(line.subscriptionExpiresOn) });
  return t('lines.subscriptionMonths', { months: formatQuantity(line.subscriptionMonths ?? 0) });
};

const warrantyWords = ({ warrantyMonths }: RegisteredOrderLine, t: TFunction<'orders'>): string =>
  warrantyMonths === undefined || warrantyMonths === 0
    ? t('lines.none')
    : t('lines.months', { count: warrantyMonths, formatted: formatQuantity(warrantyMonths) });

const useLineColumns = (order: RegisteredOrder): readonly TableColumn<LineRow>[] => {
  const { t } = useTranslation('orders');
  return useMemo(
    (): readonly TableColumn<LineRow>[] => [
      {
        id: 'product',
        title: t('lines.product'),
        cell: ({ product }) => <span className="medium orders-clip">{product}</span>,
        exported: ({ product }) => product,
        total: t('lines.total'),
      },
      {
        id: 'release',
        title: t('lines.release'),
        cell: ({ release }) => release ?? t('lines.none'),
        exported: ({ release }) => release ?? null,
      },
      {
        id: 'variant',
        title: t('lines.variant'),
        cell: ({ variant }) => variant ?? t('lines.none'),
        exported: ({ variant }) => variant ?? null,
      },
      {
        id: 'term',
        title: t('lines.term'),
        cell: (line) => termWords(line, t),
        exported: (line) => termWords(line, t),
      },
      {
        id: 'warranty',
        title: t('lines.warranty'),
        align: 'end',
        cell: (line) => warrantyWords(line, t),
        exported: ({ warrantyMonths }) => warrantyMonths ?? null,
      },
      {
        id: 'unitPrice',
        title: t('lines.unitPrice'),
        align: 'end',
        cell: ({ unitPrice }) => (unitPrice === undefined ? t('lines.none') : formatMoney(unitPrice)),
        exported: ({ unitPrice }) => (unitPrice === undefined ? null : formatMoney(unitPrice)),
      },
      {
        id: 'quantity',
        title: t('lines.quantity'),
        align: 'end',
        cell: ({ quantity }) => formatQuantity(quantity),
        exported: ({ quantity }) => quantity,
        total: formatQuantity(order.quantity),
      },
      {
        id: 'issued',
        title: t('lines.issued'),
        align: 'end',
        cell: ({ issued }) => formatQuantity(issued),
        exported: ({ issued }) => issued,
        total: formatQuantity(order.issued),
      },
    ],
    [t, order],
  );
};
