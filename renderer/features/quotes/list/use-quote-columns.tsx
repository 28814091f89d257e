/** The columns of the list of quotes. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { amountNumber } from '../../../../contract/table/currency-digits';
import { dayCell } from '../../../../contract/table/exported-table';
import { formatDate } from '../../../ui/format-date';
import { formatDaysLeft, urgencyOf } from '../../../ui/format-days-left';
import { formatMoney } from '../../../ui/format-quantity';
import type { ExportedColumn, TableColumn } from '../../../ui/table-column';
import { QuoteStateWord } from '../quote-state-word';
import { urgencyRank, type QuoteRow } from './quote-row';

const textCell = (text: string): string | null => (text === '' ? null : text);
const sortText = (text: string): string | null => (text === '' ? null : text.toLocaleLowerCase('en-GB'));

const Clipped = ({ text, strong = false }: { readonly text: string; readonly strong?: boolean }) => {
  const { t } = useTranslation('ui');
  if (text === '') return <span className="muted">{t('notApplicable')}</span>;
  return (
    <span className={strong ? 'quotes-clip medium' : 'quotes-clip'} title={text}>
      <bdi>{text}</bdi>
    </span>
  );
};

const DaysLeft = ({ days }: { readonly days: number | null }) => {
  const { t } = useTranslation('ui');
  if (days === null) return <span className="muted">{t('notApplicable')}</span>;
  const urgency = urgencyOf(days);
  return <span className={urgency === 'plain' ? undefined : `tone-${urgency} medium`}>{formatDaysLeft(days)}</span>;
};

const textColumn = (id: 'number' | 'customer' | 'poolText', title: string): TableColumn<QuoteRow> => ({
  id,
  title,
  cell: (row) => <Clipped text={row[id]} strong={id === 'number'} />,
  sortBy: (row) => sortText(row[id]),
  exported: (row) => textCell(row[id]),
});

const dateColumn = (id: 'madeOn' | 'validUntil', title: string): TableColumn<QuoteRow> => ({
  id,
  title,
  align: 'end',
  cell: (row) => formatDate(row[id]),
  sortBy: (row) => row[id],
  exported: (row) => dayCell(row[id]),
});

/** By currency, then by amount: amounts of two currencies are never compared. */
const totalRank = ({ currency, totalMinorUnits }: QuoteRow): string =>
  `${currency} ${String(totalMinorUnits).padStart(16, '0')}`;

export const useQuoteColumns = (): readonly TableColumn<QuoteRow>[] => {
  const { t } = useTranslation('quotes');
  return useMemo(
    (): readonly TableColumn<QuoteRow>[] => [
      {
        id: 'state',
        title: t('column.state'),
        cell: ({ state }) => <QuoteStateWord state={state} />,
        sortBy: urgencyRank,
        exported: ({ state }) => t(`state.${state}`),
      },
      textColumn('number', t('column.number')),
      textColumn('customer', t('column.customer')),
      textColumn('poolText', t('column.pools')),
      {
        id: 'total',
        title: t('column.total'),
        align: 'end',
        cell: ({ totalMinorUnits: minorUnits, currency }) => formatMoney({ minorUnits, currency }),
        sortBy: totalRank,
        exported: ({ totalMinorUnits, currency }) => amountNumber(totalMinorUnits, currency),
      },
      dateColumn('madeOn', t('column.madeOn')),
      dateColumn('validUntil', t('column.validUntil')),
      {
        id: 'daysLeft',
        title: t('column.daysLeft'),
        align: 'end',
        cell: (row) => <DaysLeft days={row.daysLeft} />,
        sortBy: (row) => row.daysLeft,
        exported: (row) => row.daysLeft,
      },
    ],
    [t],
  );
};

/** What an exported file says beside the columns on screen. */
export const useExportedQuoteColumns = (): readonly ExportedColumn<QuoteRow>[] => {
  const { t } = useTranslation('quotes');
  return [
    ...useQuoteColumns(),
    { title: t('column.currency'), exported: ({ currency }) => currency },
    { title: t('column.contact'), exported: ({ contact }) => textCell(contact) },
    { title: t('column.partner'), exported: ({ partner }) => textCell(partner) },
    { title: t('column.answeredOn'), exported: ({ answered }) => dayCell(answered?.on) },
    { title: t('column.withdrawnOn'), exported: ({ withdrawn }) => dayCell(withdrawn?.on) },
  ];
};
