/** The columns of the list of IDIS orders. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { dayCell } from '../../../../contract/table/exported-table';
import { formatDate } from '../../../ui/format-date';
import { formatQuantity } from '../../../ui/format-quantity';
import type { ExportedColumn, TableColumn } from '../../../ui/table-column';
import { IdisOrderStateWord } from '../idis-order-state-word';
import { waitingRank, type IdisOrderRow } from './idis-order-row';

const textCell = (text: string): string | null => (text === '' ? null : text);
const sortText = (text: string): string | null => (text === '' ? null : text.toLocaleLowerCase('en-GB'));

const Clipped = ({ text, look = '' }: { readonly text: string; readonly look?: string }) => {
  const { t } = useTranslation('ui');
  if (text === '') return <span className="muted">{t('notApplicable')}</span>;
  return (
    <span className={`idis-clip ${look}`} title={text}>
      {text}
    </span>
  );
};

const Waiting = ({ days }: { readonly days: number | null }) => {
  const { t } = useTranslation('idisOrders');
  if (days === null) return <span className="muted">{t('notWaiting')}</span>;
  return <>{t('days', { count: days, formatted: formatQuantity(days) })}</>;
};

type TextColumn = 'number' | 'installationName' | 'customer' | 'partsText' | 'serialsText';

const looks: Partial<Record<TextColumn, string>> = { number: 'medium', serialsText: 'mono' };

const textColumn = (id: TextColumn, title: string): TableColumn<IdisOrderRow> => ({
  id,
  title,
  cell: (row) => <Clipped text={row[id]} look={looks[id] ?? ''} />,
  sortBy: (row) => sortText(row[id]),
  exported: (row) => textCell(row[id]),
});

export const useIdisOrderColumns = (): readonly TableColumn<IdisOrderRow>[] => {
  const { t } = useTranslation('idisOrders');
  return useMemo(
    (): readonly TableColumn<IdisOrderRow>[] => [
      {
        id: 'state',
        title: t('column.state'),
        cell: ({ state }) => <IdisOrderStateWord state={state} />,
        sortBy: waitingRank,
        exported: ({ state }) => t(`state.${state}`),
      },
      textColumn('number', t('column.number')),
      textColumn('installationName', t('column.installation')),
      textColumn('customer', t('column.customer')),
      textColumn('partsText', t('column.parts')),
      textColumn('serialsText', t('column.serials')),
      {
        id: 'on',
        title: t('column.on'),
        align: 'end',
        cell: ({ on }) => formatDate(on),
        sortBy: ({ on }) => on,
        exported: ({ on }) => dayCell(on),
      },
      {
        id: 'waiting',
        title: t('column.waiting'),
        align: 'end',
        cell: ({ waitingDays }) => <Waiting days={waitingDays} />,
        sortBy: ({ waitingDays }) => waitingDays,
        exported: ({ waitingDays }) => waitingDays,
      },
    ],
    [t],
  );
};

/** Beside the composer there is room for these. */
const narrow: ReadonlySet<string> = new Set(['state', 'number', 'installationName', 'waiting']);

export const useShownColumns = (composing: boolean): readonly TableColumn<IdisOrderRow>[] => {
  const columns = useIdisOrderColumns();
  return useMemo(() => (composing ? columns.filter(({ id }) => narrow.has(id)) : columns), [columns, composing]);
};

/** What an exported file says beside the columns on screen. */
export const useExportedIdisOrderColumns = (): readonly ExportedColumn<IdisOrderRow>[] => {
  const { t } = useTranslation('idisOrders');
  return [
    ...useIdisOrderColumns(),
    { title: t('column.quantity'), exported: ({ quantity }) => quantity },
    { title: t('column.is'), exported: ({ installationIs }) => t(`composer.is.${installationIs}`) },
    { title: t('column.partner'), exported: ({ partner }) => partner },
    { title: t('column.territory'), exported: ({ territory }) => territory },
    { title: t('column.override'), exported: ({ override }) => override },
  ];
};
