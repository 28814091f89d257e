/** The lines of an IDIS order as they were ordered, and what they count as once packs are taken apart (ID-8). */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartQuantity } from '../../../../domain/installation/order-line';
import type { RegisteredInstallationOrder } from '../../../../domain/installation/registered-installation';
import type { Register } from '../../../../domain/ledger/register';
import { DataTable } from '../../../ui/data-table';
import { ExportMenu } from '../../../ui/export-menu';
import { formatMoney, formatQuantity } from '../../../ui/format-quantity';
import { RuleChip } from '../../../ui/rule-chip';
import { Section } from '../../../ui/section';
import type { TableColumn } from '../../../ui/table-column';
import type { IdisOrderProps } from './idis-order-props';

/** A line by its place, which is all that tells two of them apart. */
type LineRow = RegisteredInstallationOrder['lines'][number] & {
  readonly place: number;
  readonly description: string;
};

export const IdisOrderLines = ({ register, order }: IdisOrderProps) => {
  const { t } = useTranslation('idisOrders');
  const columns = useLineColumns(order);
  const rows = useMemo(() => lineRows(register, order), [register, order]);
  const name = `${t('page.title', { number: order.number })}, ${t('lines.title')}`;
  const hasPacks =
    order.expanded.length !== order.lines.length || order.lines.some(({ part }) => isPackIn(order, part));
  return (
    <Section
      title={t('lines.title')}
      aside={<ExportMenu small name={name} asOf={register.asOf} columns={columns} rows={() => rows} />}
      flush
    >
      <DataTable label={t('lines.title')} rows={rows} columns={columns} rowKey={({ place }) => String(place)} compact />
      {hasPacks && <CountedAs expanded={order.expanded} />}
    </Section>
  );
};

const isPackIn = ({ expanded }: RegisteredInstallationOrder, part: string): boolean =>
  !expanded.some((each) => each.part === part);

const lineRows = ({ parts }: Register, { lines }: RegisteredInstallationOrder): readonly LineRow[] => {
  const known = new Map(parts.map(({ part, description }) => [part, description]));
  return lines.map((line, place) => ({ ...line, place, description: known.get(line.part) ?? '' }));
};

const CountedAs = ({ expanded }: { readonly expanded: readonly PartQuantity[] }) => {
  const { t } = useTranslation('idisOrders');
  const contents = expanded.map(({ part, quantity }) => `${formatQuantity(quantity)} × ${part}`).join(', ');
  return (
    <p className="idis-words">
      {t('composer.countedAs', { contents })} <RuleChip id="ID-8" />
    </p>
  );
};

const useLineColumns = ({ lines, expanded }: RegisteredInstallationOrder): readonly TableColumn<LineRow>[] => {
  const { t } = useTranslation('idisOrders');
  return useMemo((): readonly TableColumn<LineRow>[] => {
    const quantity = expanded.reduce((sum, each) => sum + each.quantity, 0);
    const hasReplaced = lines.some(({ replaces }) => replaces !== undefined);
    const hasPrices = lines.some(({ unitPrice }) => unitPrice !== undefined);
    const all: readonly (TableColumn<LineRow> | null)[] = [
      {
        id: 'part',
        title: t('lines.part'),
        cell: ({ part }) => <span className="medium">{part}</span>,
        exported: ({ part }) => part,
        total: t('lines.total'),
      },
      {
        id: 'description',
        title: t('lines.description'),
        cell: ({ description }) => <span className="idis-description">{description}</span>,
        exported: ({ description }) => description,
      },
      hasReplaced
        ? {
            id: 'replaces',
            title: t('lines.replaces'),
            cell: ({ replaces }) => replaces ?? t('lines.none'),
            exported: ({ replaces }) => replaces ?? null,
          }
        : null,
      hasPrices
        ? {
            id: 'unitPrice',
            title: t('lines.unitPrice'),
            align: 'end',
            cell: ({ unitPrice }) => (unitPrice === undefined ? t('lines.none') : formatMoney(unitPrice)),
            exported: ({ unitPrice }) => (unitPrice === undefined ? null : formatMoney(unitPrice)),
          }
        : null,
      {
        id: 'quantity',
        title: t('lines.quantity'),
        align: 'end',
        cell: (line) => formatQuantity(line.quantity),
        exported: (line) => line.quantity,
        total: formatQuantity(quantity),
      },
    ];
    return all.filter((column) => column !== null);
  }, [t, lines, expanded]);
};
