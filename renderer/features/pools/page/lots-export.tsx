/** Exports a pool's lots with their own SUP dates. */
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { dayCell } from '../../../../contract/table/exported-table';
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import type { RegisteredLot, RegisteredPool } from '../../../../domain/ledger/register';
import { ExportMenu } from '../../../ui/export-menu';
import { formatMoney } from '../../../ui/format-quantity';
import type { ExportedColumn } from '../../../ui/table-column';

/** A subscription ends on a day of its own; every other lot has its own SUP date. */
const lotColumns = (t: TFunction<'pools'>): readonly ExportedColumn<RegisteredLot>[] => [
  { title: t('lots.column.lot'), exported: ({ lot }) => lot },
  { title: t('lots.column.product'), exported: ({ product }) => product },
  { title: t('lots.exportedVariant'), exported: ({ variant }) => variant },
  { title: t('lots.column.release'), exported: ({ release }) => release },
  { title: t('lots.column.term'), exported: ({ term }) => t(`lots.${term}`) },
  { title: t('lots.column.joinedOn'), exported: ({ joinedOn }) => dayCell(joinedOn) },
  { title: t('lots.column.warranty'), exported: ({ warrantyUntil }) => dayCell(warrantyUntil) },
  {
    title: t('lots.column.unitPrice'),
    exported: ({ unitPrice }) => (unitPrice === null ? null : formatMoney(unitPrice)),
  },
  {
    title: t('lots.column.months'),
    exported: ({ supMonths, term }) => supMonths ?? (term === 'perpetual' ? t('lots.stated') : null),
  },
  { title: t('lots.column.ownDate'), exported: ({ supExpiresOn, expiresOn }) => dayCell(supExpiresOn ?? expiresOn) },
  { title: t('lots.exportedExact'), exported: ({ supExpiresExact }) => supExpiresExact ?? null },
  { title: t('lots.column.quantity'), exported: ({ quantity }) => quantity },
];

export const LotsExport = ({ pool, asOf }: { readonly pool: RegisteredPool; readonly asOf: CivilDate }) => {
  const { t } = useTranslation('pools');
  const name = t('lots.exported', { pool: pool.pool });
  return <ExportMenu name={name} asOf={asOf} columns={lotColumns(t)} rows={() => pool.lots} small />;
};
